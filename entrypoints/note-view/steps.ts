// Next and previous mark by key, and the other places of the name that is shown.
import type { Mark } from '../../lib/page/marks';
import type { ReadPage } from '../../lib/page/note-seam';
import { occurrences } from '../../lib/page/occurrences';
import { rectsOf } from './rects';

/** The next or previous drawn mark in page order, from the given one; round at the ends. With none, from what is in view. */
export function markBeside({ marks }: ReadPage, from: Mark | null, to: 'next' | 'previous'): Mark | null {
  const all = [...marks.all].sort((a, b) => a.id - b.id);
  const here = from ? all.indexOf(from) : -1;
  const wanted = here < 0 ? (to === 'next' ? firstInView(all) : all.length - 1) : here + (to === 'next' ? 1 : -1);
  return all[(wanted + all.length) % all.length] ?? null;
}

function firstInView(all: readonly Mark[]): number {
  const found = all.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) > 0);
  return Math.max(0, found);
}

/** Index of another mention of what the mention of this index stands for; undefined where there is none. */
export function mentionBeside(
  { mentions, blocks }: ReadPage,
  index: number,
  to: 'previous' | 'next' | 'first' | 'definition',
): number | undefined {
  const same = occurrences(mentions, blocks, index);
  const at = same.indexOf(index);
  switch (to) {
    case 'first':
      return same[0];
    case 'previous':
      return same[at - 1];
    case 'next':
      return same[at + 1];
    case 'definition':
      return definitionOf(mentions, index);
  }
}

function definitionOf(mentions: ReadPage['mentions'], index: number): number | undefined {
  const at = mentions[index]?.definedAt;
  const found = mentions.findIndex((m) => at && m.block === at.block && m.start < at.end && m.end > at.start);
  return found < 0 ? undefined : found;
}
