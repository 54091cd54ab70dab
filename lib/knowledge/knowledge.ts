// What the room offers, and what it needs from outside: the words of its door.
import type { AskError } from '../model/answer';
import type { Change, JournalRow } from '../model/change';
import type { Amendment, Entry, StoredPack } from '../model/entry';
import type { StoreNow } from '../model/ledger';
import type { BundleAbout } from './bundle';
import type { Written } from './changes';
import type { LayeredEntry } from './layers';
import type { KeptBefore } from './snapshots';

export interface OwnKnowledge {
  revision: number;
  /** Own entries, topmost pack first. */
  entries: Entry[];
  /** Ids of entries hidden everywhere. */
  hidden: string[];
  /** Terms replaced by an amendment: entry id and its terms. */
  renamed: { id: string; entry: Entry }[];
}

export interface Knowledge {
  /** What is out of reach and what to do; null when all is well. */
  problem: AskError | null;
  about: BundleAbout;
  /** Every entry as the reader sees it, bundled and own. */
  listEntries(): Promise<LayeredEntry[]>;
  /** The entries of these ids; unknown ones are missing from the map. `host`: as the packs that count there say. */
  getEntries(ids: readonly string[], host?: string): Promise<Map<string, LayeredEntry>>;
  own(host?: string): Promise<OwnKnowledge>;
  /** Ids of the packs that count on a host, topmost first, `base` last: pages with the same ones share a lexicon. */
  packsOn(host?: string): Promise<string[]>;
  /** What `mine` says of an entry, null when nothing: an `amend` replaces the whole of it, so start from this. */
  ownAmendment(id: string): Promise<Amendment | null>;
  /** Everything that is the user's, `mine` first. */
  ownPacks(): Promise<StoredPack[]>;
  /** Rejects with a StoreError when the database is out of reach or the change makes no sense; nothing is written then. */
  change(change: Change): Promise<Written>;
  /** Puts back what a journal row changed, by default the last one not undone; null when there is nothing to undo. */
  undo(seq?: number): Promise<Written | null>;
  /** Journal rows, newest first. */
  history(limit: number): Promise<(JournalRow & { seq: number })[]>;
  close(): void;
}

export interface Ports {
  /** Called at every opening and after every write; `read` tells the database as it is at the moment of the call. */
  announce?: (read: () => Promise<StoreNow>) => Promise<void>;
  progress?: (done: number, of: number) => void;
  /** Given everything that is the user's before a change of many rows, an update and a new schema. Must not reject. */
  keep?: (packs: StoredPack[], before: KeptBefore) => Promise<unknown>;
  /** The database was deleted or closed from outside: open it anew. */
  gone?: () => void;
  /** Version of the extension. */
  app?: string;
  name?: string;
}
