// TBX-Basic (ISO 30042:2019, "TBX 3", style DCA) ↔ entries. Read are also its style DCT, whose categories are elements of their
// own, and the older TBX 2 (martif, termEntry, langSet, tig). Categories of TBX-Basic: https://www.tbxinfo.net/tbx-dialects/
import type { Entry, Source, Term } from '../model/entry';
import { typeOf } from './headers';
import { stableId } from './ids';
import type { Incoming, IncomingItem } from './incoming';
import { checkAmendment, checkEntry } from './pack-json';
import type { Listed } from './table';
import { ExchangeError, type Loss } from './trouble';
import { element, isElement, localName, readXml, textOf, writeXml, type XmlElement } from './xml';

/** termType and administrativeStatus of a term. */
const STATUS: Record<Term['status'], [string, string]> = {
  full: ['fullForm', 'preferredTerm-admn-sts'],
  short: ['shortForm', 'admittedTerm-admn-sts'],
  popular: ['variant', 'admittedTerm-admn-sts'],
  former: ['fullForm', 'supersededTerm-admn-sts'],
  deprecated: ['variant', 'deprecatedTerm-admn-sts'],
};
/** Beside an English name that is the official one. */
const OFFICIAL = '官方译名';

export function writeTbx(title: string, listed: readonly Listed[]): string {
  const header = element(
    'tbxHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, title)),
      element('sourceDesc', {}, element('p', {}, '旁注')),
    ),
  );
  const body = element('body', {}, ...listed.map(conceptOf));
  return writeXml(
    element(
      'tbx',
      { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'zh-CN', xmlns: 'urn:iso:std:iso:30042:ed-2' },
      header,
      element('text', {}, body),
    ),
  );
}

function conceptOf({ entry, note }: Listed): XmlElement {
  const { terms, summary, english } = entry;
  const zh = [
    ...(summary ? [element('descripGrp', {}, typed('descrip', 'definition', summary))] : []),
    ...terms.map((term) => termSec(term.text, ...statusNotes(term.status))),
  ];
  const en = english ? termSec(english.text, ...(english.official ? [typed('admin', 'source', OFFICIAL)] : [])) : null;
  return element(
    'conceptEntry',
    // An XML id may hold no slash.
    { id: entry.id.replace('/', '.') },
    typed('descrip', 'subjectField', entry.kind),
    ...entry.sources.map(({ title, url }) =>
      url ? element('xref', { type: 'externalCrossReference', target: url }, title) : typed('admin', 'source', title),
    ),
    ...(entry.tags ?? []).map((tag) => typed('admin', 'projectSubset', tag)),
    ...(note ? [element('note', {}, note)] : []),
    element('langSec', { 'xml:lang': 'zh-CN' }, ...zh),
    ...(en ? [element('langSec', { 'xml:lang': 'en' }, en)] : []),
  );
}

function typed(name: string, type: string, text: string): XmlElement {
  return element(name, { type }, text);
}
function termSec(text: string, ...more: XmlElement[]): XmlElement {
  return element('termSec', {}, element('term', {}, text), ...more);
}
function statusNotes(status: Term['status']): XmlElement[] {
  const [form, standing] = STATUS[status];
  return [typed('termNote', 'termType', form), typed('termNote', 'administrativeStatus', standing)];
}

/** What TBX-Basic drops of these, each with the number of entries that have it. */
export function tbxLosses(listed: readonly Listed[]): Loss[] {
  const counts: [string, (entry: Entry) => boolean][] = [
    ['facts', ({ facts }) => Object.keys(facts).length > 0],
    ['parts', ({ parts }) => Boolean(parts)],
    ['related', ({ related }) => Boolean(related)],
    ['distinguish', ({ distinguish }) => Boolean(distinguish)],
    ['conditions', ({ terms }) => terms.some((term) => term.needs || term.weight)],
  ];
  return counts
    .map(([what, has]) => ({ what, count: listed.filter(({ entry }) => has(entry)).length }))
    .filter(({ count }) => count > 0);
}

export interface ReadTbx extends Incoming {
  title: string;
}

/** Throws ExchangeError where the text is no TBX. `defaults`: what an entry gets that the file does not tell. */
export function readTbx(text: string, defaults: { kind: string; source: string }): ReadTbx {
  const root = readXml(text);
  if (!['tbx', 'martif'].includes(localName(root))) throw new ExchangeError('not-tbx', root.name);
  const concepts = below(root, ['conceptEntry', 'termEntry']);
  const titles = below(root, ['title']);
  const title = titles[0] ? textOf(titles[0]).trim() : '';
  const other = new Map<string, number>();
  const items = concepts.flatMap((concept, at) => {
    for (const language of languagesIn(concept)) other.set(language, (other.get(language) ?? 0) + 1);
    return itemsOf(concept, at + 1, title, defaults);
  });
  return { title, items, losses: [...other].map(([what, count]) => ({ what: `xml:lang=${what}`, count })) };
}

