// The trie against the loop it stands for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTrie } from '../../lib/recognize/trie-build';

function naive(text: string, strings: readonly string[]): [number, number, number][] {
  const hits: [number, number, number][] = [];
  for (let start = 0; start < text.length; start++)
    strings.forEach((s, k) => {
      if (s && strings.indexOf(s) === k && text.startsWith(s, start)) hits.push([start, start + s.length, k]);
    });
  return hits.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
function scan(text: string, strings: readonly string[]): [number, number, number][] {
  const hits: [number, number, number][] = [];
  buildTrie(strings).scan(text, (start, end, index) => hits.push([start, end, index]));
  return hits;
}

const CASES = [
  { name: 'no strings', strings: [], text: '民法典' },
  { name: 'empty text', strings: ['民法'], text: '' },
  { name: 'empty string is never found', strings: ['', '法'], text: '法法' },
  { name: 'prefix and whole', strings: ['民法', '民法典'], text: '民法典与民法' },
  { name: 'one-unit strings', strings: ['法', '律', '法律'], text: '法律法' },
  { name: 'infix starts inside another', strings: ['中国法学会', '国法'], text: '在中国法学会' },
  { name: 'same string twice', strings: ['刑法', '刑法'], text: '刑法刑法' },
  { name: 'overlap with itself', strings: ['一一'], text: '一一一一' },
  { name: 'lone surrogate', strings: ['\ud842', '\ud842\udfb7野'], text: 'x\ud842\udfb7野\ud842' },
  { name: 'last units of the plane', strings: ['\uffff\ufffe', '\u0001\uffff'], text: '\u0001\uffff\ufffe' },
];

describe('trie', () => {
  test.each(CASES)('$name', ({ strings, text }) => {
    expect(scan(text, strings)).toEqual(naive(text, strings));
  });

  test('equals the naive loop on random strings and texts', () => {
    const unit = fc.constantFrom(...'民法典刑诉国中', '\ud842', '\udfb7', 'a');
    const word = fc.array(unit, { maxLength: 6 }).map((a) => a.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(unit, { maxLength: 80 }), (strings, units) => {
        expect(scan(units.join(''), strings)).toEqual(naive(units.join(''), strings));
      }),
      { numRuns: 400 },
    );
  });

  test('equals the naive loop on any UTF-16 units', () => {
    const word = fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 3 }).map((a) => String.fromCharCode(...a));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (strings) => {
        const text = strings.join('');
        expect(scan(text, strings)).toEqual(naive(text, strings));
      }),
      { numRuns: 100 },
    );
  });

  test('matchFrom finds what begins at one place, shortest first', () => {
    const trie = buildTrie(['民法', '民法典', '法典', '民']);
    const ends: number[] = [];
    trie.matchFrom('新民法典', 1, (end) => ends.push(end));
    expect(ends).toEqual([2, 3, 4]);
  });

  test('matchBack finds what ends at one place, shortest first, in a trie of strings written backwards', () => {
    const trie = buildTrie(['典法', '典法民', '法']);
    const starts: number[] = [];
    trie.matchBack('新民法典', 4, (start) => starts.push(start));
    expect(starts).toEqual([2, 1]);
    trie.matchBack('民法典', 9, (start) => starts.push(start));
    expect(starts).toEqual([2, 1]);
  });

  test('a callback may scan with the same trie', () => {
    const trie = buildTrie(['法', '民法']);
    const seen: string[] = [];
    trie.scan('民法', (s, e) => trie.scan('法法', (s2, e2) => seen.push(`${s}-${e}/${s2}-${e2}`)));
    expect(seen).toEqual(['0-2/0-1', '0-2/1-2', '1-2/0-1', '1-2/1-2']);
  });

  test('100,000 copies of one string are one string', () => {
    expect(buildTrie(new Array(100_000).fill('千人计划')).size).toBe(1);
  });
});
