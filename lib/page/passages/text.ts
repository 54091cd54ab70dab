// An article's blocks as one text, and the way between its offsets, the page's ranges and a selection.
import { CONTEXT, LONGEST_PASSAGE } from '../../model/passage';
import type { Block } from '../blocks';
import { rangesOf } from '../ranges';

export interface ArticleText {
  /** Blocks joined by line feeds. */
  text: string;
  /** Offset of each block's first character. */
  starts: readonly number[];
}

export function textOf(blocks: readonly Pick<Block, 'text'>[]): ArticleText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: blocks.map(({ text }) => text).join('\n'), starts };
}

/** Live ranges over a stretch of the text, one for each text node; empty where the page has changed it since. */
export function rangesAt(article: ArticleText, blocks: readonly Block[], start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (let at = blockAt(article, start); at < blocks.length; at++) {
    const [block, from] = [blocks[at], article.starts[at]];
    if (!block || from === undefined || from >= end) break;
    const [left, right] = [Math.max(0, start - from), Math.min(block.text.length, end - from)];
    if (left >= right) continue;
    const pieces = rangesOf(block, left, right);
    if (pieces.length === 0) return [];
    ranges.push(...pieces);
  }
  return ranges;
}

/** Index of the block that holds an offset. */
function blockAt({ starts }: ArticleText, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export type Selected =
  | { is: 'passage'; start: number; end: number; quote: { exact: string; prefix: string; suffix: string } }
  /** Nothing of the article is selected, or more than a passage. */
  | { is: 'outside' | 'long' };

/** What a range covers of the article, without space at its edges. */
export function selectedIn(article: ArticleText, blocks: readonly Block[], range: Range): Selected {
  let [start, end] = [Number.POSITIVE_INFINITY, -1];
  for (const [at, block] of blocks.entries()) {
    const from = article.starts[at] ?? 0;
    for (const run of block.runs) {
      if (!range.intersectsNode(run.node)) continue;
      const [left, right] = cutOf(run.node, range);
      const [first, last] = [Math.max(left, run.from), Math.min(right, run.from + run.length)];
      if (first >= last) continue;
      start = Math.min(start, from + run.at + first - run.from);
      end = Math.max(end, from + run.at + last - run.from);
    }
  }
  while (start < end && /\s/.test(article.text[start] ?? '')) start++;
  while (start < end && /\s/.test(article.text[end - 1] ?? '')) end--;
  if (end - start < 1) return { is: 'outside' };
  if (end - start > LONGEST_PASSAGE) return { is: 'long' };
  return { is: 'passage', start, end, quote: quoteAt(article.text, start, end) };
}

/** The part of a text node that lies in the range, in its own offsets. */
function cutOf(node: Text, range: Range): [number, number] {
  return [
    range.startContainer === node ? range.startOffset : 0,
    range.endContainer === node ? range.endOffset : node.length,
  ];
}

export function quoteAt(text: string, start: number, end: number): { exact: string; prefix: string; suffix: string } {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
