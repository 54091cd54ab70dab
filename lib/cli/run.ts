// Runs another program to its end. It gets its own process group, so that ending it ends what it started.

import { spawn } from 'node:child_process';
import { endsWithUs } from './lifetime';

export interface Ran {
  /** Exit status; 127 when the program could not be started, 1 when a signal ended it. */
  code: number;
  /** Standard output and standard error as they came; empty with `show`. */
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Passes the program's output through instead of keeping it. */
  show?: boolean;
  /** Passes it through and keeps it. */
  tee?: boolean;
}

const GRACE_MS = 3000;

/** Runs `command` in the project's folder. Never rejects. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: !windows,
    });
    const chunks: Buffer[] = [];
    const end = endsWithUs(() => endGroup(child.pid));
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from?.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (options.tee) to.write(chunk);
      });
    }
    const finish = (code: number, note = '') => {
      child.removeAllListeners();
      void end();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + note });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** The project's folder, with a slash at its end. */
export const ROOT = new URL('../../', import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:\/)/, '');

/** Runs a tool of node_modules: `file` is its script below that folder. */
export function runTool(file: string, args: string[], options?: RunOptions): Promise<Ran> {
  return run(process.execPath, [`${ROOT}node_modules/${file}`, ...args], options);
}

/** Asks the group of a process to end and, after a grace, ends it. */
export async function endGroup(pid: number | undefined): Promise<void> {
  if (!pid || !isAlive(pid)) return;
  signal(pid, 'SIGTERM');
  const until = Date.now() + GRACE_MS;
  while (isAlive(pid) && Date.now() < until) await new Promise((next) => setTimeout(next, 50));
  signal(pid, 'SIGKILL');
}

/** Ends the group of a process at once: for what has nothing to bring home. */
export function killGroup(pid: number | undefined): void {
  if (pid) signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // Already gone.
  }
}

/** Whether any process of the group lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 0);
    return true;
  } catch {
    return false;
  }
}
