// Lays out a trie's arrays from its strings: sorted, their units numbered by frequency, the states placed breadth first in
// cells that are still free.
import { openTrie, pairBit, type Trie, type TrieArrays } from './trie';

/** The bitset takes 2^10 to 2^20 bits: some 16 for each pair, so that it stays in the processor's nearest cache. */
const FEWEST_BITS = 10;
const MOST_BITS = 20;

/** Builds a trie; a string that comes twice keeps the index of its first place, an empty one is never found. */
export function buildTrie(strings: readonly string[]): Trie {
  return openTrie(buildTrieArrays(strings));
}

/** Builds the arrays of a trie. 100,000 strings take some 150 ms. */
export function buildTrieArrays(strings: readonly string[]): TrieArrays {
  const { order, units } = sortDistinct(strings);
  const { codes, widest } = denseCodes(strings, order);
  const pairs = pairBits(strings, order);
  const { cells, ends } = layOut(strings, order, codes, widest);
  return { size: order.length + units.length / 2, codes, cells, ends, pairs, units };
}

/** The bitset of the first two units; `order` is sorted, so equal pairs follow one another. */
function pairBits(strings: readonly string[], order: Int32Array): Int32Array {
  let distinct = 0;
  let last = -1;
  const each = (call: (first: number, second: number) => void) => {
    for (const k of order) call(strings[k]?.charCodeAt(0) ?? 0, strings[k]?.charCodeAt(1) ?? 0);
  };
  each((first, second) => {
    if (first * 0x10000 + second !== last) distinct++;
    last = first * 0x10000 + second;
  });
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, Math.ceil(Math.log2(distinct * 16 + 1))));
  const pairs = new Int32Array(1 << (bits - 5));
  each((first, second) => {
    const bit = pairBit(first, second, 32 - bits);
    pairs[bit >>> 5] = (pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
  });
  return pairs;
}

/** Indices of the distinct strings of two units and more in UTF-16 order; those of one unit apart. */
function sortDistinct(strings: readonly string[]): { order: Int32Array; units: Int32Array } {
  const first = new Map<string, number>();
  strings.forEach((text, k) => {
    if (!first.has(text)) first.set(text, k);
  });
  const long: string[] = [];
  const units: number[] = [];
  for (const [text, k] of first) {
    if (text.length > 1) long.push(text);
    else if (text.length === 1) units.push(text.charCodeAt(0), k);
  }
  long.sort();
  return { order: Int32Array.from(long, (text) => first.get(text) ?? 0), units: Int32Array.from(units) };
}

/** Numbers the units by falling frequency: frequent ones get small codes, which keeps the arrays dense. */
function denseCodes(strings: readonly string[], order: Int32Array): { codes: Uint16Array; widest: number } {
  const counts = new Int32Array(0x10000);
  const seen: number[] = [];
  for (const k of order) {
    const text = strings[k] ?? '';
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const count = counts[unit] ?? 0;
      counts[unit] = count + 1;
      if (count === 0 && unit > 0) seen.push(unit); // U+0000 would be one code too many; a string with it is never found
    }
  }
  seen.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const codes = new Uint16Array(0x10000);
  seen.forEach((unit, i) => {
    codes[unit] = i + 1;
  });
  return { codes, widest: seen.length };
}

