// Which mentions are on the screen now, for our lists; looked at only while a list follows.
import type { Block } from './blocks';
import type { ReadPage } from './note-seam';
import { rangesOf } from './ranges';

/** Milliseconds between two looks while the page scrolls. */
const PAUSE = 120;

/**
 * Tells the indices of the mentions in view, at once and when they change, until the signal ends.
 * Returns a function to call when the mentions or the layout changed.
 */
export function followInView(
  doc: Document,
  page: Pick<ReadPage, 'mentions' | 'blocks'>,
  tell: (mentions: number[]) => void,
  signal: AbortSignal,
): () => void {
  const view = doc.defaultView ?? window;
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const now = mentionsInView(page, view.innerHeight);
    if (now.join() === last) return;
    last = now.join();
    tell(now);
  };
  const soon = () => {
    timer ??= setTimeout(look, PAUSE);
  };
  doc.addEventListener('scroll', soon, { signal, passive: true, capture: true });
  view.addEventListener('resize', soon, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  soon();
  return soon;
}

/** Indices of the mentions that have a line box between the window's upper and lower edge. */
export function mentionsInView({ mentions, blocks }: Pick<ReadPage, 'mentions' | 'blocks'>, height: number): number[] {
  const near = new Map<number, boolean>();
  const isNear = (index: number, block: Block) => {
    const known = near.get(index) ?? holds(block.element.getBoundingClientRect(), height);
    near.set(index, known);
    return known;
  };
  return mentions.flatMap((mention, index) => {
    const block = blocks[mention.block];
    if (!block || !isNear(mention.block, block)) return [];
    const ranges = rangesOf(block, mention.start, mention.end);
    return ranges.some((range) => [...range.getClientRects()].some((box) => holds(box, height))) ? [index] : [];
  });
}

function holds(box: DOMRect, height: number): boolean {
  return box.width > 0 && box.bottom > 0 && box.top < height;
}
