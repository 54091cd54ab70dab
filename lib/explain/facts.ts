// The fact rows of a note, by type of entry. Order is the order in the note.
import type { AgencyEntry, Entry, LawEntry, ProgrammeEntry } from '../model/entry';
import type { Fact, FactKey, FactValue } from '../model/explanation';
import { isId, type Known, nameFrom } from './known';

export function factsOf(entry: Entry, known: Known): Fact[] {
  const rows =
    entry.type === 'law'
      ? lawFacts(entry, known)
      : entry.type === 'agency'
        ? agencyFacts(entry, known)
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
    { key: 'amended', values: (facts.amended ?? []).map((a) => ({ date: a.adopted })) },
    fact('repealed', date(facts.repealed)),
    fact('replacedBy', name(facts.replacedBy, known)),
    fact('articles', facts.articles === undefined ? undefined : { count: facts.articles }),
  ];
}

/** Of a revised act sources often give only the day its revision took effect: the day the present text holds from. */
function lastRevision({ amended = [] }: LawEntry['facts']): string | undefined {
  return amended.filter((a) => a.revision).at(-1)?.effective;
}

function agencyFacts({ facts }: AgencyEntry, known: Known): Fact[] {
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
  ];
}

function programmeFacts({ facts }: ProgrammeEntry, known: Known): Fact[] {
  return [fact('since', date(facts.since)), fact('by', name(facts.by, known)), fact('place', text(facts.place))];
}

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
