// Where the note goes: under its word, flipped above where there is more room, never over the word's own lines. Pure geometry.

/** Viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Wish {
  /** The piece of the name under the pointer or the focus. */
  anchor: Box;
  /** All pieces of the name; those on neighbouring lines are kept free too. */
  lines: readonly Box[];
  /** The note as it would like to be. */
  width: number;
  height: number;
  viewport: { width: number; height: number };
  /** How far the note's own text stands in from its edge: the headline starts where the word starts. */
  inset: number;
}

export interface Place {
  left: number;
  top: number;
  width: number;
  /** The note scrolls inside when it is higher than this. */
  maxHeight: number;
  side: 'below' | 'above';
}

/** Between the word's line and the note. */
const GAP = 6;
/** Between the note and the window's edge. */
const EDGE = 8;

/** Always a place inside the viewport's width that covers none of the name's lines. */
export function placeNote({ anchor, lines, width, height, viewport, inset }: Wish): Place {
  const own = ownLines(anchor, lines);
  const below = viewport.height - EDGE - (own.bottom + GAP);
  const above = own.top - GAP - EDGE;
  const side = height <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const edge = Math.min(EDGE, Math.max(0, (viewport.width - 304) / 2));
  const fitted = Math.min(width, viewport.width - 2 * edge);
  const left = clamp(anchor.left - inset, edge, viewport.width - edge - fitted);
  const top = side === 'below' ? own.bottom + GAP : own.top - GAP - Math.min(height, maxHeight);
  return { left, top, width: fitted, maxHeight, side };
}

/** The band of lines that the name fills around the anchor; pieces in another column or far away do not count. */
function ownLines(anchor: Box, lines: readonly Box[]): { top: number; bottom: number } {
  const reach = (anchor.bottom - anchor.top) * 1.5;
  let { top, bottom } = anchor;
  for (const line of [...lines].sort((a, b) => Math.abs(a.top - anchor.top) - Math.abs(b.top - anchor.top))) {
    if (line.top > bottom + reach || line.bottom < top - reach) continue;
    top = Math.min(top, line.top);
    bottom = Math.max(bottom, line.bottom);
  }
  return { top, bottom };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
