// Opens the database: keeps a copy before an older store is brought up to date, leaves a newer one as it is, and tells when
// it is closed from outside.
import Dexie from 'dexie';
import type { StoredPack } from '../model/entry';
import type { ReviewRow } from '../model/review';
import { Database, NAME } from './db';
import { readOwnPacks, readOwnReviews } from './own-packs';
import { installedVersion, latest, SCHEMA, type SchemaVersion } from './schema';
import { withLock } from './seed';
import { StoreError } from './trouble';

export interface Opening {
  name?: string;
  schema?: readonly SchemaVersion[];
  /** Given everything that is the user's before the store is brought to a newer schema. */
  keep?: (packs: StoredPack[], reviews: ReviewRow[]) => Promise<unknown>;
  /** The database was deleted or closed from outside; nothing can be read or written any more. */
  gone?: () => void;
}
export interface Opened {
  db: Database;
  /** Closes it, which is no news to `gone`. */
  close: () => void;
  /** A newer version of the extension made the store: it must not be written. */
  newer: boolean;
}

export async function openDatabase({ name = NAME, schema = SCHEMA, keep, gone }: Opening): Promise<Opened> {
  const newer = await withLock('pangzhu-upgrade', async () => {
    const installed = (await installedVersion(name)) ?? latest(schema);
    if (installed < latest(schema)) {
      await keepOlder(name, keep);
      await upgrade(name, schema);
    }
    return installed > latest(schema);
  });
  // With a schema Dexie would patch a newer store until it fits; without one it takes the tables as they are.
  const db = new Database(name, newer ? [] : schema);
  let open = true;
  const leave = () => {
    if (!open) return false;
    open = false;
    db.close();
    gone?.();
    // Keeps Dexie from its own answer, a warning on the console.
    return false;
  };
  db.on('versionchange', leave);
  db.on('close', leave);
  const close = () => {
    open = false;
    db.close();
  };
  try {
    await db.open();
    if (newer) placeTables(db, schema);
    return { db, close, newer };
  } catch (error) {
    close();
    throw error;
  }
}

/** Dexie puts tables that no schema names nowhere. */
function placeTables(db: Database, schema: readonly SchemaVersion[]): void {
  const wanted = Object.keys(Object.assign({}, ...schema.map(({ stores }) => stores)));
  const there = new Map(db.tables.map((table) => [table.name, table]));
  if (!wanted.every((name) => there.has(name))) throw new StoreError('newer');
  Object.assign(db, Object.fromEntries(there));
}

/** Opened as it is, whatever its version: the tables of what is the user's have been there from the first. */
async function keepOlder(name: string, keep: Opening['keep']): Promise<void> {
  const old = new Dexie(name);
  try {
    await old.open();
    const packs = await readOwnPacks(old);
    if (packs.some(({ entries, amendments }) => entries.length + amendments.length > 0))
      await keep?.(packs, await readOwnReviews(old));
  } finally {
    old.close();
  }
}

/** One transaction: where it fails the store is what it was. */
async function upgrade(name: string, schema: readonly SchemaVersion[]): Promise<void> {
  const db = new Database(name, schema);
  try {
    await db.open();
  } finally {
    db.close();
  }
}
