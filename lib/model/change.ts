// Every write to the user's knowledge, as one union. The journal keeps one row per change.
import type { Amendment, Entry, Pack, StoredPack } from './entry';

export type Change =
  | { do: 'add'; pack: string; entry: Entry }
  | { do: 'edit'; pack: string; entry: Entry }
  | { do: 'remove'; pack: string; id: string }
  /** Replaces the whole amendment of `pack` on the entry; an empty one (only `entry`) removes it. */
  | { do: 'amend'; pack: string; amendment: Amendment }
  /** Replaces the pack; with `into` it writes the given rows into a pack that is there and leaves its other rows alone. */
  | { do: 'import'; pack: Pack; into?: true }
  /** Puts everything that is the user's back to what is given: all packs but the bundled one. */
  | { do: 'restore'; packs: StoredPack[] }
  | { do: 'drop-pack'; pack: string };

/** What a change touched, before or after it: enough to put it back. */
export interface Snapshot {
  entries: { pack: string; id: string; entry: Entry | null }[];
  amendments: { pack: string; entry: string; amendment: Amendment | null }[];
  pack?: PackHead;
  /** Of a restore: every pack. */
  packs?: PackHead[];
}

export interface PackHead {
  id: string;
  value: Omit<Pack, 'entries' | 'amendments'> | null;
}

export interface JournalRow {
  /** Auto-increment; grows with time. */
  seq?: number;
  /** Milliseconds since 1970. */
  time: number;
  change: Change['do'];
  /** Names of what it touched, for the history list. */
  about: string[];
  before: Snapshot;
  after: Snapshot;
  undone?: boolean;
}
