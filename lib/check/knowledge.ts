// The entries as a check asks them: which names are true, which are former ones and since when, which laws have ended,
// how many articles a law has, what a formula is made of. Built once from the entries, never written to.
import type { AgencyEntry, Entry, LawEntry, PartialDate, ProgrammeEntry, Source } from '../model/entry';
import { entryName } from '../model/entry';
import { writtenForms } from '../recognize/lexicon';
import { endOf } from './days';
import { FORMER_BODIES, SECOND_HEIRS } from './former-bodies';

/** A name that a body no longer bears. */
export interface FormerName {
  name: string;
  /** Last day of it, as precise as known; null where no source tells it. */
  until: PartialDate | null;
  /** The body that goes on; null where several took over. */
  successor: AgencyEntry | null;
  /** The name lives on as a second name of the successor: 对外保留牌子. */
  plate: boolean;
  source: Source;
  /** The name is an everyday word too: only where a body speaks or acts. */
  everyday?: true;
  /** Another body that took a part of the work, and what tells that this part is meant. */
  second?: { heir: AgencyEntry; does: string; about: RegExp };
}

export interface CheckKnowledge {
  get(id: string): Entry | undefined;
  laws: readonly LawEntry[];
  agencies: readonly AgencyEntry[];
  programmes: readonly ProgrammeEntry[];
  /** Every written form of every term, with its entries. */
  named: ReadonlyMap<string, readonly Entry[]>;
  formers: ReadonlyMap<string, FormerName>;
  /** Every two neighbouring characters in the entries' names and summaries: what makes words. */
  pairs: ReadonlySet<string>;
}

export const STATE = '中华人民共和国';

export function createCheckKnowledge(entries: readonly Entry[]): CheckKnowledge {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const named = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const form of new Set(entry.terms.flatMap((term) => writtenForms(term.text)))) {
      const list = named.get(form);
      if (list) list.push(entry);
      else named.set(form, [entry]);
    }
  }
  const agencies = entries.filter((entry) => entry.type === 'agency');
  return {
    get: (id) => byId.get(id),
    laws: entries.filter((entry) => entry.type === 'law'),
    agencies,
    programmes: entries.filter((entry) => entry.type === 'programme'),
    named,
    formers: formerNames(agencies, byId, named),
    pairs: pairsIn(entries),
  };
}

function pairsIn(entries: readonly Entry[]): Set<string> {
  const pairs = new Set<string>();
  for (const { terms, summary = '' } of entries) {
    for (const text of [summary, ...terms.map((term) => term.text)])
      for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  }
  return pairs;
}

type ById = ReadonlyMap<string, Entry>;

function agencyOf(byId: ById, id: string | undefined): AgencyEntry | undefined {
  const entry = id ? byId.get(id) : undefined;
  return entry?.type === 'agency' ? entry : undefined;
}

function formerNames(
  agencies: readonly AgencyEntry[],
  byId: ById,
  named: ReadonlyMap<string, readonly Entry[]>,
): Map<string, FormerName> {
  const formers = new Map<string, FormerName>();
  const living = agencies.filter((entry) => !entry.facts.ended);
  const put = (name: string, until: string | null, successor: AgencyEntry | undefined, from: AgencyEntry) => {
    if (!successor || name.length < 3 || formers.has(name)) return;
    const source = sourceFor(from, until ?? '');
    if (!source) return;
    const second = secondHeir(entryName(from), named);
    const plate = !from.facts.ended && from.id !== successor.id;
    formers.set(name, { name, until, successor, plate, source, ...(second && { second }) });
  };
  for (const entry of agencies) {
    const next = agencyOf(byId, entry.facts.successor);
    const told = next?.facts.lineage?.find((one) => one.entry === entry.id)?.until;
    for (const { text, weight } of entry.terms)
      if (weight !== 'minor' && (entry.facts.ended ?? told)) put(text, entry.facts.ended ?? told ?? null, next, entry);
    for (const { name, until, entry: id } of entry.facts.lineage ?? []) {
      // A name that still stands in a living one (中央党校（国家行政学院）) is not former.
      if (!id && !livesOn(name, living, named)) put(name, until ?? null, entry, entry);
    }
    for (const { text, status } of entry.terms)
      if (status === 'former' && !entry.facts.ended && !livesOn(text, living, named)) put(text, null, entry, entry);
  }
  for (const { names, until, heir, source, everyday } of FORMER_BODIES) {
    const successor = heir ? (named.get(heir) ?? []).find((one) => one.type === 'agency') : null;
    if (heir && !successor) continue;
    for (const name of names)
      if (!formers.has(name) && !livesOn(name, living, named))
        formers.set(name, {
          name,
          until,
          successor: successor ?? null,
          plate: false,
          source,
          ...(everyday && { everyday }),
        });
  }
  return formers;
}

function secondHeir(name: string, named: ReadonlyMap<string, readonly Entry[]>): FormerName['second'] {
  const told = SECOND_HEIRS[name];
  const heir = told && (named.get(told.heir) ?? []).find((one) => one.type === 'agency');
  return told && heir && { ...told, heir };
}

function livesOn(name: string, living: readonly AgencyEntry[], named: ReadonlyMap<string, readonly Entry[]>): boolean {
  const owners = named.get(name) ?? [];
  const isTerm = owners.some(
    (owner) =>
      owner.type === 'agency' &&
      !owner.facts.ended &&
      owner.terms.some((term) => term.text === name && term.status !== 'former'),
  );
  return isTerm || living.some((entry) => entryName(entry).includes(`（${name}）`));
}

/** The body that goes on from a former one on a day: successors that have ended by then are followed further. */
export function livingSuccessor(knowledge: CheckKnowledge, former: FormerName, day: string): AgencyEntry | null {
  let at = former.successor;
  for (let i = 0; at && i < 6 && hasGone(knowledge, at, day); i++) {
    const id = at.facts.successor;
    const next: Entry | undefined = id ? knowledge.get(id) : undefined;
    if (next?.type !== 'agency') break;
    at = next;
  }
  return at;
}

/** Ended, or left with its name as a plate only (国家乡村振兴局). */
function hasGone(knowledge: CheckKnowledge, entry: AgencyEntry, day: string): boolean {
  const until = entry.facts.ended ?? knowledge.formers.get(entryName(entry))?.until;
  return until ? endOf(until) < day : false;
}

/** The source that tells the date, by its year in the title; else the first that can be opened. */
export function sourceFor(entry: { sources: Source[] }, date = ''): Source | undefined {
  const open = entry.sources.filter((source) => source.url);
  return open.find((source) => date !== '' && source.title.includes(date.slice(0, 4))) ?? open[0];
}

/** Full name without the state's: 个人信息保护法. */
export function withoutState(name: string): string {
  return name.startsWith(STATE) ? name.slice(STATE.length) : name;
}
