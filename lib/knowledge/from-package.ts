// Answers from the packaged file alone, read-only: while the database is not ready, and when it can't be opened.
import type { AskError } from '../model/answer';
import type { Entry } from '../model/entry';
import { type BundleAbout, loadEntries } from './bundle';
import { BASE } from './db';
import type { Knowledge } from './knowledge';
import type { LayeredEntry } from './layers';
import { noReviews } from './reviews';
import { StoreError } from './trouble';

export function fromPackage(about: BundleAbout, problem: AskError | null): Knowledge {
  const refuse = () =>
    Promise.reject(new StoreError(problem?.code === 'newer' ? 'newer' : problem ? 'database' : 'not-ready'));
  const plain = (entry: Entry): LayeredEntry => ({ entry, pack: BASE, hidden: false, note: null, changed: false });
  return {
    problem,
    about,
    listEntries: async () => [...(await loadEntries()).values()].map(plain),
    async getEntries(ids) {
      const all = await loadEntries();
      return new Map(
        ids.flatMap((id) => {
          const entry = all.get(id);
          return entry ? [[id, plain(entry)] as const] : [];
        }),
      );
    },
    async listTable(_, ids) {
      const all = await loadEntries();
      const rows = ids ? ids.flatMap((id) => all.get(id) ?? []) : [...all.values()];
      return rows.map((entry) => ({
        ...plain(entry),
        covers: [],
        off: false,
        stored: entry,
        said: null,
        outdated: false,
      }));
    },
    packHeads: async () => [],
    settle: async () => {},
    packsOn: async () => [BASE],
    own: async () => ({ revision: 0, layers: [], entries: [], hidden: [], renamed: [] }),
    ownAmendment: async () => null,
    ownPacks: async () => [],
    passagesOn: async () => [],
    getPassages: async (keys) => keys.map((key) => ({ ...key, annotation: null })),
    listPassages: async () => [],
    collected: async () => [],
    reviews: noReviews(refuse),
    change: refuse,
    bulk: refuse,
    collect: refuse,
    announce: async () => {},
    undo: refuse,
    history: async () => [],
    close: () => {},
  };
}
