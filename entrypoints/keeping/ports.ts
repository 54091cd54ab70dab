// What the knowledge needs of the browser, the same for the background and our pages: the ledger, the kept copies, our version.
import { browser } from 'wxt/browser';
import { writeBackup } from '../../lib/exchange/backup-text';
import { createSnapshots, filesStore, keyedStore, type Ports } from '../../lib/knowledge';
import { announce } from '../../lib/ledger';

/** The origin's private files, and storage.local, which lies apart from them and from IndexedDB. */
export const snapshots = createSnapshots([
  filesStore(() => navigator.storage.getDirectory()),
  keyedStore(browser.storage.local),
]);

/** `kept` hears whether a place took a copy; `gone` that the database was closed from outside. */
export function knowledgePorts(kept: (done: boolean) => void, gone: () => void): Ports {
  return {
    announce,
    gone,
    app: browser.runtime.getManifest().version,
    async keep(packs, before) {
      const own = packs.reduce((sum, { entries, amendments }) => sum + entries.length + amendments.length, 0);
      kept(await snapshots.keep(writeBackup(packs, new Date().toISOString()), { own, before }));
    },
  };
}
