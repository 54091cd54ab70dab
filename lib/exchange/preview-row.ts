// One row of an import's preview: what becomes of an item of the file, and what each choice would write.
import type { Amendment, Entry } from '../model/entry';
import { entryName } from '../model/entry';
import { entrySchema } from '../model/entry-schema';
import type { EntryType } from '../model/mention';
import type { Difference } from './differences';
import { reasonsOf } from './pack-json';
import type { Reason } from './trouble';

/** `keep` writes nothing; `both` puts the file's beside the one that has the name. */
export type Choice = 'keep' | 'overwrite' | 'merge' | 'both';
type Verdict = 'added' | 'changed' | 'same' | 'conflict' | 'refused';

/** What there is, of one id. */
export interface Stored {
  /** As the reader sees it. */
  entry: Entry;
  /** The user's own entry of this id, which an import may replace. */
  own: Entry | null;
  /** What `mine` says of it. */
  amendment: Amendment | null;
}

export interface Rows {
  entries: Entry[];
  amendments: Amendment[];
}

export interface PreviewRow {
  row: number;
  name: string;
  type: EntryType | null;
  verdict: Verdict;
  differences: Difference[];
  /** The entry that has the name already. */
  claimed: { id: string; name: string; by: string } | null;
  reasons: Reason[];
  /** What each choice would write; the first one is what is done unless another is chosen. */
  writes: Partial<Record<Choice, Rows>>;
}

/** The order of the keys of `writes` is the order of the choices. */
export const NOTHING: Rows = { entries: [], amendments: [] };

export function only(entry: Entry): Rows {
  return { entries: [entry], amendments: [] };
}

/** The entry as its schema gives it, or the row that says why it is refused. */
export function checked(row: number, entry: Entry): { entry: Entry } | PreviewRow {
  const read = entrySchema.safeParse(entry);
  if (read.success) return { entry: read.data };
  return refused(row, entryName(entry), reasonsOf(read.error));
}

export function refused(row: number, name: string, reasons: Reason[]): PreviewRow {
  return { row, name, type: null, verdict: 'refused', differences: [], claimed: null, reasons, writes: {} };
}

export function wrong(code: Reason['code'], field: string, value = ''): Reason {
  return { code, field, value };
}
