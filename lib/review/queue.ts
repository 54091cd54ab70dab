// Which card comes next, and whether the day is done. Pure; the clock is given and may be wrong: a card is never lost by it,
// and the daily time keeps what a jump makes due at once from coming at once.
import type { ReviewCard, ReviewDay } from '../model/review';

/** A collected term; `card` null: never answered. */
export interface Waiting {
  entry: string;
  card: ReviewCard | null;
}

/** Milliseconds a day. */
export const DAILY = 5 * 60_000;

/** A card of a step of minutes is shown that much before its time where nothing else is left. */
const AHEAD = 20 * 60_000;
const DAY = 86_400_000;

export type Pick = { is: 'card'; card: Waiting } | { is: 'end'; why: 'time' | 'done' };

/** The next card at `now` (ms since 1970), or why there is none. `but`: not this one again while another is there. */
export function pickCard(cards: readonly Waiting[], day: ReviewDay, now: number, but?: string): Pick {
  if (day.spent >= DAILY) return { is: 'end', why: 'time' };
  const ready = readyNow(cards, now);
  const card = ready.find(({ entry }) => entry !== but) ?? ready[0];
  return card ? { is: 'card', card } : { is: 'end', why: 'done' };
}

/**
 * The cards for now in their order: due ones, the longest due first; those answered in what is now the future, for whom
 * `due` says nothing; new ones as they are given; then steps of minutes that are nearly due.
 */
export function readyNow(cards: readonly Waiting[], now: number): Waiting[] {
  const by = (fits: (card: ReviewCard) => boolean) =>
    cards.filter((one) => one.card && fits(one.card)).toSorted((a, b) => (a.card?.due ?? 0) - (b.card?.due ?? 0));
  const ahead = (card: ReviewCard) => card.last > now + DAY;
  const due = (card: ReviewCard) => !ahead(card) && card.due <= lastMoment(card, now);
  const soon = (card: ReviewCard) => !ahead(card) && !due(card) && card.state !== 'review' && card.due <= now + AHEAD;
  return [...by(due), ...by(ahead), ...cards.filter(({ card }) => !card), ...by(soon)];
}

/** A card that waits for days comes on its day, whatever the hour: who looks in the morning need not wait for the evening. */
function lastMoment({ state }: ReviewCard, now: number): number {
  return state === 'review' ? new Date(now).setHours(24, 0, 0, 0) - 1 : now;
}

/** When the next card comes, ms since 1970; null where none waits. */
export function nextDue(cards: readonly Waiting[], now: number): number | null {
  const ready = new Set(readyNow(cards, now));
  const later = cards.flatMap((one) => (one.card && !ready.has(one) ? [one.card.due] : []));
  return later.length > 0 ? Math.min(...later) : null;
}

/** YYYY-MM-DD by the reader's clock. */
export function dayOf(now: number): string {
  const at = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
