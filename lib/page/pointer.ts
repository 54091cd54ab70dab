// What the pointer and the keyboard mean for marks: rests on one, leaves it, clicks it. Listens only; never keeps an event from the
// page, and hears none that a script of the page made.
import { createHitIndex, type Hit, type HitIndex } from './hit';
import type { Marks } from './marks';
import { onLongPress } from './press';
import { isByHand } from './trusted';

export interface PointerCalls {
  /** The pointer came onto a mark: a good moment to ask for its explanation. */
  enter(hit: Hit): void;
  /** It has rested there as long as the settings say. */
  rest(hit: Hit): void;
  /** It is neither on a mark nor on our note any more, for longer than a slip of the hand. */
  leave(): void;
  /** A click or tap on a mark outside links that selected nothing, or a long press inside one. */
  click(hit: Hit): void;
  /** A click elsewhere on the page; `at` is null where it was one on a control of the page. */
  clickOutside(at: { x: number; y: number } | null): void;
  escape(): void;
}

export interface Pointer {
  /** Marks or layout changed: look afresh at the next move. */
  reset(): void;
  settings(wish: PointerWish): void;
}

export interface PointerWish {
  /** How a note opens: by resting, by resting with Alt held, by a click only. */
  open: 'hover' | 'alt' | 'click';
  /** Milliseconds of rest. */
  delay: number;
}

/** Leaving a mark for this long, in milliseconds, closes an unpinned note: time to cross the gap to it. */
const GRACE = 220;
/** Milliseconds it takes to draw a note: begun so much before the dwell ends, it is on the screen when that ends. */
const DRAWING = 14;
/** A press that moved farther than this many pixels was a drag. */
const DRAG = 5;

/** The pointer's last move, as values. `time`: of the hand's move or key, as performance.now counts. */
interface Seen {
  x: number;
  y: number;
  alt: boolean;
  target: EventTarget | null;
  time: number;
}

/** A click there is the page's: a link is followed, a button pressed. */
function isPages(target: EventTarget | null | undefined): boolean {
  return (
    target instanceof Element && target.closest('a[href], button, input, select, textarea, [contenteditable]') !== null
  );
}

export function createPointer(
  doc: Document,
  marks: Marks,
  isOurs: (target: EventTarget | null) => boolean,
  initial: PointerWish,
  calls: PointerCalls,
  signal: AbortSignal,
): Pointer {
  let settings = initial;
  let index: HitIndex | null = null;
  let over: Hit['mark'] | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let latest: Seen | null = null;
  let pressed = { x: 0, y: 0 };
  /** The finger that is down has opened a note. */
  let long = false;

  const hitAt = (x: number, y: number): Hit | null => {
    if (marks.all.size === 0) return null;
    index ??= createHitIndex(doc, marks.all);
    return index.at(x, y);
  };
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  function move({ x, y, alt, target, time }: Seen): void {
    if (isOurs(target)) {
      clearTimeout(resting);
      stay();
      return;
    }
    const hit = hitAt(x, y);
    if (!hit) {
      clearTimeout(resting);
      over = null;
      leaving ??= setTimeout(() => {
        leaving = undefined;
        calls.leave();
      }, GRACE);
      return;
    }
    stay();
    if (hit.mark !== over) {
      over = hit.mark;
      calls.enter(hit);
      clearTimeout(resting);
      resting = undefined;
    } else if (resting !== undefined || settings.open !== 'alt') return;
    // It has rested since the hand moved, not since a busy page came to look.
    if (settings.open === 'hover' || (settings.open === 'alt' && alt))
      resting = setTimeout(() => calls.rest(hit), settings.delay - DRAWING - (performance.now() - time));
  }

  doc.addEventListener(
    'pointermove',
    (event) => {
      if (!isByHand(event) || event.pointerType === 'touch' || event.buttons !== 0) return;
      // Once a frame, and then where the pointer is last: a quick hand that stops at once is not overlooked.
      // Kept as values: an event from inside our closed root loses its target when it has been handled.
      latest = {
        ...{ x: event.clientX, y: event.clientY, alt: event.altKey },
        ...{ target: event.target, time: event.timeStamp },
      };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (!signal.aborted && latest) move(latest);
      });
    },
    { signal, passive: true },
  );
  doc.documentElement.addEventListener(
    'pointerleave',
    () => {
      clearTimeout(resting);
      over = null;
    },
    { signal },
  );
  doc.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(resting);
      // A move that waits for its frame is of a hand that rests no more.
      cancelAnimationFrame(frame);
      frame = 0;
      pressed = { x: event.clientX, y: event.clientY };
      long = false;
    },
    { signal, passive: true, capture: true },
  );
  doc.addEventListener(
    'click',
    (event) => {
      if (!isByHand(event) || isOurs(event.target) || event.button !== 0 || long) return;
      const dragged = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG;
      if (dragged || doc.getSelection()?.isCollapsed === false) return;
      const hit = hitAt(event.clientX, event.clientY);
      // The path tells what lies inside the page's own shadow roots.
      const pages = isPages(event.composedPath()[0]);
      if (hit && !pages) calls.click(hit);
      else calls.clickOutside(pages ? null : { x: event.clientX, y: event.clientY });
    },
    { signal, passive: true },
  );
  onLongPress(
    doc,
    (x, y) => {
      const hit = hitAt(x, y);
      const target = doc.elementFromPoint(x, y);
      if (!hit || isOurs(target) || !isPages(target)) return;
      long = true;
      calls.click(hit);
    },
    signal,
  );
  doc.addEventListener(
    'keydown',
    (event) => {
      const { key, isComposing, timeStamp: time } = event;
      if (!isByHand(event)) return;
      if (key === 'Escape' && !isComposing) calls.escape();
      // The pointer may have come before the key.
      if (key === 'Alt' && settings.open === 'alt' && latest) move({ ...latest, alt: true, time });
    },
    { signal, passive: true, capture: true },
  );

  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    stay();
    cancelAnimationFrame(frame);
  });
  return {
    reset() {
      index = null;
      over = null;
    },
    settings(next) {
      settings = next;
    },
  };
}
