// A term of the page as the list shows it, and which rows a filter and an order leave.
import type { Explanation } from '../lib/model/explanation';
import type { PageTerm, Spot } from '../lib/model/page-terms';

export interface PanelRow extends PageTerm {
  /** Of a provision, the law it belongs to. */
  law: string | null;
  explanation: Explanation | null;
  /** Not met on an earlier page. */
  isNew: boolean;
  /** The reader knows it: its marks are faint. */
  isKnown: boolean;
}

export type PanelOrder = 'place' | 'count';
export interface PanelFilter {
  search: string;
  order: PanelOrder;
  onlyNew: boolean;
}

/** `met`: other pages on which it was met; `isKnown`: the reader said that they know it. */
export function rowOf(term: PageTerm, explanation: Explanation | null, met: number, isKnown = false): PanelRow {
  return { ...term, explanation, isKnown, isNew: met < 1 && !isKnown, ...nameOf(term, explanation) };
}

/** 个人信息保护法; 第十条 of 个人信息保护法; 江苏省无锡市新吴区人民检察院; “三资”. */
function nameOf(term: PageTerm, explanation: Explanation | null): Pick<PanelRow, 'name' | 'law'> {
  if (!explanation) return { name: term.name, law: null };
  const { heading, cover, type } = explanation;
  if (type === 'reference') return { name: heading, law: cover };
  if (type === 'agency') return { name: `${cover ?? ''}${heading}`, law: null };
  const around = ({ before, text, after }: Spot) => `${before}${text}${after}`.includes(`“${heading}”`);
  const quoted = type === 'programme' && term.spots.some(around);
  return { name: quoted ? `“${heading}”` : heading, law: null };
}

/** Rows that hold the words in any of their names, their law or the reader's note; in the order asked for. */
export function filterPanel(rows: readonly PanelRow[], { search, order, onlyNew }: PanelFilter): PanelRow[] {
  const words = search.trim().toLowerCase();
  const left = rows.filter((row) => (!onlyNew || row.isNew) && (!words || searched(row).includes(words)));
  if (order === 'place') return left;
  return left.sort((a, b) => b.spots.length - a.spots.length || mentionOf(a) - mentionOf(b));
}

function searched({ name, law, names, explanation }: PanelRow): string {
  return [name, law, ...names, explanation?.english, explanation?.ownNote].join('\n').toLowerCase();
}

const mentionOf = (row: PanelRow): number => row.spots[0]?.mention ?? 0;

export function countSpots(rows: readonly PanelRow[]): number {
  return rows.reduce((sum, row) => sum + row.spots.length, 0);
}
