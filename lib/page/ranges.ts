// From a mention's offsets to live ranges over the page's own text nodes, and which part of a name is underlined.
import type { Block } from './blocks';
import type { Run } from './reader';

/** 《》 and quotes at a name's edges stay outside the drawn line. */
const EDGE_OPEN = /^[《〈“‘"'「『【\s]+/;
const EDGE_CLOSE = /[》〉”’"'」』】\s]+$/;

/** The part of a span that is drawn; the whole span when nothing else would be left. Offsets into the same text. */
export function drawnSpan(text: string, start: number, end: number): { start: number; end: number } {
  const surface = text.slice(start, end);
  const from = start + (EDGE_OPEN.exec(surface)?.[0].length ?? 0);
  const to = end - (EDGE_CLOSE.exec(surface)?.[0].length ?? 0);
  return from < to ? { start: from, end: to } : { start, end };
}

/**
 * Live ranges over the text of a span, one for each text node it touches, in text order: what lies between two nodes
 * (ruby readings, hidden text) stays out. Empty when the page has taken the nodes away or changed them since they were read.
 */
export function rangesOf(block: Block, start: number, end: number): Range[] {
  const pieces = new Map<Text, { from: number; to: number }>();
  for (const run of runsWithin(block.runs, start, end)) {
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    const piece = pieces.get(run.node);
    pieces.set(run.node, { from: piece?.from ?? from, to });
  }
  const ranges: Range[] = [];
  for (const [node, { from, to }] of pieces) {
    if (!node.isConnected || to > node.length) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}

function runsWithin(runs: readonly Run[], start: number, end: number): Run[] {
  return runs.filter((run) => run.at < end && run.at + run.length > start);
}

/** True when any of a span lies inside a link. */
export function isLinked(block: Block, start: number, end: number): boolean {
  return block.links.some((link) => link.start < end && link.end > start);
}
