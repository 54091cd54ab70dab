// Finds a few thousand strings in short texts. A trie (trie.ts) scans long lists faster, but takes longer to build than a
// woken worker has; this is ready at once: strings in buckets by their first two units, a bitset before the buckets.

export interface Finder {
  /** Calls back for every occurrence, by rising start, then by rising end; overlaps included. */
  scan(text: string, found: (start: number, end: number, index: number) => void): void;
}

const BITS = 16;

/** Strings of two units and more, all different. */
export function createFinder(strings: readonly string[]): Finder {
  const bits = new Int32Array(1 << (BITS - 5));
  /** By the first two units as one number; the shorter strings first. */
  const buckets = new Map<number, number[]>();
  const lengths = Uint16Array.from(strings, (text) => text.length);
  const lengthOf = (index: number) => lengths[index] ?? 0;
  /** The third unit, which tells most of a bucket apart; 0: there is none. */
  const thirds = Uint16Array.from(strings, (text) => (text.length > 2 ? text.charCodeAt(2) : 0));
  strings.forEach((text, index) => {
    const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)];
    const bit = bitOf(first, second);
    const pair = first * 0x10000 + second;
    const bucket = buckets.get(pair);
    if (bucket) bucket.push(index);
    else buckets.set(pair, [index]);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  for (const bucket of buckets.values()) if (bucket.length > 1) bucket.sort((a, b) => lengthOf(a) - lengthOf(b));
  return {
    scan(text, found) {
      const last = text.length - 1;
      let next = text.charCodeAt(0);
      for (let start = 0; start < last; start++) {
        const first = next;
        next = text.charCodeAt(start + 1);
        const bit = bitOf(first, next);
        if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const bucket = buckets.get(first * 0x10000 + next);
        if (bucket === undefined) continue;
        const third = text.charCodeAt(start + 2);
        for (const index of bucket) {
          const wanted = thirds[index];
          if (wanted !== 0 && wanted !== third) continue;
          if (text.startsWith(strings[index] ?? '', start)) found(start, start + lengthOf(index), index);
        }
      }
    },
  };
}

/** True when the text holds any of the finder's strings. */
export function holdsAny(finder: Finder, text: string): boolean {
  let found = false;
  finder.scan(text, () => {
    found = true;
  });
  return found;
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS);
}
