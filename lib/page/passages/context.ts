// How far a place in a text is surrounded by the words that stood around a quote. Strings and numbers alone.
import search from 'approx-string-match';

/** What a passage is found by; offsets in UTF-16 units into the text it was made in. */
export interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  start?: number;
}

/** A side of fewer characters tells too little to agree with an error. */
const SHORT = 8;
/** Errors that a side of the context may have, as a share of its length. */
const LOOSE = 0.4;
/** Characters that may have come between the quote and its surroundings. */
const SLACK = 16;

/** Characters of prefix and suffix that stand around the place; a side that differs too much counts for nothing. */
export function agreeing(text: string, { prefix, suffix }: Sought, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return (
    (before === prefix
      ? prefix.length
      : sideIn(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix)) +
    (after === suffix ? suffix.length : sideIn(text.slice(end, end + suffix.length + SLACK), suffix))
  );
}

function sideIn(window: string, side: string): number {
  if (side.length < SHORT) return 0;
  const [best] = search(window, side, Math.floor(side.length * LOOSE));
  return best ? side.length - best.errors : 0;
}

/** Share of the context that must be there: more for a short quote, whose words stand in many places. */
const ENOUGH = { short: 0.6, long: 0.35 };
/** UTF-16 units from which a quote is no short one. */
export const NOT_SHORT = 10;
/** A quote of so many units, found word for word and only once, needs no context: it was moved. */
export const UNMISTAKABLE = 24;

/** Errors that a found quote may have. */
export function allowedErrors(length: number): number {
  return Math.min(60, Math.floor(length * 0.2));
}

/** Whether so many characters of the context are enough for a quote of this length. */
export function isEnough({ exact, prefix, suffix }: Sought, agreed: number): boolean {
  const all = prefix.length + suffix.length;
  return all > 0 && agreed >= all * (exact.length < NOT_SHORT ? ENOUGH.short : ENOUGH.long);
}
