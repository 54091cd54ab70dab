// All entries made ready to be searched as one types: the names as one long text, their sounds as one row of numbers, so
// that a search is a few passes over plain memory and nothing is made anew for each key. Pure.
import type { EntryRow } from './entryRow';
import { initialsOf, isSyllable, SOUNDS, sortKey, soundOf, soundsWhere } from './pinyin';

/** A row in its place in the order of sound. */
export interface IndexedRow extends EntryRow {
  /** Its place in the index. */
  at: number;
  /** The capital its name begins with in pinyin; empty for none. */
  letter: string;
}

export interface EntryIndex {
  /** In the order of sound. */
  rows: readonly IndexedRow[];
  byId: ReadonlyMap<string, IndexedRow>;
  /** A line a row: every name and the English one. */
  text: string;
  /** Where each row's line begins, and one past the last. */
  lines: Int32Array;
  /** A number a character of every name (components/pinyin.ts), 0 after each name. */
  sounds: Uint16Array;
  /** Where each row's sounds begin, and one past the last. */
  heard: Int32Array;
}

/** The index of all rows at once; for many rows, `indexSteps` lets a page answer meanwhile. */
export function indexEntries(rows: readonly EntryRow[]): EntryIndex {
  const steps = indexSteps(rows);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The index with other versions of some rows whose names are the same; null where a name differs, or a row is new or gone. */
export function withRows(index: EntryIndex, changed: ReadonlyMap<string, EntryRow | null>): EntryIndex | null {
  const rows = index.rows.slice();
  const byId = new Map(index.byId);
  for (const [id, now] of changed) {
    const row = byId.get(id);
    if (!row || !now || now.name !== row.name || lineOf(now) !== lineOf(row)) return null;
    const next = { ...now, at: row.at, letter: row.letter };
    rows[row.at] = next;
    byId.set(id, next);
  }
  return { ...index, rows, byId };
}

/** The same in pieces of a few milliseconds; yields after each. */
export function* indexSteps(rows: readonly EntryRow[], slice = SLICE): Generator<void, EntryIndex> {
  const keyed: Keyed[] = [];
  for (let at = 0; at < rows.length; at += slice) {
    for (const row of rows.slice(at, at + slice)) keyed.push({ row, key: sortKey(row.name) });
    yield;
  }
  const sorted = yield* sortInSteps(keyed, slice);
  const texts: string[] = [];
  const lines = new Int32Array(rows.length + 1);
  const heard = new Int32Array(rows.length + 1);
  const sounds = new Heard();
  const indexed: IndexedRow[] = [];
  const byId = new Map<string, IndexedRow>();
  let size = 0;
  for (let from = 0; from < sorted.length; from += slice) {
    for (const { row } of sorted.slice(from, from + slice)) {
      const at = indexed.length;
      const line = lineOf(row);
      const made = { ...row, at, letter: initialsOf(row.name.slice(0, 3)).slice(0, 1) };
      indexed.push(made);
      byId.set(row.entry.id, made);
      texts.push(line);
      lines[at] = size;
      size += line.length + 1;
      heard[at] = sounds.size;
      if (!row.entry.terms.some((term) => term.text === row.name)) sounds.add(row.name);
      for (const term of row.entry.terms) sounds.add(term.text);
    }
    yield;
  }
  lines[rows.length] = size;
  heard[rows.length] = sounds.size;
  return { rows: indexed, byId, text: texts.join('\n'), lines, sounds: sounds.all.subarray(0, sounds.size), heard };
}

interface Keyed {
  row: EntryRow;
  key: string;
}

const SLICE = 1500;

/** A merge sort in short pieces: one sort of 50,000 would hold a page up. */
function* sortInSteps(all: readonly Keyed[], slice: number): Generator<void, Keyed[]> {
  let runs: Keyed[][] = [];
  for (let at = 0; at < all.length; at += slice) {
    runs.push(all.slice(at, at + slice).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)));
    yield;
  }
  while (runs.length > 1) {
    const next: Keyed[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      next.push(merge(runs[at] ?? [], runs[at + 1] ?? []));
      yield;
    }
    runs = next;
  }
  return runs[0] ?? [];
}

function merge(left: readonly Keyed[], right: readonly Keyed[]): Keyed[] {
  const out: Keyed[] = [];
  let [i, j] = [0, 0];
  while (out.length < left.length + right.length) {
    const [a, b] = [left[i], right[j]];
    if (a && (!b || a.key <= b.key)) {
      out.push(a);
      i++;
    } else if (b) {
      out.push(b);
      j++;
    }
  }
  return out;
}

