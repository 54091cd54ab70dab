// What the bench prints, and the earlier run it is compared with.
import { describe, expect, test } from 'vitest';
import { describeResults, only, parseResults } from '../../lib/cli/bench-table';

const GOALS = new Map([['scan-ratio', '≥ 6']]);

describe('the table', () => {
  test('values beside what is wanted', () => {
    expect(describeResults({ 'scan-ratio': 6.25, 'memory-bytes': 1234567.8, runs: 3 }, GOALS, null)).toBe(
      [
        'measure       value      wanted',
        '------------  ---------  ------',
        'scan-ratio    6.25       ≥ 6',
        'memory-bytes  1,234,568',
        'runs          3',
      ].join('\n'),
    );
  });

  test('an earlier run: the ratio of now to then, and what is no longer measured', () => {
    const text = describeResults({ 'a-ms': 30, 'b-ms': 5, 'new-ms': 1 }, GOALS, {
      'a-ms': 20,
      'b-ms': 0,
      'gone-ms': 7,
    });
    const cells = text.split('\n').map((line) => line.split(/ {2,}/));
    expect(cells[0]).toEqual(['measure', 'value', 'before', 'ratio', 'wanted']);
    expect(cells[2]).toEqual(['a-ms', '30', '20', '1.50 ×']);
    // Nothing can be said of what took no time at all.
    expect(cells[3]).toEqual(['b-ms', '5', '0', '–']);
    expect(cells[4]).toEqual(['new-ms', '1', '–', '–']);
    expect(cells.at(-1)).toEqual(['not measured now: gone-ms']);
  });
});

describe('an earlier run', () => {
  test('is read by its numbers', () => {
    expect(parseResults('{"a-ms": 1.5, "note": "x", "none": null, "b": 0}')).toEqual({ 'a-ms': 1.5, b: 0 });
  });
  test.each(['[]', '3', 'null', '{'])('is not read from %s', (text) => {
    expect(() => parseResults(text)).toThrow();
  });
});

test('what was asked for comes with its spread, and families by their beginning', () => {
  const results = { 'a-ms': 1, 'a-spread-ms': 2, 'ab-ms': 3, 'bad-one-ms': 4, 'bad-two-ms': 5 };
  expect(only(results, ['a-ms'])).toEqual({ 'a-ms': 1, 'a-spread-ms': 2 });
  expect(only(results, ['bad-*'])).toEqual({ 'bad-one-ms': 4, 'bad-two-ms': 5 });
});
