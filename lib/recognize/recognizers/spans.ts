// Looks into lists of spans that lie in text order and do not overlap, as settled mentions do; each look is a binary search.

export interface Span {
  start: number;
  end: number;
}

/** Index of the last span that ends at or before `at`; -1 when none does. */
export function lastEndingBy(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Does any span share a unit with [start, end)? */
export function overlapsAny(spans: readonly Span[], start: number, end: number): boolean {
  const next = spans[lastEndingBy(spans, start) + 1];
  return next !== undefined && next.start < end;
}

/** The span that holds [start, end) whole, if one does. */
export function holderOf<S extends Span>(spans: readonly S[], start: number, end: number): S | undefined {
  const next = spans[lastEndingBy(spans, start) + 1];
  return next !== undefined && next.start <= start && end <= next.end ? next : undefined;
}