/** Everything of a row that is searched as it is written. */
function lineOf({ name, entry }: EntryRow): string {
  let line = entry.english?.text ?? '';
  for (const term of entry.terms) line = line ? `${line}\t${term.text}` : term.text;
  return plain(line.includes(name) ? line : `${name}\t${line}`);
}

/** Case, width and marks do not count in a search. */
function plain(text: string): string {
  if (!/[A-Z\n"“”‘’《》「」『』\u00a0\u2e80-\u2fff\uf900-\ufaff\uff00-\uffef]/.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[《》“”‘’「」『』"\n]/g, '');
}

/** The sounds of names one after another, in memory that grows. */
class Heard {
  all = new Uint16Array(1 << 16);
  size = 0;

  add(name: string): void {
    if (this.size + name.length + 1 > this.all.length) {
      const more = new Uint16Array(2 * (this.all.length + name.length));
      more.set(this.all);
      this.all = more;
    }
    for (let at = 0; at < name.length; at++) {
      const sound = soundOf(name.charCodeAt(at));
      if (sound > 0) this.all[this.size++] = sound;
    }
    this.all[this.size++] = 0;
  }
}

/**
 * Rows that hold every word of the search, 1 in the place of each; null when nothing is searched for. A word is found in
 * names, other names and English anywhere; in Latin letters also as pinyin from a syllable on (`anquan`, also unfinished:
 * `anqu`), and as initials from a name's start (`gab`), from three letters on anywhere in it.
 */
export function searchEntries(index: EntryIndex, search: string): Uint8Array | null {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Uint8Array(index.rows.length).fill(1);
  for (const word of words) {
    const hits = new Uint8Array(index.rows.length);
    const latin = /^[a-z0-9]+$/.test(word);
    // One letter stands in every English name: it is asked of the initials alone.
    if (!latin || word.length > 1) markWritten(hits, index, word);
    if (latin) {
      const initials = [...word].map((letter) => soundsWhere((reading) => reading.startsWith(letter)));
      const ways = word.length > 1 ? waysToRead(word) : [];
      markHeard(hits, index, [
        { sounds: initials, atStart: word.length < 3 },
        ...ways.map((sounds) => ({ sounds, atStart: false })),
      ]);
    }
    for (let at = 0; at < found.length; at++) found[at] = (found[at] ?? 0) & (hits[at] ?? 0);
  }
  // A name that holds single letters or digits between spaces is found by itself.
  if (words.length > 1) markWritten(found, index, plain(search).trim());
  return found;
}

function markWritten(hits: Uint8Array, { text, lines }: EntryIndex, word: string): void {
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, lines[row + 1] ?? text.length)) {
    while ((lines[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row++;
    hits[row] = 1;
  }
}

/** The letters cut into syllables in every way there is, each as the sounds that fit; the last may be unfinished. */
function waysToRead(letters: string): Uint8Array[][] {
  const ways: Uint8Array[][] = [];
  const read = (from: number, before: Uint8Array[]) => {
    if (ways.length >= MOST_WAYS) return;
    const rest = letters.slice(from);
    const last = soundsWhere((reading) => reading.startsWith(rest));
    if (last.includes(1)) ways.push([...before, last]);
    for (let length = Math.min(6, rest.length - 1); length > 0; length--) {
      const syllable = rest.slice(0, length);
      if (isSyllable(syllable)) read(from + length, [...before, soundsWhere((reading) => reading === syllable)]);
    }
  };
  read(0, []);
  return ways;
}
const MOST_WAYS = 16;

/** Sounds that fit one after another, in a name's start only or anywhere in it. */
interface Way {
  sounds: readonly Uint8Array[];
  atStart: boolean;
}

/** Marks the rows in which a name can be read in one of the ways; one pass, however many there are. */
function markHeard(hits: Uint8Array, { sounds, heard }: EntryIndex, ways: readonly Way[]): void {
  const begins = new Uint8Array(SOUNDS);
  for (const way of ways) {
    way.sounds[0]?.forEach((fits, sound) => {
      if (fits) begins[sound] = 1;
    });
  }
  let row = 0;
  for (let at = 0; at < sounds.length; at++) {
    if (begins[sounds[at] ?? 0] !== 1 || !ways.some((way) => fitsAt(sounds, at, way))) continue;
    while ((heard[row + 1] ?? Number.POSITIVE_INFINITY) <= at) row++;
    hits[row] = 1;
    // The rest of this row says nothing new.
    at = (heard[row + 1] ?? sounds.length) - 1;
  }
}

function fitsAt(sounds: Uint16Array, at: number, { sounds: wanted, atStart }: Way): boolean {
  if (atStart && at > 0 && sounds[at - 1] !== 0) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i]?.[sounds[at + i] ?? 0] !== 1) return false;
  return true;
}
