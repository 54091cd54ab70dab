// From a mention's number, as our lists know it, to its place on the page: also for mentions that are not drawn.
import { drawnType } from './choose';
import type { Mark } from './marks';
import type { ReadPage } from './note-seam';
import { drawnRanges } from './ranges';

/** The mention's mark; one of its own making where it is not drawn. Null when the page has taken its text away. */
export function markAt({ mentions, blocks, marks }: ReadPage, index: number): Mark | null {
  for (const mark of marks.all) if (mark.id === index) return mark;
  const mention = mentions[index];
  const block = mention && blocks[mention.block];
  if (!mention || !block) return null;
  const ranges = drawnRanges(block, mention.start, mention.end);
  return ranges.length > 0 ? { id: index, type: drawnType(mention), strength: 'faint', paper: 'light', ranges } : null;
}

/** Scrolls where the mark, or the passage, is out of sight, or too near an edge to be read; its first line box then. Null when it has none. */
export function bringIntoView(doc: Document, mark: Pick<Mark, 'ranges'>): DOMRect | null {
  const view = doc.defaultView;
  const [first] = mark.ranges;
  const place = () => boxOf(mark);
  const before = place();
  if (!view || !first || !before) return null;
  if (before.top < EDGE || before.bottom > view.innerHeight - EDGE) {
    // The element first: it scrolls the boxes around it as well; then the window, to the name's own line.
    if (before.top < 0 || before.bottom > view.innerHeight)
      first.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    view.scrollBy({ top: (place() ?? before).top - view.innerHeight / 3, behavior: 'instant' });
  }
  return place();
}

/** Pixels at the window's upper and lower edge where pages keep their bars. */
const EDGE = 80;

function boxOf(mark: Pick<Mark, 'ranges'>): DOMRect | null {
  for (const range of mark.ranges) for (const box of range.getClientRects()) if (box.width > 0) return box;
  return null;
}
