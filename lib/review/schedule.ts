// When a card comes again: FSRS (ts-fsrs) with its published weights, over our own shape of a card. Pure; the clock is given.
import { type CardInput, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import { GRADES, type Grade, type ReviewCard } from '../model/review';

/** Days after which every card comes again: a law may have changed within a year. */
const LONGEST = 365;
const DAY = 86_400_000;

/** No fuzz: what a button promises is what happens. */
const scheduler = fsrs({ enable_fuzz: false, maximum_interval: LONGEST });

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
const STATES = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;

/**
 * The card after an answer at `now` (ms since 1970); null: it was never answered before. A card whose last answer lies in the
 * future, as after a clock was set back, is taken as answered just now: nothing is learnt from time that did not pass.
 */
export function answerCard(card: ReviewCard | null, grade: Grade, now: number): ReviewCard {
  const next = scheduler.next(
    card ? toInput(card, now) : createEmptyCard(new Date(now)),
    new Date(now),
    RATINGS[grade],
  );
  const { due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state } = next.card;
  return {
    // FSRS keeps good and easy a day apart, also beyond its own limit.
    due: Math.min(due.getTime(), now + LONGEST * DAY),
    last: now,
    stability,
    difficulty,
    scheduled: Math.min(scheduled_days, LONGEST),
    step: learning_steps,
    answers: reps,
    lapses,
    state: state === State.Review ? 'review' : state === State.Relearning ? 'relearning' : 'learning',
  };
}

/** Milliseconds from `now` to when the card would come again, for each answer. */
export function waitsOf(card: ReviewCard | null, now: number): Record<Grade, number> {
  const wait = (grade: Grade) => answerCard(card, grade, now).due - now;
  return Object.fromEntries(GRADES.map((grade) => [grade, wait(grade)])) as Record<Grade, number>;
}

function toInput({ last, answers, step, scheduled, state, ...card }: ReviewCard, now: number): CardInput {
  return {
    ...card,
    last_review: Math.min(last, now),
    elapsed_days: 0,
    scheduled_days: scheduled,
    learning_steps: step,
    reps: answers,
    state: STATES[state],
  };
}
