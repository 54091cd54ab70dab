// What the review shows, as data: a card, its end, or why there is none.
import type { Explanation } from '../lib/model/explanation';
import type { EntryType } from '../lib/model/mention';
import type { Grade } from '../lib/model/review';
import type { Problem } from './problem';

export interface ShownCard {
  /** Entry id. */
  entry: string;
  name: string;
  type: EntryType;
  /** The sentence it was met in around the name as it stands there; `text` empty where the name is not in it. */
  sentence: { before: string; text: string; after: string } | null;
  /** Article, paper and day. */
  where: string | null;
  /** Milliseconds until it would come again, for each answer. */
  waits: Record<Grade, number>;
}

/** What was reviewed today. */
export interface ReviewedToday {
  /** Milliseconds. */
  spent: number;
  answers: number;
}

export type ReviewState =
  | { is: 'loading' }
  /** A private window: nothing is asked and nothing kept. */
  | { is: 'private' }
  | { is: 'failed'; problem: Problem }
  /** Nothing was collected yet. */
  | { is: 'empty' }
  /** `open`: its other side is shown; `back` null: it is on its way. `left`: cards for now, this one too. */
  | { is: 'card'; card: ShownCard; open: boolean; back: Explanation | null; left: number; today: ReviewedToday }
  /** `time`: the day's five minutes are over; `left`: cards that wait; `next`: ms since 1970 of the next, null for none. */
  | { is: 'end'; why: 'time' | 'done'; left: number; next: number | null; today: ReviewedToday };

export interface ReviewCallbacks {
  /** Shows the other side. */
  onOpen: () => void;
  onAnswer: (grade: Grade) => void;
  onUndo: () => void;
  /** To the entry, to write or mend it. */
  onEntry: (id: string) => void;
}
