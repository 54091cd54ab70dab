// What names read by their shape owe to the dictionary's terms beside them: “千万工程”经验 means the entry its quoted part
// names, and a place cut out of a term (乡村振|兴和) is none.
import type { Proposal } from '../proposal';

/** `shaped` with the quoted part's entry where a term fills the quote, and without bodies that begin within a term. */
export function besideTerms(text: string, shaped: readonly Proposal[], terms: readonly Proposal[]): Proposal[] {
  if (terms.length === 0) return [...shaped];
  return shaped.flatMap((proposal) => {
    if (proposal.type === 'agency') return terms.some((term) => isCutBy(proposal, term)) ? [] : [proposal];
    return [proposal.type === 'programme' && proposal.target === null ? named(text, proposal, terms) : proposal];
  });
}

function isCutBy(body: Proposal, term: Proposal): boolean {
  return term.type !== 'agency' && term.start < body.start && body.start < term.end && term.end < body.end;
}

function named(text: string, proposal: Proposal, terms: readonly Proposal[]): Proposal {
  if (!'“‘「'.includes(text[proposal.start] ?? '\n')) return proposal;
  const inside = terms.find(
    ({ start, end, type }) =>
      type === 'programme' && start === proposal.start + 1 && end < proposal.end && /[”’」]/.test(text[end] ?? ''),
  );
  return inside ? { ...proposal, target: inside.target } : proposal;
}
