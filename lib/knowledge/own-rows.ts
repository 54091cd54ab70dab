// Rows of entries that are the user's: of every pack but the bundled one. "Not equal" is two stretches of the index to Dexie,
// which it then goes through row by row, seconds at 50,000; one stretch at a time the browser answers whole.
import type { Table } from 'dexie';
import { BASE, type EntryRow } from './db';

type Entries = Table<EntryRow, [string, string]>;

/** In the order of their packs' ids. Inside one transaction, where nothing may be written between the stretches. */
export async function readOwnRows(entries: Entries): Promise<EntryRow[]> {
  const [below, above] = await Promise.all(stretches(entries).map((one) => one.toArray()));
  return [...(below ?? []), ...(above ?? [])];
}

export async function countOwnRows(entries: Entries): Promise<number> {
  const counts = await Promise.all(stretches(entries).map((one) => one.count()));
  return counts.reduce((sum, one) => sum + one, 0);
}

export async function deleteOwnRows(entries: Entries): Promise<void> {
  for (const one of stretches(entries)) await one.delete();
}

function stretches(entries: Entries) {
  return [entries.where('pack').below(BASE), entries.where('pack').above(BASE)];
}
