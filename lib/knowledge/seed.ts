// Makes an open database ready: an identity of its own, a copy of what is the user's before an update, and the bundled
// entries in one transaction under a Web Lock, so that they are all there or not at all.

import type { Entry } from '../model/entry';
import { loadAbout, loadEntries } from './bundle';
import { countOwn } from './changes';
import { BASE, type Database } from './db';
import { noteOutdated } from './outdated';
import { ofPack } from './pack-range';

export interface Seeding {
  progress?: (done: number, of: number) => void;
  /** Version of the extension; where it differs from the one that was here last, `keep` is called first. */
  app?: string;
  keep?: () => Promise<unknown>;
}

/**
 * Seeds `base` when the bundle's version differs from the stored one. Own packs, amendments, journal stay as they are.
 * Returns true when it wrote. A second context that asks meanwhile waits for the lock and then finds nothing to do.
 */
export async function seed(db: Database, { progress = () => {}, app = '', keep }: Seeding = {}): Promise<boolean> {
  const { version } = await loadAbout();
  if (await isReady(db, version, app)) return false;
  return withLock('pangzhu-seed', async () => {
    if (await isReady(db, version, app)) return false;
    if ((await countOwn(db)) > 0) await keep?.();
    const seeded = (await metaOf(db, 'bundle')) === version;
    const fresh = seeded ? new Map<string, Entry>() : await loadEntries();
    const all = [...fresh.values()];
    await db.transaction('rw', db.entries, db.amendments, db.meta, async () => {
      if (!seeded) await noteOutdated(db, fresh);
      if (!seeded) await ofPack(db.entries, BASE).delete();
      for (let at = 0; at < all.length; at += SLICE) {
        await db.entries.bulkPut(all.slice(at, at + SLICE).map((entry) => ({ pack: BASE, id: entry.id, entry })));
        progress(Math.min(at + SLICE, all.length), all.length);
      }
      if (!(await metaOf(db, 'store'))) await db.meta.put({ key: 'store', value: crypto.randomUUID() });
      await db.meta.bulkPut([
        { key: 'bundle', value: version },
        { key: 'app', value: app },
      ]);
    });
    return !seeded;
  });
}

const SLICE = 500;

async function isReady(db: Database, version: string, app: string): Promise<boolean> {
  const [bundle, store, last] = await Promise.all([metaOf(db, 'bundle'), metaOf(db, 'store'), metaOf(db, 'app')]);
  return bundle === version && store !== undefined && last === app;
}

async function metaOf(db: Database, key: 'bundle' | 'store' | 'app'): Promise<unknown> {
  return (await db.meta.get(key))?.value;
}

/** Locks are missing in Node and on insecure pages; there one context is all there is. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? ((await locks.request(name, work)) as T) : work();
}
