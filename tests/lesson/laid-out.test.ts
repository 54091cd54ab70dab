// Sheets follow what is typed: a short lesson's at once, a long one's when it is quiet, and before they are printed.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLaidOut } from '../../entrypoints/lesson/sheets';
import { makeLesson } from '../../lib/lesson/make';
import type { BlockRole } from '../../lib/model/page';
import { article, planOf } from './article';
import { WORDS } from './words';

const LINES = 60;
const long = article(
  Array.from({ length: 45 * LINES }, (_, at): [BlockRole, string] => ['body', `第${at}段没有名称。`]),
  [],
);
const lessons = {
  short: makeLesson(article(), planOf(article())),
  long: makeLesson(long, planOf(long, { parts: ['handout'] })),
};
const other = { ...lessons.long, paragraphs: lessons.long.paragraphs.slice(0, -1) };

describe('laid out', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a short lesson at once, again and again', () => {
    const laidOut = createLaidOut();
    const done = vi.fn();
    laidOut.follow(lessons.short, WORDS, done);
    const first = laidOut.sheets;
    laidOut.follow({ ...lessons.short, title: '又一个' }, WORDS, done);
    expect(JSON.stringify(laidOut.sheets)).toContain('又一个');
    expect(laidOut.sheets).toHaveLength(first.length);
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });

  test('a long one the first time at once, then when it is quiet: the last state once', () => {
    const laidOut = createLaidOut();
    const done = vi.fn();
    laidOut.follow(lessons.long, WORDS, done);
    const first = laidOut.sheets;
    expect(first.length).toBeGreaterThan(40);
    for (let key = 0; key < 5; key++) laidOut.follow({ ...other, title: `${key}` }, WORDS, done);
    expect(laidOut.sheets).toBe(first);
    vi.runAllTimers();
    expect(done).toHaveBeenCalledTimes(1);
    expect(laidOut.sheets).not.toBe(first);
  });

  test('what waits is there when it is taken along, and not laid out twice', () => {
    const laidOut = createLaidOut();
    const done = vi.fn();
    laidOut.follow(lessons.long, WORDS, done);
    laidOut.follow({ ...lessons.long, title: '要印的' }, WORDS, done);
    laidOut.flush();
    expect(JSON.stringify(laidOut.sheets[0])).toContain('要印的');
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  });

  test('sheets that say the same stay the same objects', () => {
    const laidOut = createLaidOut();
    laidOut.follow(lessons.long, WORDS, vi.fn());
    const first = laidOut.sheets;
    const [head, ...rest] = lessons.long.paragraphs;
    const changed = head ? [{ ...head, pieces: [{ text: '改过的一段。' }] }, ...rest] : [];
    laidOut.follow({ ...lessons.long, paragraphs: changed }, WORDS, vi.fn());
    laidOut.flush();
    expect(laidOut.sheets[0]).not.toBe(first[0]);
    expect(laidOut.sheets[1]).toBe(first[1]);
  });
});
