// A lesson → its sheets in order, with running head and page number.

import type { Lesson } from '../model/lesson';
import type { Cell, Sheet } from '../model/sheet';
import { cardRows } from './cards';
import { type ExerciseWords, exerciseRows, keyRows } from './exercises';
import { type GlossaryWords, glossaryRows } from './glossary';
import { handoutRows } from './handout';
import { widthOf } from './lines';
import { lineOf, partHead } from './rows';
import { layOut, MEASURE, type Row, SHEET, STYLES } from './sheets';

/** The few words a lesson needs, in the language it is made in. */
export interface LessonWords extends ExerciseWords, GlossaryWords {
  glossary: string;
  cards: string;
  /** Left of the running head, before the title. */
  head: string;
  /** Outlet and date; empty where nothing is known. */
  origin: string;
  /** Not legal advice, the official text prevails, and the knowledge date. */
  foot: string;
}

/** Every sheet of the lesson. What nothing was chosen for has none. */
export function pagesOf(lesson: Lesson, words: LessonWords): Sheet[] {
  const hasText = lesson.paragraphs.length > 0;
  const rows: Row[] = [
    ...(hasText ? handoutRows(lesson, words.origin) : []),
    ...(lesson.glossary.length > 0
      ? [...partHead(words.glossary, false), ...glossaryRows(lesson.glossary, words)]
      : []),
    ...exerciseRows(lesson, words),
    ...keyRows(lesson, words),
    ...cardRows(lesson.cards),
  ];
  const sheets = layOut(rows);
  return sheets.map(({ cells }, at) => ({
    cells: [...headOf(lesson, words), ...cells, ...footOf(lesson, words, at, sheets.length)],
  }));
}

const HEAD_Y = 34;
const FOOT_Y = SHEET.height - 46;
const NUMBER = 60;

function headOf({ title }: Lesson, { head, origin }: LessonWords): Cell[] {
  const [left, right] = [MEASURE * 0.64, MEASURE * 0.34];
  return [
    { x: SHEET.left, y: HEAD_Y, width: left, style: 'label', line: lineOf(shortened(`${head}　${title}`, left)) },
    {
      x: SHEET.left + MEASURE - right,
      y: HEAD_Y,
      width: right,
      style: 'label',
      line: lineOf(shortened(origin, right)),
      align: 'end',
    },
    { x: SHEET.left, y: HEAD_Y + 17, width: MEASURE, style: 'rule' },
  ];
}

/** The article's address stands on every sheet: a sheet that is handed on alone still says where it comes from. */
function footOf({ facts }: Lesson, { foot }: LessonWords, at: number, of: number): Cell[] {
  const width = MEASURE - NUMBER;
  const lines = [facts.url ?? '', foot].filter(Boolean).map((text, row): Cell => {
    const line = lineOf(shortened(text, width));
    return { x: SHEET.left, y: FOOT_Y + row * STYLES.label.leading, width, style: 'label', line };
  });
  const number = lineOf(`${at + 1}／${of}`);
  return [...lines, { x: SHEET.left + width, y: FOOT_Y, width: NUMBER, style: 'label', line: number, align: 'end' }];
}

/** Cut to one line of labels. */
function shortened(text: string, width: number): string {
  const most = width / STYLES.label.size;
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
