// Two states of an entry or an amendment, field by field: where they differ, as text to be read; and the union of both.
import type { Amendment, Entry } from '../model/entry';

export interface Difference {
  /** `terms`, `summary`, `facts.effective` … */
  field: string;
  before: string;
  after: string;
}

export function differencesOf(before: Entry | Amendment, after: Entry | Amendment): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a, b] = [was.get(field), is.get(field)];
    return same(a, b) ? [] : [{ field, before: shown(a), after: shown(b) }];
  });
}

/** What `after` says, and what only `before` says; lists hold both, the file's heading stands. Both are of one type. */
export function mergeEntries(before: Entry, after: Entry): Entry {
  const merged = {
    ...before,
    ...after,
    id: before.id,
    depth: (after.summary ?? before.summary) ? ('full' as const) : ('facts' as const),
    terms: union(after.terms, before.terms, (term) => term.text),
    sources: union(before.sources, after.sources, (source) => `${source.title} ${source.url ?? ''}`),
    ...lists('tags', before.tags, after.tags),
    ...lists('related', before.related, after.related),
  };
  return { ...merged, facts: { ...before.facts, ...after.facts } } as Entry;
}

function lists(key: 'tags' | 'related', before: string[] = [], after: string[] = []): { [key: string]: string[] } {
  const all = [...new Set([...before, ...after])];
  return all.length > 0 ? { [key]: all } : {};
}

function union<T>(first: readonly T[], more: readonly T[], key: (one: T) => string): T[] {
  const had = new Set(first.map(key));
  return [...first, ...more.filter((one) => !had.has(key(one)))];
}

function fieldsOf(one: Entry | Amendment): Map<string, unknown> {
  const fields = Object.entries(one).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'id' || key === 'entry' || key === 'depth') return [];
    if (key !== 'facts') return [[key, value]];
    return Object.entries(value as object).map(([fact, said]): [string, unknown] => [`facts.${fact}`, said]);
  });
  return new Map(fields.filter(([, value]) => value !== undefined));
}

/** Order of keys is no difference; order of lists is. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}
/** As JSON with the keys in order. */
export function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(shown).join('；');
  if (typeof value !== 'object') return String(value);
  for (const key of ['text', 'title', 'name']) {
    if (key in value) return shown(Object.entries(value).find(([one]) => one === key)?.[1]);
  }
  return Object.values(value).map(shown).join(' ');
}
