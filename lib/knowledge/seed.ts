// Puts the bundled entries into the database: one transaction under a Web Lock, so that it is all there or not at all.

import { loadAbout, loadEntries } from './bundle';
import { BASE, type Database } from './db';

/**
 * Seeds `base` when the bundle's version differs from the stored one. Own packs, amendments, journal stay as they are.
 * Returns true when it wrote. A second context that asks meanwhile waits for the lock and then finds nothing to do.
 */
export async function seed(db: Database, progress: (done: number, of: number) => void = () => {}): Promise<boolean> {
  const { version } = await loadAbout();
  if (await isSeeded(db, version)) return false;
  return withLock('pangzhu-seed', async () => {
    if (await isSeeded(db, version)) return false;
    const all = [...(await loadEntries()).values()];
    await db.transaction('rw', db.entries, db.packs, db.meta, async () => {
      await db.entries.where('pack').equals(BASE).delete();
      for (let at = 0; at < all.length; at += SLICE) {
        await db.entries.bulkPut(all.slice(at, at + SLICE).map((entry) => ({ pack: BASE, id: entry.id, entry })));
        progress(Math.min(at + SLICE, all.length), all.length);
      }
      await db.meta.put({ key: 'bundle', value: version });
    });
    return true;
  });
}

const SLICE = 500;

async function isSeeded(db: Database, version: string): Promise<boolean> {
  return (await db.meta.get('bundle'))?.value === version;
}

/** Locks are missing in Node and on insecure pages; there one context is all there is. */
async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? ((await locks.request(name, work)) as T) : work();
}
