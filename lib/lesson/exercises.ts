// Cloze, matching and choice as rows, and the key to them on a sheet of its own.

import type { ChoiceItem, Cloze, Lesson, Matching } from '../model/lesson';
import type { Run } from '../model/sheet';
import { keyOf, LETTERS } from './key';
import { widthOf } from './lines';
import { blockOf, cellsOf, partHead, rowsOf } from './rows';
import { MEASURE, type Row, SHEET, STYLES } from './sheets';

export interface ExerciseWords {
  cloze: string;
  bank: string;
  matching: string;
  choice: string;
  key: string;
  /** What to do, a sentence below each head. */
  tasks: Readonly<Record<'cloze' | 'matching' | 'choice', string>>;
}

/** Room for a number before an item, points. */
const HANG = 26;
const ITEM = { x: SHEET.left + HANG, width: MEASURE - HANG };

/** The exercises that were chosen and have something to ask, each under its head. */
export function exerciseRows({ cloze, matching, choice }: Lesson, words: ExerciseWords): Row[] {
  return [
    ...(cloze.items.length > 0 ? [...headOf('cloze', words), ...clozeRows(cloze, words)] : []),
    ...(matching.names.length > 0 ? [...headOf('matching', words), ...matchingRows(matching)] : []),
    ...(choice.length > 0 ? [...headOf('choice', words), ...choiceRows(choice)] : []),
  ];
}

function headOf(exercise: keyof ExerciseWords['tasks'], words: ExerciseWords): Row[] {
  return [
    ...partHead(words[exercise], true),
    ...rowsOf([{ text: words.tasks[exercise] }], { style: 'small', keep: true }),
  ];
}

function clozeRows({ items, bank }: Cloze, words: ExerciseWords): Row[] {
  return [
    ...rowsOf([{ text: `${words.bank}　`, as: 'strong' }, ...apart(bank)], { style: 'body', before: 4 }),
    ...items.flatMap(({ id, pieces }, at) =>
      numbered(
        at,
        pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : gapOf(piece.gap))),
        id,
      ),
    ),
  ];
}

/** Names of a list, none torn apart where a line can hold it. */
function apart(names: readonly string[]): Run[] {
  return names.flatMap((text, at): Run[] => [...(at > 0 ? [{ text: '　' }] : []), { text, whole: true }]);
}

/** As wide for a short name as for a long one: its length tells nothing. */
function gapOf(number: number): Run {
  return { text: `　　（${number}）　　`, as: 'gap' };
}

/** Brackets for the letter, number and name on the left; the mixed meanings on the right. */
function matchingRows({ names, meanings }: Matching): Row[] {
  const half = MEASURE * 0.42;
  const [bracket, letter] = [56, 20];
  return names.map((name, at) => {
    const meaning = meanings[at];
    const body = { style: 'body' } as const;
    const columns = [
      cellsOf([{ text: `（　　）${at + 1}．` }], { ...body, width: bracket + 12 }),
      cellsOf([{ text: name }], { ...body, x: SHEET.left + bracket, width: half - bracket - 12, balanced: true }),
      cellsOf([{ text: `${LETTERS[at]}．` }], { ...body, x: SHEET.left + half, width: letter + 12 }),
      cellsOf([{ text: meaning?.text ?? '' }], {
        ...body,
        x: SHEET.left + half + letter,
        width: MEASURE - half - letter,
        ...(meaning && { id: meaning.id }),
      }),
    ];
    return {
      height: Math.max(...columns.map(({ height }) => height)),
      before: 9,
      cells: columns.flatMap(({ cells }) => cells),
    };
  });
}

function choiceRows(choice: readonly ChoiceItem[]): Row[] {
  return choice.flatMap(({ id, stem, options }, at) => {
    const stemRows = numbered(at, [{ text: stem }, { text: '（　　）', whole: true }], id);
    const width = ITEM.width / STYLES.body.size;
    const texts = options.map((option, nth) => `${LETTERS[nth]}．${option}`);
    const inPairs = texts.every((text) => widthOf(text) <= width / 2 - 1);
    const lines = inPairs
      ? [texts.slice(0, 2), texts.slice(2)].map((pair) => pairOf(pair))
      : texts.map((text) => blockOf([{ text }], { style: 'body', ...ITEM }));
    const rows = [...stemRows, ...lines];
    return rows.map((row, nth) => (nth < rows.length - 1 ? { ...row, keep: true } : row));
  });
}

function pairOf(texts: readonly string[]): Row {
  const width = ITEM.width / 2;
  const cells = texts.flatMap(
    (text, at) => cellsOf([{ text }], { style: 'body', x: ITEM.x + at * width, width }).cells,
  );
  return { height: STYLES.body.leading, cells };
}

/** An item with its number hanging before it. */
function numbered(at: number, runs: readonly Run[], id: string): Row[] {
  const rows = rowsOf(runs, { style: 'body', id, before: 9, ...ITEM });
  const first = rows[0];
  if (first) {
    const number = cellsOf([{ text: `${at + 1}．` }], { style: 'body', width: HANG }).cells;
    first.cells = [...number, ...first.cells];
  }
  return rows;
}

/** The answers, on a sheet that can be kept back. None where nothing was asked. */
export function keyRows(lesson: Lesson, words: ExerciseWords): Row[] {
  const lines = keyOf(lesson, words);
  if (lines.length === 0) return [];
  return [
    ...partHead(words.key, true),
    ...lines.flatMap(({ head, answers }) => [
      ...rowsOf([{ text: head, as: 'strong' }], { style: 'body', before: 6, keep: true }),
      ...rowsOf([{ text: answers.join('　') }], { style: 'body' }),
    ]),
  ];
}
