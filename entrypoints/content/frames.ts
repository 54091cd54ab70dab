// Frames of the page's own origin are part of it: each tells the page what it has read, by way of the background, and the page
// answers for all of them. What a page's own scripts could hear or fake is not used.
import { ask } from '../../lib/asking';
import type { FramePart, FrameRead } from '../../lib/model/page-state';
import { toTextBlocks } from '../../lib/page/blocks';
import { frameAt, pathOf } from '../../lib/page/frame-path';
import type { Reading } from './reading';

export interface Frames {
  /** A frame has read something anew; null: it has nothing any more. */
  told(frame: number, read: FrameRead | null): void;
  /** What the frames that are there now have read. */
  parts(): FramePart[];
}

export function createFrames(view: Window, reading: () => Reading): Frames {
  const known = new Map<number, FrameRead>();
  return {
    told(frame, read) {
      if (read) known.set(frame, read);
      else known.delete(frame);
    },
    // A frame that was taken away, or went to another site, tells nothing: it is looked for.
    parts: () =>
      [...known].flatMap(([frame, { path, ...read }]) => {
        const element = frameAt(view, path);
        const after = (one: { element: Element }) =>
          element && one.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
        return element ? [{ frame, after: reading().blocks.filter(after).length, ...read }] : [];
      }),
  };
}

/** In a frame: returns what to call when its marks changed. The page hears of it where it has something, or had. */
export function tellPage(view: Window, reading: () => Reading, signal: AbortSignal): () => void {
  let said = '';
  const tell = () => {
    const { mentions, blocks } = reading();
    const now = mentions.map(({ block, start, surface }) => [block, start, surface]).join();
    if (now === said) return;
    said = now;
    void ask('framed', now ? { path: pathOf(view), blocks: toTextBlocks(blocks), mentions: [...mentions] } : null);
  };
  view.addEventListener('pagehide', () => said && void ask('framed', null), { signal });
  return tell;
}
