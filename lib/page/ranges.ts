// From a mention's offsets to live ranges over the page's own text nodes, and which part of a name is underlined.
import { drawnSpans } from '../model/drawn-spans';
import type { Block } from './blocks';
import type { Run } from './reader';

/** Live ranges over what is drawn of a mention. */
export function drawnRanges(block: Block, start: number, end: number): Range[] {
  return drawnSpans(block.text, start, end).flatMap((span) => rangesOf(block, span.start, span.end));
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
