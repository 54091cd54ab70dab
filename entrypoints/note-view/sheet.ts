// A sheet of ours beside some words of the page, for a form or a short note: it follows them, and closes.
import { placeNote } from '../../lib/page/place';

export interface Sheet {
  readonly open: boolean;
  /** Shows `content` beside the ranges, in the place of what was shown. `signal` ends with it. */
  show(content: (signal: AbortSignal) => Node, ranges: readonly Range[]): void;
  place(): void;
  close(): void;
}

/** `done`: the sheet was closed, by whomever. */
export function createSheet(doc: Document, root: ShadowRoot, done: () => void): Sheet {
  let life: AbortController | null = null;
  let anchors: readonly Range[] = [];
  const sheet = doc.createElement('section');
  sheet.className = 'note sheet form';

  function place(): void {
    const view = doc.defaultView;
    const lines = anchors.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
    // Of a passage over many lines the last one that is in view: the sheet stands below it.
    const anchor = lines.findLast(({ bottom, top }) => view && bottom > 0 && top < view.innerHeight) ?? lines[0];
    if (!life || !view || !anchor) return;
    const { width, height } = sheet.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const at = placeNote({ anchor, lines, width, height, viewport, inset: 20 });
    [sheet.style.left, sheet.style.top] = [`${at.left}px`, `${at.top}px`];
  }
  function end(): boolean {
    if (!life) return false;
    life.abort();
    life = null;
    sheet.remove();
    return true;
  }
  return {
    get open() {
      return life !== null;
    },
    show(content, ranges) {
      end();
      life = new AbortController();
      anchors = ranges;
      sheet.replaceChildren(content(life.signal));
      root.append(sheet);
      place();
    },
    place,
    close() {
      if (end()) done();
    },
  };
}
