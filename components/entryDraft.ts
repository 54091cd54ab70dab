// What is typed about an entry, what is wrong with it, and the entry or amendment it becomes. Pure.
import { COMMON_NAMES } from '../lib/model/common-names';
import type { Amendment, Entry, Term } from '../lib/model/entry';
import { entryName, LONGEST_SUMMARY } from '../lib/model/entry';
import type { EntryType } from '../lib/model/mention';
import type { WordKey, Words } from './words';

export interface EntryDraft {
  name: string;
  type: EntryType;
  kind: string;
  /** Separated by ； or ; or line breaks. */
  aliases: string;
  summary: string;
  english: string;
  /** Separated as the other names. */
  tags: string;
  note: string;
  effective: string;
}
export type DraftErrors = Partial<Record<keyof EntryDraft, { key: WordKey; value?: string | number }>>;

const LIMIT = { name: 200, kind: 400, summary: LONGEST_SUMMARY, english: 400, tag: 40, note: 2000 } as const;

export function emptyDraft(name = '', type: EntryType = 'law'): EntryDraft {
  return { name, type, kind: '', aliases: '', summary: '', english: '', tags: '', note: '', effective: '' };
}

export function draftOf(entry: Entry, note: string | null): EntryDraft {
  const name = entryName(entry);
  return {
    name,
    type: entry.type,
    kind: entry.kind,
    aliases: entry.terms
      .map((term) => term.text)
      .filter((text) => text !== name)
      .join('；'),
    summary: entry.summary ?? '',
    english: entry.english?.text ?? '',
    tags: (entry.tags ?? []).join('；'),
    note: note ?? '',
    effective: entry.type === 'law' ? (entry.facts.effective ?? '') : '',
  };
}

export function splitAliases(text: string): string[] {
  return text
    .split(/[；;\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean);
}

/** One error a field at most; an empty object means it can be saved. */
export function checkDraft(draft: EntryDraft): DraftErrors {
  const errors: DraftErrors = {};
  const name = draft.name.trim();
  const names = [name, ...splitAliases(draft.aliases)];
  if (!name) errors.name = { key: 'error_required' };
  else errors.name = nameError(name);
  for (const alias of names.slice(1)) errors.aliases ??= nameError(alias);
  const twice = names.find((one, i) => names.indexOf(one) !== i);
  if (twice) errors.aliases ??= { key: 'error_twice', value: twice };
  for (const field of ['kind', 'summary', 'english', 'note'] as const) {
    if (draft[field].trim().length > LIMIT[field]) errors[field] = { key: 'error_long', value: LIMIT[field] };
  }
  if (splitAliases(draft.tags).some((tag) => tag.length > LIMIT.tag))
    errors.tags = { key: 'error_long', value: LIMIT.tag };
  if (draft.effective.trim() && !isDate(draft.effective.trim())) errors.effective = { key: 'error_date' };
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error));
}

function nameError(name: string): DraftErrors['name'] {
  if ([...name].length < 2) return { key: 'error_short', value: name };
  if (COMMON_NAMES.has(name)) return { key: 'error_common', value: name };
  return name.length > LIMIT.name ? { key: 'error_long', value: LIMIT.name } : undefined;
}

/** YYYY, YYYY-MM or YYYY-MM-DD of a day that exists. */
export function isDate(value: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return false;
  const full = `${value}-01-01`.slice(0, 4) + (value.slice(4, 7) || '-01') + (value.slice(7, 10) || '-01');
  const day = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(full);
}

/** An own entry from a checked draft. `before` keeps what the form does not show. */
export function toEntry(draft: EntryDraft, id: string, words: Words, before?: Entry): Entry {
  const summary = draft.summary.trim();
  const effective = draft.effective.trim();
  const english = draft.english.trim();
  const tags = splitAliases(draft.tags);
  const shared = {
    id,
    kind: draft.kind.trim() || words.t('own_kind'),
    depth: summary ? ('full' as const) : ('facts' as const),
    terms: toTerms(draft, before?.terms ?? []),
    ...(summary ? { summary } : {}),
    ...(before?.related ? { related: before.related } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(english
      ? { english: english === before?.english?.text ? before.english : { text: english, official: false } }
      : {}),
    ...(before?.parts ? { parts: before.parts } : {}),
    sources: before?.sources ?? [{ title: words.t('own_source') }],
  };
  if (draft.type === 'law') {
    const { effective: _, ...facts } = before?.type === 'law' ? before.facts : { effective: undefined };
    return { ...shared, type: 'law', facts: effective ? { ...facts, effective } : facts };
  }
  if (draft.type === 'agency') {
    return { ...shared, type: 'agency', facts: before?.type === 'agency' ? before.facts : {} };
  }
  return { ...shared, type: 'programme', facts: before?.type === 'programme' ? before.facts : {} };
}

/** The whole amendment of a bundled entry: what was there, with note, names and explanation where the draft differs. */
export function toAmendment(draft: EntryDraft, shown: Entry, before: Amendment | null): Amendment {
  const was = draftOf(shown, before?.note ?? null);
  const { note: _, ...rest } = before ?? { entry: shown.id };
  const note = draft.note.trim();
  const summary = draft.summary.trim();
  return {
    ...rest,
    ...(note ? { note } : {}),
    ...(summary && summary !== was.summary ? { summary } : {}),
    ...(sameNames(draft.tags, was.tags) ? {} : { tags: splitAliases(draft.tags) }),
    ...(sameNames(draft.aliases, was.aliases) ? {} : { terms: toTerms({ ...draft, name: was.name }, shown.terms) }),
  };
}

/** The heading first; names that were there keep their status and conditions, new ones are short names. */
function toTerms(draft: EntryDraft, before: readonly Term[]): Term[] {
  const had = new Map(before.map((term) => [term.text, term]));
  const name = draft.name.trim();
  const head: Term = { ...had.get(name), text: name, status: 'full' };
  return [head, ...splitAliases(draft.aliases).map((text) => had.get(text) ?? { text, status: 'short' as const })];
}

const sameNames = (a: string, b: string) => splitAliases(a).join('\n') === splitAliases(b).join('\n');
