// Opens the database: keeps a copy before an older store is brought up to date, leaves a newer one as it is, and tells when
// it is closed from outside.
import Dexie from 'dexie';
import type { StoredPack } from '../model/entry';
import { Database, NAME } from './db';
import { readOwnPacks } from './own-packs';
import { installedVersion, latest, SCHEMA, type SchemaVersion } from './schema';
import { withLock } from './seed';

export interface Opening {
  name?: string;
  schema?: readonly SchemaVersion[];
  /** Given everything that is the user's before the store is brought to a newer schema. */
  keep?: (packs: StoredPack[]) => Promise<unknown>;
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
  await withLock('pangzhu-upgrade', async () => {
    const installed = await installedVersion(name);
    if (installed !== null && installed < latest(schema)) {
      await keepOlder(name, keep);
      await upgrade(name, schema);
    }
  });
  const db = new Database(name, schema);
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
    return { db, close, newer: ((await installedVersion(name)) ?? 0) > latest(schema) };
  } catch (error) {
    close();
    throw error;
  }
}

/** Opened as it is, whatever its version: the tables of what is the user's have been there from the first. */
async function keepOlder(name: string, keep: Opening['keep']): Promise<void> {
  const old = new Dexie(name);
  try {
    await old.open();
    const packs = await readOwnPacks(old);
    if (packs.some(({ entries, amendments }) => entries.length + amendments.length > 0)) await keep?.(packs);
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
