// The article with its names numbered and a note for each number beside its paragraph.

import type { Lesson, LessonParagraph, Note } from '../model/lesson';
import type { Cell, Run, Style } from '../model/sheet';
import { cellsOf, lineOf, rowsOf, type Setting } from './rows';
import { MEASURE, type Row, SHEET, STYLES } from './sheets';

/** Thirty characters a line, as shared by the look of the handout. */
const TEXT = 315;
const GUTTER = 25.5;
const MARGIN = { x: SHEET.left + TEXT + GUTTER, width: MEASURE - TEXT - GUTTER, number: 16 };

const STYLE: Record<LessonParagraph['role'], Style> = {
  headline: 'title',
  heading: 'heading',
  caption: 'small',
  byline: 'origin',
  body: 'body',
};

/** `origin`: outlet, date and address in the reader's language, below the title. */
export function handoutRows({ title, paragraphs }: Lesson, origin: string): Row[] {
  const hasHead = paragraphs.some(({ role }) => role === 'headline');
  const head: Row[] = hasHead || !title ? [] : rowsOf([{ text: title }], { style: 'title', id: 'title', keep: true });
  const rows = paragraphs.flatMap((paragraph) => [
    ...paragraphRows(paragraph),
    ...(paragraph.role === 'headline' ? originRows(origin) : []),
  ]);
  return hasHead ? rows : [...head, ...originRows(origin), ...rows];
}

function originRows(origin: string): Row[] {
  return origin ? [...rowsOf([{ text: origin }], { style: 'origin', before: 4 }), { height: 14, cells: [] }] : [];
}

function paragraphRows({ id, role, pieces, notes }: LessonParagraph): Row[] {
  const isText = role === 'body' || role === 'caption';
  const setting: Setting = {
    id,
    style: STYLE[role],
    width: isText ? TEXT : MEASURE,
    indent: role === 'body' ? 2 : 0,
    before: role === 'heading' ? 14 : role === 'body' ? 7 : 4,
    keep: role === 'heading' || role === 'headline',
  };
  const runs = pieces.flatMap(({ text, type, note }): Run[] =>
    note === undefined
      ? [{ text }]
      : [
          { text, ...(type && { type }) },
          { text: `${note}`, as: 'note' },
        ],
  );
  const rows = rowsOf(runs, setting);
  const left = [...notes];
  for (const row of rows) {
    const numbers = new Set(
      row.cells.flatMap(({ line }) => line?.runs ?? []).flatMap(({ as, text }) => (as === 'note' ? [text] : [])),
    );
    const here = left.filter(({ number }) => numbers.has(`${number}`));
    if (here.length > 0) row.beside = here.flatMap(noteParts);
  }
  return rows;
}

/** Lines of a note that are torn from the rest. */
const MOST_LINES = 24;

/** Number in a column of its own; then name, text, state. One that would fill half a margin comes in parts. */
function noteParts({ id, number, name, text, state }: Note): { height: number; cells: Row['cells'] }[] {
  const runs: Run[] = [
    { text: name, as: 'name' },
    ...(text ? [{ text: `　${text}` }] : []),
    ...(state ? [{ text: '　' }, { text: state, as: 'state' as const, whole: true as const }] : []),
  ];
  const { cells } = cellsOf(runs, {
    style: 'small',
    id,
    x: MARGIN.x + MARGIN.number,
    width: MARGIN.width - MARGIN.number,
  });
  const { leading } = STYLES.small;
  const mark: Cell = { x: MARGIN.x, y: 0, width: MARGIN.number, style: 'small', line: lineOf(`${number}`) };
  return Array.from({ length: Math.ceil(cells.length / MOST_LINES) }, (_, part) => {
    const lines = cells.slice(part * MOST_LINES, (part + 1) * MOST_LINES);
    const lower = part * MOST_LINES * leading;
    return {
      height: lines.length * leading,
      cells: [...(part === 0 ? [mark] : []), ...lines.map((cell) => ({ ...cell, y: cell.y - lower }))],
    };
  });
}
