// What an action on many entries needs to know of each, read from the database.
import type { BulkItem } from './bulk';
import { type Database, MINE } from './db';
import { gather, readHeads } from './table';

/** The entries of the ids that are there, in the order of the ids. */
export async function readItems(db: Database, ids: readonly string[]): Promise<BulkItem[]> {
  const heads = await readHeads(db);
  const editable = new Set(heads.filter(({ id, from }) => id === MINE || !from).map(({ id }) => id));
  const all = await gather(db, async () => {}, ids);
  return ids.flatMap((id) => {
    const one = all.get(id);
    if (!one) return [];
    const { entry: shown, pack, hidden } = one.seen;
    const entry = one.rows.find((row) => row.pack === pack)?.entry ?? shown;
    const mine = one.over.find((row) => row.pack === MINE)?.amendment ?? null;
    return [{ id, pack, editable: editable.has(pack), entry, shown, hidden, mine }];
  });
}
