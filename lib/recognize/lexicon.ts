// All terms of some packs, compiled to one binary: a trie and columns of what each term is. Opening it copies nothing;
// only the tail (ids and names of the entries) is parsed.
import { type Entry, entryName, type Term } from '../model/entry';
import type { EntryType, Weight } from '../model/mention';
import { isRisky } from './boundaries';
import { type Column, openColumns, packColumns } from './columns';
import { countedParts } from './counted-names';
import type { Lexicon, LexiconTerm } from './data';
import { normalize } from './normalize';
import { openTrie, type TrieArrays } from './trie';
import { buildTrieArrays } from './trie-build';

/** What the compiler reads of an entry. */
export type TermOwner = Pick<Entry, 'id' | 'type' | 'terms'> & Partial<Pick<Entry, 'kind' | 'parts'>>;

const MAGIC = 0x32_4c_5a_50; // "PZL2" on a little-endian machine
const TYPES: readonly EntryType[] = ['law', 'agency', 'programme'];
const STATUSES: readonly Term['status'][] = ['full', 'short', 'popular', 'former', 'deprecated'];
const WEIGHTS: readonly Weight[] = ['main', 'minor'];
/** The columns in the order of the file. */
const SECTIONS = [
  'codes',
  'cells',
  'ends',
  'pairs',
  'units',
  'groups',
  'owners',
  'needs',
  'flags',
  'offsets',
  'letters',
  'tail',
] as const;
type Section = (typeof SECTIONS)[number];

interface Tail {
  size: number;
  ids: string[];
  names: string[];
  needs: NonNullable<Term['needs']>[];
}

/** Compiles the terms of entries. One text may belong to several of them; their order is kept. */
export function compileLexicon(entries: readonly TermOwner[]): Uint8Array<ArrayBuffer> {
  const rows = collectRows(entries);
  const texts = [...rows.keys()];
  const trie = buildTrieArrays(texts);
  const count = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  const groups = new Int32Array(texts.length + 1);
  const owners = new Int32Array(count);
  const needs = new Int32Array(count);
  const flags = new Uint8Array(count);
  const kinds = new Map<string, number>();
  let at = 0;
  texts.forEach((text, k) => {
    groups[k] = at;
    for (const row of rows.get(text) ?? []) {
      owners[at] = row.owner;
      flags[at] = packFlags(row.type, row.term, isRisky(text, row.type));
      if (row.term.needs) {
        const key = JSON.stringify(row.term.needs);
        if (!kinds.has(key)) kinds.set(key, kinds.size + 1);
        needs[at] = kinds.get(key) ?? 0;
      }
      at++;
    }
  });
  groups[texts.length] = at;
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, k) => {
    offsets[k + 1] = (offsets[k] ?? 0) + text.length;
  });
  const letters = new Uint16Array(offsets[texts.length] ?? 0);
  texts.forEach((text, k) => {
    for (let i = 0; i < text.length; i++) letters[(offsets[k] ?? 0) + i] = text.charCodeAt(i);
  });
  const tail: Tail = {
    size: trie.size,
    ids: entries.map((entry) => entry.id),
    names: entries.map(officialName),
    needs: [...kinds.keys()].map((key) => JSON.parse(key) as NonNullable<Term['needs']>),
  };
  const columns: Record<Section, Column> = {
    ...trie,
    groups,
    owners,
    needs,
    flags,
    offsets,
    letters,
    tail: new TextEncoder().encode(JSON.stringify(tail)),
  };
  return packColumns(
    MAGIC,
    SECTIONS.map((name) => columns[name]),
  );
}

/** An entry's full official name. A collective name (合称: 两高) is no body's name: it stands for its parts, in their order. */
function officialName(entry: TermOwner): string {
  const { kind = '', parts = [], type } = entry;
  if (kind === '合称' && parts.length > 0) return parts.map((part) => part.name).join('；');
  const name = entryName(entry);
  return (type === 'programme' && countedParts(name, kind, parts)) || name;
}

interface Row {
  owner: number;
  type: EntryType;
  term: Term;
}

