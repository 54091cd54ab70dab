// Bad input at sizes that stay quick; the bench runs the full ones. What would take the square of its length does not end here.
import { describe, expect, test } from 'vitest';
import { realRecognizer } from '../recognize/real';
import { BAD_LISTS, BAD_TEXTS, scanOwn } from './bad-input';

/** A hundredth to a tenth of the full size. */
const SIZE = 60_000;

describe.each(BAD_TEXTS)('$name', ({ make, full, atLeast }) => {
  test('is answered, every mention a part of its block, the context small', async () => {
    const recognizer = await realRecognizer();
    const blocks = make(Math.min(full, SIZE));
    const { mentions, context } = recognizer.recognize(blocks, {});
    const wrong = mentions.filter((m) => blocks[m.block]?.text.slice(m.start, m.end) !== m.surface);
    expect(wrong).toEqual([]);
    expect(mentions.length).toBeGreaterThanOrEqual((atLeast * Math.min(full, SIZE)) / 1_000_000);
    expect(JSON.stringify(context).length).toBeLessThan(400_000);
  });
});

describe.each(BAD_LISTS)('a list of $name', ({ make, full }) => {
  test('compiles and is found', () => {
    expect(scanOwn(make(Math.min(full, 5000)), 5000)).toBeGreaterThan(0);
  });
});

test('one term given a hundred thousand times is one term', () => {
  const list = BAD_LISTS.find(({ name }) => name === 'one term over and over');
  expect(scanOwn(list?.make(100_000) ?? [], 3)).toBe(1);
});
