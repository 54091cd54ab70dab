// Finds every occurrence of every one of many strings in one pass: a double-array trie over UTF-16 units, tried from each
// position that survives a bitset of the strings' first two units. What it does is this loop, only faster:
//   for (start of text) for (string of strings) if (text.startsWith(string, start)) found(start, start + string.length, …)

/** Growable lists of hits; one object may serve many scans. */
export interface Hits {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Index of the string in the list the trie was built from. */
  strings: Int32Array;
}

export interface Trie {
  readonly size: number;
  /** Calls back for every string that begins at `at`, shortest first. */
  matchFrom(text: string, at: number, found: (end: number, index: number) => void): void;
  /** For a trie of strings written backwards: calls back for each whose forward form ends at `end`, shortest first. */
  matchBack(text: string, end: number, found: (start: number, index: number) => void): void;
  /** Calls back for every occurrence, by rising start, then by rising end. */
  scan(text: string, found: (start: number, end: number, index: number) => void): void;
  /** The same without a call for each hit: fills `hits` from its beginning and returns their number. */
  scanInto(text: string, hits: Hits): number;
}

/** The typed arrays of a trie; they are what is written to a file. */
export interface TrieArrays {
  /** Number of distinct strings. */
  size: number;
  /** Code unit to dense code; 0: in no string. */
  codes: Uint16Array;
  /** `cells[2s]` base of state s, `cells[2s+1]` its parent + 1; side by side so that one cache line serves both. */
  cells: Int32Array;
  /** Index of the string that ends in state s, plus 1. */
  ends: Int32Array;
  /** Bits on hashes of the first two units. */
  pairs: Int32Array;
  /** Strings of one unit: unit, index, unit, index … */
  units: Int32Array;
}

/** Where a pair of units lies in the bitset: two multiplications, of whose 32 bits the upper ones count. */
export function pairBit(first: number, second: number, shift: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> shift;
}
/** For a bitset of that many words. */
const shiftFor = (words: number) => 27 - Math.log2(words);

export function newHits(capacity = 256): Hits {
  return {
    length: 0,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    strings: new Int32Array(capacity),
  };
}

function grow(hits: Hits): void {
  for (const key of ['starts', 'ends', 'strings'] as const) {
    const wider = new Int32Array(hits[key].length * 2);
    wider.set(hits[key]);
    hits[key] = wider;
  }
}

/** A trie over arrays that may lie in a file's buffer; nothing is copied. */
export function openTrie(arrays: TrieArrays): Trie {
  const { codes, cells, ends, pairs } = arrays;
  const shift = shiftFor(pairs.length);
  const singles = new Map<number, number>();
  for (let i = 0; i < arrays.units.length; i += 2) singles.set(arrays.units[i] ?? 0, arrays.units[i + 1] ?? 0);
  const hasSingles = singles.size > 0;
  let spare: Hits | null = null;

  // The arrays are padded so that base + code never lies outside; `?? 0` is for the type checker and costs nothing.
  function scanInto(text: string, hits: Hits): number {
    const n = text.length;
    let count = 0;
    let next = n > 0 ? text.charCodeAt(0) : 0;
    for (let i = 0; i < n; i++) {
      const first = next;
      next = i + 1 < n ? text.charCodeAt(i + 1) : -1;
      if (hasSingles) {
        const single = singles.get(first);
        if (single !== undefined) {
          if (count === hits.starts.length) grow(hits);
          hits.starts[count] = i;
          hits.ends[count] = i + 1;
          hits.strings[count++] = single;
        }
      }
      if (next < 0) break;
      const bit = pairBit(first, next, shift);
      if (((pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      let state = 0;
      for (let j = i; j < n; j++) {
        const code = codes[text.charCodeAt(j)] ?? 0;
        if (code === 0) break;
        const to = (cells[2 * state] ?? 0) + code;
        if (cells[2 * to + 1] !== state + 1) break;
        state = to;
        const end = ends[state] ?? 0;
        if (end !== 0) {
          if (count === hits.starts.length) grow(hits);
          hits.starts[count] = i;
          hits.ends[count] = j + 1;
          hits.strings[count++] = end - 1;
        }
      }
    }
    hits.length = count;
    return count;
  }

  function matchFrom(text: string, at: number, found: (end: number, index: number) => void): void {
    const n = text.length;
    if (hasSingles && at < n) {
      const single = singles.get(text.charCodeAt(at));
      if (single !== undefined) found(at + 1, single);
    }
    // Most places begin no string: the bitset tells without the arrays.
    if (at + 1 >= n) return;
    const bit = pairBit(text.charCodeAt(at), text.charCodeAt(at + 1), shift);
    if (((pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return;
    let state = 0;
    for (let j = at; j < n; j++) {
      const code = codes[text.charCodeAt(j)] ?? 0;
      if (code === 0) return;
      const to = (cells[2 * state] ?? 0) + code;
      if (cells[2 * to + 1] !== state + 1) return;
      state = to;
      const end = ends[state] ?? 0;
      if (end !== 0) found(j + 1, end - 1);
    }
  }

  function matchBack(text: string, end: number, found: (start: number, index: number) => void): void {
    let state = 0;
    for (let j = end - 1; j >= 0; j--) {
      const code = codes[text.charCodeAt(j)] ?? 0;
      if (code === 0) return;
      const to = (cells[2 * state] ?? 0) + code;
      if (cells[2 * to + 1] !== state + 1) return;
      state = to;
      const last = ends[state] ?? 0;
      if (last !== 0) found(j, last - 1);
    }
  }

  function scan(text: string, found: (start: number, end: number, index: number) => void): void {
    // A callback may scan again with the same trie (a place inside a name): it then gets a list of its own.
    const hits = spare ?? newHits();
    spare = null;
    const count = scanInto(text, hits);
    for (let k = 0; k < count; k++) found(hits.starts[k] ?? 0, hits.ends[k] ?? 0, hits.strings[k] ?? 0);
    spare = hits;
  }

  return { size: arrays.size, matchFrom, matchBack, scan, scanInto };
}
