// The entries of all packs as the table of entries shows them: also those of packs that are switched off, and which packs lie
// under one. Read in slices with a pause after each, so that a page with 50,000 goes on answering.
import type { Table } from 'dexie';
import type { Amendment, Entry } from '../model/entry';
import { type AmendmentRow, BASE, type Database, type EntryRow, MINE, type PackRow } from './db';
import { type LayeredEntry, layer, packOrder } from './layers';
import { readOutdated } from './outdated';
import { mineHead } from './pack-rows';

export interface TableEntry extends LayeredEntry {
  /** Packs that have the entry too and lie under the one shown. */
  covers: string[];
  /** Only packs that are switched off have it. */
  off: boolean;
  /** The entry as its pack has it, without amendments, and what `mine` says of it. */
  stored: Entry;
  said: Amendment | null;
  /** The bundled entry under it was changed by an update, and the user has not looked since. */
  outdated: boolean;
}

/** Heads of all packs from the topmost down: `mine`, the others, `base` without a head of its own. */
export async function readHeads(db: Database): Promise<PackRow[]> {
  const rows = await db.packs.toArray();
  const others = rows.filter(({ id }) => id !== MINE && id !== BASE).sort((a, b) => b.order - a.order);
  return [rows.find(({ id }) => id === MINE) ?? mineHead(), ...others];
}

/** Rows read at once. */
const SLICE = 1000;

/** An entry with everything that is said of it, by whom ever. */
export interface Gathered {
  seen: LayeredEntry;
  off: boolean;
  rows: readonly EntryRow[];
  over: readonly AmendmentRow[];
}

/** `ids`: only these. Each slice is read on its own: who writes meanwhile tells the page, which then reads anew. */
export async function gather(
  db: Database,
  pause: () => Promise<void>,
  ids?: readonly string[],
): Promise<Map<string, Gathered>> {
  const packs = await db.packs.toArray();
  const on = packOrder(packs);
  const all = [...on.slice(0, -1), ...packs.map(({ id }) => id).filter((id) => !on.includes(id)), BASE];
  const byId = new Map<string, EntryRow[]>();
  const amended = new Map<string, AmendmentRow[]>();
  const wanted = ids && new Set(ids);
  const take = (row: EntryRow) => (!wanted || wanted.has(row.id)) && push(byId, row.id, row);
  const takeAmendment = (row: AmendmentRow) => (!wanted || wanted.has(row.entry)) && push(amended, row.entry, row);
  if (ids && ids.length <= FEW) {
    for (const row of await db.entries.where('id').anyOf(ids).toArray()) take(row);
    for (const row of await db.amendments.where('entry').anyOf(ids).toArray()) takeAmendment(row);
  } else {
    await eachSlice<EntryRow>((last) => from(db.entries, last && [last.pack, last.id]), take, pause);
    await eachSlice<AmendmentRow>((last) => from(db.amendments, last && [last.pack, last.entry]), takeAmendment, pause);
  }
  const out = new Map<string, Gathered>();
  let done = 0;
  for (const [id, rows] of byId) {
    if (++done % SLICE === 0) await pause();
    const over = amended.get(id) ?? [];
    const seen = layer(on, rows, over);
    const one = seen ?? layer(all, rows, over);
    if (one) out.set(id, { seen: one, off: seen === null, rows, over });
  }
  return out;
}

/** Ids up to which each is asked for by itself: an index gives them one by one. */
const FEW = 300;

export async function readTable(
  db: Database,
  pause: () => Promise<void>,
  ids?: readonly string[],
): Promise<TableEntry[]> {
  const outdated = await readOutdated(db);
  const all = await gather(db, pause, ids);
  return [...all].map(([id, { seen, off, rows, over }]) => ({
    ...seen,
    covers: rows.length > 1 ? rows.map(({ pack }) => pack).filter((pack) => pack !== seen.pack) : [],
    off,
    stored: rows.find(({ pack }) => pack === seen.pack)?.entry ?? seen.entry,
    said: over.find(({ pack }) => pack === MINE)?.amendment ?? null,
    outdated: outdated.has(id),
  }));
}

/** The rows after a key, by the primary key, which both tables have of two strings. */
function from<T>(table: Table<T, [string, string]>, last: [string, string] | undefined): Promise<T[]> {
  return (last ? table.where(':id').above(last) : table.orderBy(':id')).limit(SLICE).toArray();
}

async function eachSlice<T>(
  read: (last: T | undefined) => Promise<T[]>,
  take: (row: T) => unknown,
  pause: () => Promise<void>,
): Promise<void> {
  let last: T | undefined;
  for (;;) {
    const rows = await read(last);
    for (const row of rows) take(row);
    last = rows.at(-1);
    if (rows.length < SLICE) return;
    await pause();
  }
}

function push<T>(map: Map<string, T[]>, key: string, row: T): void {
  const those = map.get(key);
  if (those) those.push(row);
  else map.set(key, [row]);
}
