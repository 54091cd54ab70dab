// A card's memory as it comes out of a backup: checked row by row, since one broken card must not lose the others.
import * as z from 'zod';
import type { ReviewRow } from './review';

/** Milliseconds since 1970 that are a date. */
const time = z.number().min(0).max(8.64e15);

const rowSchema = z.object({
  entry: z.string().min(1).max(200),
  card: z.object({
    due: time,
    last: time,
    stability: z.number().positive().max(36_500),
    difficulty: z.number().min(1).max(10),
    scheduled: z.number().int().min(0).max(36_500),
    step: z.number().int().min(0).max(20),
    answers: z.number().int().min(1),
    lapses: z.number().int().min(0),
    state: z.enum(['learning', 'review', 'relearning']),
  }),
});

/** The rows that are sound, each entry once. */
export function toReviewRows(values: readonly unknown[]): ReviewRow[] {
  const rows = new Map<string, ReviewRow>();
  for (const value of values) {
    const read = rowSchema.safeParse(value);
    if (read.success) rows.set(read.data.entry, read.data);
  }
  return [...rows.values()];
}
