// Names in a paragraph that nothing recognized: titles in 《》, quoted names, numeric formulas. What a person decides about.
import { normalize } from '../recognize/normalize';
import { isFigurative, isFormula, isHeadless, isNameLike } from '../recognize/recognizers/programme-names';
import { kindOfTitle } from '../recognize/recognizers/title-kinds';

/**
 * How a candidate was found: named by an entry's term, composed of place and kind, by its title's marks, by a shape the
 * recognizer knows though not what it stands for, by numbers, by quotes alone, by statistics.
 */
export type CandidateKind = 'named' | 'composed' | 'titled' | 'shaped' | 'formula' | 'quoted' | 'new-word';

export interface FoundName {
  /** Without 《》 and quotes. */
  name: string;
  kind: CandidateKind;
  type: 'law' | 'programme';
  start: number;
  end: number;
}

const TITLE = /《([^《》\n]{2,80})》/g;
const QUOTED = /[“「]([^“”「」。！？；，,：:\n]{2,20})[”」]/g;

/** Names by their marks alone, in text order, offsets into `text`; figures of speech and quoted sentences left out. */
export function findMarkedNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const hit of text.matchAll(TITLE)) {
    const name = hit[1] ?? '';
    const kind = kindOfTitle(name);
    if (kind && kind.strength !== 'case') found.push(at(hit, name, 'titled', 'law'));
  }
  for (const hit of text.matchAll(QUOTED)) {
    const name = (hit[1] ?? '').trim();
    if (isFormula(name)) found.push(at(hit, name, 'formula', 'programme'));
    else if (isCoined(name)) found.push(at(hit, name, 'quoted', 'programme'));
  }
  return found.sort((a, b) => a.start - b.start);
}

function at(hit: RegExpMatchArray, name: string, kind: CandidateKind, type: FoundName['type']): FoundName {
  const start = hit.index ?? 0;
  return { name, kind, type, start, end: start + hit[0].length };
}

function isCoined(name: string): boolean {
  return /[一-龥]/.test(name) && !isFigurative(name) && !isHeadless(name) && isNameLike(name);
}

const PAIRS = ['《》', '“”', '‘’'];

/** A surface without marks that stand around the whole of it, in one form of letters; half a pair is left where it is. */
export function unquoted(surface: string): string {
  const text = normalize(surface).text.trim();
  for (const [open = '', close = ''] of PAIRS) {
    const inner = text.slice(1, -1);
    if (text.startsWith(open) && text.endsWith(close) && !inner.includes(open) && inner !== '') return inner;
  }
  // A name that ends or begins with its quoted part is cut at the edge quote by some annotators.
  const halves = PAIRS.some(([open = '', close = '']) => text.startsWith(close) || text.endsWith(open));
  return halves ? text.replace(/^[》”’]|[《“‘]$/g, '') : text;
}
