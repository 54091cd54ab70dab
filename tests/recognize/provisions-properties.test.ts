// What holds for any page made of legal scraps: offsets slice to the surface, later blocks change nothing before them, memory stays small.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyMemory } from '../../lib/recognize/memory';
import { normalize } from '../../lib/recognize/normalize';
import { followDefinitions, rememberDefinitions } from '../../lib/recognize/recognizers/definitions';
import { proposeTitles, rememberTitles } from '../../lib/recognize/recognizers/titles';
import { resolve } from '../../lib/recognize/resolve';
import { dataOf, readPage } from './read-page';

const SCRAPS = [
  '刑法',
  '《民法典》',
  '《养犬条例》',
  '《条例》',
  '（以下简称《条例》）',
  '(下称“养犬条例”)',
  '第八条',
  '第 十 条第二款',
  '、第九条',
  '至第十二条',
  '（《刑法》）',
  '该法',
  '本条例',
  '该局',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '，',
  '。',
  '\ud83d',
  '\u200b',
  '12345热线',
  '“1+7”工程',
  '关于修改的决定',
  '法草案',
  '云岭',
];
const block = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 14 }).map((parts) => parts.join(''));

describe('any page of legal scraps', () => {
  test('mentions lie in the block, in order, and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (page) => {
        const found = readPage(page);
        for (const [i, m] of found.entries()) {
          expect(m.surface.length).toBeGreaterThan(0);
          const next = found[i + 1];
          if (next?.block === m.block) expect(m.proposal.end).toBeLessThanOrEqual(next.proposal.start);
        }
      }),
    );
  });

  test('a block added after the others changes no mention before it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), block, (page, more) => {
        const before = readPage(page);
        expect(readPage([...page, more]).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  test('any string at all is read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readPage([text]))));
  });
});

test('2,000 definitions leave a memory of 200 laws and 500 names', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `《第${i}养犬条例》（以下简称“条${i}”）。`).join('');
  const scene = {
    block: { index: 0, role: 'body' as const, normal: normalize(text) },
    page: {},
    memory: emptyMemory(),
    data: dataOf([]),
  };
  const titles = resolve(proposeTitles(scene), text.length);
  const settled = resolve([...titles, ...followDefinitions(scene, titles)], text.length);
  const memory = rememberDefinitions(rememberTitles(scene.memory, scene, settled), scene, settled);
  expect([memory.laws.length, memory.defined.length]).toEqual([200, 500]);
});
