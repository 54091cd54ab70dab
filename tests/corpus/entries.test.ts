// What is checked of the entries themselves, and labelled names against them.
import { beforeAll, expect, test } from 'vitest';
import { lostTerms } from '../../lib/corpus/examples';
import { coverGold, type GoldLabel } from '../../lib/corpus/gold';
import { linkProblems, oneWayLinks } from '../../lib/corpus/links';
import type { Entry } from '../../lib/model/entry';
import type { RecognizerData } from '../../lib/recognize/data';
import { dataOf, ENTRIES } from './fixtures';

let data: RecognizerData;
beforeAll(async () => {
  data = await dataOf(ENTRIES);
});

const sources = [{ title: '自拟' }];
const agency = (id: string, facts: Extract<Entry, { type: 'agency' }>['facts'], related?: string[]): Entry => ({
  id: `agency/${id}`,
  type: 'agency',
  kind: '部门',
  depth: 'facts',
  terms: [{ text: `明湖${id}局`, status: 'full' }],
  facts,
  ...(related && { related }),
  sources,
});

test('every term is found in a sentence that has what it needs', () => {
  expect(lostTerms(ENTRIES, data)).toEqual([]);
});

test('a term the lexicon does not hold is lost', () => {
  const [law] = ENTRIES;
  if (!law) throw new Error('no entry');
  const more: Entry = { ...law, terms: [...law.terms, { text: '明湖护岸准绳', status: 'popular' }] };
  expect(lostTerms([more], data)).toEqual([{ entry: 'law/ming-hu', term: '明湖护岸准绳' }]);
});

const LINKS: { name: string; entries: Entry[]; is: string[] }[] = [
  { name: 'a plain name may stand for a superior', entries: [agency('a', { parent: '某部' })], is: [] },
  { name: 'an id must be there', entries: [agency('a', { parent: 'agency/b' })], is: ['facts.parent'] },
  {
    name: 'an id of a predecessor too',
    entries: [agency('a', { lineage: [{ name: '乙', entry: 'agency/c' }] })],
    is: ['facts.lineage'],
  },
  { name: 'not related to itself', entries: [agency('a', {}, ['agency/a'])], is: ['related'] },
  {
    name: 'former names oldest first',
    entries: [
      agency('a', {
        lineage: [
          { name: '乙', until: '2018' },
          { name: '丙', until: '2003-03' },
        ],
      }),
    ],
    is: ['facts'],
  },
];

test.each(LINKS)('$name', ({ entries, is }) => {
  expect(linkProblems(entries).map((problem) => problem.field)).toEqual(is);
});

test('a link that is not returned', () => {
  expect(oneWayLinks([agency('a', {}, ['agency/b']), agency('b', {})])).toEqual(['agency/a → agency/b']);
  expect(oneWayLinks(ENTRIES)).toEqual([]);
  const many = Array.from({ length: 12 }, (_, k) => `agency/n${k}`);
  expect(oneWayLinks([agency('a', {}, ['agency/b']), agency('b', {}, many)])).toEqual([]);
});

const label = (
  surface: string,
  type: GoldLabel['type'],
  stands_for = '',
  more: Partial<GoldLabel> = {},
): GoldLabel => ({
  text: 't',
  start: 0,
  end: surface.length,
  surface,
  type,
  core: true,
  stands_for,
  ...more,
});
const GOLD: { name: string; label: GoldLabel; is: number | null }[] = [
  { name: 'a listed name', label: label('《明湖保护法》', 'law'), is: 1 },
  { name: 'by what it stands for', label: label('《保护法》', 'law', '中华人民共和国明湖保护法'), is: 1 },
  { name: 'a composed body', label: label('昆山法院', 'agency', '江苏省昆山市人民法院'), is: 1 },
  { name: 'an unknown document', label: label('《昆山市湖岸垃圾清运管理办法》', 'law'), is: 0 },
  { name: 'an optional label is no matter', label: label('某某行动', 'programme', '', { core: false }), is: null },
  { name: 'a provision is no name', label: label('第十条', 'reference'), is: null },
  { name: '《办法》 of which nothing tells', label: label('《办法》', 'law'), is: null },
];

test.each(GOLD)('gold: $name', ({ label: one, is }) => {
  const { labels, covered } = coverGold([one], new Map(), data);
  expect(labels === 0 ? null : covered).toBe(is);
});

test('gold: what was recognized on the spot counts, half a label at least', () => {
  const one = label('某县的那个行动', 'programme');
  const found = (start: number, end: number) =>
    coverGold(
      [one],
      new Map([['t', [{ start, end, target: { is: 'entry' as const, id: 'programme/shui-qing' } }]]]),
      data,
    );
  expect(found(0, 4).names[0]?.byPlace).toBe(1);
  expect(found(0, 3).covered).toBe(0);
});
