import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../lib/recognize/proposal';
import { resolve } from '../../lib/recognize/resolve';

function proposal(start: number, end: number, rank = 0): Proposal {
  return {
    start,
    end,
    type: 'law',
    weight: 'main',
    via: 'name',
    target: null,
    reason: `${start}-${end}/${rank}`,
    rank,
  };
}
const CASES = [
  { name: 'the longest holds', given: [proposal(2, 4), proposal(0, 5)], held: ['0-5/0'] },
  { name: 'rank decides at the same span', given: [proposal(0, 3, 1), proposal(0, 3, 5)], held: ['0-3/5'] },
  { name: 'a longer name beats a higher rank', given: [proposal(0, 3, 9), proposal(0, 4)], held: ['0-4/0'] },
  { name: 'touching is no overlap', given: [proposal(3, 6), proposal(0, 3)], held: ['0-3/0', '3-6/0'] },
  { name: 'the first of two equal ones', given: [proposal(2, 5), proposal(0, 3)], held: ['0-3/0'] },
  { name: 'empty and outside spans are dropped', given: [proposal(3, 3), proposal(8, 12), proposal(-1, 2)], held: [] },
];

describe('resolve', () => {
  test.each(CASES)('$name', ({ given, held }) => {
    expect(resolve(given, 10).map((p) => p.reason)).toEqual(held);
  });

  test('whether a span holds is asked only where nothing longer takes its place', () => {
    const asked: string[] = [];
    const doubtful = (start: number, end: number, held: boolean): Proposal => ({
      ...proposal(start, end),
      holds() {
        asked.push(`${start}-${end}`);
        return held;
      },
    });
    const given = [
      proposal(0, 5),
      doubtful(1, 3, true),
      doubtful(4, 8, true),
      doubtful(6, 9, false),
      doubtful(7, 9, true),
    ];
    expect(resolve(given, 10).map((p) => p.reason)).toEqual(['0-5/0', '7-9/0']);
    expect(asked).toEqual(['6-9', '7-9']);
    expect(resolve([doubtful(0, 2, false)], 10)).toEqual([]);
    // The same where there are many.
    const many = Array.from({ length: 30 }, (_, k) => proposal(10 + k, 11 + k));
    expect(
      resolve([...given, ...many], 40)
        .slice(0, 2)
        .map((p) => p.reason),
    ).toEqual(['0-5/0', '7-9/0']);
  });

  test('nothing overlaps, and whatever was dropped meets something no shorter that held', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.nat(3))
      .map(([s, n, r]) => proposal(s, s + n, r));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), (given) => {
        const held = resolve(given, 50);
        const meets = (a: Proposal, b: Proposal) => a.start < b.end && b.start < a.end;
        for (const [i, p] of held.entries()) expect(held.slice(i + 1).some((q) => meets(p, q))).toBe(false);
        for (const p of given) {
          expect(held.some((q) => q === p || (meets(p, q) && q.end - q.start >= p.end - p.start))).toBe(true);
        }
      }),
    );
  });
});
