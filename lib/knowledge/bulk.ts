// One action on many entries as the rows it writes: what is the user's own is changed itself, what is a pack's from elsewhere
// is amended in `mine`. Pure.
import type { ManyKind, Snapshot } from '../model/change';
import type { Amendment, Entry, Term } from '../model/entry';
import { MINE } from './db';

export type BulkAction =
  | { do: 'hide' | 'unhide' | 'remove' }
  | { do: 'move'; pack: string }
  | { do: 'tag' | 'untag'; tag: string }
  /** All become the entry with this id; it is one of them. */
  | { do: 'merge'; into: string };

export interface BulkItem {
  id: string;
  pack: string;
  /** The pack takes changes: it was made here. */
  editable: boolean;
  /** As its pack has it, and as the reader sees it. */
  entry: Entry;
  shown: Entry;
  hidden: boolean;
  /** What `mine` says of it. */
  mine: Amendment | null;
}

export interface BulkRows {
  as: ManyKind;
  rows: Snapshot;
  /** Entries that change. */
  count: number;
}

/** Null when the action changes nothing. */
export function bulkRows(action: BulkAction, items: readonly BulkItem[]): BulkRows | null {
  const rows: Snapshot = { entries: [], amendments: [] };
  if (action.do === 'merge') {
    mergeAll(items, action.into, rows);
    return rows.entries.length + rows.amendments.length > 0 ? { as: 'merge', rows, count: items.length } : null;
  }
  let count = 0;
  for (const item of items) {
    const before = rows.entries.length + rows.amendments.length;
    addRows(action, item, rows);
    if (rows.entries.length + rows.amendments.length > before) count++;
  }
  return count > 0 ? { as: action.do === 'untag' ? 'tag' : action.do, rows, count } : null;
}

function addRows(action: Exclude<BulkAction, { do: 'merge' }>, item: BulkItem, rows: Snapshot): void {
  const { id, pack, editable, entry, shown, hidden, mine } = item;
  switch (action.do) {
    case 'hide':
      if (!hidden) amend(rows, { ...(mine ?? { entry: id }), hidden: true });
      return;
    case 'unhide': {
      if (!hidden) return;
      const { hidden: own, ...rest } = mine ?? { entry: id };
      // Hidden by a pack below: only a word against it shows it.
      amend(rows, own ? rest : { ...rest, hidden: false });
      return;
    }
    case 'remove':
      if (!editable) return;
      rows.entries.push({ pack, id, entry: null });
      if (mine) rows.amendments.push({ pack: MINE, entry: id, amendment: null });
      return;
    case 'move':
      if (!editable || pack === action.pack) return;
      rows.entries.push({ pack, id, entry: null }, { pack: action.pack, id, entry });
      return;
    case 'tag':
    case 'untag': {
      const had = (editable ? entry : shown).tags ?? [];
      const tags = action.do === 'tag' ? [...new Set([...had, action.tag])] : had.filter((tag) => tag !== action.tag);
      if (tags.length === had.length) return;
      if (editable) rows.entries.push({ pack, id, entry: withTags(entry, tags) });
      else amend(rows, { ...(mine ?? { entry: id }), tags });
    }
  }
}

function amend(rows: Snapshot, amendment: Amendment): void {
  rows.amendments.push({ pack: MINE, entry: amendment.entry, amendment });
}

function withTags({ tags: _, ...rest }: Entry, tags: string[]): Entry {
  return tags.length > 0 ? { ...rest, tags } : rest;
}

/** The one that stays takes the others' names, tags, sources and what it does not say itself. */
function mergeAll(items: readonly BulkItem[], into: string, rows: Snapshot): void {
  const target = items.find(({ id }) => id === into);
  const others = items.filter((one) => one.id !== into && one.shown.type === target?.shown.type);
  if (!target || others.length === 0) return;
  const seen = target.editable ? target.entry : target.shown;
  const merged = others.reduce((sum, { shown }) => mergedWith(sum, shown), seen);
  const notes = [target, ...others].flatMap(({ mine }) => mine?.note ?? []);
  const { note: _, ...said } = target.mine ?? { entry: into };
  const note = notes.length > 0 ? { note: [...new Set(notes)].join('\n') } : {};
  if (target.editable) {
    rows.entries.push({ pack: target.pack, id: into, entry: merged });
    if (notes.length > 0) amend(rows, { ...said, ...note });
  } else {
    const { terms, tags, summary } = merged;
    amend(rows, { ...said, terms, ...(tags && { tags }), ...(summary && { summary }), ...note });
  }
  for (const { id, pack, editable, mine } of others) {
    if (editable) rows.entries.push({ pack, id, entry: null });
    if (!editable) amend(rows, { ...(mine ?? { entry: id }), hidden: true });
    else if (mine) rows.amendments.push({ pack: MINE, entry: id, amendment: null });
  }
}

function mergedWith<T extends Entry>(one: T, other: Entry): T {
  const english = one.english ?? other.english;
  const summary = one.summary ?? other.summary;
  const tags = [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])];
  const related = [...new Set([...(one.related ?? []), ...(other.related ?? [])])].filter((id) => id !== one.id);
  return {
    ...one,
    depth: summary ? 'full' : one.depth,
    terms: union(one.terms, other.terms.map(asOther), (term) => term.text),
    sources: union(one.sources, other.sources, ({ title, url }) => `${title} ${url}`),
    ...(english && { english }),
    ...(summary && { summary }),
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { related }),
  };
}

/** Only the heading of the one that stays is its full name. */
function asOther(term: Term): Term {
  return term.status === 'full' ? { ...term, status: 'short' } : term;
}

function union<T>(first: readonly T[], more: readonly T[], key: (one: T) => string): T[] {
  const had = new Set(first.map(key));
  return [...first, ...more.filter((one) => !had.has(key(one)))];
}
