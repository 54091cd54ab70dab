// Where a mark stands in the window now.
import type { Mark } from '../../lib/page/marks';

/** Its line boxes in viewport pixels, in text order; empty where the page shows none of it. */
export function rectsOf(mark: Mark): DOMRect[] {
  return mark.ranges.flatMap((range) => [...range.getClientRects()]).filter((rect) => rect.width > 0);
}

/** True while the page still holds the mark's text. */
export function isThere({ ranges }: Mark): boolean {
  return ranges.every((range) => !range.collapsed && range.startContainer.isConnected);
}

/** The mark that stands where this one stood: drawn anew, as stronger or fainter. */
export function drawnAnew(mark: Mark, all: Iterable<Mark>): Mark | null {
  const [before] = mark.ranges;
  for (const one of all) {
    const [now] = one.ranges;
    if (one === mark) return one;
    if (before && now?.startContainer === before.startContainer && now.startOffset === before.startOffset) return one;
  }
  return null;
}

/** The page's window, in CSS pixels. */
export function windowOf({ innerWidth: width, innerHeight: height }: Window): { width: number; height: number } {
  return { width, height };
}
