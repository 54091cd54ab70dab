// Our one element on a strange page: a closed shadow root in the top layer, in the document only while something of ours is open or
// about to be. What it holds is placed there; what that says lies in our frame (entrypoints/framing).
import { HOST } from './note-seam';
import { onlyByHand } from './trusted';

export interface Host {
  /** Closed to the page; ours to render into. Children are laid out by their own fixed coordinates. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  readonly open: boolean;
  /** Puts the host where it can be clicked and on top: into the fullscreen element or the topmost modal dialog while there is one. */
  show(): void;
  hide(): void;
}

/**
 * Fills the viewport, catches nothing itself: what is shown inside takes its clicks by pointer-events.
 * !important inside the shadow tree beats every rule of the page.
 */
const BASE = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; display: none !important;
  inline-size: auto !important; block-size: auto !important; background: none !important; border: 0 !important;
  overflow: visible !important; pointer-events: none !important; contain: layout style !important; }
:host(:popover-open) { display: block !important; }
@media print { :host { display: none !important; } }`;

/** A page that throws our element out again and again is left alone after so many times. */
const PATIENCE = 3;

/** One host for a document. `onLost`: the page threw it out and it stays out. Gone for good when the signal is aborted. */
export function createHost(doc: Document, signal: AbortSignal, onLost?: () => void): Host {
  // Made where no page can define what an element of this name is: a definition's internals would open the closed root.
  const element = doc.implementation.createHTMLDocument('').createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  doc.adoptNode(element);
  element.popover = 'manual';
  onlyByHand(root, signal);
  root.adoptedStyleSheets = [sheetOf(doc, BASE)];
  let wanted = false;
  let thrown = 0;
  /** How far things inside are scrolled: what is not displayed for a moment, as in a dialog that closes, forgets it. */
  const scrolled = new Map<Element, number>();
  const keep = ({ target }: Event) => target instanceof Element && scrolled.set(target, target.scrollTop);
  root.addEventListener('scroll', keep, { capture: true, passive: true, signal });

  /** Popovers of the page opened later lie above ours; closing and opening lifts ours, and focus inside comes back. */
  function lift(): void {
    const focused = root.activeElement;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    if (focused instanceof HTMLElement && root.activeElement !== focused) focused.focus({ preventScroll: true });
  }
  function settle(over = false): void {
    if (!wanted || signal.aborted) return;
    try {
      const moved = moveInto(parentFor(doc), element);
      if (moved || over || !element.matches(':popover-open')) lift();
      for (const [one, top] of scrolled) if (one.isConnected) one.scrollTop = top;
    } catch {
      // The page took it away between two calls; the observer below decides what follows.
    }
  }
  const watcher = new MutationObserver(() => {
    if (!wanted || element.isConnected) return;
    if (++thrown <= PATIENCE) return settle();
    hide();
    onLost?.();
  });
  function show(): void {
    if (signal.aborted) return;
    if (!wanted) thrown = 0;
    wanted = true;
    settle();
    // Our own toggling changes no child list, so nothing of ours wakes it but moves.
    watcher.observe(doc, { childList: true, subtree: true });
  }
  function hide(): void {
    wanted = false;
    scrolled.clear();
    watcher.disconnect();
    if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    element.remove();
  }

  // A dialog of the page that opens makes what lies outside it inert; one that closes hides what lies inside.
  const onToggle = (event: Event) => {
    if (!wanted || event.target === element || event.target instanceof HTMLDetailsElement) return;
    settle('newState' in event && event.newState === 'open');
  };
  doc.addEventListener('toggle', onToggle, { capture: true, signal });
  doc.addEventListener('close', onToggle, { capture: true, signal });
  doc.addEventListener('fullscreenchange', () => settle(true), { signal });
  signal.addEventListener('abort', hide, { once: true });
  return {
    root,
    element,
    get open() {
      return wanted;
    },
    show,
    hide,
  };
}

/** Where an element of ours can be clicked: the fullscreen element, else the last modal dialog, else the document. */
function parentFor(doc: Document): Element {
  const full = doc.fullscreenElement;
  if (full && !/^(iframe|video|img|object|embed|canvas)$/.test(full.localName)) return full;
  const dialogs = [...doc.querySelectorAll('dialog:modal')];
  return dialogs.at(-1) ?? doc.documentElement;
}

/** True when it moved. moveBefore keeps a frame inside alive; where it is missing or refuses, the element is put in anew. */
function moveInto(parent: Element & { moveBefore?(node: Node, before: Node | null): void }, element: Element): boolean {
  if (element.parentNode === parent) return false;
  if (element.isConnected && parent.moveBefore) {
    try {
      parent.moveBefore(element, null);
      return true;
    } catch {
      // Another document or a closed tree.
    }
  }
  parent.append(element);
  return true;
}

function sheetOf(doc: Document, css: string): CSSStyleSheet {
  const Sheet = doc.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
}
