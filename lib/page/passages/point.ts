// Which passage lies under a point of the window: the shortest where several do.
import type { Drawn, Inks } from './inks';

export function passageAt(doc: Document, { all }: Inks, x: number, y: number): { drawn: Drawn; rect: DOMRect } | null {
  if (all.size === 0) return null;
  const caret = doc.caretPositionFromPoint?.(x, y, { shadowRoots: rootsOf(all.values()) });
  if (!caret) return null;
  let best: { drawn: Drawn; rect: DOMRect; length: number } | null = null;
  for (const drawn of all.values()) {
    for (const range of drawn.ranges) {
      if (range.startContainer !== caret.offsetNode) continue;
      if (caret.offset < range.startOffset || caret.offset > range.endOffset) continue;
      const rect = [...range.getClientRects()].find((box) => holds(box, x, y));
      const length = drawn.ranges.reduce((sum, one) => sum + one.endOffset - one.startOffset, 0);
      if (rect && (!best || length < best.length)) best = { drawn, rect, length };
    }
  }
  return best;
}

function rootsOf(all: Iterable<Drawn>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { ranges } of all) {
    const root = ranges[0]?.startContainer.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
  return [...roots];
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
