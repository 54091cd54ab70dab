// What a file would do: each of its rows against what is there, with the choices there are, and the one change that carries
// the choices out. Pure; nothing is written here.

import type { Change } from '../model/change';
import { COMMON_NAMES } from '../model/common-names';
import type { Amendment, Entry } from '../model/entry';
import { entryName } from '../model/entry';
import { entrySchema } from '../model/entry-schema';
import type { EntryType } from '../model/mention';
import { amendWithCells, bareName, cellsOf, type Defaults, differingCells, entryFromCells, layCells } from './cells';
import { type Difference, differencesOf, mergeEntries } from './differences';
import { typeOf } from './headers';
import type { Cells, Incoming, IncomingItem } from './incoming';
import { PACK_FORMAT, reasonsOf } from './pack-json';
import type { Reason } from './trouble';

/** `keep` writes nothing; `both` puts the file's beside the one that has the name. */
export type Choice = 'keep' | 'overwrite' | 'merge' | 'both';
export type Verdict = 'added' | 'changed' | 'same' | 'conflict' | 'refused';

/** What there is, of one id. */
export interface Stored {
  /** As the reader sees it. */
  entry: Entry;
  /** The user's own entry of this id, which an import may replace. */
  own: Entry | null;
  /** What `mine` says of it. */
  amendment: Amendment | null;
}

