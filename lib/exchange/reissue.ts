// A newer version of a pack that is there: what differs, and a merge of three sides that keeps the user's own changes. Base is
// the version installed, which nobody edits in place; theirs the new one; mine what `mine` says of its entries. Of a pack made
// here there is no base but the present one: each field that differs is asked for. Pure.
import type { Rows } from '../model/change';
import type { Amendment, Entry, Pack, PackPlace, StoredPack, Term } from '../model/entry';
import { entryName } from '../model/entry';
import { type Difference, differencesOf } from './differences';

export type Side = 'mine' | 'theirs';

/** A field that both sides have changed, each in its own way; `entry`: the new version drops what the user has worked on. */
export interface Conflict {
  entry: string;
  name: string;
  field: string;
  mine: string;
  theirs: string;
  /** What is done unless the other is chosen. */
  side: Side;
}

export interface Reissue {
  /** From and to. */
  versions: [string, string];
  age: 'newer' | 'same' | 'older';
  added: Entry[];
  removed: Entry[];
  changed: { id: string; name: string; differences: Difference[] }[];
  /** What the pack says of others' entries, its examples and its own words. */
  beside: Difference[];
  conflicts: Conflict[];
}

export function compareReissue(now: StoredPack, theirs: Pack, mine: readonly Amendment[]): Reissue {
  const [had, has] = [byId(now.entries), byId(theirs.entries)];
  const changed = theirs.entries.flatMap((entry) => {
    const before = had.get(entry.id);
    const differences = before ? differencesOf(before, entry) : [];
    return differences.length > 0 ? [{ id: entry.id, name: entryName(entry), differences }] : [];
  });
  return {
    versions: [now.version, theirs.version],
    age: ageOf(now.version, theirs.version),
    added: theirs.entries.filter(({ id }) => !had.has(id)),
    removed: now.entries.filter(({ id }) => !has.has(id)),
    changed,
    beside: besideOf(now, theirs),
    conflicts: now.from
      ? mine.flatMap((amendment) => conflictsOf(amendment, had.get(amendment.entry), has.get(amendment.entry)))
      : changed.flatMap(({ id, name, differences }) =>
          differences.map(({ field, before, after }) => ({
            ...{ entry: id, name, field },
            ...{ mine: before, theirs: after, side: 'theirs' as const },
          })),
        ),
  };
}

/** True where the new version would change nothing. */
export function isSame({ added, removed, changed, beside, versions }: Reissue): boolean {
  return added.length + removed.length + changed.length + beside.length === 0 && versions[0] === versions[1];
}

/** `chosen` by `keyOf`. What is written in the place of the installed version, and what of `mine` goes along with it. */
export function mergeReissue(
  now: StoredPack,
  theirs: Pack & Partial<PackPlace>,
  mine: readonly Amendment[],
  chosen: ReadonlyMap<string, Side>,
): { pack: Pack & Partial<PackPlace>; mine: Rows } {
  const { conflicts } = compareReissue(now, theirs, mine);
  const side = new Map(conflicts.map((one) => [keyOf(one), chosen.get(keyOf(one)) ?? one.side]));
  const [had, has] = [byId(now.entries), byId(theirs.entries)];
  if (!now.from) {
    const entries = theirs.entries.map((entry) => withMine(entry, had.get(entry.id), side));
    return { pack: { ...theirs, entries }, mine: { entries: [], amendments: [] } };
  }
  const rows: Rows = { entries: [], amendments: [] };
  for (const amendment of mine) {
    const [before, after] = [had.get(amendment.entry), has.get(amendment.entry)];
    if (!before) continue;
    const next = after
      ? mergedAmendment(amendment, before, after, side)
      : side.get(keyOf({ entry: amendment.entry, field: 'entry' })) === 'theirs'
        ? null
        : leftOver(amendment);
    if (!after && next) rows.entries.push({ pack: 'mine', id: before.id, entry: amended(before, amendment) });
    if (next !== amendment) rows.amendments.push({ pack: 'mine', entry: amendment.entry, amendment: next });
  }
  return { pack: theirs, mine: rows };
}

export function keyOf({ entry, field }: Pick<Conflict, 'entry' | 'field'>): string {
  return `${entry}\n${field}`;
}

/** Numbers in the version decide, as in 2026-2 and 1.10; else the whole text. */
export function ageOf(now: string, then: string): Reissue['age'] {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const [a, b] = [numbers(now), numbers(then)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x = 0, y = 0] = [a[at], b[at]];
    if (x !== y) return y > x ? 'newer' : 'older';
  }
  return now === then ? 'same' : now < then ? 'newer' : 'older';
}

const FIELDS = ['summary', 'terms', 'tags'] as const;

