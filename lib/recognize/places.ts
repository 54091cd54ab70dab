// The table of divisions: names and short names looked up forwards and backwards in a text. Compiled at build time to two
// tries and columns, so that a woken worker opens it without reading a line of it.
import { openColumns, packColumns } from './columns';
import type { Place, PlaceMatch, PlaceTable } from './data';
import { openTrie, type Trie, type TrieArrays } from './trie';
import { buildTrieArrays } from './trie-build';

const MAGIC = 0x31_50_5a_50; // "PZP1" on a little-endian machine
/** Columns in their order: four of each trie, then the names', then the divisions as text. */
const FORWARD = 0;
const BACKWARD = 4;
const GROUPS = 8;
const OWNERS = 9;
const FLAGS = 10;
const ROWS = 11;
const COLUMNS = 12;
const SHORT = 1;
const EVERYDAY = 2;

interface Name {
  /** Numbers of the divisions that have it, in the table's order. */
  owners: number[];
  flags: number;
}

/**
 * Compiles assets/places.tsv: code, name, short names joined by | (! before an everyday word), one-character
 * abbreviation, flag. Lines that begin with # are comments; a malformed line is skipped.
 */
export function compilePlaces(tsv: string): Uint8Array<ArrayBuffer> {
  const names = new Map<string, Name>();
  // A checkout may have turned the line ends.
  const lines = tsv.replaceAll('\r', '').split('\n');
  const rows = lines.filter((line) => /^\d{6}\t/.test(line));
  const current = new Set(rows.filter((line) => !line.endsWith('\tr')).map((line) => line.slice(0, 6)));
  const written = rows.map((line, owner) => {
    const [code = '', name = '', shorts = '', abbreviation = '', flag = ''] = line.split('\t');
    const former = flag === 'r';
    // A code may have been given twice, to a former and a present name: the present one owns it.
    const key = former && current.has(code) ? `${code}/${name}` : code;
    addName(names, name, owner, 0);
    for (const short of shorts === '' ? [] : shorts.split('|')) {
      const everyday = short.startsWith('!');
      addName(names, everyday ? short.slice(1) : short, owner, everyday ? SHORT | EVERYDAY : SHORT);
    }
    const level = flag === 's' ? 'special' : levelOf(code);
    return [key, name, level, parentOf(code, current), former ? 'r' : '', abbreviation].join('\t');
  });
  const texts = [...names.keys()];
  const groups = Int32Array.of(0, ...[...names.values()].map(({ owners }) => owners.length));
  for (let k = 1; k < groups.length; k++) groups[k] = (groups[k] ?? 0) + (groups[k - 1] ?? 0);
  return packColumns(MAGIC, [
    ...columnsOf(buildTrieArrays(texts)),
    ...columnsOf(buildTrieArrays(texts.map((text) => text.split('').reverse().join('')))),
    groups,
    Int32Array.from([...names.values()].flatMap(({ owners }) => owners)),
    Uint8Array.from([...names.values()], ({ flags }) => flags),
    new TextEncoder().encode(written.join('\n')),
  ]);
}

function columnsOf({ codes, cells, ends, pairs }: TrieArrays) {
  return [codes, cells, ends, pairs];
}

function addName(names: Map<string, Name>, text: string, owner: number, flags: number): void {
  const known = names.get(text);
  if (!known) names.set(text, { owners: [owner], flags });
  else {
    known.owners.push(owner);
    // 吉林 is a city's short name and 新城区 a full name elsewhere: the full reading holds for the text.
    known.flags &= flags;
  }
}

/** Opens what `compilePlaces` made. Throws when the bytes are something else. */
export function openPlaces(bytes: Uint8Array): PlaceTable {
  const columns = openColumns(MAGIC, COLUMNS, bytes);
  if (!columns) throw new Error('not a compiled table of places of this version');
  const groups = columns.ints(GROUPS);
  const owners = columns.ints(OWNERS);
  const flags = columns.bytes(FLAGS);
  const trie = (first: number): Trie =>
    openTrie({
      size: flags.length,
      codes: columns.shorts(first),
      cells: columns.ints(first + 1),
      ends: columns.ints(first + 2),
      pairs: columns.ints(first + 3),
      units: new Int32Array(0),
    });
  const forward = trie(FORWARD);
  const backward = trie(BACKWARD);
  const codes: (string[] | undefined)[] = new Array(flags.length);
  let divisions: Divisions | undefined;
  const all = () => {
    divisions ??= readDivisions(columns.bytes(ROWS));
    return divisions;
  };
  const codesOf = (name: number) => {
    const known = codes[name];
    if (known) return known;
    const own = Array.from(owners.subarray(groups[name], groups[name + 1]), (owner) => all().keys[owner] ?? '');
    codes[name] = own;
    return own;
  };
  const match = (start: number, end: number, name: number): PlaceMatch => {
    const bits = flags[name] ?? 0;
    return { start, end, codes: codesOf(name), short: (bits & SHORT) !== 0, everyday: (bits & EVERYDAY) !== 0 };
  };
  return {
    get: (code) => all().places.get(code),
    abbreviated: (character) => all().abbreviations.get(character),
    startingAt(text, at) {
      let found = NONE;
      forward.matchFrom(text, at, (end, name) => {
        found = [match(at, end, name), ...found];
      });
      return found;
    },
    endingAt(text, end) {
      let found = NONE;
      backward.matchBack(text, end, (start, name) => {
        found = [match(start, end, name), ...found];
      });
      return found;
    },
  };
}

/** The table straight from assets/places.tsv, for the command line and tests. */
export function createPlaceTable(tsv: string): PlaceTable {
  return openPlaces(compilePlaces(tsv));
}

interface Divisions {
  /** In the order of the table. */
  keys: string[];
  places: Map<string, Place>;
  abbreviations: Map<string, string>;
}

function readDivisions(bytes: Uint8Array): Divisions {
  const found: Divisions = { keys: [], places: new Map(), abbreviations: new Map() };
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [code = '', name = '', level = '', parent = '', former = '', abbreviation = ''] = line.split('\t');
    const place: Place = { code, name, level: LEVELS.find((one) => one === level) ?? 'county', parent };
    if (former) place.former = true;
    found.keys.push(code);
    found.places.set(code, place);
    if (abbreviation) found.abbreviations.set(abbreviation, code);
  }
  return found;
}

const LEVELS: readonly Place['level'][] = ['province', 'prefecture', 'county', 'special'];
const NONE: PlaceMatch[] = [];

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
