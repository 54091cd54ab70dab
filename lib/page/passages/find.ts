// Many quotes in one text: those that stand where they stood first, then word for word, then nearly; each step learns from the
// one before how far the text has moved. Yields after every quote, so that a caller can pause.
import type { Sought } from './context';
import { type Found, findExact, findInPlace, findNearly } from './quote';

/** What became of a quote. `place`: its number in the list. */
export interface Settled {
  place: number;
  /** Null: an orphan. */
  found: Found | null;
}

/** Each quote once, those that are easily found first. */
export function* findAll(text: string, quotes: readonly Sought[]): Generator<Settled> {
  const shifts = new Shifts();
  const settle = (place: number, found: Found): Settled => {
    shifts.learn(quotes[place]?.start, found.start);
    return { place, found };
  };
  const moved: number[] = [];
  for (const [place, sought] of quotes.entries()) {
    const found = findInPlace(text, sought);
    if (found) yield settle(place, found);
    else moved.push(place);
  }
  const changed: number[] = [];
  for (const place of moved) {
    const sought = quotes[place];
    if (!sought) continue;
    const near = shifts.expect(sought.start);
    const found = findInPlace(text, sought, near) ?? findExact(text, sought, near);
    if (found) yield settle(place, found);
    else changed.push(place);
  }
  for (const place of changed) {
    const sought = quotes[place];
    if (!sought) continue;
    const found = findNearly(text, sought, shifts.expect(sought.start));
    yield found ? settle(place, found) : { place, found };
  }
}

/** How far quotes have moved, by where they stood. */
class Shifts {
  /** Sorted by `from`. */
  private readonly known: { from: number; by: number }[] = [];

  learn(from: number | undefined, to: number): void {
    if (from === undefined) return;
    this.known.splice(this.above(from), 0, { from, by: to - from });
  }

  /** Where something that stood there should stand by now. */
  expect(from: number | undefined): number {
    if (from === undefined) return 0;
    const at = this.above(from);
    const [left, right] = [this.known[at - 1], this.known[at]];
    const nearer = !right || (left && from - left.from <= right.from - from) ? left : right;
    return from + (nearer?.by ?? 0);
  }

  /** Index of the first that stood behind it. */
  private above(from: number): number {
    let [low, high] = [0, this.known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.known[middle]?.from ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
