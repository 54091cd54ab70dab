// Which mark lies under a point: caret from point → the text node's marks → binary search → the mark's rectangles must hold the point.
import type { Mark } from './marks';

export interface Hit {
  mark: Mark;
  /** The rectangle under the point, in viewport pixels: a name over two lines has two. */
  rect: DOMRect;
}

export interface HitIndex {
  /** The mark under a viewport point, or null: also where something lies over the text. */
  at(x: number, y: number): Hit | null;
}

interface Piece {
  range: Range;
  mark: Mark;
}

/** An index over these marks; make a new one when they change. */
export function createHitIndex(doc: Document, marks: Iterable<Mark>): HitIndex {
  const pieces = new Map<Node, Piece[]>();
  const shadowRoots = new Set<ShadowRoot>();
  for (const mark of marks) {
    for (const range of mark.ranges) {
      const here = pieces.get(range.startContainer);
      if (here) here.push({ range, mark });
      else pieces.set(range.startContainer, [{ range, mark }]);
      const root = range.startContainer.getRootNode();
      if (root instanceof ShadowRoot) for (const outer of rootsAround(root)) shadowRoots.add(outer);
    }
  }
  for (const list of pieces.values()) list.sort((a, b) => a.range.startOffset - b.range.startOffset);

  return {
    at(x, y) {
      const caret = doc.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] });
      const list = caret && pieces.get(caret.offsetNode);
      if (!list) return null;
      // The caret rounds to the nearer edge, so a neighbour that ends where the next begins may be meant.
      for (const piece of around(list, caret.offset)) {
        const rect = [...piece.range.getClientRects()].find((box) => holds(box, x, y));
        if (rect) return { mark: piece.mark, rect };
      }
      return null;
    },
  };
}

/** The pieces whose start ≤ offset ≤ end: two at most, as marks do not overlap. */
function around(list: readonly Piece[], offset: number): Piece[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.range.startOffset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - 2), low).filter((piece) => piece.range.endOffset >= offset);
}

function rootsAround(root: ShadowRoot): ShadowRoot[] {
  const outer = root.host.getRootNode();
  return outer instanceof ShadowRoot ? [root, ...rootsAround(outer)] : [root];
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
