// Of what the recognizers propose, what holds: the longest name first, at equal length the higher rank; nothing overlaps.
import type { Proposal } from './proposal';

/**
 * Proposals that hold, in text order. Spans outside 0…`length` or empty ones are dropped.
 * Since longer spans are seated first, a span meets a seated one only where one of its own two ends is taken.
 */
export function resolve(proposals: readonly Proposal[], length: number): Proposal[] {
  if (proposals.length === 0) return [];
  const taken = new Uint8Array(length);
  const held: Proposal[] = [];
  const sane = proposals.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  for (const proposal of sane.sort(byClaim)) {
    if (taken[proposal.start] || taken[proposal.end - 1]) continue;
    taken.fill(1, proposal.start, proposal.end);
    held.push(proposal);
  }
  return held.sort((a, b) => a.start - b.start);
}

/** A higher pack outranks a lower one only at the same span: the longest true name comes first. */
function byClaim(a: Proposal, b: Proposal): number {
  return b.end - b.start - (a.end - a.start) || (b.rank ?? 0) - (a.rank ?? 0) || a.start - b.start;
}
