// What becomes of a row of a table, against what is there: columns that the table lacks and empty cells say nothing.

import { COMMON_NAMES } from '../model/common-names';
import { LONGEST_REMARK, LONGEST_SUMMARY } from '../model/entry';
import type { EntryType } from '../model/mention';
import { amendWithCells, bareName, cellsOf, type Defaults, differingCells, entryFromCells, layCells } from './cells';
import { typeOf } from './headers';
import type { Cells } from './incoming';
import type { NameIndex } from './name-index';
import { entryRow } from './preview-entry';
import { checked, NOTHING, type PreviewRow, type Rows, refused, type Stored, wrong } from './preview-row';
import type { Reason } from './trouble';

export interface Made {
  row: PreviewRow;
  /** What the row speaks of: an id, or the name of what has none yet. */
  about: string;
}

export interface CellPorts {
  defaults: Defaults;
  /** A new id, never used before. */
  newId: (type: EntryType) => string;
}

export function cellsRow(
  row: number,
  cells: Cells,
  stored: ReadonlyMap<string, Stored>,
  index: NameIndex,
  { defaults, newId }: CellPorts,
): Made {
  const name = bareName(cells.name ?? '');
  const given = { ...cells, name };
  const there = (cells.id && stored.get(cells.id)) || index.headed(name);
  const type = typeOf(cells.type ?? '', name);
  const reasons = [...nameReasons(name), ...(type ? [] : [wrong('type', 'type', cells.type)])];
  if (cells.id && !ID.test(cells.id)) reasons.push(wrong('id', 'id', cells.id));
  for (const [field, most] of LONGEST)
    if ((cells[field]?.trim() ?? '').length > most) reasons.push(wrong('long', field, String(most)));
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

const KEEP_FIRST = { keep: NOTHING };
const ID = /^(law|agency|programme)\/[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = [
  ['summary', LONGEST_SUMMARY],
  ['note', LONGEST_REMARK],
] as const;
/** Columns an amendment can carry. */
const AMENDABLE = ['summary', 'aliases', 'tags', 'note'];

/** A note stands beside the entry, as what `mine` says of it. */
function withNote(row: PreviewRow, note: string | undefined): PreviewRow {
  if (!note) return row;
  const writes = Object.entries(row.writes).map(([choice, rows]): [string, Rows] => [
    choice,
    { ...rows, amendments: rows.entries.map(({ id }) => ({ entry: id, note })) },
  ]);
  return { ...row, writes: Object.fromEntries(writes) };
}

function nameReasons(name: string): Reason[] {
  if (!name) return [wrong('missing', 'name', '')];
  if ([...name].length < 2) return [wrong('short', 'name', name)];
  if (COMMON_NAMES.has(name)) return [wrong('common', 'name', name)];
  return name.length > 200 ? [wrong('long', 'name', '200')] : [];
}

function typeOfId(id: string): EntryType {
  return id.startsWith('law/') ? 'law' : id.startsWith('agency/') ? 'agency' : 'programme';
}
