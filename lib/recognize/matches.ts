// All matches of a pattern in a text, cheaply: matchAll copies the pattern at every call, and most blocks have no match.

const NONE: readonly RegExpExecArray[] = [];

/**
 * What `[...text.matchAll(pattern)]` gives. `pattern` must be global. Every match contains `one` or `other`, where given:
 * a text without them is not searched.
 */
export function matchesOf(pattern: RegExp, text: string, one = '', other = one): readonly RegExpExecArray[] {
  if (!text.includes(one) && !text.includes(other)) return NONE;
  pattern.lastIndex = 0;
  let hit = pattern.exec(text);
  if (!hit) return NONE;
  const found: RegExpExecArray[] = [];
  while (hit) {
    found.push(hit);
    if (hit[0] === '') pattern.lastIndex++;
    hit = pattern.exec(text);
  }
  return found;
}
