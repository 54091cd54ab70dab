// Which rows of a long table are drawn: those in view and some on either side, with empty room in the place of the others.
// A thin hook over @tanstack/virtual-core, which knows rows of different heights and the limits of browsers.
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond either edge, so that a fast scroll and the keyboard find them there. */
const BEYOND = 16;
/** Rows by which what is drawn moves on: most scrolling draws nothing anew. */
const STEP = 8;

export interface RowsAsked {
  count: number;
  /** Height in CSS px of a row that was not measured yet; of all rows where none is. */
  height: (index: number) => number;
  /** What a row is, so that its measured height goes with it; another function means other rows. */
  keyOf: (index: number) => string | number;
  /** Height of what sticks to the top inside the scroller. */
  head: number;
  /** Drawn wherever it is, as it holds what is being typed; -1 for none. */
  keep: number;
}

export interface Rows {
  /** In order; `gap` is the room in px left empty before the row. */
  drawn: { index: number; gap: number }[];
  /** Room in px after the last. */
  after: number;
  /** For `ref` of an element with `data-index`: its height is taken, now and whenever it changes. */
  measure: (element: HTMLElement | null) => void;
  /** Scrolls so that the row is the first in view. */
  scrollTo: (index: number) => void;
}

export function useRows(scroller: { current: HTMLElement | null }, asked: RowsAsked): Rows {
  const { count, height, keyOf, head, keep } = asked;
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const sizes = useRef(height);
  sizes.current = height;
  const [estimateSize] = useState(() => (index: number) => sizes.current(index));
  const rangeExtractor = useMemo(() => (range: Range) => toDraw(range, keep), [keep]);
  const options = {
    estimateSize,
    rangeExtractor,
    count,
    getItemKey: keyOf,
    paddingStart: head,
    scrollPaddingStart: head,
    indexAttribute: 'data-index',
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement,
    initialRect: { width: 800, height: 800 },
    onChange: () => redraw(null),
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  let end = head;
  const drawn = list.getVirtualItems().map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return {
    drawn,
    after: list.getTotalSize() - end,
    measure: list.measureElement,
    scrollTo: (index) => list.scrollToIndex(index, { align: 'start' }),
  };
}

function toDraw({ startIndex, endIndex, count }: Range, keep: number): number[] {
  const from = Math.max(0, Math.floor((startIndex - BEYOND) / STEP) * STEP);
  const to = Math.min(count, Math.ceil((endIndex + BEYOND) / STEP) * STEP);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (keep >= 0 && keep < from) indices.unshift(keep);
  if (keep >= to && keep < count) indices.push(keep);
  return indices;
}
