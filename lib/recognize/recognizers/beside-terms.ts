// What names read by their shape owe to the dictionary's terms beside them: “千万工程”经验 means the entry its quoted part
// names, and a place cut out of a term (乡村振|兴和) is none.
import type { Target } from '../../model/mention';
import type { Proposal } from '../proposal';
import { asSectorPlan } from './sector-plans';

/** Longest term that a body is looked for in the middle of. */
const LONGEST = 24;

/** 民法典|宣传月, 《安全生产法》|宣传周: the law's own week is no law. */
const ITS_DAYS = /^(?:集中)?(?:宣传|普法|学习)[周月日]/;
const DAYS_BEGIN = new Set('集宣普学');
/** 扩大消费“十五五”规划, 市场准入负面清单: without 《》 the paper's name is the plan's or the list's. */
const PLAN_OR_LIST = /(?:规划|计划|清单)(?:纲要)?$/;
const PLANS_END = new Set('划单要');

/** Proposals for what a law's name is not the law in; `terms` hold the laws. */
function besideLaws(text: string, terms: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  for (const law of terms) {
    if (law.type !== 'law') continue;
    if (DAYS_BEGIN.has(text[law.end] ?? '')) {
      const days = ITS_DAYS.exec(text.slice(law.end, law.end + 6))?.[0] ?? '';
      const end = law.end + days.length;
      const target: Target = { is: 'name', name: text.slice(law.start, end), type: 'programme' };
      if (days) found.push({ ...law, end, type: 'programme', via: 'pattern', target, reason: 'days-of-law' });
    } else if (PLANS_END.has(text[law.end - 1] ?? '')) {
      const marked = text[law.start] === '《' || text[law.start - 1] === '《' || text[law.end] === '》';
      if (!marked && PLAN_OR_LIST.test(text.slice(law.end - 4, law.end)))
        found.push({ ...law, type: 'programme', reason: 'plan', rank: (law.rank ?? 0) + 1 });
    }
  }
  return found;
}

/** `shaped` with the quoted part's entry where a term fills the quote, and without bodies that begin within a term. */
export function besideTerms(text: string, shaped: readonly Proposal[], terms: readonly Proposal[]): Proposal[] {
  const plans = besideLaws(text, terms);
  if (terms.length === 0 || shaped.length === 0) return [...shaped, ...plans];
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
  return plans.length > 0 ? [...found, ...plans] : found;
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
