// Everything that is the user's, read as packs: what a backup, an export and a snapshot are made of.
import type { StoredPack } from '../model/entry';
import { BASE, type Database, MINE } from './db';

/** All packs but the bundled one in one consistent read, `mine` first (also when empty), the others in their order. */
export async function readOwnPacks(db: Database): Promise<StoredPack[]> {
  return db.transaction('r', [db.entries, db.amendments, db.packs], async () => {
    const [entries, amendments, packs] = await Promise.all([
      db.entries.where('pack').notEqual(BASE).toArray(),
      db.amendments.toArray(),
      db.packs.orderBy('id').toArray(),
    ]);
    const heads = packs.filter(({ id }) => id !== MINE && id !== BASE).sort((a, b) => a.order - b.order);
    return [MINE_HEAD, ...heads].map((head) => ({
      ...head,
      entries: entries.filter(({ pack }) => pack === head.id).map(({ entry }) => entry),
      amendments: amendments.filter(({ pack }) => pack === head.id).map(({ amendment }) => amendment),
    }));
  });
}

/** `mine` has no row of its own. Its title is its id: what it is called is for the interface to say. */
const MINE_HEAD = {
  format: 'pangzhu-pack/1' as const,
  id: MINE,
  title: MINE,
  version: '1',
  examples: [],
  order: 0,
  on: true,
};
