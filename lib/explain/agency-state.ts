// What an agency was on the article's day, where its dates tell that it was something else then than the note says of it now.
import type { AgencyFacts, PartialDate } from '../model/entry';
import { isOver, reached } from './days';

/** In Chinese: 尚未撤销; null where the day makes no difference or the dates are not fine enough to tell. */
export function agencyOnDay(facts: AgencyFacts, day: string, nameOf: (idOrName: string) => string): string | null {
  const { founded, ended, successor } = facts;
  const before = (facts.lineage ?? []).filter(({ until }) => until !== undefined && !reached(until, day));
  const then = before.map(({ name }) => name).join('、');
  if (founded && !reached(founded, day)) return then ? `尚未设立，当时是${then}` : '尚未设立';
  if (then) return `当时是${then}`;
  if (!ended) return null;
  if (!reached(ended, day)) return '尚未撤销';
  return isPast(ended, day) ? `已撤销${successor ? `，由${nameOf(successor)}承接` : ''}` : null;
}

/** Of a month that is still going on nothing is said. */
function isPast(date: PartialDate, day: string): boolean {
  return date.length === 10 ? reached(date, day) : isOver(date, day);
}
