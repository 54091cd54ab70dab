// A page with what the frames of its own origin have read: one text and one list of mentions, in the order of the page. Pure.
import type { Mention } from '../model/mention';
import type { TextBlock } from '../model/page';
import type { FramePart } from '../model/page-state';

export interface Whole {
  blocks: TextBlock[];
  mentions: Mention[];
  /** Of each mention its frame, 0 for the page itself, and its index there. */
  from: { frame: number; index: number }[];
}

/** Frames that stand after the same block keep their order. */
export function joinFrames(
  blocks: readonly TextBlock[],
  mentions: readonly Mention[],
  frames: readonly FramePart[],
): Whole {
  const parts = frames.toSorted((a, b) => a.after - b.after);
  const all: TextBlock[] = [];
  /** New places of the page's blocks, and of each part's first one. */
  const places: number[] = [];
  const starts = new Map<FramePart, number>();
  const waiting = [...parts];
  for (let at = 0; at <= blocks.length; at++) {
    while (waiting[0] && (waiting[0].after <= at || at === blocks.length)) {
      const part = waiting.shift();
      if (!part) break;
      starts.set(part, all.length);
      all.push(...part.blocks);
    }
    const block = blocks[at];
    if (!block) continue;
    places.push(all.length);
    all.push(block);
  }
  const moved = [
    ...mentions.map((mention, index) => ({ frame: 0, index, mention: moveBlocks(mention, (at) => places[at] ?? at) })),
    ...parts.flatMap((part) =>
      part.mentions.map((mention, index) => ({
        frame: part.frame,
        index,
        mention: moveBlocks(mention, (at) => (starts.get(part) ?? 0) + at),
      })),
    ),
  ].sort((a, b) => a.mention.block - b.mention.block || a.mention.start - b.mention.start);
  return {
    blocks: all,
    mentions: moved.map(({ mention }) => mention),
    from: moved.map(({ frame, index }) => ({ frame, index })),
  };
}

function moveBlocks(mention: Mention, to: (block: number) => number): Mention {
  const { block, definedAt } = mention;
  return {
    ...mention,
    block: to(block),
    ...(definedAt && { definedAt: { ...definedAt, block: to(definedAt.block) } }),
  };
}
