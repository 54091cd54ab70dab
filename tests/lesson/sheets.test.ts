// Rows laid out on A4 sheets.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../lib/lesson/rows';
import { layOut, type Row, SHEET } from '../../lib/lesson/sheets';

const ROOM = SHEET.height - SHEET.top - SHEET.bottom;

function row(name: string, height: number, more: Partial<Row> = {}): Row {
  return { height, cells: [{ x: 0, y: 0, width: 10, style: 'body', line: lineOf(name) }], ...more };
}
const note = (name: string, height: number) => ({
  height,
  cells: [{ x: 400, y: 0, width: 10, style: 'small' as const, line: lineOf(name) }],
});
const names = (rows: Row[]) => layOut(rows).map(({ cells }) => cells.map(({ line }) => line?.runs[0]?.text).join(''));

const CASES: { it: string; rows: Row[]; gives: string[] }[] = [
  { it: 'no row, no sheet', rows: [], gives: [] },
  { it: 'what fits, fits', rows: [row('a', ROOM / 2), row('b', ROOM / 2)], gives: ['ab'] },
  { it: 'what does not, goes on', rows: [row('a', ROOM / 2), row('b', ROOM / 2 + 1)], gives: ['a', 'b'] },
  {
    it: 'a head stays with its text',
    rows: [row('a', ROOM - 30), row('h', 20, { keep: true }), row('b', 20)],
    gives: ['a', 'hb'],
  },
  { it: 'a part begins a sheet', rows: [row('a', 10), row('b', 10, { breaks: true })], gives: ['a', 'b'] },
  { it: 'the first part does not leave a blank one', rows: [row('a', 10, { breaks: true })], gives: ['a'] },
  {
    it: 'a table’s heads stand above what begins a sheet',
    rows: [
      row('h', 20, { keep: true }),
      row('a', ROOM - 40, { again: row('h', 20) }),
      row('b', 30, { again: row('h', 20) }),
    ],
    gives: ['ha', 'hb'],
  },
  {
    it: 'a line goes with its note',
    rows: [row('a', 20), row('b', 20, { beside: [note('n', ROOM)] })],
    gives: ['a', 'bn'],
  },
  {
    it: 'too many notes for a sheet go on',
    rows: [row('a', 20, { beside: [note('m', ROOM), note('n', 20)] }), row('b', 20)],
    gives: ['am', 'nb'],
  },
];

describe('layOut', () => {
  test.each(CASES)('$it', ({ rows, gives }) => {
    expect(names(rows)).toEqual(gives);
  });

  test('notes stack below one another and never stand above their row', () => {
    const [sheet] = layOut([row('a', 20, { beside: [note('m', 50)] }), row('b', 20, { beside: [note('n', 10)] })]);
    const y = Object.fromEntries(sheet?.cells.map((cell) => [cell.line?.runs[0]?.text, cell.y - SHEET.top]) ?? []);
    expect(y.m).toBe(0);
    expect(y.n).toBeGreaterThanOrEqual(50);
  });

  test('what is as wide as the sheet begins below the notes', () => {
    const rows = [
      row('a', 20, { beside: [note('m', 90)] }),
      row('b', 20, { before: 8 }),
      row('c', 20, { clears: true }),
    ];
    const [sheet] = layOut(rows);
    const y = Object.fromEntries(sheet?.cells.map((cell) => [cell.line?.runs[0]?.text, cell.y - SHEET.top]) ?? []);
    expect(y.b).toBe(28);
    expect(y.c).toBe(90);
  });

  test('every row is placed once, in order, within the sheet', () => {
    const rows = fc.array(
      fc.record({
        height: fc.integer({ min: 5, max: 200 }),
        keep: fc.boolean(),
        breaks: fc.boolean(),
        before: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, (specs) => {
        // A chain of kept rows longer than a sheet can't be kept; three at most here.
        const made = specs.map((spec, at) => row(`${at}`, spec.height, { ...spec, keep: spec.keep && at % 3 !== 0 }));
        const sheets = layOut(made);
        const placed = sheets.flatMap(({ cells }) => cells);
        expect(placed.map(({ line }) => line?.runs[0]?.text)).toEqual(specs.map((_, at) => `${at}`));
        for (const [at, cell] of placed.entries()) {
          expect(cell.y).toBeGreaterThanOrEqual(SHEET.top);
          expect(cell.y + (specs[at]?.height ?? 0)).toBeLessThanOrEqual(SHEET.height - SHEET.bottom + 0.01);
        }
      }),
    );
  });
});
