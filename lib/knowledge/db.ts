// The tables of IndexedDB and how they are keyed. The only place that names them.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { JournalRow } from '../model/change';
import type { Amendment, Entry, StoredPack } from '../model/entry';
import type { ReviewDay, ReviewRow } from '../model/review';
import type { AnnotationRow } from './annotation-row';
import { SCHEMA, type SchemaVersion } from './schema';

export interface EntryRow {
  pack: string;
  id: string;
  entry: Entry;
}
export interface AmendmentRow {
  pack: string;
  entry: string;
  amendment: Amendment;
}
export type PackRow = Omit<StoredPack, 'entries' | 'amendments' | 'annotations'>;
export interface MetaRow {
  /** `store` is made up once; `app` is the version of the extension that last opened it; `outdated`: lib/knowledge/outdated.ts. */
  key: 'revision' | 'bundle' | 'store' | 'app' | 'outdated';
  value: number | string;
}
export interface LexiconRow {
  key: 'own';
  revision: number;
  /** A compiled lexicon as lib/recognize serializes it. */
  bytes: Uint8Array;
}

export class Database extends Dexie {
  entries!: Table<EntryRow, [string, string]>;
  amendments!: Table<AmendmentRow, [string, string]>;
  annotations!: Table<AnnotationRow, [string, string]>;
  packs!: EntityTable<PackRow, 'id'>;
  journal!: EntityTable<JournalRow & { seq: number }, 'seq'>;
  lexicon!: EntityTable<LexiconRow, 'key'>;
  meta!: EntityTable<MetaRow, 'key'>;
  reviews!: EntityTable<ReviewRow, 'entry'>;
  reviewDays!: EntityTable<ReviewDay, 'day'>;

  /** Without a schema the tables are those that are there. A change is told as written when it lies on the disk; a database that was closed from outside is not opened silently. */
  constructor(name = NAME, schema: readonly SchemaVersion[] = SCHEMA) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of schema) {
      const made = this.version(version).stores(stores);
      if (upgrade) made.upgrade(upgrade);
    }
  }
}

export const NAME = 'pangzhu';

/** The bundled pack: read-only, replaced by updates. */
export const BASE = 'base';
/** The user's own pack: always on top. */
export const MINE = 'mine';
