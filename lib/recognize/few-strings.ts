// Finds a few thousand strings in short texts. A trie (trie.ts) scans long lists faster, but takes longer to build than a
// woken worker has; this is ready at once: strings in buckets by their first two units, a bitset before the buckets.

export interface Finder {
  /** Calls back for every occurrence, by rising start, then by rising end; overlaps included. */
  scan(text: string, found: (start: number, end: number, index: number) => void): void;
}

const BITS = 14;

/** Strings of two units and more, all different. */
export function createFinder(strings: readonly string[]): Finder {
  const bits = new Int32Array(1 << (BITS - 5));
  const buckets = new Map<number, number[]>();
  strings.forEach((text, index) => {
    const bit = bitOf(text.charCodeAt(0), text.charCodeAt(1));
    const bucket = buckets.get(bit);
    if (bucket) bucket.push(index);
    else buckets.set(bit, [index]);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  const lengthOf = (index: number) => strings[index]?.length ?? 0;
  for (const bucket of buckets.values()) bucket.sort((a, b) => lengthOf(a) - lengthOf(b));
  return {
    scan(text, found) {
      let next = text.charCodeAt(0);
      for (let start = 0; start + 1 < text.length; start++) {
        const first = next;
        next = text.charCodeAt(start + 1);
        const bit = bitOf(first, next);
        if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        for (const index of buckets.get(bit) ?? []) {
          if (text.startsWith(strings[index] ?? '', start)) found(start, start + lengthOf(index), index);
        }
      }
    },
  };
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS);
}
