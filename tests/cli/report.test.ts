import { describe, expect, test } from 'vitest';
import { describeStep, readVitest, resultOf, sumUp } from '../../lib/cli/report';

const file = (status: string, ...tests: [string, string][]) => ({
  status,
  assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
});
const json = (...testResults: object[]) => JSON.stringify({ testResults });

const CASES = [
  { name: 'all passed', report: json(file('passed', ['a', 'passed'], ['b', 'passed'])), code: 0, is: [2, 0, 0] },
  { name: 'one failed', report: json(file('failed', ['a', 'passed'], ['b', 'failed'])), code: 1, is: [1, 1, 0] },
  { name: 'one skipped', report: json(file('passed', ['a', 'passed'], ['b', 'skipped'])), code: 0, is: [1, 0, 1] },
  {
    name: 'to be written counts as skipped',
    report: json(file('passed', ['a', 'passed'], ['b', 'todo'])),
    code: 0,
    is: [1, 0, 1],
  },
  {
    name: 'a file that does not load',
    report: json(file('passed', ['a', 'passed']), file('failed')),
    code: 1,
    is: [1, 1, 0],
  },
  {
    name: 'a file that does not load beside a failed test',
    report: json(file('failed', ['a', 'failed']), file('failed')),
    code: 1,
    is: [0, 2, 0],
  },
  {
    name: 'an unhandled error, every test passed',
    report: json(file('passed', ['a', 'passed'])),
    code: 1,
    is: [1, 1, 0],
  },
  { name: 'no test at all', report: json(), code: 0, is: [0, 1, 0] },
  { name: 'no report at all', report: null, code: 1, is: [0, 1, 0] },
];

describe('readVitest', () => {
  test.each(CASES)('$name', ({ report, code, is }) => {
    const { passed, failed, skipped, trouble } = readVitest(report, code, 'what it printed');
    expect([passed, failed, skipped.length]).toEqual(is);
    expect(trouble !== undefined).toBe(failed > 0);
  });
});

test('the trouble is each failed test with the head of its message, first things first', () => {
  const long = Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\n');
  const failed = { fullName: 'reads › a page', status: 'failed', failureMessages: [long, 'again'] };
  const report = json(
    {
      name: '/x/tests/a.test.ts',
      status: 'failed',
      assertionResults: [{ fullName: 'fine', status: 'passed' }, failed],
    },
    { name: '/x/tests/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
  );
  const { trouble = '' } = readVitest(report, 1, 'what it printed');
  expect(trouble).toMatch(/^✗ .*tests\/a\.test\.ts · reads › a page\nline 0\n/);
  expect(trouble).toContain('again');
  expect(trouble).toContain('tests/b.test.ts\nCannot find module');
  for (const absent of ['line 50', 'fine', 'what it printed']) expect(trouble).not.toContain(absent);
});

test('where no failed test is named, all that was printed is shown', () => {
  for (const report of [null, json(file('passed', ['a', 'passed']))])
    expect(readVitest(report, 1, 'what it printed').trouble).toBe('what it printed');
});

test('sums count a step that did not run as skipped', () => {
  const notRun = { passed: 0, failed: 0, skipped: [], notRun: { why: 'no browser', how: 'get one' } };
  const sums = sumUp([resultOf(true, ''), resultOf(false, 'x'), { passed: 3, failed: 0, skipped: ['a'] }, notRun]);
  expect(sums).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('a failed step shows its trouble, a passed one a single line', () => {
  expect(describeStep('types', resultOf(false, 'error one\nerror two'), 1234)).toMatch(
    /^FAILED .*1\.2 s.*\n {4}error one\n {4}error two$/,
  );
  expect(describeStep('types', resultOf(true, 'not shown'), 1234)).toMatch(/^ok .*types[^\n]*$/);
});
