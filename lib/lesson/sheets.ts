// Rows of text → A4 sheets. All lengths in points (1/72 inch), measured from the sheet's upper left corner.

import type { Cell, Sheet, Style } from '../model/sheet';

export const SHEET = { width: 595.28, height: 841.89, left: 56.7, right: 51, top: 74, bottom: 62 } as const;
export const MEASURE = SHEET.width - SHEET.left - SHEET.right;

/** Size and line height in points; assets/styles/lesson.css repeats them. */
export const STYLES: Readonly<Record<Style, { size: number; leading: number }>> = {
  title: { size: 20, leading: 30 },
  origin: { size: 8.5, leading: 13 },
  part: { size: 13, leading: 20 },
  heading: { size: 11, leading: 18 },
  body: { size: 10.5, leading: 18 },
  small: { size: 8.5, leading: 13.5 },
  label: { size: 8.5, leading: 13.5 },
  name: { size: 10, leading: 14 },
  card: { size: 15, leading: 22 },
};

/** What is never torn apart by the end of a sheet; `y` of its cells counts from the row's upper edge. */
export interface Row {
  height: number;
  cells: Cell[];
  /** Beside the row, in the margin; they stack below one another and never above their row. */
  beside?: { height: number; cells: Cell[] }[];
  /** Space above, left out at the head of a sheet. */
  before?: number;
  /** Stays on the sheet of the row that follows. */
  keep?: boolean;
  /** As wide as the sheet: begins below what stands beside the rows above. */
  clears?: boolean;
  /** Begins a sheet. */
  breaks?: boolean;
  /** Stands above it once more where it begins a sheet: a table's heads. */
  again?: { height: number; cells: Cell[] };
}

const HEIGHT = SHEET.height - SHEET.top - SHEET.bottom;
/** Between two notes in the margin. */
const NOTE_GAP = 5;

/** Places the rows one below the other on as many sheets as it takes; no row, no sheet. */
export function layOut(rows: readonly Row[]): Sheet[] {
  const sheets: Sheet[] = [];
  let sheet: Sheet = { cells: [] };
  let y = Number.POSITIVE_INFINITY;
  let beside = 0;
  const open = () => {
    sheet = { cells: [] };
    sheets.push(sheet);
    [y, beside] = [0, 0];
  };
  const put = (cells: readonly Cell[], top: number) => {
    for (const cell of cells) sheet.cells.push({ ...cell, y: SHEET.top + top + cell.y });
  };
  rows.forEach((row, at) => {
    const group = keptTogether(rows, at);
    const isFirst = y === 0;
    if (row.breaks || !fits(group, y, beside)) {
      if (!isFirst || sheets.length === 0) open();
    } else if (!isFirst) y = topOf(row, y, beside);
    if (y === 0 && row.again) {
      put(row.again.cells, 0);
      y = row.again.height;
    }
    put(row.cells, y);
    let { height } = row;
    for (const note of row.beside ?? []) {
      let top = Math.max(y, beside);
      // A sheet that a single row's notes overfill hands the rest to the next one.
      if (top + note.height > HEIGHT && top > 0) {
        open();
        [top, height] = [0, 0];
      }
      put(note.cells, top);
      beside = top + note.height + NOTE_GAP;
    }
    y += height;
  });
  return sheets;
}

/** The row and those it must not be parted from. */
function keptTogether(rows: readonly Row[], at: number): Row[] {
  let end = at;
  while (rows[end]?.keep && rows[end + 1] && !rows[end + 1]?.breaks) end++;
  return rows.slice(at, end + 1);
}

/** Where a row begins that is not the first of its sheet. */
function topOf({ before = 0, clears }: Row, y: number, beside: number): number {
  return (clears ? Math.max(y, beside - NOTE_GAP) : y) + before;
}

function fits(group: readonly Row[], y: number, beside: number): boolean {
  let [main, margin] = [y, beside];
  for (const row of group) {
    const { height, beside: notes = [] } = row;
    if (main > 0) main = topOf(row, main, margin);
    for (const note of notes) margin = Math.max(main, margin) + note.height + NOTE_GAP;
    main += height;
  }
  return main <= HEIGHT + 1e-6 && margin - NOTE_GAP <= HEIGHT + 1e-6;
}
