// Which rows of a long list to draw: those in view and some on either side. Rows are of one height.
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond either edge, so that a fast scroll and an open editor find them there. */
const BEYOND = 20;

/**
 * `[from, to)` of the rows to draw in a scrolling element of which `height` is the row height in CSS px.

 */
export function useWindow(
  scroller: { current: HTMLElement | null },
  count: number,
  height: number,
): { from: number; to: number } {
  const [view, setView] = useState({ top: 0, size: 900 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, size: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  // In steps, so that most scrolling draws nothing anew.
  const first = Math.floor(view.top / height / 10) * 10;
  const from = Math.max(0, Math.min(first, count) - BEYOND);
  return { from, to: Math.min(count, first + Math.ceil(view.size / height) + 10 + BEYOND) };
}
