// Where a document stands: a page by itself, or a frame inside one of the same origin, which is read as a part of it.

export interface Place {
  /** The page's address, and the document's own where it has one: a frame written by its page has none. */
  page: string;
  url: string;
  /** The frame's element in the document around it; null for the page itself. */
  frame: Element | null;
}

/** Null for a frame of another origin: neither its page nor we may look inside both. */
export function placeOf(view: Window): Place | null {
  try {
    const { top, parent, location } = view;
    const page = top?.location.href ?? location.href;
    const url = /^https?:/.test(location.href) ? location.href : parent.location.href;
    return { page, url, frame: parent === view ? null : view.frameElement };
  } catch {
    return null;
  }
}
