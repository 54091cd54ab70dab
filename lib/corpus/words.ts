// Counts the words of texts and the runs of two to four that stand together, slice by slice, so that memory stays bounded:
// rare runs of a slice are forgotten. new-words.ts tells which runs are words.
import type { Segmenter } from '../recognize/data';

/** Plain data, mergeable. Runs are their words joined by |. */
export interface WordCounts {
  /** Words in all. */
  tokens: number;
  words: Map<string, number>;
  runs: Map<string, RunCount>;
}
export interface RunCount {
  count: number;
  left: Map<string, number>;
  right: Map<string, number>;
}

/** Characters counted at once. */
const SLICE = 400_000;
/** After a slice, and after merging. */
const MOST = { slice: 6_000, runs: 30_000, words: 120_000, neighbours: 24 };
/** Between the words of a run. */
export const SEPARATOR = '|';

export function noWords(): WordCounts {
  return { tokens: 0, words: new Map(), runs: new Map() };
}

/** Counts texts as they come; `finish` gives what was counted. */
export function createWordCounter(segmenter: Segmenter): { add(text: string): void; finish(): WordCounts } {
  let total = noWords();
  let waiting: string[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) total = mergeWords(total, countSlice(waiting, segmenter));
    waiting = [];
    size = 0;
  };
  return {
    add(text) {
      waiting.push(text);
      size += text.length;
      if (size >= SLICE) flush();
    },
    finish() {
      flush();
      return total;
    },
  };
}

const CLAUSE = /[一-龥A-Za-z0-9]+/g;
const NO_PART =
  /^(?:[的了着过是在和与及或对将为被把从由向以于到等也都还又就并而则且但因所其该这那哪此每各某个们我你他她它不没有要会能可应让使给上下中内外前后里间时年月日元万亿次名件人家说来去做好大小多少更最很再已只如据按]|\d[.\d]*|[A-Za-z])$/;

/** Few words make up most of a text: each is looked at once. */
const parts = new Map<string, boolean>();
function isPart(word: string): boolean {
  const known = parts.get(word);
  if (known !== undefined) return known;
  if (parts.size > 50_000) parts.clear();
  const is = !NO_PART.test(word);
  parts.set(word, is);
  return is;
}

/** Words of each clause; a null keeps runs from reaching over what is no part of a name. */
function clausesOf(texts: readonly string[], segmenter: Segmenter): (string | null)[][] {
  return texts.flatMap((text) =>
    (text.match(CLAUSE) ?? []).map((clause) => segmenter.cut(clause).map((word) => (isPart(word) ? word : null))),
  );
}

function countSlice(texts: readonly string[], segmenter: Segmenter): WordCounts {
  const clauses = clausesOf(texts, segmenter);
  const counts = noWords();
  const runs = new Map<string, number>();
  for (const clause of clauses) {
    counts.tokens += clause.length;
    for (const word of clause) if (word !== null) bump(counts.words, word, 1);
    eachRun(clause, (run) => bump(runs, run, 1));
  }
  const kept = new Set(top(runs, MOST.slice, (count) => count, 2).keys());
  for (const clause of clauses) {
    eachRun(clause, (run, from, to) => {
      if (!kept.has(run)) return;
      const row = counts.runs.get(run) ?? { count: 0, left: new Map(), right: new Map() };
      row.count++;
      bump(row.left, clause[from - 1] ?? '', 1);
      bump(row.right, clause[to] ?? '', 1);
      counts.runs.set(run, row);
    });
  }
  return counts;
}

function eachRun(clause: readonly (string | null)[], found: (run: string, from: number, to: number) => void): void {
  for (let from = 0; from < clause.length; from++) {
    let run = clause[from];
    if (run === null || run === undefined) continue;
    for (let to = from + 1; to < Math.min(clause.length, from + 4); to++) {
      const word = clause[to];
      if (word === null || word === undefined) break;
      run += SEPARATOR + word;
      if (run.length > 14) break;
      found(run, from, to + 1);
    }
  }
}

function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** The highest by weight, ties by name, so that the same input always keeps the same. */
function top<T>(map: Map<string, T>, most: number, weight: (value: T) => number, least = 0): Map<string, T> {
  const rows = [...map].filter(([, value]) => weight(value) >= least);
  if (rows.length <= most) return new Map(rows);
  return new Map(rows.sort((a, b) => weight(b[1]) - weight(a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, most));
}

/** Adds `more` to `sum` (changed and given back). The order of merging decides what is forgotten: keep it fixed. */
export function mergeWords(sum: WordCounts, more: WordCounts): WordCounts {
  sum.tokens += more.tokens;
  for (const [word, count] of more.words) bump(sum.words, word, count);
  for (const [run, row] of more.runs) {
    const known = sum.runs.get(run);
    if (!known) {
      sum.runs.set(run, {
        count: row.count,
        left: top(row.left, MOST.neighbours, (n) => n),
        right: top(row.right, MOST.neighbours, (n) => n),
      });
      continue;
    }
    known.count += row.count;
    for (const [word, count] of row.left) bump(known.left, word, count);
    for (const [word, count] of row.right) bump(known.right, word, count);
    known.left = top(known.left, MOST.neighbours, (n) => n);
    known.right = top(known.right, MOST.neighbours, (n) => n);
  }
  if (sum.runs.size > 2 * MOST.runs) sum.runs = top(sum.runs, MOST.runs, (row) => row.count);
  if (sum.words.size > 2 * MOST.words) sum.words = top(sum.words, MOST.words, (count) => count);
  return sum;
}
