// `npm test`: makes the machine ready, then runs every check there is, cheapest first, and sums them up in one line.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { BrowserName } from './browsers';
import { build, buildFolder } from './build';
import { endAll, endOnSignals } from './lifetime';
import { lintBuild } from './lint';
import { describeStep, type Result, readVitest, resultOf, sumUp } from './report';
import { type Ran, ROOT, runTool } from './run';
import { type Machine, setUp } from './setup';

interface Step {
  name: string;
  /** Browsers it can't do without. */
  needs?: BrowserName[];
  run(): Promise<Result>;
}

type Named = Result & { name: string };

const REPORTS = `${ROOT}.output/reports`;

const STEPS: Step[] = [
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: checkTypes },
  { name: 'nothing unused', run: () => tool('knip/bin/knip.js', ['--no-progress']) },
  { name: 'house rules', run: () => vitest('house', ['--project', 'unit', 'tests/house']) },
  { name: 'unit tests', run: () => vitest('unit', ['--project', 'unit', '--exclude', 'tests/house/**']) },
  { name: 'tests in Chromium', needs: ['chromium'], run: () => vitest('browser', ['--project', 'browser']) },
  { name: 'build for Chromium', run: () => buildFor('chromium') },
  { name: 'build for Firefox', run: () => buildFor('firefox') },
  { name: 'what the builds hold', run: () => vitest('built', ['--project', 'built']) },
  { name: 'add-on lint of the Firefox build', run: () => lintBuild('firefox') },
  { name: 'add-on lint of the Chromium build', run: () => lintBuild('chromium') },
  { name: 'built extension in Chromium', needs: ['chromium'], run: () => endToEnd('chromium') },
  { name: 'built extension in Firefox', needs: ['firefox'], run: () => endToEnd('firefox') },
];

/** Runs all steps; resolves with the exit status. */
async function main(): Promise<number> {
  endOnSignals();
  const began = Date.now();
  say('Plan: find or install Chromium and Firefox, then format, lint, types, what is unused, house rules, unit tests,');
  say('      tests in Chromium, both builds, their lint, and the built extension in Chromium and in Firefox.');
  const machine = await setUp(['chromium', 'firefox'], say);
  rmSync(REPORTS, { recursive: true, force: true });
  rmSync(`${ROOT}.output/firefox-profile`, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  for (const [name, program] of Object.entries(machine.programs)) process.env[name.toUpperCase()] = program;

  const fonts = machine.lacks.find((lack) => lack.what === 'fonts');
  const results: Named[] = fonts ? [{ name: 'Chinese is drawn', ...resultOf(false, fonts.why) }] : [];
  for (const step of STEPS) {
    const start = Date.now();
    const result = lacking(step, machine) ?? (await step.run());
    results.push({ name: step.name, ...result });
    say(describeStep(step.name, result, Date.now() - start));
  }
  await endAll();
  return close(results, began);
}

/** Prints the sums and what did not run; says with which status to end. */
function close(results: Named[], began: number): number {
  const sums = sumUp(results);
  const strict = process.env.CI === 'true';
  const notRun = results.flatMap(({ name, notRun }) => (notRun ? [{ name, ...notRun }] : []));
  const skipped = results.flatMap((result) => result.skipped);
  const mustNotSkip = strict && existsSync(`${ROOT}../shared`) && skipped.length > 0;
  if (mustNotSkip) say(`With CI=true and ../shared there, no test may skip: ${skipped.join('; ')}`);
  say(`(${((Date.now() - began) / 1000).toFixed(0)} s)`);
  say(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
  for (const { name, why, how } of notRun) say(`Did not run: ${name}, because ${why}. ${how}`);
  return sums.failed > 0 || mustNotSkip || (strict && notRun.length > 0) ? 1 : 0;
}

/** A step that can't run here, with the reason; null when it can. */
function lacking({ needs = [] }: Step, { lacks }: Machine): Result | null {
  const lack = lacks.find(({ what }) => needs.some((name) => name === what) || (what === 'fonts' && needs.length > 0));
  return lack ? { passed: 0, failed: 0, skipped: [], notRun: lack } : null;
}

async function tool(file: string, args: string[]): Promise<Result> {
  return whole(await runTool(file, args));
}

function whole({ code, output }: Ran): Result {
  return resultOf(code === 0, output);
}

async function checkTypes(): Promise<Result> {
  // The types of WXT and of the entrypoints are generated.
  const prepared = await runTool('wxt/bin/wxt.mjs', ['prepare']);
  return prepared.code === 0 ? tool('typescript/bin/tsc', ['--noEmit']) : whole(prepared);
}

async function vitest(name: string, args: string[], env: Record<string, string> = {}): Promise<Result> {
  const file = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool('vitest/vitest.mjs', ['run', ...args, ...reporters], {
    // Vite would have the config name files with their endings, which TypeScript does not allow here.
    env: { NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
  });
  return readVitest(existsSync(file) ? readFileSync(file, 'utf8') : null, code, output);
}

async function buildFor(name: BrowserName): Promise<Result> {
  rmSync(buildFolder(name), { recursive: true, force: true });
  return whole(await build(name));
}

function endToEnd(name: BrowserName): Promise<Result> {
  return vitest(`e2e-${name}`, ['--project', 'e2e'], { PANGZHU_E2E_BROWSER: name });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
