// Where a frame of the page's own origin stands: its number among its document's frames, from the outermost in. Both ends see
// the same documents, so the number needs no name on the page.

const FRAMES = 'iframe, frame';

/** Of the asking window; empty for the page itself, null where a frame lies in a shadow root and has no number. */
export function pathOf(view: Window): number[] | null {
  const path: number[] = [];
  for (let at = view; at !== at.parent; at = at.parent) {
    const element = at.frameElement;
    const number = element ? [...element.ownerDocument.querySelectorAll(FRAMES)].indexOf(element) : -1;
    if (number < 0) return null;
    path.unshift(number);
  }
  return path;
}

/** The outermost frame's element of a path whose every document can still be looked into; null where it is gone. */
export function frameAt(doc: Document, path: readonly number[]): Element | null {
  let outermost: Element | null = null;
  let at: Document | null = doc;
  for (const number of path) {
    const element: Element | undefined = at?.querySelectorAll(FRAMES)[number];
    if (!element) return null;
    outermost ??= element;
    at = inside(element);
    if (!at) return null;
  }
  return outermost;
}

/** By its tag: an element of a frame is of that frame's own kind of element. */
function inside(element: Element): Document | null {
  return 'contentDocument' in element ? (element as HTMLIFrameElement).contentDocument : null;
}
