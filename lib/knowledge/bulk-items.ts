// What an action on many entries needs to know of each, read from the database.
import type { BulkItem } from './bulk';
import { type Database, MINE } from './db';
import { readHeads, readTable } from './table';
import type { Steps } from './watch';

/** The entries of the ids that are there, in no particular order. */
export async function readItems(db: Database, ids: readonly string[], steps: Steps): Promise<BulkItem[]> {
  const heads = await readHeads(db);
  const editable = new Set(heads.filter(({ id, from }) => id === MINE || !from).map(({ id }) => id));
  return steps.each(ids, async (slice) => {
    const seen = await readTable(db, async () => {}, slice);
    const [rows, said] = await Promise.all([
      db.entries.bulkGet(seen.map(({ pack, entry }): [string, string] => [pack, entry.id])),
      db.amendments.bulkGet(seen.map(({ entry }): [string, string] => [MINE, entry.id])),
    ]);
    return seen.map(({ entry: shown, pack, hidden }, at) => ({
      id: shown.id,
      pack,
      editable: editable.has(pack),
      entry: rows[at]?.entry ?? shown,
      shown,
      hidden,
      mine: said[at]?.amendment ?? null,
    }));
  });
}
