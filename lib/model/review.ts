// A collected term as a card that comes due, and what was reviewed on a day: the shapes that are kept. lib/review reckons with them.

/** How well the reader knew it. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** The memory of one card as FSRS keeps it. Times are milliseconds since 1970, of the clock as it stood then. */
export interface ReviewCard {
  due: number;
  /** When it was last answered. */
  last: number;
  /** Days until the chance to recall it falls to nine in ten. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  /** Days between the last answer and `due`; 0 for steps of minutes. */
  scheduled: number;
  /** Which of the steps of minutes comes next. */
  step: number;
  answers: number;
  /** Times it was forgotten. */
  lapses: number;
  state: 'learning' | 'review' | 'relearning';
}

/** A card that was answered at least once; its entry may be gone by now. */
export interface ReviewRow {
  entry: string;
  card: ReviewCard;
}

export interface ReviewDay {
  /** YYYY-MM-DD by the reader's clock. */
  day: string;
  /** Milliseconds spent with cards. */
  spent: number;
  answers: number;
}
