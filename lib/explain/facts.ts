// The fact rows of a note, by type of entry. Order is the order in the note.
import type { AgencyEntry, Entry, LawEntry, ProgrammeEntry } from '../model/entry';
import type { Fact, FactKey, FactValue } from '../model/explanation';
import { agencyOnDay } from './agency-state';
import { isId, type Known, nameFrom } from './known';

/** `day`: the article's, where it is known. */
export function factsOf(entry: Entry, known: Known, day?: string): Fact[] {
  const rows =
    entry.type === 'law'
      ? lawFacts(entry, known)
      : entry.type === 'agency'
        ? agencyFacts(entry, known, day)
        : programmeFacts(entry, known);
  if (entry.distinguish) rows.push(fact('distinguish', { text: entry.distinguish }));
  return rows.filter((row) => row.values.length > 0);
}

function lawFacts({ facts, kind }: LawEntry, known: Known): Fact[] {
  const { draft } = facts;
  return [
    // A statute's issuer stands in the line under the heading.
    ...(kind === '法律' ? [] : [fact('issuer', name(facts.issuer, known))]),
    fact('draftOpened', date(draft?.opened)),
    fact('became', name(draft?.becameId, known)),
    fact('adopted', date(facts.adopted)),
    ...(facts.published === facts.adopted ? [] : [fact('published', date(facts.published))]),
    fact('number', text(facts.number)),
    fact('effective', date(facts.effective ?? lastRevision(facts))),
    { key: 'amended', values: (facts.amended ?? []).map((a) => ({ date: a.adopted })).sort(byDate) },
    fact('repealed', date(facts.repealed)),
    fact('replacedBy', name(facts.replacedBy, known)),
    fact('articles', facts.articles === undefined ? undefined : { count: facts.articles }),
  ];
}

/** Of a revised act sources often give only the day its revision took effect: the day the present text holds from. */
function lastRevision({ amended = [] }: LawEntry['facts']): string | undefined {
  return amended
    .flatMap((a) => (a.revision && a.effective) || [])
    .sort()
    .at(-1);
}

function agencyFacts({ facts }: AgencyEntry, known: Known, day?: string): Fact[] {
  const then = day ? agencyOnDay(facts, day, (idOrName) => nameFrom(known, idOrName)) : null;
  return [
    fact('level', text(facts.level)),
    fact('parent', name(facts.parent, known)),
    fact('founded', date(facts.founded)),
    {
      key: 'lineage',
      values: (facts.lineage ?? []).map((l) => ({
        name: l.name,
        target: l.entry ? { is: 'entry' as const, id: l.entry } : undefined,
        date: l.until,
      })),
    },
    fact('ended', date(facts.ended)),
    fact('successor', name(facts.successor, known)),
    fact('standing', text(facts.standing)),
    fact('atReport', text(then ?? undefined)),
  ];
}

function programmeFacts({ facts }: ProgrammeEntry, known: Known): Fact[] {
  return [fact('since', date(facts.since)), fact('by', name(facts.by, known)), fact('place', text(facts.place))];
}

const byDate = (a: { date: string }, b: { date: string }) => a.date.localeCompare(b.date);

function fact(key: FactKey, value: FactValue | undefined): Fact {
  return { key, values: value ? [value] : [] };
}
const text = (value: string | undefined): FactValue | undefined => (value ? { text: value } : undefined);
const date = (value: string | undefined): FactValue | undefined => (value ? { date: value } : undefined);

function name(idOrName: string | undefined, known: Known): FactValue | undefined {
  const shown = idOrName ? nameFrom(known, idOrName) : '';
  if (!idOrName || !shown) return undefined;
  return isId(idOrName) ? { name: shown, target: { is: 'entry', id: idOrName } } : { text: shown };
}
