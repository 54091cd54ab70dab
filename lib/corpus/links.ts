// What entries say of each other: every id resolves, what is related is related both ways, dates don't run backwards.
import type { Entry } from '../model/entry';

export interface LinkProblem {
  entry: string;
  field: string;
  what: string;
}

const ID = /^(?:law|agency|programme)\/[a-z0-9-]+$/;

/** Dead ids in the facts (a plain name is allowed there), links to oneself, dates out of order. */
export function linkProblems(entries: readonly Entry[]): LinkProblem[] {
  const ids = new Set(entries.map((entry) => entry.id));
  return entries.flatMap((entry) => {
    const dead = namedIn(entry)
      .filter(([, value]) => ID.test(value) && !ids.has(value))
      .map(([field, value]) => ({ entry: entry.id, field, what: `${value} is no entry` }));
    const own = (entry.related ?? []).includes(entry.id)
      ? [{ entry: entry.id, field: 'related', what: 'names the entry itself' }]
      : [];
    return [...dead, ...own, ...dateProblems(entry)];
  });
}

function namedIn(entry: Entry): [string, string][] {
  const rows: [string, string | undefined][] = [];
  if (entry.type === 'law') {
    rows.push(['facts.issuer', entry.facts.issuer], ['facts.replacedBy', entry.facts.replacedBy]);
    rows.push(['facts.draft.becameId', entry.facts.draft?.becameId]);
  } else if (entry.type === 'agency') {
    rows.push(['facts.parent', entry.facts.parent], ['facts.successor', entry.facts.successor]);
    for (const { entry: id } of entry.facts.lineage ?? []) rows.push(['facts.lineage', id]);
  } else rows.push(['facts.by', entry.facts.by]);
  return rows.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]]));
}

function dateProblems(entry: Entry): LinkProblem[] {
  if (entry.type === 'programme') return [];
  const steps =
    entry.type === 'law'
      ? [entry.facts.adopted, ...(entry.facts.amended ?? []).map((one) => one.adopted), entry.facts.repealed]
      : [...(entry.facts.lineage ?? []).map((one) => one.until), entry.facts.ended];
  const dates = steps.filter((date) => date !== undefined);
  return dates.slice(1).flatMap((date, k) => {
    const before = dates[k] ?? '';
    const n = Math.min(before.length, date.length);
    return before.slice(0, n) <= date.slice(0, n)
      ? []
      : [{ entry: entry.id, field: 'facts', what: `${date} stands after ${before}` }];
  });
}

/** A note shows no more of them: what everything leads to (民法典) can't lead back to all. */
const FULL = 12;

/** Links that are not returned though the other entry's list has room, as `from → to`. */
export function oneWayLinks(entries: readonly Entry[]): string[] {
  const related = new Map(entries.map((entry) => [entry.id, new Set(entry.related ?? [])]));
  const hasRoomFor = (id: string, other: string) => {
    const links = related.get(id);
    return links !== undefined && links.size < FULL && !links.has(other);
  };
  return entries.flatMap((entry) =>
    (entry.related ?? []).filter((id) => hasRoomFor(id, entry.id)).map((id) => `${entry.id} → ${id}`),
  );
}
