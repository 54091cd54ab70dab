// Runs that our sentences share with a text, and summaries that are one sentence.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearlyIdentical } from '../../lib/corpus/alike';
import { findBorrowed, RUN, runsOfEntries } from '../../lib/corpus/borrowed';
import type { Entry } from '../../lib/model/entry';

const entry = (id: string, summary: string, more: Partial<Entry> = {}): Entry =>
  ({
    id: `programme/${id}`,
    type: 'programme',
    kind: '行动',
    depth: 'full',
    terms: [{ text: `${id}行动`, status: 'full' }],
    summary,
    facts: {},
    sources: [{ title: '自拟' }],
    ...more,
  }) as Entry;

const OURS = '每年春天由县里派人到湖边清理垃圾并且把水样送去化验的做法';

const ROWS: { name: string; text: string; is: string[] }[] = [
  { name: 'the whole sentence', text: `据说，${OURS}。`, is: [OURS] },
  {
    name: 'with other stops and breaks',
    text: '每年春天，由县里派人\n到湖边清理垃圾，并且把水样',
    is: ['每年春天由县里派人到湖边清理垃圾并且把水样'],
  },
  { name: 'twenty are too many', text: `啊${OURS.slice(3, 3 + RUN)}啊`, is: [OURS.slice(3, 3 + RUN)] },
  { name: 'nineteen are not', text: `啊${OURS.slice(3, 2 + RUN)}啊`, is: [] },
  { name: 'two stretches', text: `${OURS}。又来：${OURS}`, is: [OURS, OURS] },
  { name: 'nothing shared', text: '山里的路一直难走，后来修好了。', is: [] },
];

test.each(ROWS)('$name', ({ text, is }) => {
  const found = findBorrowed({ id: 't', text }, runsOfEntries([entry('a', OURS)]));
  expect(found.map((one) => one.run)).toEqual(is);
});

const FREE: { name: string; summary: string }[] = [
  { name: 'a title in its marks', summary: '见于《关于加强湖岸垃圾清运和水样化验工作的若干意见（试行）》。' },
  { name: 'a long name of any entry', summary: '由江边省湖岸垃圾清运和水样化验工作领导小组办公室说明。' },
  { name: 'an enumeration', summary: '包括清理湖岸垃圾、化验湖中水样、修补沿湖道路、种植岸边树木。' },
];

test.each(FREE)('nobody’s words: $name', ({ summary }) => {
  const named = entry('b', '别的话。', {
    terms: [{ text: '江边省湖岸垃圾清运和水样化验工作领导小组办公室', status: 'full' }],
  });
  expect(findBorrowed({ id: 't', text: summary }, runsOfEntries([entry('a', summary), named]))).toEqual([]);
});

test('finds exactly what a naive search finds', () => {
  const word = fc.constantFrom('湖', '岸', '清', '水', '1', '，', '\n');
  const line = fc.array(word, { minLength: 0, maxLength: 60 }).map((parts) => parts.join(''));
  const bare = (text: string) => text.replace(/[，\n]/g, '');
  fc.assert(
    fc.property(line, line, (summary, text) => {
      const runs = runsOfEntries([entry('a', summary, { terms: [{ text: '无关行动', status: 'full' }] })]);
      const shared = [...runs.owners.keys()].some((run) => bare(text).includes(run));
      expect(findBorrowed({ id: 't', text }, runs).length > 0).toBe(shared);
    }),
  );
});

test('a template with another name put in is found, a summary of its own is not', () => {
  const template = (name: string) => `${name}行动由省里部署，市县组织实施，每年一次，目的是改善环境。`;
  const pairs = nearlyIdentical([
    entry('甲水', template('甲水')),
    entry('乙山', template('乙山')),
    entry('丙', '村里修桥铺路，人人出力，账目张榜。'),
  ]);
  expect(pairs).toEqual([{ a: 'programme/甲水', b: 'programme/乙山', likeness: 1 }]);
});
