// Finds 《…》 spans: nested ones belong to the outer, an unclosed 《 opens nothing, no span is longer than a title can be.

/** Longest title taken, in UTF-16 units, with its marks. The longest real one known has 115. */
const LONGEST = 140;

export interface MarkedTitle {
  /** Offset of 《. */
  start: number;
  /** Offset after 》. */
  end: number;
}

/** Outermost 《…》 spans in text order; each start looks at most LONGEST units ahead, so the cost is linear. */
export function findMarkedTitles(text: string): MarkedTitle[] {
  const found: MarkedTitle[] = [];
  let at = text.indexOf('《');
  while (at >= 0) {
    const end = closingMark(text, at);
    if (end > 0) found.push({ start: at, end });
    at = text.indexOf('《', end > 0 ? end : at + 1);
  }
  return found;
}

/** Offset after the 》 that closes the 《 at `open`; 0 when nothing closes it within a title's length. */
function closingMark(text: string, open: number): number {
  let depth = 0;
  const stop = Math.min(text.length, open + LONGEST);
  for (let i = open; i < stop; i++) {
    const char = text[i];
    if (char === '《') depth++;
    // A sentence ends before the title does: the closing mark is missing.
    else if (char === '。' && depth === 1) return 0;
    else if (char === '》' && --depth === 0) return i - open > 1 ? i + 1 : 0;
  }
  return 0;
}
