// Rows of entries that are the user's: of every pack but the bundled one.
import type { Table } from 'dexie';
import { BASE, type EntryRow } from './db';
import { ofOthers } from './pack-range';

type Entries = Table<EntryRow, [string, string]>;

/** In the order of their packs' ids. Inside one transaction, where nothing may be written between the stretches. */
export async function readOwnRows(entries: Entries): Promise<EntryRow[]> {
  const [below, above] = await Promise.all(ofOthers(entries, BASE).map((one) => one.toArray()));
  return [...(below ?? []), ...(above ?? [])];
}

export async function countOwnRows(entries: Entries): Promise<number> {
  const counts = await Promise.all(ofOthers(entries, BASE).map((one) => one.count()));
  return counts.reduce((sum, one) => sum + one, 0);
}

export async function deleteOwnRows(entries: Entries): Promise<void> {
  for (const one of ofOthers(entries, BASE)) await one.delete();
}
