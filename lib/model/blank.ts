// Whether there is anything to read in what a person gave us.

/** Text that has no character to be seen: a scanned PDF gives form feeds, spaces and joiners of no width. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
}
