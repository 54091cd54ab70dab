// The finder of few strings against the loop it stands for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFinder } from '../../lib/recognize/few-strings';

type Hit = [start: number, end: number, index: number];

function naive(text: string, strings: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start++) {
    strings.forEach((one, index) => {
      if (text.startsWith(one, start)) hits.push([start, start + one.length, index]);
    });
  }
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
function found(text: string, strings: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  createFinder(strings).scan(text, (...hit) => hits.push(hit));
  return hits;
}

test('finds what the naive loop finds, in its order', () => {
  const letters = fc.constantFrom('市', '委', '法', '院', '\ud83d', 'a');
  const word = fc.array(letters, { minLength: 2, maxLength: 5 }).map((list) => list.join(''));
  const text = fc.array(letters, { maxLength: 60 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, fc.uniqueArray(word, { maxLength: 20 }), (where, strings) => {
      expect(found(where, strings)).toEqual(naive(where, strings));
    }),
  );
});

const CASES = [
  { name: 'one within another', text: '市委组织部', strings: ['市委', '市委组织部', '组织部'], hits: 3 },
  { name: 'at the very end', text: '到法院', strings: ['法院'], hits: 1 },
  { name: 'nothing in an empty text', text: '', strings: ['法院'], hits: 0 },
  { name: 'nothing of no strings', text: '法院', strings: [], hits: 0 },
];
test.each(CASES)('$name', ({ text, strings, hits }) => {
  expect(found(text, strings)).toHaveLength(hits);
});