function itemsOf(
  concept: XmlElement,
  row: number,
  title: string,
  defaults: { kind: string; source: string },
): IncomingItem[] {
  const sections = below(concept, ['langSec', 'langSet']);
  const terms = termsIn(sections.filter((one) => isChinese(langOf(one))));
  const name = terms.find(({ status }) => status === 'full')?.text ?? terms[0]?.text ?? '';
  if (terms.length === 0)
    return [{ row, is: 'refused', name: idOf(concept), reasons: [{ code: 'missing', field: 'name', value: '' }] }];
  const kind = category(concept, 'subjectField')[0];
  const ours = /^(law|agency|programme)\.([a-z0-9-]+)$/.exec(idOf(concept));
  const type = ours?.[1] ?? typeOf(kind ?? '', '') ?? typeOf('', name) ?? 'programme';
  const id = ours ? `${ours[1]}/${ours[2]}` : stableId(type, `${title}\n${idOf(concept) || name}`);
  const entry = entryOf(concept, sections, { id, type, kind: kind ?? defaults.kind, terms }, defaults.source);
  const note = notesIn(concept).join('\n');
  const item = checkEntry(entry, row);
  return item.is === 'entry' && note ? [item, checkAmendment({ entry: id, note }, row)] : [item];
}

function entryOf(
  concept: XmlElement,
  sections: readonly XmlElement[],
  { id, type, kind, terms }: { id: string; type: string; kind: string; terms: Term[] },
  source: string,
): Entry {
  const summary = category(concept, 'definition')[0];
  const english = sections.filter((one) => /^en\b/i.test(langOf(one))).flatMap((one) => below(one, TERM_SECTIONS))[0];
  const englishTerm = english && below(english, ['term'])[0];
  const sources = sourcesIn(concept);
  const tags = category(concept, 'projectSubset');
  const shared = {
    id,
    kind,
    depth: summary ? ('full' as const) : ('facts' as const),
    terms: withHeading(terms),
    ...(summary ? { summary } : {}),
    ...(englishTerm
      ? { english: { text: textOf(englishTerm), official: category(english, 'source').includes(OFFICIAL) } }
      : {}),
    ...(tags.length > 0 ? { tags } : {}),
    sources: sources.length > 0 ? sources : [{ title: source }],
  };
  if (type === 'law') return { ...shared, type, facts: {} };
  return type === 'agency' ? { ...shared, type, facts: {} } : { ...shared, type: 'programme', facts: {} };
}

const TERM_SECTIONS = ['termSec', 'tig', 'ntig'];

function termsIn(sections: readonly XmlElement[]): Term[] {
  const found = sections
    .flatMap((section) => below(section, TERM_SECTIONS))
    .flatMap((section): Term[] => {
      const [term] = below(section, ['term']);
      return term ? [{ text: textOf(term), status: statusOf(section) }] : [];
    });
  return found.filter(({ text }, at) => found.findIndex((one) => one.text === text) === at);
}

function statusOf(section: XmlElement): Term['status'] {
  const [standing = ''] = category(section, 'administrativeStatus');
  const [form = ''] = category(section, 'termType');
  if (standing.startsWith('superseded')) return 'former';
  if (standing.startsWith('deprecated')) return 'deprecated';
  if (form === 'variant') return 'popular';
  return form === 'fullForm' || (!form && standing.startsWith('preferred')) ? 'full' : 'short';
}

/** A file that tells no full form: its first term is the heading. */
function withHeading(terms: readonly Term[]): Term[] {
  if (terms.some(({ status }) => status === 'full')) return [...terms];
  return terms.map((term, at) => (at === 0 ? { ...term, status: 'full' } : term));
}

/** Sources of the concept in their order: addresses as links, others by name. */
function sourcesIn(concept: XmlElement): Source[] {
  return concept.children.filter(isElement).flatMap((one): Source[] => {
    const text = textOf(one);
    const target = one.attributes.target ?? '';
    if (kindOf(one) === 'externalCrossReference' && /^https:/.test(target)) return [{ title: text, url: target }];
    return kindOf(one) === 'source' && text ? [{ title: text }] : [];
  });
}

function notesIn(concept: XmlElement): string[] {
  return concept.children.flatMap((one) => (isElement(one) && localName(one) === 'note' ? [textOf(one)] : []));
}

/** Languages that are neither Chinese nor English: not taken. */
function languagesIn(concept: XmlElement): string[] {
  return below(concept, ['langSec', 'langSet'])
    .map(langOf)
    .filter((lang) => !isChinese(lang) && !/^en\b/i.test(lang));
}
function isChinese(lang: string): boolean {
  return /^(zh|cmn)\b/i.test(lang);
}
function langOf(section: XmlElement): string {
  return section.attributes['xml:lang'] ?? '';
}
function idOf(concept: XmlElement): string {
  return concept.attributes.id ?? '';
}

/** What an element is: DCA and TBX 2 say it in `type`, DCT in the element's own name. */
function kindOf(one: XmlElement): string {
  return one.attributes.type ?? localName(one);
}

/** Texts of the elements of a category, anywhere below. */
function category(inside: XmlElement, kind: string): string[] {
  return inside.children.flatMap((one) => {
    if (!isElement(one)) return [];
    return kindOf(one) === kind ? [textOf(one)] : category(one, kind);
  });
}

/** Elements of these names anywhere below, in the text's order. */
function below(inside: XmlElement, names: readonly string[]): XmlElement[] {
  return inside.children.flatMap((one) => {
    if (!isElement(one)) return [];
    return names.includes(localName(one)) ? [one] : below(one, names);
  });
}
