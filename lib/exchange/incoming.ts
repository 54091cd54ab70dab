// What a file says, row by row, before it is compared with what is there.
import type { Amendment, Entry } from '../model/entry';
import type { Loss, Reason } from './trouble';

/** The columns of a table; `headers.ts` knows what they are called. */
export const FIELDS = ['name', 'type', 'summary', 'english', 'aliases', 'source', 'note', 'tags', 'id'] as const;
export type Field = (typeof FIELDS)[number];
/** A row of a table; a column the table lacks is missing here, an empty cell is an empty string. */
export type Cells = Partial<Record<Field, string>>;

/** `row` counts from 1: the line of a table as a spreadsheet numbers it, or the place in the list of a JSON file. */
export type IncomingItem = { row: number } & (
  | { is: 'entry'; entry: Entry }
  | { is: 'amendment'; amendment: Amendment }
  | { is: 'cells'; cells: Cells }
  | { is: 'refused'; name: string; reasons: Reason[] }
);

export interface Incoming {
  items: IncomingItem[];
  losses: Loss[];
}
