// What the extension keeps: everything in its storage but the bundled entries.

import type { Driver } from '../../lib/cli/driver';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

export interface Kept {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  /** Rows of each table of the database. */
  rows: Record<string, unknown[]>;
}

export function kept(driver: Driver): Promise<Kept> {
  return driver.inExtension('manifest.json', async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    // The first seeding makes the tables and says in storage.local that it is done.
    for (let tries = 0; tries < 200; tries++) {
      if ((await browser.storage.local.get('knowledge-copy'))['knowledge-copy']) break;
      await new Promise((next) => setTimeout(next, 50));
    }
    const db = await asked(indexedDB.open('pangzhu'));
    const rows: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      const all: unknown[] = await asked(db.transaction(name).objectStore(name).getAll());
      rows[name] = all.filter(
        (row) => !(typeof row === 'object' && row !== null && 'pack' in row && row.pack === 'base'),
      );
    }
    db.close();
    return { local: await browser.storage.local.get(null), session: await browser.storage.session.get(null), rows };
  });
}
