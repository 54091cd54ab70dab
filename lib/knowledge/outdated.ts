// Entries of the user's that an update overtook: the bundled entry under the user's words changed or went. Kept as a list until
// the user has looked; it is a reminder, no knowledge, and so has no journal.
import type { Entry } from '../model/entry';
import { BASE, type Database } from './db';
import { readOwnRows } from './own-rows';

export async function readOutdated(db: Database): Promise<Set<string>> {
  const value: unknown = JSON.parse(String((await db.meta.get('outdated'))?.value ?? '[]'));
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
}

/** The user has looked at these. */
export async function settle(db: Database, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const left = await readOutdated(db);
    for (const id of ids) left.delete(id);
    await db.meta.put({ key: 'outdated', value: JSON.stringify([...left]) });
  });
}

/** Notes what the new bundled entries change under the user's words. Called inside the seeding's transaction, before it. */
export async function noteOutdated(db: Database, fresh: ReadonlyMap<string, Entry>): Promise<void> {
  const touched = new Set<string>();
  await db.amendments.each(({ entry }) => touched.add(entry));
  for (const { id } of await readOwnRows(db.entries)) touched.add(id);
  if (touched.size === 0) return;
  const were = await db.entries.bulkGet([...touched].map((id): [string, string] => [BASE, id]));
  const changed = were.flatMap((row) =>
    row && JSON.stringify(fresh.get(row.id) ?? null) !== JSON.stringify(row.entry) ? [row.id] : [],
  );
  const all = new Set([...(await readOutdated(db)), ...changed]);
  await db.meta.put({ key: 'outdated', value: JSON.stringify([...all]) });
}
