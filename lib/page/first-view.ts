// How much of a long article is asked about first, so that what the reader sees is marked before the rest is read.
import type { Block } from './blocks';

/** Characters that are asked about in one go: less is not worth two questions. */
const SHORT = 12_000;
/** Characters of the first question, at least: what a reader sees of an article that begins at the top. */
const LEAST = 3000;

/** Number of blocks, from the first on, down to the end of what is in view; all of them where that is most of the article. */
export function firstToAsk(blocks: readonly Block[]): number {
  const view = blocks[0]?.element.ownerDocument.defaultView;
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (!view || length <= SHORT) return blocks.length;
  let read = 0;
  for (const [at, { element, text }] of blocks.entries()) {
    read += text.length;
    if (read > length / 2) break;
    if (read >= LEAST && element.getBoundingClientRect().top > view.innerHeight) return at + 1;
  }
  return blocks.length;
}
