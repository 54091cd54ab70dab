// The long press of a finger, which opens the note of a mark inside a link: there a tap belongs to the page.

import { isByHand } from './trusted';

/** As long as the systems’ own, in milliseconds; a little less, so that we are not after a menu of the browser. */
const LONG = 450;
/** A finger that moved farther than this many pixels scrolls. */
const SLIP = 8;

/** Calls back with the point of each long press until the signal ends. Listens only. */
export function onLongPress(doc: Document, pressed: (x: number, y: number) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: { x: number; y: number; pointer: number } | null = null;
  const end = () => {
    clearTimeout(timer);
    from = null;
  };
  const options = { signal, passive: true, capture: true };
  doc.addEventListener(
    'pointerdown',
    (event) => {
      const { pointerType, isPrimary, pointerId, clientX, clientY } = event;
      end();
      if (!isByHand(event) || pointerType !== 'touch' || !isPrimary) return;
      from = { x: clientX, y: clientY, pointer: pointerId };
      timer = setTimeout(() => {
        const at = from;
        from = null;
        if (at) pressed(at.x, at.y);
      }, LONG);
    },
    options,
  );
  doc.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (from && from.pointer === pointerId && Math.hypot(clientX - from.x, clientY - from.y) > SLIP) end();
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) doc.addEventListener(type, end, options);
  signal.addEventListener('abort', end, { once: true });
}
