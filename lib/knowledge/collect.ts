// Names chosen in a list as the rows that collecting them writes: what nothing knows becomes an entry of one's own, of what is
// an entry already the place is noted or the names are added; what is one's own is left as it is. Pure.
import type { ManyKind, Snapshot } from '../model/change';
import type { Entry, Source, Term } from '../model/entry';
import type { EntryType } from '../model/mention';
import type { BulkItem } from './bulk';
import { MINE } from './db';

export interface CollectItem {
  /** The entry it is; null: none. */
  entry: string | null;
  name: string;
  type: EntryType;
  /** Names that the page gives it beside that one. */
  names: readonly string[];
  /** The article with the sentence; null where nothing is known of it. */
  source: Source | null;
}

/** What becomes of a name that is an entry already. */
export type CollectKnown = 'note' | 'alias' | 'skip';

export interface CollectDone {
  added: number;
  noted: number;
  named: number;
  /** Left as they were: one's own already, or nothing to add. */
  left: number;
}

export interface Collecting {
  items: readonly CollectItem[];
  /** The entries the items name, by id. */
  stored: ReadonlyMap<string, BulkItem>;
  /** Every name of the entries made here. */
  own: ReadonlySet<string>;
  known: CollectKnown;
  /** Of an entry that is made: its kind, and what stands as its source where none is known. */
  words: { kind: string; source: string };
  newId: (type: EntryType) => string;
}

/** Longest note of an amendment (lib/model/pack-schema.ts). */
const LONGEST = 4000;

export function collectRows(all: Collecting): { as: ManyKind; rows: Snapshot; done: CollectDone } {
  const rows: Snapshot = { entries: [], amendments: [] };
  const done: CollectDone = { added: 0, noted: 0, named: 0, left: 0 };
  const own = new Set(all.own);
  for (const item of all.items) {
    const stored = item.entry === null ? undefined : all.stored.get(item.entry);
    const did = stored ? addTo(stored, item, all.known, rows) : own.has(item.name) ? 'left' : 'added';
    if (did === 'added') {
      rows.entries.push(newRow(item, all));
      own.add(item.name);
    }
    done[did]++;
  }
  return { as: done.added > 0 ? 'add' : 'edit', rows, done };
}

function newRow({ name, type, source }: CollectItem, { words, newId }: Collecting): Snapshot['entries'][number] {
  const id = newId(type);
  const shared = {
    id,
    kind: words.kind,
    depth: 'facts' as const,
    terms: [{ text: name, status: 'full' as const }],
    sources: [source ?? { title: words.source }],
  };
  const entry: Entry = { ...shared, type, facts: {} };
  return { pack: MINE, id, entry };
}

function addTo(stored: BulkItem, item: CollectItem, known: CollectKnown, rows: Snapshot): keyof CollectDone {
  if (stored.editable || known === 'skip') return 'left';
  const mine = stored.mine ?? { entry: stored.id };
  if (known === 'alias') {
    const has = new Set(stored.shown.terms.map(({ text }) => text));
    const fresh = item.names.filter((name) => !has.has(name));
    if (fresh.length === 0) return 'left';
    const terms: Term[] = [...stored.shown.terms, ...fresh.map((text): Term => ({ text, status: 'popular' }))];
    rows.amendments.push({ pack: MINE, entry: stored.id, amendment: { ...mine, terms } });
    return 'named';
  }
  const place = item.source?.title;
  if (!place || mine.note?.includes(place)) return 'left';
  const note = [mine.note, place].filter(Boolean).join('\n');
  if (note.length > LONGEST) return 'left';
  rows.amendments.push({ pack: MINE, entry: stored.id, amendment: { ...mine, note } });
  return 'noted';
}