interface Rows {
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

export interface PreviewPorts {
  defaults: Defaults;
  /** A new id, never used before. */
  newId: (type: EntryType) => string;
  /** Told now and then how many of the rows have been compared. */
  step?: (done: number, of: number) => void;
}

/** One row for each item of the file, in its order. */
export function preview(incoming: Incoming, stored: ReadonlyMap<string, Stored>, ports: PreviewPorts): PreviewRow[] {
  const index = new NameIndex(stored.values());
  /** Row that first spoke of an id or of a new name. */
  const spoken = new Map<string, number>();
  return incoming.items.map((item, at) => {
    if (at % STEP === 0) ports.step?.(at, incoming.items.length);
    const made = rowFor(item, stored, index, ports);
    const key = made.about;
    const before = spoken.get(key);
    if (before !== undefined && made.row.verdict !== 'refused') {
      return refused(item.row, made.row.name, [{ code: 'twice', field: 'name', value: String(before) }]);
    }
    spoken.set(key, item.row);
    return made.row;
  });
}

const STEP = 500;

/** The choice that holds for a row: the one made if the row offers it, else its first. */
export function choiceOf(row: PreviewRow, chosen?: Choice): Choice {
  if (chosen && row.writes[chosen]) return chosen;
  const [first] = Object.keys(row.writes) as Choice[];
  return first ?? 'keep';
}

/** All that is chosen as one change of `pack`; null when it comes to nothing. `chosen`: by place in `rows`. */
export function toChange(
  rows: readonly PreviewRow[],
  chosen: ReadonlyMap<number, Choice>,
  pack: string,
): Extract<Change, { do: 'import' }> | null {
  const writes = rows.flatMap((row, at) => row.writes[choiceOf(row, chosen.get(at))] ?? []);
  const entries = writes.flatMap((one) => one.entries);
  const amendments = writes.flatMap((one) => one.amendments);
  if (entries.length + amendments.length === 0) return null;
  const head = { format: PACK_FORMAT, id: pack, title: pack, version: '1', examples: [] } as const;
  return { do: 'import', pack: { ...head, examples: [], entries, amendments }, into: true };
}

interface Made {
  row: PreviewRow;
  /** What the row speaks of: an id, or the name of what has none yet. */
  about: string;
}

function rowFor(item: IncomingItem, stored: ReadonlyMap<string, Stored>, index: NameIndex, ports: PreviewPorts): Made {
  switch (item.is) {
    case 'refused':
      return { row: refused(item.row, item.name, item.reasons), about: `row ${item.row}` };
    case 'amendment':
      return { row: amendmentRow(item.row, item.amendment, stored), about: `amend ${item.amendment.entry}` };
    case 'entry':
      return { row: entryRow(item.row, item.entry, stored, index), about: item.entry.id };
    case 'cells':
      return cellsRow(item.row, item.cells, stored, index, ports);
  }
}

function entryRow(row: number, entry: Entry, stored: ReadonlyMap<string, Stored>, index: NameIndex): PreviewRow {
  const there = stored.get(entry.id);
  const claimed = index.claimed(entry, there?.entry);
  const base = { row, name: entryName(entry), type: entry.type, claimed, reasons: [] };
  if (!there) {
    if (!claimed) {
      const says = entry.summary ? [{ field: 'summary', before: '', after: entry.summary }] : [];
      return { ...base, verdict: 'added', differences: says, writes: { overwrite: only(entry) } };
    }
    const other = stored.get(claimed.id)?.own;
    const onto = other && other.type === entry.type ? other : null;
    return {
      ...base,
      verdict: 'conflict',
      differences: onto ? differencesOf(onto, entry) : [],
      writes: {
        keep: NOTHING,
        ...(onto ? { overwrite: only({ ...entry, id: onto.id }), merge: only(mergeEntries(onto, entry)) } : {}),
        both: only(entry),
      },
    };
  }
  const now = there.own ?? there.entry;
  const differences = differencesOf(now, entry);
  if (differences.length === 0) return { ...base, claimed: null, verdict: 'same', differences, writes: {} };
  const writes = { overwrite: only(entry), merge: only(mergeEntries(now, entry)) };
  if (claimed) return { ...base, verdict: 'conflict', differences, writes: { keep: NOTHING, ...writes } };
  return {
    ...base,
    verdict: 'changed',
    differences,
    writes: { merge: writes.merge, overwrite: writes.overwrite, keep: NOTHING },
  };
}

function amendmentRow(row: number, amendment: Amendment, stored: ReadonlyMap<string, Stored>): PreviewRow {
  const there = stored.get(amendment.entry);
  const before = there?.amendment ?? null;
  const base = {
    row,
    name: there ? entryName(there.entry) : amendment.entry,
    type: there?.entry.type ?? null,
    claimed: null,
    reasons: [],
    differences: differencesOf(before ?? { entry: amendment.entry }, amendment),
  };
  if (base.differences.length === 0) return { ...base, verdict: 'same', writes: {} };
  const overwrite = { entries: [], amendments: [amendment] };
  if (!before) return { ...base, verdict: there?.own ? 'changed' : 'added', writes: { overwrite, keep: NOTHING } };
  const merge = { entries: [], amendments: [{ ...before, ...amendment }] };
  return { ...base, verdict: 'changed', writes: { merge, overwrite, keep: NOTHING } };
}

function cellsRow(
  row: number,
  cells: Cells,
  stored: ReadonlyMap<string, Stored>,
  index: NameIndex,
  { defaults, newId }: PreviewPorts,
): Made {
  const name = bareName(cells.name ?? '');
  const given = { ...cells, name };
  const there = (cells.id && stored.get(cells.id)) || index.headed(name);
  const type = typeOf(cells.type ?? '', name);
  const reasons = [...nameReasons(name), ...(type ? [] : [wrong('type', 'type', cells.type)])];
  if (cells.id && !ID.test(cells.id)) reasons.push(wrong('id', 'id', cells.id));
  if (reasons.length > 0) return { row: refused(row, name, reasons), about: `row ${row}` };
  if (!there) {
    const id = cells.id || newId(type ?? 'programme');
    const entry = checked(row, entryFromCells(given, id, typeOfId(id), defaults));
    if (!('entry' in entry)) return { row: entry, about: `row ${row}` };
    return { row: withNote(entryRow(row, entry.entry, stored, index), cells.note), about: cells.id || `name ${name}` };
  }
  return { row: changedCells(row, given, there, index), about: there.entry.id };
}

/** A row about an entry that is there: an own one is laid over, one of another pack is amended. */
function changedCells(
  row: number,
  cells: Cells,
  { entry: shown, own, amendment }: Stored,
  index: NameIndex,
): PreviewRow {
  const entry = own ?? shown;
  const now = cellsOf(entry, amendment?.note ?? null);
  const fields = differingCells(cells, now).filter((field) => own || AMENDABLE.includes(field));
  const base = { row, name: now.name, type: entry.type, claimed: null, reasons: [] };
  if (fields.length === 0) return { ...base, verdict: 'same', differences: [], writes: {} };
  if (fields.includes('type')) return refused(row, now.name, [wrong('type', 'type', cells.type)]);
  const differences = fields.map((field) => ({ field, before: now[field], after: cells[field] ?? '' }));
  const laid = (laying: 'overwrite' | 'merge'): Rows => {
    const over = amendWithCells(entry, amendment, cells, laying);
    if (!own) return { entries: [], amendments: [over] };
    const { note: _, ...rest } = amendment ?? { entry: entry.id };
    const changed = fields.some((field) => field !== 'note') ? [layCells(own, cells, laying)] : [];
    return {
      entries: changed,
      amendments: fields.includes('note') ? [{ ...rest, ...(over.note ? { note: over.note } : {}) }] : [],
    };
  };
  const writes = { merge: laid('merge'), overwrite: laid('overwrite'), keep: NOTHING };
  for (const one of [...writes.merge.entries, ...writes.overwrite.entries]) {
    const sound = checked(row, one);
    if (!('entry' in sound)) return sound;
  }
  const terms = [cells.name ?? '', ...(writes.overwrite.entries[0]?.terms ?? []).map((term) => term.text)];
  const claimed = index.claimed({ id: entry.id, terms: terms.map((text) => ({ text })) }, entry);
  if (!claimed) return { ...base, verdict: 'changed', differences, writes };
  return { ...base, claimed, verdict: 'conflict', differences, writes: { ...KEEP_FIRST, ...writes } };
}

/** The order of the keys is the order of the choices. */
const NOTHING: Rows = { entries: [], amendments: [] };
const KEEP_FIRST = { keep: NOTHING };
const ID = /^(law|agency|programme)\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** Columns an amendment can carry. */
const AMENDABLE = ['summary', 'aliases', 'tags', 'note'];

function only(entry: Entry): Rows {
  return { entries: [entry], amendments: [] };
}

/** A note stands beside the entry, as what `mine` says of it. */
function withNote(row: PreviewRow, note: string | undefined): PreviewRow {
  if (!note) return row;
  const writes = Object.entries(row.writes).map(([choice, rows]): [string, Rows] => [
    choice,
    { ...rows, amendments: rows.entries.map(({ id }) => ({ entry: id, note })) },
  ]);
  return { ...row, writes: Object.fromEntries(writes) };
}

function checked(row: number, entry: Entry): { entry: Entry } | PreviewRow {
  const read = entrySchema.safeParse(entry);
  if (read.success) return { entry: read.data };
  const { summary = '' } = entry;
  if (summary.length > 140) return refused(row, entryName(entry), [{ code: 'long', field: 'summary', value: '140' }]);
  return refused(row, entryName(entry), reasonsOf(read.error));
}

function refused(row: number, name: string, reasons: Reason[]): PreviewRow {
  return { row, name, type: null, verdict: 'refused', differences: [], claimed: null, reasons, writes: {} };
}

function nameReasons(name: string): Reason[] {
  if (!name) return [wrong('missing', 'name', '')];
  if ([...name].length < 2) return [wrong('short', 'name', name)];
  if (COMMON_NAMES.has(name)) return [wrong('common', 'name', name)];
  return name.length > 200 ? [wrong('long', 'name', '200')] : [];
}

function wrong(code: Reason['code'], field: string, value = ''): Reason {
  return { code, field, value };
}

function typeOfId(id: string): EntryType {
  return id.startsWith('law/') ? 'law' : id.startsWith('agency/') ? 'agency' : 'programme';
}

/** Who has which name. */
class NameIndex {
  private readonly names = new Map<string, Stored[]>();
  private readonly heads = new Map<string, Stored>();

  constructor(stored: Iterable<Stored>) {
    for (const one of stored) {
      const head = entryName(one.entry);
      if (!this.heads.get(head)?.own) this.heads.set(head, one);
      for (const { text } of one.entry.terms) {
        const those = this.names.get(text);
        if (those) those.push(one);
        else this.names.set(text, [one]);
      }
    }
  }

  /** The entry of this heading, an own one before others. */
  headed(name: string): Stored | undefined {
    return this.heads.get(name);
  }

  /** The first name of `entry` that another entry has, leaving out names that `before` had already. */
  claimed(entry: { id: string; terms: { text: string }[] }, before: Entry | undefined): PreviewRow['claimed'] {
    const had = new Set(before?.terms.map((term) => term.text));
    for (const { text } of entry.terms) {
      const other = had.has(text) ? undefined : this.names.get(text)?.find((one) => one.entry.id !== entry.id);
      if (other) return { id: other.entry.id, name: text, by: entryName(other.entry) };
    }
    return null;
  }
}
