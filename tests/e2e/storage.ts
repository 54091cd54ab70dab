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

/** A new own entry as the frame note/ makes one. */
export function term(text: string): Record<string, unknown> {
  const id = `programme/own-${Array.from(text, (char) => char.charCodeAt(0).toString(36)).join('')}`;
  const terms = [{ text, status: 'full' }];
  return { id, type: 'programme', kind: '自建', depth: 'facts', terms, facts: {}, sources: [{ title: '课上' }] };
}

/** Saves a change by message, as the frame note/ does; gives the answer, or null where nobody waits for it. */
export function saveFromFrame(driver: Driver, change: unknown, waits = true): Promise<unknown> {
  const question = { pangzhu: 'pangzhu/1', ask: 'save', q: { change } };
  const send = (message: unknown, waiting: boolean) => {
    const answer = browser.runtime.sendMessage(message);
    return waiting ? answer : null;
  };
  return driver.inExtension('note.html', send, question, waits);
}

/** Drops a file on the import, as a reader would choose it. Runs in the page. */
export async function chooseFile(name: string, text: string): Promise<void> {
  while (!document.querySelector('input[type=file]:not(:disabled)')) await new Promise((next) => setTimeout(next, 50));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  if (!input) throw new Error('no field for a file');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
