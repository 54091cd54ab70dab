// Of what the recognizers propose, what holds: the longest name first, at equal length the higher rank; nothing overlaps.
import type { Proposal } from './proposal';

/**
 * Proposals that hold, in text order. Spans outside 0…`length` or empty ones are dropped.
 * Since longer spans are seated first, a span meets a seated one only where one of its own two ends is taken.
 */
export function resolve(proposals: readonly Proposal[], length: number): Proposal[] {
  if (proposals.length === 0) return [];
  const sane = proposals.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  if (sane.length < 2) return sane.filter(holds);
  if (sane.length <= FEW) return seatFew(sane);
  const taken = new Uint8Array(length);
  const held: Proposal[] = [];
  for (const proposal of sane.sort(byClaim)) {
    if (taken[proposal.start] || taken[proposal.end - 1] || !holds(proposal)) continue;
    taken.fill(1, proposal.start, proposal.end);
    held.push(proposal);
  }
  return held.sort(byPlace);
}

const holds = (proposal: Proposal) => proposal.holds === undefined || proposal.holds();

/** Up to this many it is quicker to look at each than to keep a list of the units. */
const FEW = 24;

function seatFew(sane: Proposal[]): Proposal[] {
  const held: Proposal[] = [];
  for (const span of insertionSort(sane, byClaim))
    if (!held.some((other) => span.start < other.end && other.start < span.end) && holds(span)) held.push(span);
  return insertionSort(held, byPlace);
}

/** In place and stable; for short lists, which are mostly in order, several times as quick as `sort`. */
function insertionSort(list: Proposal[], compare: (a: Proposal, b: Proposal) => number): Proposal[] {
  for (let i = 1; i < list.length; i++) {
    const one = list[i];
    if (!one) continue;
    let at = i - 1;
    for (let before = list[at]; before && compare(before, one) > 0; before = list[--at]) list[at + 1] = before;
    list[at + 1] = one;
  }
  return list;
}

const byPlace = (a: Proposal, b: Proposal) => a.start - b.start;

/** A higher pack outranks a lower one only at the same span: the longest true name comes first. */
function byClaim(a: Proposal, b: Proposal): number {
  return b.end - b.start - (a.end - a.start) || (b.rank ?? 0) - (a.rank ?? 0) || a.start - b.start;
}
