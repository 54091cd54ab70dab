// Debian's package manager, for a machine where we are root: the one case where a missing browser is ours to install.

import { existsSync } from 'node:fs';
import { run } from './run';

/** Whether packages can be installed without asking anybody. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages; null when that worked, else the last lines of what apt said. */
export async function install(packages: string[]): Promise<string | null> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another process often holds the lock; without the timeout apt gives up at once.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-q', '-y'];
  const update = await run('apt-get', [...patient, 'update'], { env });
  const done = await run('apt-get', [...patient, 'install', ...packages], { env });
  if (done.code === 0) return null;
  return `${update.code === 0 ? '' : update.output}${done.output}`.trim().split('\n').slice(-6).join('\n');
}
