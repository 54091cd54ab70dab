// What the knowledge needs of the browser, the same for the background and our pages: the ledger, the kept copies, our version.
import { browser } from 'wxt/browser';
import { writeBackup } from '../../lib/exchange/backup-text';
import { createSnapshots, filesStore, type Kept, type Knowledge, keyedStore, type Ports } from '../../lib/knowledge';
import { announce, readLedger } from '../../lib/ledger';
import { countRows } from '../../lib/model/entry';

/** The origin's private files, and storage.local, which lies apart from them and from IndexedDB. */
export const snapshots = createSnapshots([
  filesStore(() => navigator.storage.getDirectory()),
  keyedStore(browser.storage.local),
]);

/** The newest copy that holds something. */
export async function newestFull(): Promise<(Kept & { own: number }) | null> {
  const full = (await snapshots.list()).flatMap((one) => (one.own ? [{ ...one, own: one.own }] : []));
  return full[0] ?? null;
}

/** Milliseconds: what was written one by one is copied once a day, at a start of the background. */
const DAY = 86_400_000;

/** Copies everything where the last copy is a day older than the last change. Never rejects. */
export async function keepDaily(knowledge: Knowledge): Promise<void> {
  const [[newest], ledger] = await Promise.all([snapshots.list(), readLedger()]);
  if (knowledge.problem || !ledger || ledger.own === 0) return;
  if (newest && (newest.time >= ledger.time || Date.now() - newest.time < DAY)) return;
  const text = writeBackup(await knowledge.ownPacks(), new Date().toISOString(), await knowledge.reviews.rows());
  await snapshots.keep(text, { own: ledger.own, before: 'day' });
}

/** `kept` hears whether a place took a copy; `gone` that the database was closed from outside. */
export function knowledgePorts(kept: (done: boolean) => void, gone: () => void): Ports {
  return {
    announce: (read) => announce(read, newestFull),
    gone,
    app: browser.runtime.getManifest().version,
    async keep(packs, before, reviews) {
      const own = countRows(packs);
      const text = writeBackup(packs, new Date().toISOString(), reviews);
      kept(await snapshots.keep(text, { own, before }));
    },
  };
}
