// The only file that runs in a bare clone, in plain Node: installs the packages of the lock file when they are missing or
// differ, then runs lib/cli/COMMAND.ts in this same process (so there is nothing to forward signals to).
// Speaks on stderr only: `npm run --silent recognize` prints nothing but its answer.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [20, 19];
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command's file, or null when there is none of that name. */
function commandFile(name) {
  const file = `${root}lib/cli/${name}.ts`;
  return /^[a-z]+$/.test(name ?? '') && existsSync(file) ? file : null;
}

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
}

/** Whether node_modules holds what the lock names. Compared by content: a checkout gives both files any time it likes. */
export function isInstalled(lockText, installedText) {
  if (!installedText) return false;
  const wanted = JSON.parse(lockText).packages ?? {};
  const present = JSON.parse(installedText).packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

async function install() {
  if (isInstalled(read(`${root}package-lock.json`), read(`${root}node_modules/.package-lock.json`))) return 0;
  process.stderr.write('Installing packages (npm ci) …\n');
  // Under `npm start` npm names its own file; without it the shell finds npm (npm.cmd on Windows needs one).
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('.js');
  const child = spawn(
    viaNode ? process.execPath : 'npm',
    [...(viaNode ? [npm] : []), 'ci', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: !viaNode && process.platform === 'win32',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  const code = await new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (status) => done(status ?? 130));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  return code;
}

async function main([name, ...rest]) {
  if (isOldNode()) {
    process.stderr.write(`Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}.\n`);
    return 1;
  }
  const file = commandFile(name);
  if (!file) {
    process.stderr.write(`There is no command ${name ?? '(none)'} in lib/cli.\n`);
    return 2;
  }
  const installed = await install();
  if (installed !== 0) {
    process.stderr.write('npm ci failed; its message above says why.\n');
    return installed;
  }
  const { register } = await import('tsx/esm/api');
  register();
  process.argv = [process.execPath, file, ...rest];
  await import(pathToFileURL(file).href);
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = await main(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
}
