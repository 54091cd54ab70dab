// Debian's package manager, for a machine where we are root: the one case where a missing browser is ours to install.

import { isProgram } from './browsers';
import { run } from './run';

/** Whether packages can be installed without asking anybody. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

/** Installs packages; null when that worked, else the last of what apt said, in one line. */
export async function install(packages: string[]): Promise<string | null> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another process often holds the lock; without the timeout apt gives up at once.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-q', '-y'];
  const update = await run('apt-get', [...patient, 'update'], { env });
  const done = await run('apt-get', [...patient, 'install', ...packages], { env });
  if (done.code === 0) return null;
  const said = update.code === 0 ? done.output : `${update.output}\n${done.output}`;
  return said.trim().split('\n').slice(-4).join('; ');
}
