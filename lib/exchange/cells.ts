// An entry as the cells of one row, and a row's cells laid over an entry. What cells cannot say of an entry stays as it is.
import type { Amendment, Entry, Source, Term } from '../model/entry';
import { entryName } from '../model/entry';
import { TYPE_NAMES, typeOf } from './headers';
import type { Cells, Field } from './incoming';

/** Where the file says something it wins; `merge` joins its lists with what is there, `overwrite` replaces them. */
export type Laying = 'overwrite' | 'merge';
export interface Defaults {
  kind: string;
  source: string;
}

export function cellsOf(entry: Entry, note: string | null): Required<Cells> {
  const name = entryName(entry);
  return {
    name,
    type: TYPE_NAMES[entry.type],
    summary: entry.summary ?? '',
    english: entry.english?.text ?? '',
    aliases: join(entry.terms.map((term) => term.text).filter((text) => text !== name)),
    source: join(entry.sources.map(({ title, url }) => (url ? `${title} <${url}>` : title))),
    note: note ?? '',
    tags: join(entry.tags ?? []),
    id: entry.id,
  };
}

/** Columns in which the row says something else than what is there. An empty cell says nothing: it never empties a field. */
export function differingCells(cells: Cells, now: Required<Cells>): Exclude<Field, 'id'>[] {
  const fields = Object.keys(cells) as Field[];
  return fields.filter((field): field is Exclude<Field, 'id'> => {
    if (field === 'id' || !cells[field]?.trim()) return false;
    if (field === 'type') return typeOf(cells.type ?? '', '') !== typeOf(now.type, '');
    return (cells[field] ?? '').trim() !== now[field].trim();
  });
}

/** A new entry; the cells have been checked. */
export function entryFromCells(cells: Cells, id: string, type: Entry['type'], defaults: Defaults): Entry {
  const blank = {
    id,
    kind: defaults.kind,
    depth: 'facts' as const,
    terms: [{ text: bareName(cells.name ?? ''), status: 'full' as const }],
    sources: [{ title: defaults.source }],
    facts: {},
  };
  const named = { ...cells, name: bareName(cells.name ?? '') };
  return layCells({ ...blank, type }, named, 'overwrite');
}

/** The entry with the differing cells over it. Its type stays: another type is another entry. */
export function layCells(entry: Entry, cells: Cells, laying: Laying): Entry {
  const now = cellsOf(entry, null);
  const fields = differingCells(cells, now);
  const has = (field: Field) => fields.some((one) => one === field);
  const { summary: _, english: __, tags: ___, ...rest } = entry;
  const summary = has('summary') ? cells.summary?.trim() : entry.summary;
  const english = has('english') ? cells.english?.trim() : entry.english?.text;
  const tags = has('tags') ? joined(entry.tags ?? [], split(cells.tags), laying) : entry.tags;
  const sources = has('source') ? laySources(entry.sources, cells.source ?? '', laying) : entry.sources;
  return {
    ...rest,
    depth: summary ? 'full' : 'facts',
    terms: has('name') || has('aliases') ? layTerms(entry.terms, cells, laying) : entry.terms,
    ...(summary ? { summary } : {}),
    ...(english
      ? { english: english === entry.english?.text ? entry.english : { text: english, official: false } }
      : {}),
    ...(tags && tags.length > 0 ? { tags } : {}),
    sources: sources.length > 0 ? sources : entry.sources,
  };
}

/** What the cells say of an entry of another pack: names, explanation and note are all an amendment can carry. */
export function amendWithCells(shown: Entry, before: Amendment | null, cells: Cells, laying: Laying): Amendment {
  const laid = layCells(shown, cells, laying);
  const { note: _, ...rest } = before ?? { entry: shown.id };
  const note = cells.note?.trim() || before?.note;
  return {
    ...rest,
    entry: shown.id,
    ...(note ? { note } : {}),
    ...(laid.summary && laid.summary !== shown.summary ? { summary: laid.summary } : {}),
    ...(sameTerms(laid.terms, shown.terms) ? {} : { terms: laid.terms }),
    ...(laid.tags && laid.tags.join('\n') !== (shown.tags ?? []).join('\n') ? { tags: laid.tags } : {}),
  };
}

/** Names kept as they were keep their status and conditions; new ones are short names. */
function layTerms(before: readonly Term[], cells: Cells, laying: Laying): Term[] {
  const head = entryName({ terms: [...before] });
  const name = cells.name?.trim() || head;
  const others = before.map((term) => term.text).filter((text) => text !== head);
  const wanted = !cells.aliases?.trim() || cells.aliases.trim() === join(others).trim() ? others : split(cells.aliases);
  const texts = laying === 'merge' ? [head, ...others, ...wanted, name] : [name, ...wanted];
  const had = new Map(before.map((term) => [term.text, term]));
  return [...new Set(texts)].map((text, at) => {
    const term = had.get(text);
    if (at === 0) return { ...term, text, status: 'full' as const };
    return term ?? { text, status: 'short' as const };
  });
}

function laySources(before: readonly Source[], cell: string, laying: Laying): Source[] {
  const known = new Map(
    before.map((source) => [source.url ? `${source.title} <${source.url}>` : source.title, source]),
  );
  const texts = split(cell);
  const all = laying === 'merge' ? [...new Set([...known.keys(), ...texts])] : texts;
  return all.map((text) => known.get(text) ?? sourceFrom(text));
}

function sourceFrom(text: string): Source {
  const [all = '', url] = /<(https:\/\/[^\s<>]+)>$/.exec(text) ?? [];
  if (!url) return { title: text };
  return { title: text.slice(0, -all.length).trimEnd() || new URL(url).hostname, url };
}

/** Several values of one cell. An address may hold a ; of half width, so inside <…> it does not separate. */
export function split(cell = ''): string[] {
  const parts = cell.match(/(?:<https:[^<>]*>|[^；;\n])+/g) ?? [];
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

function join(values: readonly string[]): string {
  return values.join('；');
}

function joined(before: readonly string[], more: readonly string[], laying: Laying): string[] {
  return laying === 'merge' ? [...new Set([...before, ...more])] : [...more];
}

function sameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return a.map((term) => term.text).join('\n') === b.map((term) => term.text).join('\n');
}

/** People write the title marks into the table; names are kept without. */
export function bareName(name: string): string {
  return /^《([^《》]+)》$/.exec(name.trim())?.[1] ?? name.trim();
}
