// Every schema the database has had, oldest first; a change of the tables is one more row here, never an edit of an old one,
// and a store of the version before it among the fixtures (tests/knowledge/stores).
import type { Transaction } from 'dexie';
import { passagesOut } from './passages-out';

export interface SchemaVersion {
  version: number;
  /** As Dexie writes keys and indexes; only the tables that differ from the version before. */
  stores: Record<string, string | null>;
  /** Brings the rows over from the version before. */
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      entries: '[pack+id], pack, id',
      amendments: '[pack+entry], entry',
      packs: 'id',
      journal: '++seq',
      lexicon: 'key',
      meta: 'key',
    },
  },
  // What is reviewed: no rows are brought over, there were none.
  { version: 2, stores: { reviews: 'entry', reviewDays: 'day' } },
  { version: 3, stores: { annotations: '[pack+id], pack, page' }, upgrade: passagesOut },
  // The pack is the head of both primary keys: an index of it was one more write for each row.
  { version: 4, stores: { entries: '[pack+id], id', annotations: '[pack+id], page' } },
];

/** IndexedDB's own number of a Dexie version. */
const NATIVE = 10;

export function latest(schema: readonly SchemaVersion[]): number {
  return Math.max(...schema.map(({ version }) => version));
}

/** Version of the store of that name; null where there is none or the browser does not tell. */
export async function installedVersion(name: string): Promise<number | null> {
  const all = await indexedDB.databases().catch(() => []);
  const version = all.find((one) => one.name === name)?.version;
  return version ? version / NATIVE : null;
}
