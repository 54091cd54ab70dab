// What parts are made of: paragraphs and rules as rows of one column.

import type { Cell, Line, Run, Style } from '../model/sheet';
import { breakLines } from './lines';
import { MEASURE, type Row, SHEET, STYLES } from './sheets';

export interface Setting {
  style: Style;
  /** Points from the sheet's left edge; the text area's edge where it is not given. */
  x?: number;
  /** Points; the whole measure where it is not given. */
  width?: number;
  /** Ems of the first line. */
  indent?: number;
  id?: string;
  /** Points above the paragraph. */
  before?: number;
  /** All lines, and what follows, stay on one sheet. */
  keep?: boolean;
  /** Lines of about one length, as a name has that is read at a glance; their cells are as wide as the longest. */
  balanced?: true;
}

/** Lines of a paragraph as cells from `y` on; `height` is where the next one may begin. */
export function cellsOf(runs: readonly Run[], setting: Setting, y = 0): { cells: Cell[]; height: number } {
  const { style, x = SHEET.left, indent = 0, id } = setting;
  const { size, leading } = STYLES[style];
  const width = setting.balanced ? narrowest(runs, setting) : (setting.width ?? MEASURE);
  const cells = breakLines(runs, width / size, indent).map((line, at): Cell => {
    const shift = at === 0 ? indent * size : 0;
    return { ...(id && { id }), x: x + shift, y: y + at * leading, width: width - shift, style, line };
  });
  return { cells, height: cells.length * leading };
}

/** Points of the narrowest column in which the text takes no more lines than it must. */
function narrowest(runs: readonly Run[], { style, width = MEASURE }: Setting): number {
  const { size } = STYLES[style];
  const lines = breakLines(runs, width / size).length;
  let ems = width / size;
  while (lines > 1 && ems > 4 && breakLines(runs, ems - 0.5).length === lines) ems -= 0.5;
  return ems * size;
}

/** A paragraph as one row a line: neither its first nor its last line stands alone on a sheet. */
export function rowsOf(runs: readonly Run[], setting: Setting): Row[] {
  const { leading } = STYLES[setting.style];
  const { cells } = cellsOf(runs, setting);
  return cells.map((cell, at) => ({
    height: leading,
    cells: [{ ...cell, y: 0 }],
    ...(at === 0 && setting.before !== undefined && { before: setting.before }),
    ...((setting.keep || at === 0 || at === cells.length - 2) && at < cells.length - (setting.keep ? 0 : 1)
      ? { keep: true }
      : {}),
  }));
}

/** A paragraph that is never torn apart. */
export function blockOf(runs: readonly Run[], setting: Setting): Row {
  const { cells, height } = cellsOf(runs, setting);
  return { height, cells, ...(setting.before !== undefined && { before: setting.before }) };
}

/** One line of plain text, unbroken: a number, a letter, a head. */
export function lineOf(text: string, as?: Run['as']): Line {
  return { runs: [{ text, ...(as && { as }) }], isLast: true };
}

/** The heading of a part: on a sheet of its own, or below a rule. */
export function partHead(text: string, breaks: boolean): Row[] {
  const { leading } = STYLES.part;
  const head: Cell = { x: SHEET.left, y: breaks ? 0 : 10, width: MEASURE, style: 'part', line: lineOf(text) };
  const rule: Cell = { x: SHEET.left, y: 0, width: MEASURE, style: 'rule' };
  if (breaks) return [{ height: leading + 6, keep: true, breaks, cells: [head] }];
  return [{ height: leading + 16, before: 26, keep: true, clears: true, cells: [rule, head] }];
}
