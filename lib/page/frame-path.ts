// Where a frame of the page's own origin stands: its number among its window's frames, from the outermost in. Short, since it
// goes into every page.

type Frames = Window & Record<number, Window>;

/** Of the asking window; empty for the page itself. A frame in a shadow root has no number: -1. */
export function pathOf(view: Window): number[] {
  const path: number[] = [];
  for (let at = view; at !== at.parent; at = at.parent) path.unshift(Array.prototype.indexOf.call(at.parent, at));
  return path;
}

/** The outermost frame's element of a path whose innermost document can still be looked into; null where it is gone. */
export function frameAt(view: Window, path: readonly number[]): Element | null {
  try {
    const inner = path.reduce((at, number) => (at as Frames)[number] as Window, view);
    return inner.document && ((view as Frames)[path[0] ?? -1]?.frameElement ?? null);
  } catch {
    // Taken away, or gone to another origin.
    return null;
  }
}
