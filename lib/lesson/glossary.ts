// The table of the lesson's names: name, type, state, what it is.

import type { GlossaryRow } from '../model/lesson';
import type { EntryType } from '../model/mention';
import { cellsOf, lineOf } from './rows';
import { MEASURE, type Row, SHEET, STYLES } from './sheets';

/** Column widths in points; the last takes what is left. */
const WIDTHS = [150, 48, 92] as const;
const GAP = 9;
const COLUMNS = columns();

function columns(): { x: number; width: number }[] {
  let x: number = SHEET.left;
  const fixed = WIDTHS.map((width) => {
    const column = { x, width };
    x += width + GAP;
    return column;
  });
  return [...fixed, { x, width: SHEET.left + MEASURE - x }];
}

export interface GlossaryWords {
  /** Heads of the four columns. */
  heads: readonly [string, string, string, string];
  types: Readonly<Record<EntryType, string>>;
}

/**
 * One row a name, its heads first and again on every sheet that the table goes on to; a row is never torn apart, but for a text
 * that would fill half a sheet.
 */
export function glossaryRows(rows: readonly GlossaryRow[], { heads, types }: GlossaryWords): Row[] {
  const head: Row = {
    height: 20,
    keep: true,
    cells: [
      ...COLUMNS.map(({ x, width }, at) => ({
        x,
        y: 3,
        width,
        style: 'label' as const,
        line: lineOf(heads[at] ?? ''),
      })),
      { x: SHEET.left, y: 20, width: MEASURE, style: 'rule' },
    ],
  };
  return [head, ...rows.flatMap((row) => tableRows(row, types).map((one) => ({ ...one, again: head })))];
}

/** Lines of a text that are torn from the rest. */
const MOST_LINES = 24;

function tableRows({ id, name, type, kind, state, text }: GlossaryRow, types: GlossaryWords['types']): Row[] {
  const texts = [name, types[type], state, text || kind];
  const columns = COLUMNS.map(({ x, width }, at) =>
    cellsOf(
      [{ text: texts[at] ?? '', ...(at === 0 && { as: 'strong' as const }) }],
      { style: at === 0 ? 'name' : 'small', x, width, ...(at === 0 && { balanced: true }), ...(at === 3 && { id }) },
      5,
    ),
  );
  const { leading } = STYLES.small;
  const said = columns.pop()?.cells ?? [];
  const parts = Math.max(1, Math.ceil(said.length / MOST_LINES));
  return Array.from({ length: parts }, (_, part): Row => {
    const lines = said.slice(part * MOST_LINES, (part + 1) * MOST_LINES);
    const beside = part === 0 ? columns : [];
    const isLast = part === parts - 1;
    const lower = part * MOST_LINES * leading;
    const height = Math.max(lines.length * leading, ...beside.map((column) => column.height)) + (isLast ? 10 : 0);
    return {
      height,
      cells: [
        ...beside.flatMap(({ cells }) => cells),
        ...lines.map((cell) => ({ ...cell, y: cell.y - lower })),
        ...(isLast ? [{ x: SHEET.left, y: height, width: MEASURE, style: 'hair' as const }] : []),
      ],
    };
  });
}
