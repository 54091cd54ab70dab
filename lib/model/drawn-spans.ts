// Which parts of a name have the line under them, on a page and in print. Pure.

/** Marks that enclose a name or a part of it, opening ones and their closing ones in one order. */
const OPEN = '《〈“‘「『【';
const CLOSE = '》〉”’」』】';
/** Typewriters' quotes, which open and close alike. */
const BOTH = `"'`;

export interface Span {
  start: number;
  end: number;
}

/**
 * The parts of a span that are drawn, in text order: 《》 and quotes at its edges stay outside the line, with their partners where
 * these lie inside, so that no pair is drawn by half. The whole span when nothing else would be left. Offsets into the same text.
 */
export function drawnSpans(text: string, start: number, end: number): Span[] {
  const partners = pairsOf(text, start, end);
  const out = new Set<number>();
  const isEdge = (at: number, marks: string) => /\s/.test(text.charAt(at)) || marks.includes(text.charAt(at));
  const leave = (at: number) => {
    out.add(at);
    const partner = partners.get(at);
    if (partner !== undefined) out.add(partner);
  };
  let [from, to] = [start, end];
  while (from < to && (out.has(from) || isEdge(from, OPEN + BOTH))) leave(from++);
  while (from < to && (out.has(to - 1) || isEdge(to - 1, CLOSE + BOTH))) leave(--to);
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    const last = spans.at(-1);
    if (out.has(at)) continue;
    if (last?.end === at) last.end++;
    else spans.push({ start: at, end: at + 1 });
  }
  const named = spans
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
    .map((span) => trimmed(text, span));
  return named.length > 0 ? named : [{ start, end }];
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}

/** Where each enclosing mark has its partner, both ways. */
function pairsOf(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    const partner = BOTH.includes(mark) ? mark : OPEN.charAt(CLOSE.indexOf(mark));
    const waiting = partner && open.findLastIndex((one) => text.charAt(one) === partner);
    if (typeof waiting === 'number' && waiting >= 0) {
      const [other = at] = open.splice(waiting);
      pairs.set(at, other).set(other, at);
    } else if ((OPEN + BOTH).includes(mark)) open.push(at);
  }
  return pairs;
}
