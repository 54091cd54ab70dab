// Everything that is the user's, read as packs: what a backup, an export and a snapshot are made of.
import type { Dexie } from 'dexie';
import type { StoredPack } from '../model/entry';
import type { ReviewRow } from '../model/review';
import type { AnnotationRow } from './annotation-row';
import { type AmendmentRow, BASE, type EntryRow, MINE, type PackRow } from './db';
import { groupBy } from './group';
import { readOwnRows } from './own-rows';

/**
 * All packs but the bundled one in one consistent read, `mine` first (also when empty), the others in their order.
 * `db` may be a store of any version so far: three of the tables have been there from the first, and passages lay in the
 * packs' heads before they had a table.
 */
export async function readOwnPacks(db: Dexie): Promise<StoredPack[]> {
  const tables = ['entries', 'amendments', 'packs', 'annotations'].filter((name) => has(db, name));
  return db.transaction('r', tables, async () => {
    const [entries, amendments, packs, passages] = await Promise.all([
      readOwnRows(db.table<EntryRow, [string, string]>('entries')),
      db.table<AmendmentRow>('amendments').toArray(),
      db.table<PackRow>('packs').orderBy('id').toArray(),
      tables.includes('annotations') ? db.table<AnnotationRow>('annotations').toArray() : [],
    ]);
    const heads = packs.filter(({ id }) => id !== MINE && id !== BASE).sort((a, b) => a.order - b.order);
    const mine = packs.find(({ id }) => id === MINE) ?? mineHead();
    const entriesOf = groupBy(entries, ({ pack }) => pack);
    const amendmentsOf = groupBy(amendments, ({ pack }) => pack);
    const passagesOf = groupBy(passages, ({ pack }) => pack);
    return [mine, ...heads].map((head) => {
      const annotations = passagesOf.get(head.id)?.map(({ annotation }) => annotation);
      return {
        ...head,
        entries: (entriesOf.get(head.id) ?? []).map(({ entry }) => entry),
        amendments: (amendmentsOf.get(head.id) ?? []).map(({ amendment }) => amendment),
        ...(annotations && { annotations }),
      };
    });
  });
}

/** Every reviewed card; none where the store is older than they are. */
export async function readOwnReviews(db: Dexie): Promise<ReviewRow[]> {
  return has(db, 'reviews') ? db.table<ReviewRow>('reviews').toArray() : [];
}

const has = (db: Dexie, table: string): boolean => db.tables.some(({ name }) => name === table);

/** `mine` has no words of its own but its name, which the interface says, and a row only for its sites and colour. */
function mineHead(): PackRow {
  return { format: 'pangzhu-pack/1', id: MINE, title: MINE, version: '1', examples: [], order: 0, on: true };
}
