// A pack's examples against what was recognized: those that hold are silent, the others say why.
import { expect, it } from 'vitest';
import { failingExamples } from '../../lib/exchange/examples';
import type { Example } from '../../lib/model/entry';
import { law } from '../knowledge/entries';

const KNOWN = new Map([law('a', '甲法'), law('b', '乙法')].map((entry) => [entry.id, entry]));
/** Marks every 甲法 as law/a, 《乙法》 as law/b, 甲法规 as one word. */
const recognize = (sentence: string) =>
  [...sentence.matchAll(/甲法规|甲法|《乙法》|丙局/g)].map(({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    target:
      surface === '甲法'
        ? { is: 'entry' as const, id: 'law/a' }
        : surface === '《乙法》'
          ? { is: 'entry' as const, id: 'law/b' }
          : null,
  }));

const CASES: [string, Example, [string, string] | null][] = [
  ['marked as meant', { sentence: '依照甲法办理。', surface: '甲法', entry: 'law/a' }, null],
  ['title marks may be left out', { sentence: '依照《乙法》办理。', surface: '乙法', entry: 'law/b' }, null],
  ['not marked, as meant', { sentence: '依照丁法办理。', surface: '丁法', entry: 'law/a', not: true }, null],
  [
    'marked, which it should not',
    { sentence: '甲法师来了。', surface: '甲法', entry: 'law/a', not: true },
    ['marked', '甲法'],
  ],
  ['not marked', { sentence: '依照丁法办理。', surface: '丁法', entry: 'law/a' }, ['not-marked', '']],
  ['inside a longer mark', { sentence: '依照甲法规办理。', surface: '甲法', entry: 'law/a' }, ['not-marked', '甲法规']],
  ['taken for another', { sentence: '依照甲法办理。', surface: '甲法', entry: 'law/b' }, ['marked-as', '甲法']],
  ['the words are not in it', { sentence: '无。', surface: '甲法', entry: 'law/a' }, ['no-such-words', '甲法']],
  ['the entry is nowhere', { sentence: '依照甲法。', surface: '甲法', entry: 'law/zzz' }, ['no-such-entry', 'law/zzz']],
];
it.each(CASES)('%s', (_, example, failing) => {
  const found = failingExamples([example], recognize, (id) => KNOWN.get(id));
  expect(found).toEqual(failing ? [{ example, why: failing[0], value: failing[1] }] : []);
});
