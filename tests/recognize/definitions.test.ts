// Names a page gives itself: what they stand for, where they count, and that nothing is read backwards. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { definedIn } from './judges';
import { type Found, readPage } from './read-page';
import { NOT, SHAPES, USES } from './rows/definitions';
import type { PageRow as Row } from './rows/row';

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      expect(definedIn(page)).toEqual(found);
    });
  });
}

run('shapes of definitions', SHAPES);
run('uses of defined names', USES);
run('what defines nothing', NOT);

test('the reply is named after the plan it approves', () => {
  const all = readPage([
    '国务院日前批复同意《云岭国土空间规划（2026—2035年）》（以下简称《批复》）。',
    '《批复》要求守住耕地。',
  ]);
  const reply = all.filter((m: Found) => m.surface === '《批复》').map((m) => m.means);
  expect(reply).toEqual(Array(2).fill('国务院关于《云岭国土空间规划（2026—2035年）》的批复'));
});

test('a use says where it was defined, in the offsets of the original text', () => {
  const use = readPage(['  食品安全法 （以下簡稱食安法）。', '食安法更严。']).at(-1)?.proposal;
  expect(use?.definedAt).toEqual({ block: 0, start: 13, end: 16 });
});
