// Pages cut into articles: one row for each thing that pages do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutArticles } from '../../lib/corpus/articles';

const LONG = '河边的老人说起当年修堤的事情，说了整整一个下午也没有说完。';
const MORE = '第二天一早，县里来的人带着仪器把整条河堤从头到尾量了一遍。';

interface Row {
  name: string;
  text: string;
  /** Of each article: headline, then its paragraphs. */
  is: { headline?: string[]; paragraphs: string[]; date?: string; outlet?: string; continued?: boolean }[];
}

const ROWS: Row[] = [
  { name: 'nothing in it', text: ' \n\n', is: [] },
  { name: 'no headline at all', text: `${LONG}\n${MORE}`, is: [{ paragraphs: [LONG, MORE] }] },
  {
    name: 'Markdown headlines',
    text: `## 河堤修好了\n\n${LONG}\n\n## 桥也通了\n\n${MORE}`,
    is: [
      { headline: ['河堤修好了'], paragraphs: [LONG] },
      { headline: ['桥也通了'], paragraphs: [MORE] },
    ],
  },
  {
    name: 'a subheading stays inside',
    text: `# 河堤修好了\n\n${LONG}\n\n### 众人出力\n\n${MORE}`,
    is: [{ headline: ['河堤修好了'], paragraphs: [LONG, '众人出力', MORE] }],
  },
  {
    name: 'a dateline begins an article; the lines above are its headline',
    text: `${LONG}\n\n河堤修好了\n\n群众出行更方便\n\n本报南京4月2日电（记者甲乙）${MORE}`,
    is: [
      { paragraphs: [LONG] },
      { headline: ['河堤修好了', '群众出行更方便'], paragraphs: [`本报南京4月2日电（记者甲乙）${MORE}`] },
    ],
  },
  {
    name: 'a byline makes the line above a headline',
    text: `${LONG}\n\n老河新事\n\n□ 本报记者 王甲 李乙\n\n${MORE}`,
    is: [{ paragraphs: [LONG] }, { headline: ['老河新事'], paragraphs: [MORE] }],
  },
  {
    name: 'writers’ names end an article',
    text: `${LONG}\n\n王甲 李乙\n\n老桥换了新颜\n\n${MORE}`,
    is: [{ paragraphs: [LONG] }, { headline: ['老桥换了新颜'], paragraphs: [MORE] }],
  },
  {
    name: 'two short words that are nobody’s name are a subheading',
    text: `# 河堤修好了\n\n${LONG}\n\n减负担\n\n${MORE}`,
    is: [{ headline: ['河堤修好了'], paragraphs: [LONG, '减负担', MORE] }],
  },
  {
    name: 'the rest of an article from another page',
    text: `# 河堤修好了\n\n${LONG}\n\n（上接第一版）${MORE}`,
    is: [
      { headline: ['河堤修好了'], paragraphs: [LONG] },
      { paragraphs: [MORE], continued: true },
    ],
  },
  {
    name: 'a paragraph broken by the column',
    text: '# 河堤修好了\n\n河边的老人说起当年修堤的事情，说那时全村的男女老少都到河滩上来\n\n挑土，一担一担垒起来。\n\n后来就有了这条路。',
    is: [
      {
        headline: ['河堤修好了'],
        paragraphs: [
          '河边的老人说起当年修堤的事情，说那时全村的男女老少都到河滩上来挑土，一担一担垒起来。',
          '后来就有了这条路。',
        ],
      },
    ],
  },
  {
    name: 'a box set into a broken paragraph',
    text: '# 河堤修好了\n\n河边的老人说起当年修堤的事情，说那时全村的男女老少都到河滩上来\n\n核心阅读\n\n这篇讲一条堤。\n\n挑土，一担一担垒起来。',
    is: [
      {
        headline: ['河堤修好了'],
        paragraphs: [
          '河边的老人说起当年修堤的事情，说那时全村的男女老少都到河滩上来挑土，一担一担垒起来。',
          '这篇讲一条堤。',
        ],
      },
    ],
  },
  {
    name: 'a paragraph scanned twice',
    text: `${LONG}\n\n${LONG}\n\n${MORE}\n\n${LONG}`,
    is: [{ paragraphs: [LONG, MORE] }],
  },
  { name: 'a short sentence may be said twice', text: '好。\n\n好。', is: [{ paragraphs: ['好。', '好。'] }] },
  {
    name: 'a masthead dates the page, and is no text',
    text: `2024年1月3日 星期三\n\n# 河堤修好了\n\n本报南京12月31日电 ${LONG}\n\n# 桥也通了\n\n${MORE}`,
    is: [
      { headline: ['河堤修好了'], paragraphs: [`本报南京12月31日电 ${LONG}`], date: '2023-12-31' },
      { headline: ['桥也通了'], paragraphs: [MORE], date: '2024-01-03' },
    ],
  },
  {
    name: 'a month and day without a year are no date',
    text: `本报南京4月2日电 ${LONG}`,
    is: [{ paragraphs: [`本报南京4月2日电 ${LONG}`] }],
  },
  {
    name: 'the paper’s name from a dateline, for the whole page',
    text: `# 河堤修好了\n\n江边日报讯（记者 王甲）${LONG}\n\n# 桥也通了\n\n本报讯（记者 李乙）${MORE}`,
    is: [
      { headline: ['河堤修好了'], paragraphs: [`江边日报讯（记者 王甲）${LONG}`], outlet: '江边日报' },
      { headline: ['桥也通了'], paragraphs: [`本报讯（记者 李乙）${MORE}`], outlet: '江边日报' },
    ],
  },
];

