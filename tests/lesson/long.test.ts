// Names explained by their trainer at length, in the entry or in a note on it: all of it is on the sheets, none of it below them.
import { describe, expect, test } from 'vitest';
import { makeLesson } from '../../lib/lesson/make';
import { shortened } from '../../lib/lesson/meaning';
import { pagesOf } from '../../lib/lesson/pages';
import { SHEET, STYLES } from '../../lib/lesson/sheets';
import { LONGEST_SUMMARY } from '../../lib/model/entry';
import { article, planOf } from './article';
import { WORDS } from './words';

const SENTENCE = '这一句是教员自己写的，用来在课堂上把程序讲清楚。';
const LONG = SENTENCE.repeat(100)
  .slice(0, LONGEST_SUMMARY - 4)
  .concat('到此为止');
const NAMES = ['自建的程序规定', '自建的考核办公室', '自建的讲习课程'];
const TEXT: Parameters<typeof article>[0] = [
  ['headline', '三个自建的名称'],
  ['body', `${NAMES.join('与')}都写在这里。`.repeat(2)],
];
const named = NAMES.map((name) => ({ name, type: 'programme' as const, kind: '自建', summary: LONG }));
const source = article(TEXT, named);
const noted = {
  ...source,
  explanations: Object.fromEntries(
    Object.entries(source.explanations).map(([key, one]) => [key, one && { ...one, summary: null, ownNote: LONG }]),
  ),
};

describe.each([
  ['the entry', source],
  ['a note', noted],
])('long words of one’s own in %s', (_, from) => {
  const lesson = makeLesson(from, planOf(from));
  const sheets = pagesOf(lesson, WORDS);

  test('no line lies below the text’s room', () => {
    // The foot is set in labels.
    for (const { cells } of sheets)
      for (const { y, style } of cells)
        if (style !== 'frame' && style !== 'rule' && style !== 'hair' && style !== 'label')
          expect(y + STYLES[style].leading).toBeLessThanOrEqual(SHEET.height - SHEET.bottom + 10);
  });
  test('the table of names has every word of them, each in its order', () => {
    const { glossary } = lesson;
    expect(glossary.map(({ text }) => text)).toEqual(NAMES.map(() => LONG));
    const alone = pagesOf({ ...lesson, paragraphs: [], cards: [], choice: [], matching: NONE, glossary }, WORDS);
    const said = alone.flatMap(({ cells }) => cells.flatMap(({ line }) => line?.runs.map(({ text }) => text) ?? []));
    expect(said.join('').replace(/\s/g, '').split('到此为止').length - 1).toBeGreaterThanOrEqual(NAMES.length);
  });
  test('a card says that its text goes on', () => {
    const cards = pagesOf({ ...lesson, paragraphs: [], glossary: [], choice: [], matching: NONE }, WORDS);
    const texts = cards.flatMap(({ cells }) => cells.flatMap(({ line }) => line?.runs.at(-1)?.text ?? []));
    expect(texts.filter((text) => text.endsWith('…')).length).toBeGreaterThanOrEqual(NAMES.length);
  });
});
const NONE = { names: [], meanings: [], answers: [] };

test.each([
  ['短。', '短。'],
  [SENTENCE.repeat(9), SENTENCE.repeat(5)],
  ['长'.repeat(200), `${'长'.repeat(139)}…`],
])('shortened to whole sentences: %s', (text, short) => {
  expect(shortened(text)).toBe(short);
});
