// Which card comes next, and when a day is done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewCard, ReviewDay } from '../../lib/model/review';
import { DAILY, dayOf, nextDue, pickCard, readyNow, type Waiting } from '../../lib/review/queue';
import { answerCard } from '../../lib/review/schedule';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Noon where the test runs: days are the reader's. */
const NOW = new Date(2026, 10, 21, 12).getTime();
const FRESH: ReviewDay = { day: '2026-11-21', spent: 0, answers: 0 };

const BASE: ReviewCard = {
  due: NOW,
  last: NOW - DAY,
  stability: 3,
  difficulty: 5,
  scheduled: 3,
  step: 0,
  answers: 3,
  lapses: 0,
  state: 'review',
};
const known = (entry: string, more: Partial<ReviewCard>): Waiting => ({ entry, card: { ...BASE, ...more } });
const fresh = (entry: string): Waiting => ({ entry, card: null });
const names = (cards: readonly Waiting[]) => cards.map(({ entry }) => entry).join(' ');

describe('the order', () => {
  const cards = [
    fresh('new-1'),
    known('tomorrow', { due: NOW + DAY }),
    known('step-soon', { due: NOW + 5 * MINUTE, state: 'learning' }),
    known('yesterday', { due: NOW - DAY }),
    known('future', { last: NOW + 400 * DAY, due: NOW + 500 * DAY }),
    known('step-due', { due: NOW - MINUTE, state: 'relearning' }),
    known('this-evening', { due: NOW + 8 * 60 * MINUTE }),
    known('step-late', { due: NOW + 40 * MINUTE, state: 'learning' }),
    fresh('new-2'),
  ];
  it('is due, from the future, new, nearly due', () => {
    expect(names(readyNow(cards, NOW))).toBe('yesterday step-due this-evening future new-1 new-2 step-soon');
  });
  it('lets another card come between twice the same', () => {
    const two = [known('a', { due: NOW - 2 }), known('b', { due: NOW - 1 })];
    expect(pickCard(two, FRESH, NOW, 'a')).toMatchObject({ card: { entry: 'b' } });
    expect(pickCard(two.slice(0, 1), FRESH, NOW, 'a')).toMatchObject({ card: { entry: 'a' } });
  });
  it('says when the next one comes', () => {
    expect(nextDue(cards, NOW)).toBe(NOW + 40 * MINUTE);
    expect(nextDue([fresh('a')], NOW)).toBeNull();
  });
});

describe('the end', () => {
  it('comes when nothing is left', () => {
    expect(pickCard([known('a', { due: NOW + DAY })], FRESH, NOW)).toEqual({ is: 'end', why: 'done' });
    expect(pickCard([], FRESH, NOW)).toEqual({ is: 'end', why: 'done' });
  });
  it('comes after five minutes, whatever is left', () => {
    expect(pickCard([fresh('a')], { ...FRESH, spent: DAILY }, NOW)).toEqual({ is: 'end', why: 'time' });
    expect(pickCard([fresh('a')], { ...FRESH, spent: DAILY - 1 }, NOW)).toMatchObject({ is: 'card' });
  });
});

describe('a clock that jumps', () => {
  const moments = fc.integer({ min: 0, max: 4e12 });
  it('loses no card: each can be answered within a year of any clock', () => {
    fc.assert(
      fc.property(moments, moments, (last, now) => {
        const card = answerCard(null, 'easy', last);
        const one = [{ entry: 'a', card }];
        return readyNow(one, now).length === 1 || readyNow(one, now + 366 * DAY).length === 1;
      }),
    );
  });
  it('floods nobody: a year later a thousand cards are due, and the day still has five minutes', () => {
    const cards = Array.from({ length: 1000 }, (_, n) => known(`c${n}`, { due: NOW + n * MINUTE * 60 }));
    let day: ReviewDay = { ...FRESH, day: dayOf(NOW + 365 * DAY) };
    let shown = 0;
    while (pickCard(cards, day, NOW + 365 * DAY).is === 'card') {
      day = { ...day, spent: day.spent + 10_000 };
      shown++;
    }
    expect(shown).toBe(30);
  });
  it('leaves what was not answered as it was', () => {
    const cards = [known('a', { due: NOW - DAY }), known('b', { due: NOW + 30 * DAY })];
    const before = JSON.stringify(cards);
    readyNow(cards, NOW + 4000 * DAY);
    expect(JSON.stringify(cards)).toBe(before);
    expect(names(readyNow(cards, NOW))).toBe('a');
  });
});

describe('a day', () => {
  it.each([
    [new Date(2026, 10, 21, 0, 0), '2026-11-21'],
    [new Date(2026, 10, 21, 23, 59), '2026-11-21'],
    [new Date(2026, 0, 2, 3), '2026-01-02'],
  ])('%s is %s', (at, day) => expect(dayOf(at.getTime())).toBe(day));
});
