// Names in a paragraph that nothing recognized: titles in 《》, quoted names, numeric formulas. What a person decides about.
import { isFigurative, isFormula, isHeadless, isNameLike } from '../recognize/recognizers/programme-names';
import { kindOfTitle } from '../recognize/recognizers/title-kinds';

/** How a candidate was found. */
export type CandidateKind = 'titled' | 'quoted' | 'formula' | 'composed' | 'named' | 'new-word';

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
