// The sentence that a selection stands in.

const ENDS = /[。！？\n]/;
/** A paragraph, a cell, a heading: what a sentence does not run out of. */
const BLOCKS = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, figcaption, article, section, div, body';

/** The sentence around `start`–`end` (UTF-16 units), with its end mark, without space at its edges. */
export function sentenceIn(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const rest = text.slice(end).search(ENDS);
  return text.slice(from, rest < 0 ? undefined : end + rest + 1).trim();
}

export function sentenceAround(range: Range): string {
  const { startContainer: at } = range;
  const block = (at instanceof Element ? at : at.parentElement)?.closest(BLOCKS);
  if (!block) return range.toString().trim();
  const before = range.cloneRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return sentenceIn(block.textContent ?? '', start, start + range.toString().length);
}
