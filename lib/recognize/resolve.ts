// Of what the recognizers propose, what holds: the longest name first, at equal length the higher rank; nothing overlaps.
import type { Proposal } from './proposal';

/**
 * Proposals that hold, in text order. Spans outside 0…`length` or empty ones are dropped.
 * Since longer spans are seated first, a span meets a seated one only where one of its own two ends is taken.
 */
export function resolve(proposals: readonly Proposal[], length: number): Proposal[] {
  if (proposals.length === 0) return [];
  const sane = proposals.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  if (sane.length < 2) return sane;
  const isFree = sane.length <= FEW ? seatsOfFew() : seatsOfMany(length);
  return sane
    .sort(byClaim)
    .filter(isFree)
    .sort((a, b) => a.start - b.start);
}

/** Up to this many it is quicker to look at each than to keep a list of the units. */
const FEW = 24;

/** True for a span that overlaps none of those it said true to. */
function seatsOfFew(): (span: Proposal) => boolean {
  const held: Proposal[] = [];
  return (span) => {
    for (const other of held) if (span.start < other.end && other.start < span.end) return false;
    held.push(span);
    return true;
  };
}
function seatsOfMany(length: number): (span: Proposal) => boolean {
  const taken = new Uint8Array(length);
  return ({ start, end }) => {
    if (taken[start] || taken[end - 1]) return false;
    taken.fill(1, start, end);
    return true;
  };
}

/** A higher pack outranks a lower one only at the same span: the longest true name comes first. */
function byClaim(a: Proposal, b: Proposal): number {
  return b.end - b.start - (a.end - a.start) || (b.rank ?? 0) - (a.rank ?? 0) || a.start - b.start;
}
