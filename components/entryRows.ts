// Which of the entries the filters leave, and in which order.
import type { EntryType } from '../lib/model/mention';
import { type EntryIndex, type IndexedRow, searchEntries } from './entryIndex';
import { type EntryRow, STATES, type State } from './entryRow';
import { sortKey } from './pinyin';

export { type EntryRow, STATES, type State } from './entryRow';

export const WHICH = ['all', 'mine', 'hidden', 'outdated', 'alike'] as const;
/** `alike`: names that two entries have, or nearly. */
export type Which = (typeof WHICH)[number];

export interface EntryFilter {
  search: string;
  type: EntryType | 'all';
  which: Which;
  /** Null: any. */
  pack: string | null;
  state: State | null;
  tag: string | null;
}
export const NO_FILTER: EntryFilter = { search: '', type: 'all', which: 'all', pack: null, state: null, tag: null };

export const SORTS = ['name', 'type', 'kind', 'state', 'effective', 'names', 'pack'] as const;
export type Sort = (typeof SORTS)[number];
export interface Order {
  by: Sort;
  down: boolean;
}
export const BY_NAME: Order = { by: 'name', down: false };

/** Keeps the order of `rows`. `alike`: ids that the last filter is for. */
export function filterRows(
  index: EntryIndex,
  rows: readonly IndexedRow[],
  filter: EntryFilter,
  alike: Pick<ReadonlySet<string>, 'has' | 'size'> = new Set(),
): IndexedRow[] {
  const found = searchEntries(index, filter.search);
  const { type, pack, state, tag } = filter;
  return rows.filter(
    (row) =>
      (found === null || found[row.at] === 1) &&
      (type === 'all' || row.entry.type === type) &&
      (pack === null || row.pack === pack) &&
      (state === null || row.state === state) &&
      (tag === null || row.entry.tags?.includes(tag)) &&
      isWanted(row, filter.which, alike),
  );
}

function isWanted(row: EntryRow, which: Which, alike: Pick<ReadonlySet<string>, 'has'>): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'mine':
      return row.own || row.changed;
    case 'hidden':
      return row.hidden;
    case 'outdated':
      return row.outdated;
    case 'alike':
      return alike.has(row.entry.id);
  }
}

/** All rows in the wanted order; equal ones by sound. Downwards is the same order read backwards. */
export function sortRows(index: EntryIndex, { by, down }: Order, packs: readonly string[]): readonly IndexedRow[] {
  if (by === 'name') return down ? index.rows.toReversed() : index.rows;
  const sounds = new Map<string, string>();
  const sound = (text: string) => {
    const had = sounds.get(text);
    if (had !== undefined) return had;
    const made = sortKey(text);
    sounds.set(text, made);
    return made;
  };
  const keys = index.rows.map((row) => keyOf(row, by, packs, sound));
  const places = index.rows.map((_, at) => at);
  places.sort((a, b) => compare(keys[a], keys[b]) || a - b);
  if (down) places.reverse();
  return places.flatMap((at) => index.rows[at] ?? []);
}

function keyOf(row: IndexedRow, by: Sort, packs: readonly string[], sound: (text: string) => string): string | number {
  switch (by) {
    case 'name':
      return row.at;
    case 'type':
      return ['law', 'agency', 'programme'].indexOf(row.entry.type);
    case 'kind':
      return sound(row.entry.kind);
    case 'state':
      return row.state ? STATES.indexOf(row.state) : STATES.length;
    case 'effective':
      return row.entry.type === 'law' ? row.entry.facts.effective || LAST : LAST;
    case 'names':
      return row.entry.terms.length;
    case 'pack':
      return packs.indexOf(row.pack);
  }
}
/** After every date: what has none stands below. */
const LAST = '9999';

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0;
  return a < b ? -1 : 1;
}

/** How many rows there are of each type, and the tags there are, most used first. */
export function countsOf(rows: readonly EntryRow[]): {
  types: Record<EntryType, number>;
  tags: string[];
  mine: number;
  outdated: number;
} {
  const types = { law: 0, agency: 0, programme: 0 };
  const tags = new Map<string, number>();
  let [mine, outdated] = [0, 0];
  for (const row of rows) {
    types[row.entry.type]++;
    for (const tag of row.entry.tags ?? []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (row.own || row.changed) mine++;
    if (row.outdated) outdated++;
  }
  return { types, tags: [...tags].sort((a, b) => b[1] - a[1]).map(([tag]) => tag), mine, outdated };
}

/** Index of the first row of each letter that has one. */
export function lettersOf(rows: readonly IndexedRow[]): Map<string, number> {
  const letters = new Map<string, number>();
  let last = '';
  rows.forEach(({ letter }, i) => {
    if (letter === last) return;
    last = letter;
    if (letter >= 'A' && !letters.has(letter)) letters.set(letter, i);
  });
  return letters;
}
