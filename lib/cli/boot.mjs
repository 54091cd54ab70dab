// The only file that runs on a bare clone: installs packages when they are missing, then hands over to TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command, ...rest] = process.argv.slice(2);
if (!existsSync(`${root}/node_modules/tsx`)) {
  process.stderr.write('Installing packages (npm ci) …\n');
  const done = spawnSync('npm', ['ci'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
const run = spawnSync(process.execPath, ['--import', 'tsx', `${root}/lib/cli/${command}.ts`, ...rest], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
