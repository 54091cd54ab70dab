// What a file would do: each of its rows against what is there, with the choices there are, and the one change that carries
// the choices out. Pure; nothing is written here.

import type { Change } from '../model/change';
import type { Incoming, IncomingItem } from './incoming';
import { NameIndex } from './name-index';
import { PACK_FORMAT } from './pack-json';
import { type CellPorts, cellsRow, type Made } from './preview-cells';
import { amendmentRow, entryRow } from './preview-entry';
import { type Choice, type PreviewRow, refused, type Stored } from './preview-row';

export type { Choice, PreviewRow, Stored } from './preview-row';

export interface PreviewPorts extends CellPorts {
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
