// Text broken into lines by us.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, widthOf } from '../../lib/lesson/lines';
import type { Line, Run } from '../../lib/model/sheet';

const textOf = ({ runs }: Line) => runs.map(({ text }) => text).join('');
const lines = (text: string, width: number, indent = 0) => breakLines([{ text }], width, indent).map(textOf);

const CASES = [
  { it: 'fills a line', text: '一二三四五六七八', width: 4, gives: ['一二三四', '五六七八'] },
  { it: 'indents the first', text: '一二三四五六', width: 4, indent: 2, gives: ['一二', '三四五六'] },
  { it: 'no line begins with a full stop', text: '一二三四。五六', width: 4, gives: ['一二三', '四。五六'] },
  { it: 'no line ends with an opening mark', text: '一二三《四五》', width: 4, gives: ['一二三', '《四五》'] },
  { it: 'a number stays whole', text: '一二三2021年', width: 4, gives: ['一二三', '2021年'] },
  {
    it: 'an address longer than a line is broken where it is full',
    text: `${'a'.repeat(10)}`,
    width: 3,
    gives: ['aaaaa', 'aaaaa'],
  },
  { it: 'no text, no line', text: '', width: 4, gives: [] },
  { it: 'a wide space begins no line', text: '一二三四　五六', width: 4, gives: ['一二三四', '五六'] },
  {
    it: 'a last character gets company from a line that can spare it',
    text: '一二三四五六七八九十甲。',
    width: 10,
    gives: ['一二三四五六七八九', '十甲。'],
  },
  { it: 'a short line spares none', text: '一二三四五', width: 4, gives: ['一二三四', '五'] },
];

describe('breakLines', () => {
  test.each(CASES)('$it', ({ text, width, indent, gives }) => {
    expect(lines(text, width, indent)).toEqual(gives);
  });

  test('a raised number never begins a line and keeps its look', () => {
    const runs: Run[] = [{ text: '一二三' }, { text: '四', type: 'law' }, { text: '1', as: 'note' }, { text: '五六' }];
    const broken = breakLines(runs, 4);
    expect(broken.map(textOf)).toEqual(['一二三', '四1五六']);
    expect(broken[1]?.runs[1]).toEqual({ text: '1', as: 'note' });
  });

  test('what is whole is not torn apart where a line can hold it', () => {
    const whole = (text: string): Run => ({ text, whole: true });
    expect(breakLines([{ text: '一二三' }, whole('现行有效')], 5).map(textOf)).toEqual(['一二三', '现行有效']);
    expect(breakLines([{ text: '一' }, whole('二三四五六')], 4).map(textOf)).toEqual(['一二三四', '五六']);
  });

  test('a line before what stands apart is not stretched; one within a sentence is', () => {
    const state: Run = { text: '现行有效', whole: true };
    const lasts = (runs: Run[], width: number) => breakLines(runs, width).map(({ isLast }) => isLast);
    expect(lasts([{ text: '一二三四五六。　' }, state], 9)).toEqual([true, true]);
    expect(lasts([{ text: '一二三四五六。' }, { text: '　' }, state], 6)).toEqual([false, true, true]);
    expect(lasts([{ text: '一二三四五六' }, state, { text: '。' }], 8)).toEqual([false, true]);
  });

  test('room for an answer stays with the last word', () => {
    expect(breakLines([{ text: '一二三四。' }, { text: '（　　）', whole: true }], 6).map(textOf)).toEqual([
      '一二三',
      '四。（　　）',
    ]);
  });

  const text = fc.string({ unit: fc.constantFrom(...'一二三法院，。《》“”（）Ab 1９20—…'), maxLength: 120 });
  test('nothing is lost, nothing is too long, only the last line is the last', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 3, max: 30 }), (texts, width) => {
        const broken = breakLines(
          texts.map((one) => ({ text: one })),
          width,
        );
        expect(broken.map(textOf).join('')).toBe(texts.join(''));
        for (const line of broken) expect(widthOf(textOf(line))).toBeLessThanOrEqual(width + 1e-6);
        expect(broken.map(({ isLast }) => isLast)).toEqual(broken.map((_, at) => at === broken.length - 1));
      }),
    );
  });
});
