// Tables (CSV, TSV, XLSX): rows of cells → what a file says, row by row; and entries → rows, with what rows cannot carry.
import type { Amendment, Entry } from '../model/entry';
import { cellsOf } from './cells';
import { withoutNeutral } from './delimited';
import { fieldOf, HEADERS } from './headers';
import { type Cells, FIELDS, type Field, type Incoming, type IncomingItem } from './incoming';
import { ExchangeError, type Loss } from './trouble';

/** Which column is which, from the first row; null for a column that is not taken. The first of two alike counts. */
export function columnsOf(header: readonly string[]): (Field | null)[] {
  const found = header.map(fieldOf);
  return found.map((field, at) => (field && found.indexOf(field) === at ? field : null));
}

/** `columns` where the reader has mapped them by hand. Throws ExchangeError when there is nothing, or no column of names. */
export function readTable(rows: readonly (readonly string[])[], columns?: readonly (Field | null)[]): Incoming {
  const [header] = rows;
  if (!header) throw new ExchangeError('empty');
  const taken = columns ?? columnsOf(header);
  if (!taken.includes('name')) throw new ExchangeError('no-name-column', header.join(', ').slice(0, 300));
  const items = rows.flatMap((row, at): IncomingItem[] => {
    const isEmpty = at === 0 || row.every((cell) => !cell?.trim());
    return isEmpty ? [] : [{ row: at + 1, is: 'cells', cells: cellsFrom(row, taken) }];
  });
  const dropped = header.filter((text, at) => !taken[at] && text.trim());
  return { items, losses: dropped.map((what) => ({ what, count: items.length })) };
}

function cellsFrom(row: readonly string[], columns: readonly (Field | null)[]): Cells {
  const cells: Cells = {};
  columns.forEach((field, at) => {
    if (field) cells[field] = withoutNeutral(row[at] ?? '').trim();
  });
  return cells;
}

export interface Listed {
  entry: Entry;
  note: string | null;
}

/** Header and one row an entry. `names`: entries as the reader sees them, amended ones among them. */
export function writeTable(listed: readonly Listed[]): string[][] {
  const rows = listed.map(({ entry, note }) => {
    const cells = cellsOf(entry, note);
    return FIELDS.map((field) => cells[field]);
  });
  return [FIELDS.map((field) => HEADERS[field]), ...rows];
}

/** What a table drops of these, each with the number of entries that have it. `ownKind`: what new ones get. */
export function tableLosses(listed: readonly Listed[], amendments: readonly Amendment[], ownKind: string): Loss[] {
  const counts: [string, (entry: Entry) => boolean][] = [
    ['kind', ({ kind }) => kind !== ownKind],
    ['facts', ({ facts }) => Object.keys(facts).length > 0],
    ['parts', ({ parts }) => Boolean(parts)],
    ['related', ({ related }) => Boolean(related)],
    ['distinguish', ({ distinguish }) => Boolean(distinguish)],
    ['official', ({ english }) => Boolean(english?.official)],
    [
      'terms',
      ({ terms }) => terms.some((term, at) => term.status !== (at ? 'short' : 'full') || term.needs || term.weight),
    ],
    [
      'separators',
      ({ terms, tags = [] }) => [...terms.map((t) => t.text), ...tags].some((text) => /[；;\n]/.test(text)),
    ],
  ];
  const losses = counts.map(([what, has]) => ({ what, count: listed.filter(({ entry }) => has(entry)).length }));
  const hidden = amendments.filter((one) => one.hidden).length;
  return [...losses, { what: 'hidden', count: hidden }].filter(({ count }) => count > 0);
}
