// An entry as the table of entries sees it.
import type { Amendment, Entry } from '../lib/model/entry';

export interface EntryRow {
  entry: Entry;
  /** As its pack has it, without amendments, and what the reader's own pack says of it: what a form starts from. */
  stored: Entry;
  said: Amendment | null;
  /** Heading without 中华人民共和国. */
  name: string;
  /** The pack whose entry it is. */
  pack: string;
  /** Other packs that have the entry too, lying under it. */
  covers: readonly string[];
  /** True where it can be renamed and deleted: the reader's own, not a pack's that came from elsewhere. */
  own: boolean;
  /** Its pack is switched off: nothing is marked by it. */
  off: boolean;
  hidden: boolean;
  note: string | null;
  /** An amendment lies over it. */
  changed: boolean;
  /** The bundled entry under the reader's words was changed by the last update. */
  outdated: boolean;
  /** Of laws, on the knowledge date. */
  state: State | null;
}
export const STATES = ['valid', 'draft', 'over'] as const;
export type State = (typeof STATES)[number];
