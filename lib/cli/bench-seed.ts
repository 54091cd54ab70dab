// How long the first filling of the database takes: the built extension with 5,000 entries, its database deleted, its worker
// asleep; from the message that wakes it to the moment all entries can be read.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../model/entry';
import { startMeasured, stopWorker, type Tab } from './bench-browser';
import { median, spread } from './bench-numbers';
import { freshBuild } from './bench-sizes';

const ENTRIES = 5000;
const RUNS = 5;
const HOST = 'sample.people.cn';

export async function benchSeed(root: string): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-seed-'));
  try {
    const extension = join(folder, 'extension');
    cpSync(await freshBuild(root), extension, { recursive: true });
    enlarge(join(extension, 'kb/entries.json'));
    const browser = await startMeasured(extension, HOST);
    try {
      const tab = await browser.openTab();
      await tab.page.goto(browser.extensionUrl('manifest.json'));
      const times: number[] = [];
      // The first is the installation's own, which runs while the browser starts.
      for (let k = 0; k <= RUNS; k++) times.push(await seedOnce(tab));
      const counted = times.slice(1);
      return { 'seed-5000-ms': median(counted), 'seed-5000-spread-ms': spread(counted) };
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The entries over again under other ids, up to the number. */
function enlarge(file: string): void {
  // Written by our own build a moment ago.
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Entry[];
  const all = Array.from({ length: ENTRIES }, (_, k) => {
    const entry = entries[k % entries.length];
    return k < entries.length ? entry : { ...entry, id: `${entry?.id}-${k}` };
  });
  writeFileSync(file, JSON.stringify(all));
}

async function seedOnce(tab: Tab): Promise<number> {
  await stopWorker(tab);
  return tab.page.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
    const finish = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await finish(indexedDB.deleteDatabase('pangzhu'));
    const from = performance.now();
    const q = { target: { is: 'entry', id: 'law/none' }, type: 'law', surface: '法', page: {} };
    void chrome.runtime.sendMessage({ pangzhu: 'pangzhu/1', ask: 'explain', q });
    for (const end = from + 30_000; performance.now() < end; ) {
      await new Promise((next) => setTimeout(next, 5));
      // Opened before the worker has made it, it would be made here, without its tables.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'pangzhu')) continue;
      const db = await finish(indexedDB.open('pangzhu'));
      const made = db.objectStoreNames.contains('entries');
      // A reading transaction waits for the writing one, so this count is none or all.
      const count = made ? await finish(db.transaction('entries').objectStore('entries').count()) : 0;
      db.close();
      if (count >= wanted) return performance.now() - from;
    }
    throw new Error('the database was not filled');
  }, ENTRIES);
}
