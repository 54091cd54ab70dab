// What `npm test` counts and prints: one line a step, the trouble of a step below it, one line with the sums.

import { ROOT } from './run';

/** Result of one step. A step without tests of its own counts as one test. */
export interface Result {
  passed: number;
  failed: number;
  skipped: string[];
  /** What to read when something failed. */
  trouble?: string;
  /** Why it could not run at all, and how that is mended. */
  notRun?: { why: string; how: string };
}

export interface Sums {
  passed: number;
  failed: number;
  skipped: number;
}

const PASSED: Result = { passed: 1, failed: 0, skipped: [] };

/** Result of a program that passes or fails as a whole. */
export function resultOf(isGood: boolean, trouble: string): Result {
  return isGood ? PASSED : { passed: 0, failed: 1, skipped: [], trouble };
}

/**
 * Reads the report of Vitest's json reporter. The trouble is each failed test with the head of its message: where only
 * the beginning of an output is kept, that is what has to be in it. `output`, all that Vitest printed, is shown when
 * the report names no failed test.
 */
export function readVitest(json: string | null, code: number, output: string): Result {
  const report: unknown = json ? JSON.parse(json) : null;
  const files = isRecord(report) && Array.isArray(report.testResults) ? report.testResults : [];
  const tests = files.flatMap((file: unknown) =>
    isRecord(file) && Array.isArray(file.assertionResults) ? file.assertionResults.filter(isRecord) : [],
  );
  const names = (status: string[]) =>
    tests.filter((test) => status.includes(String(test.status))).map((test) => String(test.fullName));
  // A file that could not be loaded has no tests, and counts as one.
  const broken = files.filter((file: unknown) => isRecord(file) && file.status === 'failed' && !hasTests(file)).length;
  const failed = names(['failed']).length + broken;
  const passed = names(['passed']).length;
  // Vitest fails without a failed test for unhandled errors, or when it finds no test at all.
  const odd = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return {
    passed,
    failed: failed + odd,
    skipped: names(['skipped', 'pending', 'todo', 'disabled']),
    ...(failed + odd > 0 ? { trouble: failures(files) || output } : {}),
  };
}

const MESSAGE_LINES = 14;

/** File, name and head of the message of every failed test, and of every file that could not be loaded. */
function failures(files: unknown[]): string {
  const parts: string[] = [];
  for (const file of files.filter(isRecord)) {
    const name = String(file.name ?? '').replace(ROOT, '');
    if (file.status === 'failed' && !hasTests(file)) parts.push(`✗ ${name}\n${head(String(file.message ?? ''))}`);
    const tests: unknown[] = Array.isArray(file.assertionResults) ? file.assertionResults : [];
    for (const test of tests.filter(isRecord)) {
      if (test.status !== 'failed') continue;
      const messages = Array.isArray(test.failureMessages) ? test.failureMessages.map(String) : [];
      parts.push(`✗ ${name} · ${String(test.fullName)}\n${messages.map(head).join('\n')}`);
    }
  }
  return parts.join('\n');
}

function head(message: string): string {
  return message.split('\n').slice(0, MESSAGE_LINES).join('\n');
}

function hasTests(file: Record<string, unknown>): boolean {
  return Array.isArray(file.assertionResults) && file.assertionResults.length > 0;
}

export function sumUp(results: Result[]): Sums {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) {
    sums.passed += result.passed;
    sums.failed += result.failed;
    sums.skipped += result.skipped.length + (result.notRun ? 1 : 0);
  }
  return sums;
}

/** Lines for one finished step. */
export function describeStep(name: string, result: Result, ms: number): string {
  const state = result.notRun ? 'not run' : result.failed > 0 ? 'FAILED' : 'ok';
  const skipped = result.skipped.length > 0 ? `, ${result.skipped.length} skipped` : '';
  const count = result.notRun
    ? ''
    : `${result.passed} passed${result.failed ? `, ${result.failed} failed` : ''}${skipped}`;
  const head = `${state.padEnd(8)}${name.padEnd(44)}${(ms / 1000).toFixed(1).padStart(7)} s  ${count}`;
  const lines = [head, ...result.skipped.map((test) => `          skipped: ${test}`)];
  if (result.trouble) lines.push(indent(result.trouble));
  return lines.join('\n');
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
