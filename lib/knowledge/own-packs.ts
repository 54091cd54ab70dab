// Everything that is the user's, read as packs: what a backup, an export and a snapshot are made of.
import type { StoredPack } from '../model/entry';
import { BASE, type Database, MINE, type PackRow } from './db';

/** All packs but the bundled one in one consistent read, `mine` first (also when empty), the others in their order. */
export async function readOwnPacks(db: Database): Promise<StoredPack[]> {
  return db.transaction('r', [db.entries, db.amendments, db.packs], async () => {
    const [entries, amendments, packs] = await Promise.all([
      db.entries.where('pack').notEqual(BASE).toArray(),
      db.amendments.toArray(),
      db.packs.orderBy('id').toArray(),
    ]);
    const heads = packs.filter(({ id }) => id !== MINE && id !== BASE).sort((a, b) => a.order - b.order);
    const mine = packs.find(({ id }) => id === MINE) ?? mineHead();
    return [mine, ...heads].map((head) => ({
      ...head,
      entries: entries.filter(({ pack }) => pack === head.id).map(({ entry }) => entry),
      amendments: amendments.filter(({ pack }) => pack === head.id).map(({ amendment }) => amendment),
    }));
  });
}

/** `mine` has no words of its own but its name, which the interface says, and a row only for its sites and colour. */
function mineHead(): PackRow {
  return { format: 'pangzhu-pack/1', id: MINE, title: MINE, version: '1', examples: [], order: 0, on: true };
}
