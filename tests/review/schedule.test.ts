// When cards come again, whatever the answers and whatever the clock does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, type Grade, type ReviewCard } from '../../lib/model/review';
import { toReviewRows } from '../../lib/model/review-schema';
import { answerCard, waitsOf } from '../../lib/review/schedule';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The card after these answers, each given when it was due. */
function answered(...grades: Grade[]): { card: ReviewCard; now: number } {
  let [card, now]: [ReviewCard | null, number] = [null, NOW];
  for (const grade of grades) {
    now = Math.max(now, card?.due ?? now);
    card = answerCard(card, grade, now);
  }
  if (!card) throw new Error('no answer');
  return { card, now };
}

describe('a new card', () => {
  it.each([
    ['again', 1 * MINUTE, 'learning'],
    ['hard', 6 * MINUTE, 'learning'],
    ['good', 10 * MINUTE, 'learning'],
  ] as const)('answered %s comes in minutes', (grade, wait, state) => {
    const card = answerCard(null, grade, NOW);
    expect(card).toMatchObject({ due: NOW + wait, last: NOW, answers: 1, state });
  });
  it('answered easy comes in days', () => {
    const card = answerCard(null, 'easy', NOW);
    expect(card.state).toBe('review');
    expect(card.scheduled).toBeGreaterThan(3);
    expect(card.due).toBe(NOW + card.scheduled * DAY);
  });
});

describe('a known card', () => {
  it('comes later and later', () => {
    const waits = [3, 4, 5, 6].map((n) => answered(...Array<Grade>(n).fill('good')).card.scheduled);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
  });
  it('that is forgotten comes in minutes, and counts', () => {
    const { card, now } = answered('good', 'good', 'good', 'again');
    expect(card).toMatchObject({ state: 'relearning', lapses: 1, answers: 4 });
    expect(card.due - now).toBe(10 * MINUTE);
  });
  it('waits the longer the better it was known', () => {
    const { card } = answered('good', 'good', 'good');
    const waits = waitsOf(card, card.due);
    expect(waits.again).toBeLessThan(waits.hard);
    expect(waits.hard).toBeLessThan(waits.good);
    expect(waits.good).toBeLessThan(waits.easy);
  });
  it('comes once a year at least', () => {
    const { card } = answered(...Array<Grade>(30).fill('easy'));
    expect(card.scheduled).toBe(365);
  });
});

describe('a wrong clock', () => {
  const { card } = answered('good', 'good', 'good');
  it('set back ten years learns nothing from it and comes again soon', () => {
    const then = NOW - 3650 * DAY;
    const next = answerCard(card, 'good', then);
    expect(next.last).toBe(then);
    expect(next.due).toBeGreaterThan(then);
    expect(next.due).toBeLessThan(then + 60 * DAY);
    expect(next.stability).toBeGreaterThanOrEqual(card.stability);
    expect(next.stability).toBeLessThan(card.stability * 2);
  });
  it('set forth does not send a card away for good', () => {
    const next = answerCard(card, 'easy', NOW + 3650 * DAY);
    expect(next.scheduled).toBeLessThanOrEqual(365);
  });
});

describe('always', () => {
  const grade = fc.constantFrom(...GRADES);
  /** Answers, each so many milliseconds after the last by a clock that may jump both ways. */
  const life = fc.array(fc.tuple(grade, fc.integer({ min: -9e11, max: 9e11 })), { minLength: 1, maxLength: 20 });
  const live = (steps: [Grade, number][]) => {
    let [card, now]: [ReviewCard | null, number] = [null, NOW];
    for (const [answer, passed] of steps) {
      now = Math.min(4e12, Math.max(0, now + passed));
      card = answerCard(card, answer, now);
    }
    return { card, now };
  };
  it('a card comes again after its answer, within a year, and is one that a backup takes', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const { card, now } = live(steps);
        if (!card) return false;
        const [row] = toReviewRows([JSON.parse(JSON.stringify({ entry: 'law/a', card }))]);
        expect(row?.card).toEqual(card);
        return card.due > now && card.due <= now + 365 * DAY && card.answers === steps.length;
      }),
    );
  });
  it('what the buttons promise is what happens', () => {
    fc.assert(
      fc.property(life, grade, (steps, answer) => {
        const { card, now } = live(steps);
        return waitsOf(card, now)[answer] === answerCard(card, answer, now).due - now;
      }),
    );
  });
});
