// The table of divisions: names and short names looked up forwards and backwards in a text.
import type { Place, PlaceMatch, PlaceTable } from './data';

interface Name {
  codes: string[];
  short: boolean;
  everyday: boolean;
}

/**
 * Reads assets/places.tsv: code, name, short names joined by | (! before an everyday word), one-character
 * abbreviation, flag. Lines that begin with # are comments; a malformed line is skipped.
 */
export function createPlaceTable(tsv: string): PlaceTable {
  const places = new Map<string, Place>();
  const names = new Map<string, Name>();
  const abbreviations = new Map<string, string>();
  // A checkout may have turned the line ends.
  const lines = (tsv.includes('\r') ? tsv.replaceAll('\r', '') : tsv).split('\n');
  const rows = lines.filter((line) => line[6] === '\t' && /^\d{6}/.test(line));
  const current = new Set(rows.filter((line) => !line.endsWith('\tr')).map((line) => line.slice(0, 6)));
  for (const line of rows) {
    const [code = '', name = '', shorts = '', abbreviation = '', flag = ''] = line.split('\t');
    const former = flag === 'r';
    // A code may have been given twice, to a former and a present name: the present one owns it.
    const key = former && current.has(code) ? `${code}/${name}` : code;
    const level = flag === 's' ? 'special' : levelOf(code);
    const place: Place = { code: key, name, level, parent: parentOf(code, current) };
    if (former) place.former = former;
    places.set(key, place);
    addName(names, name, key, false, false);
    for (const short of shorts === '' ? [] : shorts.split('|')) {
      const everyday = short.startsWith('!');
      addName(names, everyday ? short.slice(1) : short, key, true, everyday);
    }
    if (abbreviation) abbreviations.set(abbreviation, key);
  }
  const first = lengthsBy(names, (name) => pairAt(name, 0));
  const last = lengthsBy(names, (name) => pairAt(name, name.length - 2));
  const collect = (found: PlaceMatch[], text: string, start: number, end: number) => {
    const name = names.get(text.slice(start, end));
    if (name) found.push({ start, end, codes: name.codes, short: name.short, everyday: name.everyday });
  };
  return {
    get: (code) => places.get(code),
    abbreviated: (character) => abbreviations.get(character),
    startingAt(text, at) {
      const lengths = first.get(pairAt(text, at));
      if (!lengths) return NONE;
      const found: PlaceMatch[] = [];
      for (const n of lengths) if (at + n <= text.length) collect(found, text, at, at + n);
      return found;
    },
    endingAt(text, end) {
      const lengths = last.get(pairAt(text, end - 2));
      if (!lengths) return NONE;
      const found: PlaceMatch[] = [];
      for (const n of lengths) if (end >= n) collect(found, text, end - n, end);
      return found;
    },
  };
}

function addName(names: Map<string, Name>, text: string, code: string, short: boolean, everyday: boolean): void {
  const known = names.get(text);
  if (!known) names.set(text, { codes: [code], short, everyday });
  else {
    known.codes.push(code);
    // 吉林 is a city's short name and 新城区 a full name elsewhere: the full reading holds for the text.
    known.short &&= short;
    known.everyday &&= everyday;
  }
}

const NONE: PlaceMatch[] = [];

/** Two units as one number; NaN where there are none. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Lengths of the names that share two units at an edge, longest first. Every name has at least two. */
function lengthsBy(names: Map<string, Name>, edge: (name: string) => number): Map<number, number[]> {
  const lengths = new Map<number, number[]>();
  for (const name of names.keys()) {
    const { length } = name;
    const key = edge(name);
    const known = lengths.get(key);
    if (!known) lengths.set(key, [length]);
    else if (!known.includes(length)) known.push(length);
  }
  for (const list of lengths.values()) if (list.length > 1) list.sort((a, b) => b - a);
  return lengths;
}

function levelOf(code: string): Place['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** Districts of 北京 and counties run by the province have no prefecture above them. */
function parentOf(code: string, known: Set<string>): string {
  if (code.endsWith('0000')) return '';
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && known.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Codes from the province down to the division itself. */
export function chainOf(table: PlaceTable, code: string): string[] {
  const chain: string[] = [];
  for (let at = table.get(code); at && chain.length < 4; at = table.get(at.parent)) chain.unshift(at.code);
  return chain;
}

/** True when `inner` lies in `outer` or is the same. */
export function liesIn(table: PlaceTable, inner: string, outer: string): boolean {
  return chainOf(table, inner).includes(outer);
}
