// Numbered places in laws: which strings are citations, where they end, which law they belong to. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { provisionsOf, provisionsOfLast } from './judges';
import { readPage } from './read-page';
import { AFTER, BESIDE, FAR, FORMS, LISTS, NOTHING, OPEN } from './rows/provisions';
import type { PageRow as Row } from './rows/row';

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      const all = provisionsOf(page);
      // On the pages of NOTHING a first block may cite on purpose; only the last block must stay silent.
      expect(rows === NOTHING && typeof page !== 'string' ? provisionsOfLast(page) : all).toEqual(found);
    });
  });
}

run('provisions beside their law', BESIDE);
run('forms of provisions', FORMS);
run('lists of provisions', LISTS);
run('law in parentheses after', AFTER);
run('provisions far from their law', FAR);
run('provisions the page does not resolve', OPEN);
run('counted things are no provisions', NOTHING);

test('a list of numbers under one 条 stands for each article', () => {
  const [, list] = readPage(['刑法第二十五、二十六条。']);
  expect(list?.means).toBe('中华人民共和国刑法第二十五条；中华人民共和国刑法第二十六条');
});

test('the first article is kept as a number', () => {
  const target = readPage(['民法典第一千零四十二条第二款。'])[1]?.proposal.target;
  expect(target).toMatchObject({ is: 'provision', article: 1042, text: '第一千零四十二条第二款' });
});

test('no row is named twice', () => {
  for (const rows of [BESIDE, FORMS, LISTS, AFTER, FAR, OPEN, NOTHING]) {
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  }
});
