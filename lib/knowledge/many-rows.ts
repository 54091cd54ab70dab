// Many rows of a table by their keys. IndexedDB takes a request for each key, some 50 µs; a stretch of rows takes one for all:
// from a few hundred keys on whole packs are read, and whole packs deleted where nothing of them stays.
import type { Table } from 'dexie';
import { ofPack, ofPackFrom } from './pack-range';

type Key = [pack: string, id: string];

/** Keys up to which each is asked for by itself. */
const FEW = 300;
/** Rows of one request. */
const SLICE = 2000;

/** The rows of the keys in their order; undefined where there is none. `idOf` gives the second part of a row's key. */
export async function getRows<T extends { pack: string }>(
  table: Table<T, Key>,
  keys: readonly Key[],
  idOf: (row: T) => string,
): Promise<(T | undefined)[]> {
  if (keys.length <= FEW) return table.bulkGet([...keys]);
  const found = new Map<string, Map<string, T>>();
  for (const pack of new Set(keys.map(([one]) => one))) {
    const rows = new Map<string, T>();
    found.set(pack, rows);
    let last = '';
    for (;;) {
      const slice: T[] = await ofPackFrom(table, pack, last).limit(SLICE).toArray();
      for (const row of slice) rows.set(idOf(row), row);
      const end = slice.at(-1);
      if (!end || slice.length < SLICE) break;
      last = idOf(end);
    }
  }
  return keys.map(([pack, id]) => found.get(pack)?.get(id));
}

/** Deletes the rows of the keys; keys of no row are passed over. */
export async function deleteRows<T>(table: Table<T, Key>, keys: readonly Key[]): Promise<void> {
  if (keys.length <= FEW) return table.bulkDelete([...keys]);
  const byPack = new Map<string, Set<string>>();
  for (const [pack, id] of keys) {
    const ids = byPack.get(pack);
    if (ids) ids.add(id);
    else byPack.set(pack, new Set([id]));
  }
  for (const [pack, ids] of byPack) {
    const all = ofPack(table, pack);
    const there = await all.primaryKeys();
    const gone = there.filter(([, id]) => ids.has(id));
    if (gone.length === there.length) await all.delete();
    else await table.bulkDelete(gone);
  }
}
