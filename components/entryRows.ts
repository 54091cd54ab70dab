// The entries as a table sees them, and which of them a search and two filters leave.
import type { Entry } from '../lib/model/entry';
import type { EntryType } from '../lib/model/mention';
import { comparePinyin, initialsOf } from './pinyin';

export interface EntryRow {
  entry: Entry;
  /** Heading without 中华人民共和国. */
  name: string;
  /** True for the reader's own entries, which can be renamed and deleted. */
  own: boolean;
  hidden: boolean;
  note: string | null;
  /** An amendment lies over it. */
  changed: boolean;
  /** Of laws, on the knowledge date. */
  state: 'valid' | 'draft' | 'over' | null;
}

export type Which = 'all' | 'mine' | 'hidden' | 'over';

export interface EntryFilter {
  search: string;
  type: EntryType | 'all';
  which: Which;
}
export const NO_FILTER: EntryFilter = { search: '', type: 'all', which: 'all' };

/** A row with what search looks at, made once. */
export interface IndexedRow extends EntryRow {
  names: string;
  initials: string;
}

/** Rows in pinyin order, ready to be searched. */
export function indexRows(rows: readonly EntryRow[]): IndexedRow[] {
  return rows
    .map((row) => ({
      ...row,
      names: [row.name, ...row.entry.terms.map((term) => term.text), row.entry.english?.text ?? '']
        .join('\n')
        .toLowerCase(),
      initials: initialsOf(row.name),
    }))
    .sort((a, b) => comparePinyin(a.name, b.name));
}

/** Keeps the order. Names, other names and English are searched anywhere, initials (Latin letters only) from the start. */
export function filterRows(rows: readonly IndexedRow[], filter: EntryFilter): IndexedRow[] {
  const words = filter.search.trim().toLowerCase();
  const initials = /^[a-z]+$/.test(words) ? words.toUpperCase() : null;
  return rows.filter(
    (row) =>
      (filter.type === 'all' || row.entry.type === filter.type) &&
      isWanted(row, filter.which) &&
      (!words || row.names.includes(words) || (initials !== null && row.initials.startsWith(initials))),
  );
}

function isWanted(row: EntryRow, which: Which): boolean {
  if (which === 'mine') return row.own || row.changed;
  if (which === 'hidden') return row.hidden;
  return which === 'all' || row.state === 'over';
}

/** Index of the first row of each letter that has one. */
export function lettersOf(rows: readonly IndexedRow[]): Map<string, number> {
  const letters = new Map<string, number>();
  rows.forEach((row, i) => {
    const letter = row.initials.slice(0, 1);
    if (/[A-Z]/.test(letter) && !letters.has(letter)) letters.set(letter, i);
  });
  return letters;
}
