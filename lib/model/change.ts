// Every write to the user's knowledge, as one union. The journal keeps one row per change.
import type { Annotation } from './annotation';
import type { Amendment, Entry, Pack, PackPlace, StoredPack } from './entry';
import type { ReviewRow } from './review';

export type Change =
  | { do: 'add'; pack: string; entry: Entry }
  /** `was`: the entry the form started from; refused when it is another one by now. */
  | { do: 'edit'; pack: string; entry: Entry; was?: Entry }
  | { do: 'remove'; pack: string; id: string }
  /**
   * Replaces the whole amendment of `pack` on the entry; an empty one (only `entry`) removes it. `was`: the one the form
   * started from, null where there was none; refused when it is another one by now.
   */
  | { do: 'amend'; pack: string; amendment: Amendment; was?: Amendment | null }
  /** Replaces the pack; with `into` it writes the given rows into a pack that is there and leaves its other rows alone. */
  | { do: 'import'; pack: Pack & Partial<PackPlace>; into?: true; mine?: Rows }
  /** Many rows at once, written as given (null removes one): one journal row, one undo. `as` says in the history what it was. */
  | { do: 'many'; as: ManyKind; rows: Snapshot }
  /**
   * Puts everything that is the user's back to what is given: all packs but the bundled one. Of a reviewed card the later
   * answer stays, so nothing of the review is lost by it, and none of it is undone.
   */
  | { do: 'restore'; packs: StoredPack[]; reviews?: ReviewRow[] }
  | { do: 'drop-pack'; pack: string }
  /**
   * On or off, sites, colour, title: what is not its entries. `was`: what the form started from of the fields it changes;
   * refused when one of them is another by now.
   */
  | { do: 'set-pack'; pack: string; patch: PackPatch; was?: PackPatch }
  /** Ids from the topmost down. */
  | { do: 'order-packs'; packs: string[] }
  /** Highlighted passages, written as given (null removes one). `was`: the one that the form of a single one started from. */
  | { do: 'annotate'; as: AnnotateKind; rows: AnnotationChange[]; was?: Annotation }
  /** A pack in its new edition. */
  | { do: 'reissue'; pack: Pack & Partial<PackPlace>; mine?: Rows };

/** Rows of `mine` that go along with a pack: written as given, null removes one. */
export type Rows = Pick<Snapshot, 'entries' | 'amendments'>;

export type PackPatch = Partial<Omit<Pack, 'id' | 'format' | 'entries' | 'amendments' | 'annotations'> & PackPlace>;

const MANY_KINDS = ['add', 'edit', 'hide', 'unhide', 'move', 'tag', 'merge', 'remove', 'packs'] as const;
export type ManyKind = (typeof MANY_KINDS)[number];
export type AnnotateKind = Extract<ManyKind, 'add' | 'edit' | 'remove' | 'move'>;

/** A passage's row by its key, and what stands there; null where nothing does. */
export interface AnnotationChange {
  pack: string;
  id: string;
  annotation: Annotation | null;
}

/** What a change touched, before or after it: enough to put it back. */
export interface Snapshot {
  entries: { pack: string; id: string; entry: Entry | null }[];
  amendments: { pack: string; entry: string; amendment: Amendment | null }[];
  /** Missing where the change touched no passage. */
  annotations?: AnnotationChange[];
  /** Only in rows written before `packs` held every pack a change touched. */
  pack?: PackHead;
  packs?: PackHead[];
}

/** A pack without its rows; null where there is none. `mine` has none: it is always there. */
export interface PackHead {
  id: string;
  value: Omit<StoredPack, 'entries' | 'amendments' | 'annotations'> | null;
}

export interface JournalRow {
  /** Auto-increment; grows with time. */
  seq?: number;
  /** Milliseconds since 1970. */
  time: number;
  change: Change['do'];
  /** Of `many` and `annotate`. */
  as?: ManyKind;
  /** Names of what it touched, for the history list. */
  about: string[];
  before: Snapshot;
  after: Snapshot;
  undone?: boolean;
}
