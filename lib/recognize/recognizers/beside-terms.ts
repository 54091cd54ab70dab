// What names read by their shape owe to the dictionary's terms beside them: “千万工程”经验 means the entry its quoted part
// names, and a place cut out of a term (乡村振|兴和) is none.
import type { Target } from '../../model/mention';
import type { Proposal } from '../proposal';
import { asSectorPlan } from './sector-plans';

/** Longest term that a body is looked for in the middle of. */
const LONGEST = 24;

/** 民法典|宣传月, 《安全生产法》|宣传周: the law's own week is no law. */
const ITS_DAYS = /^(?:集中)?(?:宣传|普法|学习)[周月日]/;

/** Proposals for the weeks, months and days in which a law is made known; `terms` hold the laws. */
function daysOfLaws(text: string, terms: readonly Proposal[]): Proposal[] {
  if (!text.includes('宣传') && !text.includes('普法')) return [];
  return terms.flatMap((law) => {
    const days = law.type === 'law' ? ITS_DAYS.exec(text.slice(law.end, law.end + 6))?.[0] : undefined;
    if (!days) return [];
    const target: Target = { is: 'name', name: text.slice(law.start, law.end + days.length), type: 'programme' };
    return [{ ...law, end: law.end + days.length, type: 'programme', via: 'pattern', target, reason: 'days-of-law' }];
  });
}

/** `shaped` with the quoted part's entry where a term fills the quote, and without bodies that begin within a term. */
export function besideTerms(text: string, shaped: readonly Proposal[], terms: readonly Proposal[]): Proposal[] {
  const days = daysOfLaws(text, terms);
  if (terms.length === 0 || shaped.length === 0) return [...shaped, ...days];
  const byStart = new Map<number, Proposal[]>();
  for (const term of terms) {
    if (term.type === 'agency') continue;
    const there = byStart.get(term.start);
    if (there) there.push(term);
    else byStart.set(term.start, [term]);
  }
  const found = shaped.flatMap((proposal) => {
    if (proposal.type === 'agency') return isCut(proposal, byStart) ? [] : [proposal];
    return [proposal.type === 'programme' && proposal.target === null ? named(text, proposal, byStart) : proposal];
  });
  return days.length > 0 ? [...found, ...days] : found;
}

const holds = (term: Proposal) => term.holds?.() ?? true;

type ByStart = ReadonlyMap<number, readonly Proposal[]>;

function isCut(body: Proposal, byStart: ByStart): boolean {
  for (let at = body.start - 1; at >= 0 && body.start - at < LONGEST; at--)
    if (byStart.get(at)?.some((term) => body.start < term.end && term.end < body.end && holds(term))) return true;
  return false;
}

function named(text: string, proposal: Proposal, byStart: ByStart): Proposal {
  if (!'“‘「'.includes(text[proposal.start] ?? '\n')) return proposal;
  const inside = byStart
    .get(proposal.start + 1)
    ?.find(
      (term) =>
        term.type === 'programme' && term.end < proposal.end && /[”’」]/.test(text[term.end] ?? '') && holds(term),
    );
  return asSectorPlan(text, inside ? { ...proposal, target: inside.target } : proposal);
}
