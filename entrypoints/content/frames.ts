// Frames of the page's own origin are part of it: each tells the page what it has read, by way of the background, and the page
// answers for all of them. What a page's own scripts could hear or fake is not used.
import { ask, type PageText } from '../../lib/messages';
import type { Mention } from '../../lib/model/mention';
import type { FrameRead } from '../../lib/model/page-state';
import { toTextBlocks } from '../../lib/page/blocks';
import { frameAt, pathOf } from '../../lib/page/frame-path';
import { type FramePart, joinFrames, type Whole } from '../../lib/page/whole';
import type { Reading } from './reading';

export interface Frames {
  /** A frame has read something anew; null: it has nothing any more. */
  told(frame: number, read: FrameRead | null): void;
  /** Mentions of the frames that are there now. */
  mentions(): Mention[];
  /** The page's text with that of its frames. */
  join(text: PageText): PageText;
  /** Of the page's own mentions, their indices in the whole. */
  inWhole(own: readonly number[]): number[];
  /** Jumps to a mention of the whole; false where it is no longer there. */
  jump(mention: number, here: (own: number) => boolean): Promise<boolean> | boolean;
}

export function createFrames(doc: Document, reading: () => Reading): Frames {
  const known = new Map<number, FrameRead>();

  /** A frame that was taken away, or went to another site, tells nothing: it is looked for. */
  function parts(): FramePart[] {
    if (known.size === 0) return [];
    const { blocks } = reading();
    return [...known].flatMap(([frame, { path, blocks: read, mentions }]) => {
      const element = frameAt(doc, path);
      if (!element) {
        known.delete(frame);
        return [];
      }
      const follows = (one: { element: Element }) =>
        (one.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return [{ frame, after: blocks.filter(follows).length, blocks: read, mentions }];
    });
  }
  function whole(): Whole {
    const { blocks, mentions } = reading();
    return joinFrames(toTextBlocks(blocks), mentions, parts());
  }

  return {
    told(frame, read) {
      if (read && read.mentions.length > 0) known.set(frame, read);
      else known.delete(frame);
    },
    mentions: () => parts().flatMap(({ mentions }) => mentions),
    join(text) {
      const { blocks, mentions } = joinFrames(text.blocks, text.mentions, parts());
      // A page that is nothing but a frame around its article is an article.
      const state = text.state === 'none' && mentions.length > 0 ? 'marked' : text.state;
      return { ...text, state, blocks, mentions };
    },
    inWhole(own) {
      if (known.size === 0) return [...own];
      const { from } = whole();
      const wanted = new Set(own);
      return from.flatMap(({ frame, index }, at) => (frame === 0 && wanted.has(index) ? [at] : []));
    },
    jump(mention, here) {
      if (known.size === 0) return here(mention);
      const found = whole().from[mention];
      if (!found) return false;
      if (found.frame === 0) return here(found.index);
      const element = frameAt(doc, known.get(found.frame)?.path ?? []);
      element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return ask('inFrame', { frame: found.frame, mention: found.index }).then(({ ok, ...rest }) =>
        ok && 'value' in rest ? rest.value : false,
      );
    },
  };
}

/** In a frame: returns what to call when its marks changed. The page hears of it where it has something, or had. */
export function tellPage(view: Window, reading: () => Reading, signal: AbortSignal): () => void {
  let said = '';
  const gone = () => {
    if (said) void ask('framed', null);
    said = '';
  };
  view.addEventListener('pagehide', gone, { signal });
  return () => {
    const { mentions, blocks } = reading();
    const now = mentions.map(({ block, start, surface }) => `${block} ${start} ${surface}`).join();
    if (now === said) return;
    if (!now) return gone();
    const path = pathOf(view);
    if (!path) return;
    said = now;
    void ask('framed', { path, blocks: toTextBlocks(blocks), mentions: [...mentions] });
  };
}
