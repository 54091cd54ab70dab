// What the page tests share: putting markup into the test page, reading it, asking for a mention.
import { afterEach } from 'vitest';
import { type Block, blocksOf } from '../../lib/page/blocks';
import type { Article } from '../../lib/page/found';

const lives: AbortController[] = [];

/** Replaces the test page's body; gives the first element. */
export function put(html: string): HTMLElement {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const first = document.body.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error('no element in the markup');
  return first;
}

/** A signal that is aborted when the test ends. */
export function life(): AbortSignal {
  const controller = new AbortController();
  lives.push(controller);
  return controller.signal;
}

afterEach(() => {
  for (const controller of lives.splice(0)) controller.abort();
  document.body.replaceChildren();
});

export function articleAt(root: Element, more: Partial<Article> = {}): Article {
  return { root, skip: () => false, headline: null, heads: [], how: 'rule', ...more };
}

export function blocksAt(root: Element): Block[] {
  return [...blocksOf(articleAt(root))];
}

/** Finds a piece of text in the blocks. */
export function spanOf(
  blocks: readonly Block[],
  text: string,
): { block: Block; index: number; start: number; end: number } {
  const index = blocks.findIndex((block) => block.text.includes(text));
  const block = blocks[index];
  if (!block) throw new Error(`no block holds ${text}`);
  const start = block.text.indexOf(text);
  return { block, index, start, end: start + text.length };
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
