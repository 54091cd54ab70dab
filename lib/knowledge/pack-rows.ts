// Packs as rows: a head in `packs`, its entries and amendments beside; written, patched and ordered. Every function runs
// inside the transaction of lib/knowledge/changes.ts.
import type { PackHead, PackPatch, Snapshot } from '../model/change';
import type { Pack, PackPlace } from '../model/entry';
import { type Database, MINE, type PackRow } from './db';
import { ofPack } from './pack-range';
import { passagesOfPack } from './passages';

type Head = Omit<Pack, 'entries' | 'amendments' | 'annotations'> & Partial<PackPlace>;

/** A pack new here comes to the top. `mine` is always there and on top: it has a row only for its sites and colour. */
export async function putHead(db: Database, head: Head): Promise<void> {
  if (head.id === MINE && !head.sites && !head.colour) return;
  const heads = await db.packs.toArray();
  const top = heads.reduce((most, one) => Math.max(most, one.order), 0);
  await db.packs.put({ ...head, order: head.order ?? top + 1, on: head.on ?? true });
}

/** A field given as undefined is taken away. Of `mine` only sites and colour can be set. */
export async function patchHead(db: Database, id: string, patch: PackPatch): Promise<void> {
  const { sites, colour } = patch;
  const allowed = { ...('sites' in patch && { sites }), ...('colour' in patch && { colour }) };
  const row = (await db.packs.get(id)) ?? mineHead();
  const next: PackRow = { ...row, ...(id === MINE ? allowed : patch), id };
  const kept = Object.entries(next).filter(([, value]) => value !== undefined);
  await db.packs.put(Object.fromEntries(kept) as typeof next);
}

/** `packs` from the topmost down; others stay below them in their order. */
export async function putOrder(db: Database, packs: readonly string[]): Promise<void> {
  const rows = (await db.packs.toArray()).filter(({ id }) => id !== MINE);
  const rank = (id: string) => (packs.includes(id) ? packs.indexOf(id) : packs.length);
  const sorted = rows.toSorted((a, b) => rank(a.id) - rank(b.id) || b.order - a.order);
  await db.packs.bulkPut(sorted.map((row, at) => ({ ...row, order: sorted.length - at })));
}

export async function dropPack(db: Database, pack: string): Promise<void> {
  await db.packs.delete(pack);
  await ofPack(db.entries, pack).delete();
  await ofPack(db.amendments, pack).delete();
  await ofPack(db.annotations, pack).delete();
}

/** Heads in the order of the ids, null for those that have none. */
export async function headsNow(db: Database, ids: readonly string[]): Promise<PackHead[]> {
  const rows = await db.packs.bulkGet([...ids]);
  return ids.map((id, at) => ({ id, value: rows[at] ?? null }));
}

/** All rows of a pack and its head, and empty places for rows that `incoming` would add. */
export async function packNow(db: Database, id: string, incoming?: Pack): Promise<Snapshot> {
  const entries = await ofPack(db.entries, id).toArray();
  const amendments = await ofPack(db.amendments, id).toArray();
  const [known, amended] = [new Set(entries.map((row) => row.id)), new Set(amendments.map((row) => row.entry))];
  const newEntries = (incoming?.entries ?? []).filter((one) => !known.has(one.id));
  const newAmendments = (incoming?.amendments ?? []).filter((one) => !amended.has(one.entry));
  return {
    entries: [...entries, ...newEntries.map((one) => ({ pack: id, id: one.id, entry: null }))],
    amendments: [...amendments, ...newAmendments.map(({ entry }) => ({ pack: id, entry, amendment: null }))],
    annotations: await passagesOfPack(db, id, incoming?.annotations),
    packs: await headsNow(db, [id]),
  };
}

/** `mine` has no words of its own but its name, which the interface says. */
export function mineHead(): PackRow {
  return { format: 'pangzhu-pack/1', id: MINE, title: MINE, version: '1', examples: [], order: 0, on: true };
}
