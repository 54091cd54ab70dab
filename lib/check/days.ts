// Partial dates as days.

/** The last day of a partial date: 2018 → 2018-12-31, 2018-03 → 2018-03-31. */
export function endOf(date: string): string {
  if (date.length === 10) return date;
  return date.length === 7 ? `${date}-31` : `${date}-12-31`;
}
