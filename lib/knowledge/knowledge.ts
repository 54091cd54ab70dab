// What the room offers, and what it needs from outside: the words of its door.
import type { AskError } from '../model/answer';
import type { AnnotationChange, Change, JournalRow } from '../model/change';
import type { Amendment, Entry, StoredPack } from '../model/entry';
import type { StoreNow } from '../model/ledger';
import type { PackedAnnotation } from '../model/passage';
import type { ReviewRow } from '../model/review';
import type { BulkAction } from './bulk';
import type { BundleAbout } from './bundle';
import type { Written } from './changes';
import type { CollectDone, CollectItem, CollectKnown } from './collect';
import type { LayeredEntry } from './layers';
import type { Reviews } from './reviews';
import type { KeptBefore } from './snapshots';
import type { TableEntry } from './table';
import type { Watch } from './watch';

export interface BulkDone {
  count: number;
  ids: string[];
}

export interface OwnKnowledge {
  revision: number;
  /** Own entries by the pack that shows them, the topmost first: of two with one name the higher pack's is meant. */
  layers: { pack: string; entries: Entry[] }[];
  /** The same in one list. */
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
  /** Every entry, or those of the ids, as the table of entries shows it; `pause` is awaited between slices. */
  listTable(pause: () => Promise<void>, ids?: readonly string[]): Promise<TableEntry[]>;
  /** All packs but the bundled one without their rows, `mine` first, then from the topmost down. */
  packHeads(): Promise<Omit<StoredPack, 'entries' | 'amendments' | 'annotations'>[]>;
  /** The user has looked at these outdated entries. */
  settle(ids: readonly string[]): Promise<void>;
  /** The entries of these ids; unknown ones are missing from the map. `host`: as the packs that count there say. */
  getEntries(ids: readonly string[], host?: string): Promise<Map<string, LayeredEntry>>;
  own(host?: string): Promise<OwnKnowledge>;
  /** Ids of the packs that count on a host, topmost first, `base` last: pages with the same ones share a lexicon. */
  packsOn(host?: string): Promise<string[]>;
  /** What `mine` says of an entry, null when nothing: an `amend` replaces the whole of it, so start from this. */
  ownAmendment(id: string): Promise<Amendment | null>;
  /** Highlighted passages of the page at this address, in packs that count on its host. */
  passagesOn(address: string): Promise<PackedAnnotation[]>;
  /** The passages of these keys in their order; null where there is none. */
  getPassages(keys: readonly { pack: string; id: string }[]): Promise<AnnotationChange[]>;
  /** Every passage of every pack, page by page, the page worked on last at the top. */
  listPassages(): Promise<PackedAnnotation[]>;
  /** Everything that is the user's, `mine` first. */
  ownPacks(): Promise<StoredPack[]>;
  /** What the reader collected, named or wrote about, as they see it; hidden ones and packs that are off left out. */
  collected(): Promise<LayeredEntry[]>;
  reviews: Reviews;
  /** Rejects with a StoreError when the database is out of reach or the change makes no sense; nothing is written then. */
  change(change: Change, watch?: Watch): Promise<Written>;
  /** One action on many entries as one change; null when it changes nothing. `count` and `ids`: the entries it changed. */
  bulk(action: BulkAction, ids: readonly string[], watch?: Watch): Promise<(Written & BulkDone) | null>;
  /**
   * Collects names of a page as one change; null when there is nothing to write. `left`, and with null all of them: they are
   * the user's own already or there is nothing to add.
   */
  collect(
    items: readonly CollectItem[],
    known: CollectKnown,
    words: { kind: string; source: string },
  ): Promise<(Written & CollectDone) | null>;
  /** Tells `announce` once more, after another context of ours has written. */
  announce(): Promise<void>;
  /** Puts back what a journal row changed, by default the last one not undone; null when there is nothing to undo. */
  undo(seq?: number, watch?: Watch): Promise<Written | null>;
  /** Journal rows, newest first. */
  history(limit: number): Promise<(JournalRow & { seq: number })[]>;
  close(): void;
}

export interface Ports {
  /** Called at every opening and after every write; `read` tells the database as it is at the moment of the call. */
  announce?: (read: () => Promise<StoreNow & { passages: number }>) => Promise<void>;
  progress?: (done: number, of: number) => void;
  /** Given everything that is the user's before a change of many rows, an update and a new schema. Must not reject. */
  keep?: (packs: StoredPack[], before: KeptBefore, reviews: ReviewRow[]) => Promise<unknown>;
  /** The database was deleted or closed from outside: open it anew. */
  gone?: () => void;
  /** Version of the extension. */
  app?: string;
  name?: string;
}
