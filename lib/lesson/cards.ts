// Term cards, eight to a sheet: the names on one side, the meanings behind them when the sheet is turned by its long edge.

import type { Card } from '../model/lesson';
import type { Cell, Run } from '../model/sheet';
import { cellsOf } from './rows';
import { MEASURE, type Row, SHEET, STYLES } from './sheets';

const ACROSS = 2;
const DOWN = 4;
const HEIGHT = 172;
const WIDTH = MEASURE / ACROSS;
const PAD = 14;

/** Sheets of fronts, each followed by its backs with the columns exchanged. */
export function cardRows(cards: readonly Card[]): Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < cards.length; from += ACROSS * DOWN) {
    const lines = Array.from({ length: DOWN }, (_, at) => cards.slice(from + at * ACROSS, from + (at + 1) * ACROSS));
    const filled = lines.filter((line) => line.length > 0);
    rows.push(...filled.map((line, at) => sideOf(line, front, at === 0)));
    rows.push(...filled.map((line, at) => sideOf(mirrored(line), back, at === 0)));
  }
  return rows;
}

function mirrored(line: readonly Card[]): (Card | null)[] {
  return Array.from({ length: ACROSS }, (_, at) => line[ACROSS - 1 - at] ?? null);
}

type Side = (card: Card, x: number) => Row['cells'];

function sideOf(line: readonly (Card | null)[], side: Side, breaks: boolean): Row {
  const cells = line.flatMap((card, at) => {
    if (!card) return [];
    const x = SHEET.left + at * WIDTH;
    return [{ x, y: 0, width: WIDTH, height: HEIGHT, style: 'frame' as const }, ...side(card, x + PAD)];
  });
  return { height: HEIGHT, cells, ...(breaks && { breaks }) };
}

const front: Side = (card, x) => {
  const width = WIDTH - PAD * 2;
  const { cells, height } = cellsOf([{ text: card.front, as: 'strong' }], { style: 'card', x, width, balanced: true });
  return cells.map((cell) => ({
    ...cell,
    x: cell.x + (width - cell.width) / 2,
    y: cell.y + (HEIGHT - height) / 2,
    align: 'center' as const,
  }));
};

function stateOf({ state }: Card): Run[] {
  return state ? [{ text: '　' }, { text: state, as: 'state', whole: true }] : [];
}

/** A long meaning is set small; one that is longer still ends where the card does, and says that it goes on. */
const back: Side = (card, x) => {
  const width = WIDTH - PAD * 2;
  const name = cellsOf([{ text: card.front }], { style: 'label', x, width }, PAD);
  const text = [{ text: card.back }, ...stateOf(card)];
  const top = PAD + name.height + 4;
  const room = HEIGHT - top - 6;
  const body = cellsOf(text, { style: 'body', x, width, id: card.id }, top);
  const { cells } = body.height <= room ? body : cellsOf(text, { style: 'small', x, width, id: card.id }, top);
  const shown = cells.filter(({ y }) => y <= top + room - STYLES.small.leading);
  return [...name.cells, ...(shown.length < cells.length ? goingOn(shown) : shown)];
};

/** The last sign of the last line gives its room to the mark of what is left out. */
function goingOn(cells: readonly Cell[]): Cell[] {
  const last = cells.at(-1);
  const runs = last?.line?.runs ?? [];
  const end = runs.at(-1);
  if (!last || !end) return [...cells];
  const text = `${[...end.text].slice(0, -1).join('')}…`;
  return [...cells.slice(0, -1), { ...last, line: { runs: [...runs.slice(0, -1), { ...end, text }], isLast: true } }];
}
