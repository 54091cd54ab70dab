// No regular expression that a text of somebody else's making can hold up. All were checked in a long run
// (tests/long/patterns.test.ts); here those that are new since, and some of the others, other ones each day.

import { describe, expect, test } from 'vitest';
import { builtPatterns, literalPatterns, type Pattern } from './patterns';
import { BOUNDED, boundOf, hashOf, knownSafe, verdictOf } from './recheck';

const literals = literalPatterns();
const all = [...literals, ...(await builtPatterns())];
/** Of those known to be safe, this many are looked at again. */
const AGAIN = 24;
/** Milliseconds for one; what takes longer is left to the long run. */
const TIME = 2000;

const isVulnerable = async (pattern: Pattern) => {
  const verdict = await verdictOf(pattern, TIME);
  return verdict.startsWith('vulnerable') ? [`${pattern.at} ${verdict}`] : [];
};
const slowOnes = async (patterns: readonly Pattern[]) => (await Promise.all(patterns.map(isVulnerable))).flat();

test('the scan sees the patterns', () => {
  expect(literals.length).toBeGreaterThan(600);
  expect(all.length - literals.length).toBeGreaterThan(15);
});

test('recheck tells a slow pattern from a quick one', async () => {
  const at = 'here:1';
  expect(await slowOnes([{ at, source: '^(a+)+$', flags: '' }])).toEqual(['here:1 vulnerable: exponential']);
  expect(await slowOnes([{ at, source: '\\s+$', flags: '' }])).toEqual(['here:1 vulnerable: polynomial']);
  expect(await slowOnes([{ at, source: '(?<!\\s)\\s+$', flags: '' }])).toEqual([]);
});

describe('none of them is slow', () => {
  test('those that came since the last long run', async () => {
    const safe = knownSafe();
    const fresh = all.filter((one) => !boundOf(one) && !safe.has(hashOf(one)));
    expect(await slowOnes(fresh)).toEqual([]);
  });

  test('some of the others', async () => {
    const step = Math.max(1, Math.floor(literals.length / AGAIN));
    const first = Math.floor(Date.now() / 86_400_000) % step;
    const some = literals.filter((one, at) => at % step === first && !boundOf(one));
    expect(some.length).toBeGreaterThan(AGAIN / 2);
    expect(await slowOnes(some)).toEqual([]);
  });
});

test.each(BOUNDED)('$at: its text is cut short ($input), and it is still there', (bound) => {
  expect(all.some((one) => boundOf(one) === bound)).toBe(true);
});
