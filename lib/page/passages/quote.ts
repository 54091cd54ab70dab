// Where a quote stands in a text that has changed since: word for word where its surroundings agree, else nearly so. What is
// not sure is not found: an orphan is told, a wrong place would be believed. Strings and numbers alone.
import search from 'approx-string-match';
import { agreeing, allowedErrors, isEnough, type Sought, UNMISTAKABLE } from './context';

export interface Found {
  /** UTF-16 units into the text. */
  start: number;
  end: number;
  /** Insertions, deletions and substitutions between the quote and what stands there. */
  errors: number;
}

/** Occurrences of a quote, and of a piece of one, that are looked at. */
const MOST_PLACES = 400;
const MOST_PIECES = 60;
/** Stretches of the text in which a quote is searched closely. */
const MOST_STRETCHES = 48;
/** UTF-16 units around the place where a quote should stand by now. */
const NEAR = 240;
/** Share of the context that ends the search. */
const PLAIN = 0.7;

/** The quote where it stood, with the words that stood around it; null where anything differs there. `at`: where to look. */
export function findInPlace(text: string, sought: Sought, at = sought.start): Found | null {
  const { exact, prefix, suffix } = sought;
  if (at === undefined || prefix.length + suffix.length === 0) return null;
  const from = at - prefix.length;
  if (from < 0 || !text.startsWith(prefix + exact + suffix, from)) return null;
  return { start: at, end: at + exact.length, errors: 0 };
}

/** The quote word for word, where its surroundings agree best; `near`: where it should stand by now. */
export function findExact(text: string, sought: Sought, near: number): Found | null {
  const { exact, prefix, suffix } = sought;
  const whole = nearest(placesOf(text, prefix + exact + suffix), near - prefix.length);
  if (whole !== null && prefix + suffix) {
    const start = whole + prefix.length;
    return { start, end: start + exact.length, errors: 0 };
  }
  const places = placesOf(text, exact);
  const found = best(
    text,
    sought,
    places.map((start) => ({ start, end: start + exact.length, errors: 0 })),
    near,
  );
  if (found) return found;
  const [only, more] = places;
  if (only === undefined || more !== undefined) return null;
  const bare = prefix + suffix === '';
  return exact.length >= UNMISTAKABLE || bare ? { start: only, end: only + exact.length, errors: 0 } : null;
}

/** The quote with a few errors, where its surroundings agree best; `near` as above. */
export function findNearly(text: string, sought: Sought, near: number): Found | null {
  const { exact } = sought;
  const most = allowedErrors(exact.length);
  if (most === 0) return null;
  const close = best(text, sought, searchIn(text, sought, near - NEAR, near + exact.length + NEAR), near);
  if (close && agreeing(text, sought, close.start, close.end) >= PLAIN * contextOf(sought)) return close;
  const found = stretchesOf(text, exact, most).flatMap(([from, to]) => searchIn(text, sought, from, to));
  return best(text, sought, close ? [close, ...found] : found, near);
}

function searchIn(text: string, { exact }: Sought, from: number, to: number): Found[] {
  const start = Math.max(0, from);
  const matches = search(text.slice(start, Math.max(start, to)), exact, allowedErrors(exact.length));
  return matches
    .slice(0, 8)
    .map((match) => ({ start: start + match.start, end: start + match.end, errors: match.errors }));
}

/**
 * Stretches that can hold the quote with so many errors: one of so many pieces and one more of it stands there word for
 * word.
 */
function stretchesOf(text: string, exact: string, errors: number): [number, number][] {
  const length = exact.length / (errors + 1);
  const starts: number[] = [];
  for (let n = 0; n <= errors; n++) {
    const from = Math.round(n * length);
    const piece = exact.slice(from, Math.round((n + 1) * length));
    const places = placesOf(text, piece, MOST_PIECES + 1);
    if (places.length <= MOST_PIECES) for (const place of places) starts.push(place - from);
  }
  starts.sort((a, b) => a - b);
  const stretches: { from: number; to: number; pieces: number }[] = [];
  for (const start of starts) {
    const last = stretches.at(-1);
    if (last && start - last.from <= 3 * errors) {
      last.to = start + exact.length + errors;
      last.pieces++;
    } else {
      stretches.push({ from: start - errors, to: start + exact.length + errors, pieces: 1 });
    }
  }
  return stretches
    .sort((a, b) => b.pieces - a.pieces)
    .slice(0, MOST_STRETCHES)
    .map(({ from, to }) => [from, to]);
}

/** Of the places whose surroundings agree enough, the one that fits best; the nearest where several fit the same. */
function best(text: string, sought: Sought, places: readonly Found[], near: number): Found | null {
  const context = contextOf(sought);
  let chosen: Found | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    const agreed = agreeing(text, sought, place.start, place.end);
    if (!isEnough(sought, agreed)) continue;
    const away = Math.abs(place.start - near) / Math.max(1, text.length);
    const score = agreed / context - (2 * place.errors) / sought.exact.length - away / 10;
    if (score <= top) continue;
    [chosen, top] = [place, score];
  }
  return chosen;
}

function placesOf(text: string, words: string, most = MOST_PLACES): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function nearest(places: readonly number[], near: number): number | null {
  let chosen: number | null = null;
  for (const place of places) if (chosen === null || Math.abs(place - near) < Math.abs(chosen - near)) chosen = place;
  return chosen;
}

const contextOf = ({ prefix, suffix }: Sought): number => prefix.length + suffix.length;
