// The tables of IndexedDB and how they are keyed. The only place that names them.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { JournalRow } from '../model/change';
import type { Amendment, Entry, StoredPack } from '../model/entry';

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
export type PackRow = Omit<StoredPack, 'entries' | 'amendments'>;
export interface MetaRow {
  key: 'revision' | 'bundle';
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
  packs!: EntityTable<PackRow, 'id'>;
  journal!: EntityTable<JournalRow & { seq: number }, 'seq'>;
  lexicon!: EntityTable<LexiconRow, 'key'>;
  meta!: EntityTable<MetaRow, 'key'>;

  constructor(name = 'pangzhu') {
    super(name);
    this.version(1).stores({
      entries: '[pack+id], pack, id',
      amendments: '[pack+entry], entry',
      packs: 'id',
      journal: '++seq',
      lexicon: 'key',
      meta: 'key',
    });
  }
}

/** The bundled pack: read-only, replaced by updates. */
export const BASE = 'base';
/** The user's own pack: always on top. */
export const MINE = 'mine';
