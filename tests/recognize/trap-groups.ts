// The groups of trap sentences: their rows, which lie in rows/, and how each is judged. Read by the test beside it and by
// `npm run score -- --write`.
import type { Recognizer } from '../../lib/recognize/recognize';
import { mainOnes } from './agencies-read';
import { judgeSense } from './judge-sense';
import { backIn, definedIn, lastStands, provisionsOf, provisionsOfLast, titlesIn } from './judges';
import { judgeTrap, type Trap } from './real';
import { ABROAD } from './rows/abroad';
import * as back from './rows/back-references';
import * as bare from './rows/bare';
import * as composed from './rows/composed';
import * as coordination from './rows/coordination';
import * as definitions from './rows/definitions';
import { LOOK_ALIKES } from './rows/look-alikes';
import * as provisions from './rows/provisions';
import type { PageRow, TextRow } from './rows/row';
import { SENSES, type SenseRow } from './rows/senses';
import { SPACED } from './rows/spaced';
import * as titles from './rows/titles';

export interface Judged {
  marks: boolean;
  holds: boolean;
}
export interface Group {
  name: string;
  least: number;
  judge(recognizer: Recognizer): Judged[];
}

const same = (found: unknown, wanted: unknown) => JSON.stringify(found) === JSON.stringify(wanted);

function byPage(rows: readonly PageRow[], read: (page: string | string[]) => string[], marks: boolean): Judged[] {
  return rows.map(([, page, ...found]) => ({ marks, holds: same(read(page), found) }));
}
function byText(rows: readonly TextRow[], read: (text: string) => string[]): Judged[] {
  return rows.map(([, text, ...found]) => ({ marks: found.length > 0, holds: same(read(text), found) }));
}
const quietPage = (page: string | string[]) => (typeof page === 'string' ? provisionsOf(page) : provisionsOfLast(page));

const traps =
  (rows: readonly Trap[]) =>
  (recognizer: Recognizer): Judged[] =>
    rows.map((row) => ({
      marks: (row.marks ?? []).length > 0,
      holds: judgeTrap(row, recognizer.recognize([{ text: row.text }], {}).mentions).length === 0,
    }));

export const GROUPS: Group[] = [
  {
    name: 'provisions',
    least: 120,
    judge: () => [
      ...[provisions.BESIDE, provisions.FORMS, provisions.LISTS, provisions.AFTER, provisions.FAR].flatMap((rows) =>
        byPage(rows, provisionsOf, true),
      ),
      ...byPage(provisions.OPEN, provisionsOf, false),
      ...byPage(provisions.NOTHING, quietPage, false),
    ],
  },
  {
    name: 'definitions',
    least: 60,
    judge: () => [
      ...byPage([...definitions.SHAPES, ...definitions.USES], definedIn, true),
      ...byPage(definitions.NOT, definedIn, false),
    ],
  },
  {
    name: 'back-references',
    least: 60,
    judge: () => [...byPage(back.RESOLVED, backIn, true), ...byPage([...back.SILENT, ...back.NOTHING], backIn, false)],
  },
  {
    name: 'composed agencies',
    least: 100,
    judge: () => byText([...composed.MARKED, ...composed.NOT_MARKED], mainOnes),
  },
  {
    name: 'coordination',
    least: 40,
    judge: () => byText([...coordination.TOGETHER, ...coordination.APART], mainOnes),
  },
  {
    name: 'bare organ to place',
    least: 50,
    judge: () =>
      [...bare.TOLD, ...bare.SILENT].map(([, text, surface, stands]) => ({
        marks: stands !== null,
        holds: lastStands(text, surface) === stands,
      })),
  },
  { name: 'senses', least: 30, judge: (recognizer) => SENSES.map((row) => bySense(row, recognizer)) },
  {
    name: 'titles',
    least: 60,
    judge: () => byText([...titles.OURS, ...titles.BARE, ...titles.OTHERS], titlesIn),
  },
  { name: 'spacing and OCR', least: 40, judge: traps(SPACED) },
  { name: 'look-alikes', least: 60, judge: traps(LOOK_ALIKES) },
  { name: 'laws of other states', least: 24, judge: traps(ABROAD) },
];

/** A faint bureau in a list of departments is no drawn mark. */
function bySense(row: SenseRow, recognizer: Recognizer): Judged {
  return { marks: row.is !== 'none' && row.is !== 'minor', holds: judgeSense(row, recognizer) === row.is };
}
