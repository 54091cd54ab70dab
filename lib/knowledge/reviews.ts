// The review's cards and days in tables of their own: an answer is no change of the knowledge, so it wakes no page and
// leaves no row in the history. Every write is one transaction.
import type { ReviewCard, ReviewDay, ReviewRow } from '../model/review';
import type { Database } from './db';

/** Days kept: enough for a clock that was set back and forth. */
const MOST_DAYS = 60;

export interface Reviews {
  rows(): Promise<ReviewRow[]>;
  /** What was reviewed on a day, YYYY-MM-DD; zeros where nothing was. */
  day(day: string): Promise<ReviewDay>;
  /**
   * Puts `now` in the place of `was` (null: the card has no row) and adds to the day. False, nothing written, where the card
   * is another one by now: it was answered in another window.
   */
  put(entry: string, was: ReviewCard | null, now: ReviewCard | null, add: ReviewDay): Promise<boolean>;
  /** Forgets all of it; gives back what there was, for a reader who did not mean it. */
  wipe(): Promise<KeptReviews>;
  /** Puts back what was wiped; what was answered since stays. */
  unwipe(kept: KeptReviews): Promise<void>;
}
export interface KeptReviews {
  rows: ReviewRow[];
  days: ReviewDay[];
}

export function reviewsIn(db: Database): Reviews {
  const both = [db.reviews, db.reviewDays];
  return {
    rows: () => db.reviews.toArray(),
    day: async (day) => (await db.reviewDays.get(day)) ?? { day, spent: 0, answers: 0 },
    put: (entry, was, now, add) =>
      db.transaction('rw', both, async () => {
        const there = (await db.reviews.get(entry))?.card ?? null;
        if (JSON.stringify(there) !== JSON.stringify(was)) return false;
        if (now) await db.reviews.put({ entry, card: now });
        else await db.reviews.delete(entry);
        const { day, spent, answers } = add;
        const had = (await db.reviewDays.get(day)) ?? { spent: 0, answers: 0 };
        await db.reviewDays.put({ day, spent: had.spent + spent, answers: Math.max(0, had.answers + answers) });
        const days = await db.reviewDays.orderBy('day').primaryKeys();
        await db.reviewDays.bulkDelete(days.filter((one) => one !== day).slice(0, -MOST_DAYS));
        return true;
      }),
    wipe: () =>
      db.transaction('rw', both, async () => {
        const kept = { rows: await db.reviews.toArray(), days: await db.reviewDays.toArray() };
        await db.reviews.clear();
        await db.reviewDays.clear();
        return kept;
      }),
    unwipe: ({ rows, days }) =>
      db.transaction('rw', both, async () => {
        const answered = new Set(await db.reviews.toCollection().primaryKeys());
        await db.reviews.bulkPut(rows.filter(({ entry }) => !answered.has(entry)));
        const counted = new Set(await db.reviewDays.toCollection().primaryKeys());
        await db.reviewDays.bulkPut(days.filter(({ day }) => !counted.has(day)));
      }),
  };
}

/** Of two states of a card the one that was answered later stays. Inside the transaction of lib/knowledge/changes.ts. */
export async function mergeReviews(db: Database, rows: readonly ReviewRow[]): Promise<void> {
  const there = await db.reviews.bulkGet(rows.map(({ entry }) => entry));
  await db.reviews.bulkPut(rows.filter(({ card }, at) => card.last > (there[at]?.card.last ?? -1)));
}

/** Where the database is out of reach there are no cards, and none can be answered. */
export function noReviews(refuse: () => Promise<never>): Reviews {
  return {
    rows: async () => [],
    day: async (day) => ({ day, spent: 0, answers: 0 }),
    put: refuse,
    wipe: refuse,
    unwipe: refuse,
  };
}
