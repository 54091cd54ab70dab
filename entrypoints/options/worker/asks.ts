// What the page asks of its worker: everything that reads, checks or writes many rows, so that the page goes on answering.
// A worker has no browser API: what it needs of storage.local it asks the page for.
import type { ImportRow } from '../../../components/importRows';
import type { PassageCounts } from '../../../lib/exchange/annotations';
import type { Backup, compareBackup } from '../../../lib/exchange/backup';
import type { Beside } from '../../../lib/exchange/backup-text';
import type { FileKind, ReadDefaults } from '../../../lib/exchange/file';
import type { Field } from '../../../lib/exchange/incoming';
import type { ReadPack } from '../../../lib/exchange/pack-json';
import type { Choice } from '../../../lib/exchange/preview';
import type { Loss } from '../../../lib/exchange/trouble';
import type { BulkAction } from '../../../lib/knowledge';
import type { Change, JournalRow } from '../../../lib/model/change';

export interface Done {
  seq: number;
  revision: number;
  /** Entries it is about. */
  count: number;
  /** Ids of the entries that changed; null where it is not worth telling. */
  ids: string[] | null;
}

export interface WorkerAsks {
  /** Reads a chosen file; a table or pack is compared with what is there, its rows come in portions meanwhile. */
  open(q: { file: File; defaults: ReadDefaults }): OpenedFile;
  /** Compares it anew: columns were mapped by hand, or something was written meanwhile. */
  /** `apart`: its rows are to be a pack of their own, beside what there is. A pack's rows are compared one by one then. */
  compare(q: { columns: (Field | null)[] | null; defaults: ReadDefaults; apart: boolean }): OpenedFile;
  /**
   * Writes the rows by the choice made for each, by place; the others by their first choice. Null: nothing to write.
   * `pack`: the new pack they become; null: they go into the user's own entries.
   */
  write(q: { chosen: [number, Choice][]; pack: { id: string; title: string } | null }): Done | null;
  /** Opens the text of a kept copy. */
  openBackup(q: { text: string }): Compared;
  restore(q: null): Done;
  /** Any change; for those of many rows. */
  change(q: { change: Change }): Done;
  bulk(q: { action: BulkAction; ids: string[] }): Done | null;
  undo(q: { seq: number | null }): Done | null;
  /** The user's own entries, or those of the ids, as a file. */
  exportFile(q: { kind: FileKind; ids: string[] | null; title: string }): Uint8Array;
  /** Everything that is the user's, as the text of a backup. */
  backup(q: { made: string; beside: Beside }): string;
  /** Own entries there are, and what a table of them would not hold. */
  own(q: { kind: string }): { count: number; losses: Loss[] };
  /** Journal rows without what they hold, newest first. */
  history(q: { limit: number }): (JournalRow & { seq: number })[];
}

export type OpenedFile =
  /** `passages`: what its highlighted passages would do; null where it has none. */
  | { is: 'rows'; count: number; losses: string[]; passages: PassageCounts | null }
  /** A pack of its own, to be put in as a whole. */
  | { is: 'pack'; read: ReadPack }
  /** A table without a column of names: its header. */
  | { is: 'unnamed'; header: string[]; value: string }
  | { is: 'backup'; compared: Compared };

export interface Compared {
  /** Of the file, for the page to compare and put back: a worker reaches none of it. */
  beside: Beside;
  /** Every name a name. */
  counts: ReturnType<typeof compareBackup>;
  /** Rows that are not restored. */
  refused: Backup['refused']['length'];
}

export type Name = keyof WorkerAsks;
export type Question<N extends Name> = Parameters<WorkerAsks[N]>[0];
export type Value<N extends Name> = ReturnType<WorkerAsks[N]>;

/** What the page hears while it waits. */
export interface Meanwhile {
  /** How far it is, in thousandths. */
  progress?: (thousandths: number) => void;
  /** A portion of the rows of an import, in their order. */
  rows?: (rows: ImportRow[]) => void;
}

export type ToWorker =
  | { is: 'ask'; id: number; name: Name; q: unknown }
  | { is: 'cancel'; id: number }
  | { is: 'stored'; id: number; value: Record<string, unknown> | null };

/** Why the store refused: lib/knowledge/trouble.ts. */
export interface Refused {
  code: string;
  names: readonly string[];
}
export interface Failure {
  code: string;
  value: string;
  refused: Refused | null;
}

export type FromWorker =
  | { is: 'answer'; id: number; value: unknown }
  | ({ is: 'failure'; id: number } & Failure)
  | { is: 'progress'; id: number; thousandths: number }
  | { is: 'rows'; id: number; rows: ImportRow[] }
  /** Storage.local is asked: `items` to set, else `key` to get, or to remove. */
  | { is: 'storage'; id: number; do: 'get' | 'remove'; key: string }
  | { is: 'storage'; id: number; do: 'set'; items: Record<string, unknown> }
  /** Whether a copy was kept before a change. */
  | { is: 'kept'; done: boolean };
