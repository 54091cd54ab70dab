// `npm run test:long`: the suites that take too long for `npm test` (tests/long), on fresh builds. Arguments go to vitest:
// a file's name, -t WORDS. PANGZHU_SEED gives other random numbers, PANGZHU_KILLS another count.

import { rmSync } from 'node:fs';
import type { BrowserName } from './browsers';
import { build } from './build';
import { closeFaults, FAULTS_FILE } from './faults-table';
import { endAll, endOnSignals } from './lifetime';
import { ROOT, runTool } from './run';
import { setUp } from './setup';

const NAMES: BrowserName[] = ['chromium', 'firefox'];

async function main(args: string[]): Promise<number> {
  endOnSignals();
  const machine = await setUp(NAMES, say);
  for (const [name, program] of Object.entries(machine.programs)) process.env[name.toUpperCase()] = program;
  for (const { what, why, how } of machine.lacks) say(`${what}: ${why}. ${how}`);
  for (const name of NAMES) {
    const { code, output } = await build(name);
    if (code === 0) continue;
    say(output);
    return code;
  }
  for (const left of [FAULTS_FILE, `${ROOT}.output/firefox-profile`]) rmSync(left, { recursive: true, force: true });
  const { code } = await runTool('vitest/vitest.mjs', ['run', '--project', 'long', ...args], {
    show: true,
    env: { NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  });
  await endAll();
  const faults = closeFaults();
  if (faults) say(`\nWhat was done to the store, and what became of it:\n\n${faults}`);
  return code;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2));
