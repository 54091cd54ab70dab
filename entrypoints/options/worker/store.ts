// The worker's own connection to the knowledge. Kept copies go to the origin's private files, as from the page; for
// storage.local, which a worker has not, the page is asked.
import { writeBackup } from '../../../lib/exchange/backup-text';
import { createSnapshots, filesStore, type Knowledge, keyedStore, openKnowledge } from '../../../lib/knowledge';
import { countRows } from '../../../lib/model/entry';
import type { FromWorker } from './asks';

export interface Store {
  /** Opened at the first question, anew after it was closed from outside. */
  knowledge: () => Promise<Knowledge>;
  /** The page's answer about storage.local. */
  stored(id: number, value: Record<string, unknown> | null): void;
}

export function createStore(tell: (message: FromWorker) => void): Store {
  const waiting = new Map<number, { done: (value: Record<string, unknown>) => void; fail: (error: Error) => void }>();
  let asked = 0;
  const ask = (message: { do: 'get' | 'remove'; key: string } | { do: 'set'; items: Record<string, unknown> }) =>
    new Promise<Record<string, unknown>>((done, fail) => {
      const id = asked++;
      waiting.set(id, { done, fail });
      tell({ is: 'storage', id, ...message });
    });
  const snapshots = createSnapshots([
    filesStore(() => navigator.storage.getDirectory()),
    keyedStore({
      get: (key) => ask({ do: 'get', key }),
      set: async (items) => void (await ask({ do: 'set', items })),
      remove: async (key) => void (await ask({ do: 'remove', key })),
    }),
  ]);
  let opened: Promise<Knowledge> | null = null;
  const open = () =>
    openKnowledge({
      // The version of the extension, which the page knows: it gives it as the worker's name.
      app: self.name,
      // The page announces what was written, and opens the store first: an update is its affair.
      gone: () => {
        opened = null;
      },
      async keep(packs, before, reviews) {
        const own = countRows(packs);
        const done = await snapshots.keep(writeBackup(packs, new Date().toISOString(), reviews), { own, before });
        tell({ is: 'kept', done });
      },
    });
  return {
    knowledge() {
      opened ??= open();
      return opened;
    },
    stored(id, value) {
      const one = waiting.get(id);
      if (value) one?.done(value);
      else one?.fail(new Error('storage.local'));
      waiting.delete(id);
    },
  };
}
