// The printed sheet: numbers run in text order, once for each name; the pieces are the text.
import { expect, test } from 'vitest';
import { printSheet } from '../../lib/exchange/print-sheet';
import type { Mention } from '../../lib/model/mention';
import { termsOf } from '../../lib/page/terms';

const blocks = [
  { text: '公安部发话', role: 'headline' as const },
  { text: '公安部依照民法典、刑法办案，公安部又说。', role: 'body' as const },
  { text: '民法典第十条，《刑诉法》。', role: 'body' as const },
];
const mention = (block: number, surface: string, nth = 0, weight: Mention['weight'] = 'main'): Mention => {
  const text = blocks[block]?.text ?? '';
  const start = nth === 0 ? text.indexOf(surface) : text.lastIndexOf(surface);
  const type = surface === '公安部' ? 'agency' : 'law';
  return {
    block,
    start,
    end: start + surface.length,
    surface,
    type,
    weight,
    via: 'name',
    target: { is: 'entry', id: `${type}/${surface}` },
  };
};
const mentions = [
  mention(0, '公安部'),
  mention(1, '公安部'),
  mention(1, '民法典'),
  mention(1, '刑法', 0, 'minor'),
  mention(1, '公安部', 1),
  mention(2, '民法典'),
  mention(2, '第十条'),
  mention(2, '《刑诉法》'),
];
const sheet = printSheet({ facts: {}, blocks, mentions }, termsOf(mentions, blocks), () => null);

test('the pieces put together are the text', () => {
  expect(sheet.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
    blocks.map(({ text }) => text),
  );
});

test('each main name is numbered where it first stands outside the headline', () => {
  const numbered = sheet.paragraphs.map(({ pieces }) =>
    pieces.flatMap(({ text, note }) => (note ? [[text, note]] : [])),
  );
  expect(numbered).toEqual([
    [],
    [
      ['公安部', 1],
      ['民法典', 2],
    ],
    // The number stands inside 《》, the line under the name alone.
    [
      ['第十条', 3],
      ['刑诉法', 4],
    ],
  ]);
  expect(sheet.notes.map(({ number, name, type }) => [number, name, type])).toEqual([
    [1, '公安部', 'agency'],
    [2, '民法典', 'law'],
    [3, '第十条', 'law'],
    [4, '刑诉法', 'law'],
  ]);
});

test('a name that holds quotes of its own has its number after its last part', () => {
  const text = '写进“十四五”规划。';
  const plan: Mention = { ...mention(0, '公安部'), block: 0, start: 2, end: 9, surface: '“十四五”规划' };
  const one = [{ text, role: 'body' as const }];
  const { paragraphs } = printSheet({ facts: {}, blocks: one, mentions: [plan] }, termsOf([plan], one), () => null);
  expect(paragraphs[0]?.pieces.map(({ text: words, type, note }) => [words, type !== undefined, note])).toEqual([
    ['写进“', false, undefined],
    ['十四五', true, undefined],
    ['”', false, undefined],
    ['规划', true, 1],
    ['。', false, undefined],
  ]);
});