function conflictsOf(amendment: Amendment, before: Entry | undefined, after: Entry | undefined): Conflict[] {
  if (!before) return [];
  const about = { entry: before.id, name: entryName(before), side: 'mine' as const };
  if (!after) {
    const says = [amendment.note, amendment.summary, amendment.terms?.map(({ text }) => text).join('；')];
    return [{ ...about, field: 'entry', mine: says.filter(Boolean).join(' · '), theirs: '' }];
  }
  return FIELDS.flatMap((field): Conflict[] => {
    const [was, my, their] = [before[field], amendment[field], after[field]];
    if (my === undefined || same(was, their) || same(my, their)) return [];
    if (field === 'terms' && termsMerge(before.terms, amendment.terms ?? [], after.terms)) return [];
    return [{ ...about, field, mine: shown(my), theirs: shown(their) }];
  });
}

/** The amendment as it lies over the new version: what the new one says itself is left out of it. */
function mergedAmendment(
  amendment: Amendment,
  before: Entry,
  after: Entry,
  side: ReadonlyMap<string, Side>,
): Amendment | null {
  const next: Amendment = { ...amendment };
  for (const field of FIELDS) {
    const my = amendment[field];
    if (my === undefined || (same(before[field], after[field]) && !same(my, after[field]))) continue;
    if (same(my, after[field]) || side.get(keyOf({ entry: after.id, field })) === 'theirs') delete next[field];
  }
  const terms = next.terms && termsMerge(before.terms, next.terms, after.terms);
  if (terms && same(terms, after.terms)) delete next.terms;
  else if (terms) next.terms = terms;
  if (same(next, amendment)) return amendment;
  return Object.keys(next).length > 1 ? next : null;
}

/**
 * Names that either side added or took away; null where both changed the same name, or its heading, in different ways.
 * The new version's order, what is the user's own behind it.
 */
function termsMerge(before: readonly Term[], mine: readonly Term[], theirs: readonly Term[]): Term[] | null {
  const [was, my, their] = [byText(before), byText(mine), byText(theirs)];
  const merged: Term[] = [];
  for (const text of new Set([...their.keys(), ...my.keys()])) {
    const [a, b, c] = [was.get(text), my.get(text), their.get(text)];
    if (!same(a, b) && !same(a, c) && !same(b, c)) return null;
    const term = same(a, b) ? c : b;
    if (term) merged.push(term);
  }
  const heads = merged.filter(({ status }) => status === 'full');
  return heads.length > 0 && entryName({ terms: merged }) ? merged : null;
}

/** What was explained stays with the user, as an entry of their own. */
function amended(entry: Entry, { summary, terms, tags }: Amendment): Entry {
  return {
    ...entry,
    ...(summary ? { summary, depth: 'full' as const } : {}),
    ...(terms ? { terms } : {}),
    ...(tags ? { tags } : {}),
  };
}

function leftOver({ entry, note, hidden }: Amendment): Amendment {
  return { entry, ...(note ? { note } : {}), ...(hidden ? { hidden } : {}) };
}

/** Of a pack made here: the new entry with the fields in which the present one is to stay. */
function withMine(entry: Entry, before: Entry | undefined, side: ReadonlyMap<string, Side>): Entry {
  if (!before) return entry;
  const keep = differencesOf(before, entry)
    .map(({ field }) => field)
    .filter((field) => side.get(keyOf({ entry: entry.id, field })) === 'mine');
  const top = Object.fromEntries(
    Object.entries(before).filter(([key]) => keep.includes(key) || (key === 'depth' && keep.includes('summary'))),
  );
  const kept = Object.entries(before.facts).filter(([key]) => keep.includes(`facts.${key}`));
  const gone = keep.filter((field) => field.startsWith('facts.') && !(field.slice(6) in before.facts));
  const facts = Object.fromEntries(
    Object.entries({ ...entry.facts, ...Object.fromEntries(kept) }).filter(([key]) => !gone.includes(`facts.${key}`)),
  );
  const missing = keep.filter((field) => !field.startsWith('facts.') && !(field in before));
  const merged = Object.entries({ ...entry, ...top, facts }).filter(([key]) => !missing.includes(key));
  return Object.fromEntries(merged) as unknown as Entry;
}

function besideOf(now: Pack, theirs: Pack): Difference[] {
  const counted = (pack: Pack) => ({
    title: pack.title,
    author: pack.author,
    licence: pack.licence,
    description: pack.description,
    amendments: JSON.stringify(pack.amendments),
    examples: JSON.stringify(pack.examples),
    annotations: JSON.stringify(pack.annotations ?? []),
  });
  const [a, b] = [counted(now), counted(theirs)];
  return (Object.keys(a) as (keyof typeof a)[]).flatMap((field): Difference[] => {
    if (a[field] === b[field]) return [];
    if (field === 'amendments' || field === 'examples' || field === 'annotations')
      return [{ field, before: String(now[field]?.length ?? 0), after: String(theirs[field]?.length ?? 0) }];
    return [{ field, before: a[field] ?? '', after: b[field] ?? '' }];
  });
}

function shown(value: string | readonly string[] | readonly Term[] | undefined): string {
  if (!value) return '';
  if (typeof value === 'string') return value;
  return value.map((one) => (typeof one === 'string' ? one : one.text)).join('；');
}

const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
const byText = (terms: readonly Term[]) => new Map(terms.map((term) => [term.text, term]));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