/** Normalized text of each term to its owners, in the order of the entries. */
function collectRows(entries: readonly TermOwner[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  entries.forEach((entry, owner) => {
    for (const term of entry.terms) {
      for (const text of writtenForms(term.text)) {
        const list = rows.get(text);
        if (!list) rows.set(text, [{ owner, type: entry.type, term }]);
        else if (!list.some((row) => row.owner === owner)) list.push({ owner, type: entry.type, term });
      }
    }
  });
  return rows;
}

/** A term as it is met in normalized text: without 《》 around it; with and without the quotes inside. */
export function writtenForms(text: string): string[] {
  const form = normalize(text.trim()).text.replace(/^《([^《》]*)》$/, '$1');
  const bare = form.replace(/[“”‘’]/g, '');
  if (bare === form) return [form];
  // Inside somebody's words in “” the same name has ‘’.
  const inner = form.replaceAll('“', '‘').replaceAll('”', '’');
  return [...new Set(bare.length >= 4 ? [form, inner, bare] : [form, inner])];
}

function packFlags(type: EntryType, term: Term, risky: boolean): number {
  return (
    TYPES.indexOf(type) |
    (STATUSES.indexOf(term.status) << 2) |
    (term.weight === 'minor' ? 1 << 5 : 0) |
    (risky ? 1 << 6 : 0)
  );
}

/** Opens what `compileLexicon` made. Throws when the bytes are something else. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const columns = openColumns(MAGIC, SECTIONS.length, bytes);
  if (!columns) throw new Error('not a compiled lexicon of this version');
  const ints = (name: Section) => columns.ints(SECTIONS.indexOf(name));
  const bytesOf = (name: Section) => columns.bytes(SECTIONS.indexOf(name));
  const shorts = (name: Section) => columns.shorts(SECTIONS.indexOf(name));
  const tail = JSON.parse(new TextDecoder().decode(bytesOf('tail'))) as Tail;
  const arrays: TrieArrays = {
    size: tail.size,
    codes: shorts('codes'),
    cells: ints('cells'),
    ends: ints('ends'),
    pairs: ints('pairs'),
    units: ints('units'),
  };
  return present(arrays, tail, {
    groups: ints('groups'),
    owners: ints('owners'),
    needs: ints('needs'),
    offsets: ints('offsets'),
    flags: bytesOf('flags'),
    letters: shorts('letters'),
  });
}

interface TermColumns {
  /** First term of each text; one more than there are texts. */
  groups: Int32Array;
  owners: Int32Array;
  needs: Int32Array;
  offsets: Int32Array;
  flags: Uint8Array;
  letters: Uint16Array;
}

function present(arrays: TrieArrays, tail: Tail, columns: TermColumns): Lexicon {
  const trie = openTrie(arrays);
  const { groups, owners, needs, offsets, flags, letters } = columns;
  const made: (LexiconTerm | undefined)[] = new Array(owners.length);
  let names: Map<string, string> | null = null;
  return {
    size: owners.length,
    term(index) {
      const known = made[index];
      if (known) return known;
      const text = textOfTerm(index);
      const bits = flags[index] ?? 0;
      const term: LexiconTerm = {
        text,
        entry: tail.ids[owners[index] ?? 0] ?? '',
        type: TYPES[bits & 3] ?? 'programme',
        status: STATUSES[(bits >> 2) & 7] ?? 'full',
        weight: WEIGHTS[(bits >> 5) & 1] ?? 'main',
        needs: tail.needs[(needs[index] ?? 0) - 1],
        risky: (bits & 64) !== 0,
      };
      made[index] = term;
      return term;
    },
    nameOf(entry) {
      names ??= new Map(tail.ids.map((id, k) => [id, tail.names[k] ?? '']));
      return names.get(entry);
    },
    scan(text, found) {
      trie.scan(text, (start, end, k) => {
        for (let t = groups[k] ?? 0; t < (groups[k + 1] ?? 0); t++) found(start, end, t);
      });
    },
  };

  function textOfTerm(index: number): string {
    let low = 0;
    let high = groups.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((groups[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return String.fromCharCode(...letters.subarray(offsets[low], offsets[low + 1]));
  }
}