test.each(ROWS)('$name', ({ text, is }) => {
  const articles = cutArticles({ id: 't', text });
  expect(articles.map((article) => article.ordinal)).toEqual(is.map((_, k) => k + 1));
  expect(
    articles.map(({ headline, paragraphs, date, outlet, continued }) => ({
      headline,
      paragraphs: paragraphs.map((paragraph) => paragraph.text),
      date,
      outlet,
      continued,
    })),
  ).toEqual(is.map((one) => ({ headline: [], date: undefined, outlet: undefined, continued: false, ...one })));
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '## ',
      '上接第一版',
      '本报讯 ',
      '□ 本报记者 王甲',
      '王甲 李乙',
      '核心阅读',
      '。',
      '，',
      '\n',
      '\n\n',
      '“',
      '”',
      '4月2日',
    ),
    fc.constantFrom('河堤修好了', '县里来的人量了一遍', '第二天一早'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('is cut without a throw; every line of an article stands in the text, spaces and breaks aside', () => {
    fc.assert(
      fc.property(page, (text) => {
        const flat = text.replace(/\s/g, '');
        for (const { headline, paragraphs } of cutArticles({ id: 't', text }))
          for (const sentence of [...headline, ...paragraphs.flatMap((one) => one.text.split(/(?<=[。！？])/))])
            if (sentence.length < 12) expect(flat).toContain(sentence.replace(/\s/g, ''));
      }),
    );
  });

  test('without a single stop is not joined into one endless paragraph', () => {
    const [article] = cutArticles({
      id: 't',
      text: Array.from({ length: 3000 }, () => '河边的老人说起当年修堤的事情和那一年的大水').join('\n'),
    });
    const longest = Math.max(...(article?.paragraphs ?? []).map((one) => one.text.length));
    expect(longest).toBeLessThan(6000);
  });
});

describe('what is told from outside', () => {
  test('the file’s date completes a dateline', () => {
    const [article] = cutArticles({ id: 't', text: `本报南京4月2日电 ${LONG}`, date: '2023-04-03' });
    expect(article?.date).toBe('2023-04-02');
  });

  test('a saved page is one article as its markup has it', () => {
    const blocks = [
      { text: '标题', role: 'headline' as const },
      { text: LONG, role: 'body' as const },
    ];
    const articles = cutArticles({ id: 'p', text: '', blocks, date: '2024-05-06', outlet: '江边日报' });
    expect(articles).toEqual([
      {
        text: 'p',
        ordinal: 1,
        headline: ['标题'],
        outlet: '江边日报',
        date: '2024-05-06',
        continued: false,
        paragraphs: [{ text: LONG, role: 'body' }],
      },
    ]);
  });
});