/** Places the states breadth first: all children of a state at base + code, in cells that are still free. */
function layOut(
  strings: readonly string[],
  order: Int32Array,
  codes: Uint16Array,
  widest: number,
): { cells: Int32Array; ends: Int32Array } {
  const board = new Board(order.length * 4 + 1024, widest);
  // A queue of states with the range of strings below each and their depth.
  let queue = new Int32Array(1024);
  let tail = 0;
  const push = (state: number, low: number, high: number, depth: number) => {
    if (tail + 4 > queue.length) {
      const wider = new Int32Array(queue.length * 2);
      wider.set(queue);
      queue = wider;
    }
    queue[tail] = state;
    queue[tail + 1] = low;
    queue[tail + 2] = high;
    queue[tail + 3] = depth;
    tail += 4;
  };
  push(0, 0, order.length, 0);
  const children: number[] = [];
  const bounds: number[] = [];
  for (let head = 0; head < tail; head += 4) {
    const state = queue[head] ?? 0;
    let low = queue[head + 1] ?? 0;
    const high = queue[head + 2] ?? 0;
    const depth = queue[head + 3] ?? 0;
    if (low < high && strings[order[low] ?? 0]?.length === depth) {
      board.end(state, (order[low] ?? 0) + 1);
      low++;
    }
    children.length = 0;
    bounds.length = 0;
    let unit = -1;
    for (let k = low; k < high; k++) {
      const here = strings[order[k] ?? 0]?.charCodeAt(depth) ?? 0;
      if (here === unit) continue;
      unit = here;
      children.push(codes[here] ?? 0);
      bounds.push(k);
    }
    if (children.length === 0) continue;
    bounds.push(high);
    const base = board.place(state, children);
    children.forEach((code, i) => {
      if (code > 0) push(base + code, bounds[i] ?? 0, bounds[i + 1] ?? 0, depth + 1);
    });
  }
  return board.finish();
}

/** The cells while they are filled, with a list of the free ones. A class: its arrays are replaced as they grow. */
class Board {
  private cells: Int32Array;
  private ends: Int32Array;
  /** Next free cell after a free cell; a cell in use points on too, so the list can be entered anywhere. */
  private next: Int32Array;
  private used: Uint8Array;
  /** States with several children look for room from here on; it moves up where the rows are nearly full. */
  private from = 1;
  private top = 1;

  constructor(
    capacity: number,
    private readonly widest: number,
  ) {
    const n = capacity + widest + 2;
    this.cells = new Int32Array(2 * n);
    this.ends = new Int32Array(n);
    this.next = new Int32Array(n);
    for (let i = 0; i < n; i++) this.next[i] = i + 1;
    this.used = new Uint8Array(n);
    this.used[0] = 1;
  }

  end(state: number, value: number): void {
    this.ends[state] = value;
  }

  /** Finds a base at which all codes are free, writes it, and takes the cells. */
  place(state: number, codes: readonly number[]): number {
    const lowest = codes.reduce((a, b) => Math.min(a, b), 0xffff);
    let cell = this.free(Math.max(this.from, lowest));
    for (let tries = 0; ; tries++) {
      this.room(cell - lowest + this.widest);
      if (this.fits(cell - lowest, codes)) break;
      if (tries === 64) this.from = cell; // rows below are full of holes too small to be worth the search
      cell = this.free(cell + 1);
    }
    const base = cell - lowest;
    this.cells[2 * state] = base;
    for (const code of codes) {
      if (code === 0) continue;
      const to = base + code;
      this.used[to] = 1;
      this.cells[2 * to + 1] = state + 1;
      this.top = Math.max(this.top, to);
    }
    return base;
  }

  private fits(base: number, codes: readonly number[]): boolean {
    for (const code of codes) if (this.used[base + code] !== 0) return false;
    return true;
  }

  finish(): { cells: Int32Array; ends: Int32Array } {
    const n = this.top + this.widest + 2;
    this.room(n);
    return { cells: this.cells.slice(0, 2 * n), ends: this.ends.slice(0, n) };
  }

  /** First free cell at or after `at`; shortens the way for the next search. */
  private free(at: number): number {
    let cell = at;
    this.room(cell);
    while (this.used[cell] === 1) {
      cell = this.next[cell] ?? cell + 1;
      this.room(cell);
    }
    if (cell > at) this.next[at] = cell;
    return cell;
  }

  private room(cell: number): void {
    if (cell < this.used.length) return;
    const n = Math.max(cell + 1, this.used.length * 2);
    const old = this.used.length;
    const wider = {
      cells: new Int32Array(2 * n),
      ends: new Int32Array(n),
      next: new Int32Array(n),
      used: new Uint8Array(n),
    };
    wider.cells.set(this.cells);
    wider.ends.set(this.ends);
    wider.next.set(this.next);
    for (let i = old; i < n; i++) wider.next[i] = i + 1;
    wider.used.set(this.used);
    Object.assign(this, wider);
  }
}
