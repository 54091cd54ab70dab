// The readers of numbered places against the same grammar as patterns, which say it plainly but are slow to compile.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NONE, readLoneClause, readPlace, readShortened } from '../../lib/recognize/recognizers/provision-grammar';

const NUMBER = '(?:[零〇一二三四五六七八九十百千两]{1,9}|\\d{1,4})';
const S = '[ \\u3000\\n]?';
const BIS = `(?:之${NUMBER})?`;
const ARTICLE = `第${S}${NUMBER}${S}条${BIS}`;
const CLAUSE = `第${S}${NUMBER}${S}款`;
const ITEM = `第${S}(?:[（(]${S}${NUMBER}${S}[）)]|${NUMBER})${S}项`;
const PARTS = `(?:(?:之|的)?${CLAUSE})?(?:${ITEM})?(?:${S}第${S}${NUMBER}${S}目(?![标的录前]))?`;
const JOINED = `第${S}${NUMBER}(?:[、和及]${NUMBER}){1,8}${S}条`;
const RANGE = `(?:[至到—～~\\-]{1,2}(?:${ARTICLE}${PARTS}|${CLAUSE}(?:${ITEM})?|${ITEM}))?`;
const LONE_ITEM = `第${S}[（(]${S}${NUMBER}${S}[）)]${S}项`;

const READERS = [
  {
    name: 'a place with its article',
    read: readPlace,
    pattern: `(?:第${S}${NUMBER}${S}[编章节]){0,3}(?:${JOINED}|${ARTICLE}${PARTS})${RANGE}(?:但书)?`,
  },
  { name: 'a clause alone', read: readLoneClause, pattern: `(?:${CLAUSE}(?:${ITEM})?|${LONE_ITEM})${RANGE}` },
  { name: 'an article without its 第', read: readShortened, pattern: `${NUMBER}条${BIS}${PARTS}` },
];

const UNITS = [...'第第第条款项目章节编之的（(）)、和及至到—～~- \u3000\n标的录前书，', '但书', '条'];
const NUMBERS = ['一', '十', '二百五十三', '零〇一二三四五六七八九', '3', '12345', '第一条', '第二款', '第（三）项'];
const places = fc
  .array(fc.constantFrom(...UNITS, ...NUMBERS, ...NUMBERS), { maxLength: 24 })
  .map((all) => all.join(''));

describe.each(READERS)('$name', ({ read, pattern }) => {
  const sticky = new RegExp(pattern, 'y');
  const endBy = (text: string, at: number) => {
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex : NONE;
  };

  test('ends where the pattern ends, at every offset of any text', () => {
    fc.assert(
      fc.property(places, (text) => {
        for (let at = 0; at <= text.length; at++) expect([at, read(text, at)]).toEqual([at, endBy(text, at)]);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['第三条之一第二款第（一）项，', readPlace, 13],
  ['第二章 第三条', readPlace, NONE],
  ['第二章第三条', readPlace, 6],
  ['第二十五、二十六条的', readPlace, 9],
  ['第三条至第五条但书', readPlace, 9],
  ['第三条第一目标', readPlace, 3],
  ['第二款、', readLoneClause, 3],
  ['第二项', readLoneClause, NONE],
  ['三十三条之二的', readShortened, 6],
] as const)('%s', (text, read, end) => {
  expect(read(text, 0)).toBe(end);
});
