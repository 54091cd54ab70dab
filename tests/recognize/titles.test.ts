// Which titles are official documents, what is known of them, and what in 《》 is not ours. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { emptyMemory } from '../../lib/recognize/memory';
import { normalize } from '../../lib/recognize/normalize';
import { otherWorks } from '../../lib/recognize/recognizers/titles';
import { titlesIn } from './judges';
import { dataOf, readPage } from './read-page';
import type { TextRow as Row } from './rows/row';
import { BARE, OTHERS, OURS } from './rows/titles';

function documentIn(text: string): unknown {
  return readPage([text]).find((m) => m.proposal.target?.is === 'document')?.proposal.target;
}

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, text, ...found) => {
      expect(titlesIn(text)).toEqual(found);
    });
  });
}

run('official titles', OURS);
run('titles without marks', BARE);
run('titles of other works', OTHERS);

describe('what is known of a document', () => {
  test.each([
    ['kind', '《云岭县养犬条例》。', { kind: '条例' }],
    ['draft inside', '《养犬条例（草案）》。', { title: '养犬条例（草案）', draft: '草案' }],
    ['draft after', '《养犬条例》（草案）提请审议。', { title: '养犬条例', draft: '草案' }],
    ['draft word after', '《养犬条例》征求意见稿公布。', { draft: '征求意见稿' }],
    ['second reading', '《养犬条例（草案二次审议稿）》。', { draft: '草案二次审议稿' }],
    ['for review', '《养犬条例（送审稿）》。', { draft: '送审稿' }],
    ['issuer in the title', '《最高人民法院关于审理网购案件的规定》。', { issuer: '最高人民法院' }],
    ['issuer before', '国务院印发《关于护林的意见》。', { issuer: '国务院' }],
    ['issuer before, joint', '中共中央、国务院印发《关于护林的意见》。', { issuer: '中共中央、国务院' }],
    ['issuer with a time', '云岭县人民政府近日发布《关于限行的通告》。', { issuer: '云岭县人民政府' }],
    ['date', '云岭县政府2026年3月2日公布《养犬办法》。', { date: '2026-03-02' }],
    ['year', '2019年公布的《养犬办法》。', { date: '2019' }],
    [
      'who amended',
      '全国人大常委会会议表决通过关于修改渔业法的决定。',
      { title: '全国人民代表大会常务委员会关于修改《中华人民共和国渔业法》的决定' },
    ],
    [
      'amended by the congress itself',
      '全国人民代表大会表决通过《关于修改〈中华人民共和国立法法〉的决定》。',
      { title: '全国人民代表大会关于修改《中华人民共和国立法法》的决定' },
    ],
    ['nobody says who amended', '会议表决通过关于修改渔业法的决定。', { title: '关于修改渔业法的决定' }],
    ['printed space', '《中共中央 国务院关于护林的意见》。', { title: '中共中央 国务院关于护林的意见' }],
  ])('%s', (_name, text, known) => {
    expect(documentIn(text)).toMatchObject(known);
  });

  test('an effective date is no date of issue', () => {
    expect(documentIn('《养犬办法》自2026年1月1日起施行。')).not.toHaveProperty('date');
  });
});

test('nothing inside the title of another work is a mention', () => {
  const scene = {
    block: { index: 0, role: 'body' as const, normal: normalize('《民法典释义》和《民法典》') },
    page: {},
    memory: emptyMemory(),
    data: dataOf(),
  };
  expect(otherWorks(scene)).toEqual([{ start: 0, end: 7 }]);
});

test('100,000 opening marks propose nothing', () => {
  expect(titlesIn('《'.repeat(100_000))).toEqual([]);
});
