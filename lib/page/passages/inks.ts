// Draws passages as CSS highlights, four of them, one for each ink, without touching a node. They lie below the marks.
import { INKS, type Ink } from '../../model/passage';

/** A passage drawn. */
export interface Drawn {
  /** The caller's own name for it. */
  id: string;
  ink: Ink;
  /** One for each text node, in text order; never empty. */
  ranges: Range[];
}

export interface Inks {
  add(drawn: Drawn): void;
  remove(id: string): void;
  /** Takes away what the page has taken the text of, puts back what it cleared; the names of those taken away. */
  mend(): string[];
  get(id: string): Drawn | null;
  readonly all: ReadonlyMap<string, Drawn>;
}

const nameOf = (ink: Ink): string => `pangzhu-passage-${ink}`;
/** Milliseconds between two looks whether the page has cleared the registry, which is its own too. */
const CHECK = 1000;

/** As lib/page/marks.ts: `rules` for the shadow roots that a document's rules do not reach. All goes with the signal. */
export function createInks(view: Window & typeof globalThis, signal: AbortSignal, rules = ''): Inks {
  const registry = view.CSS?.highlights;
  const highlights = new Map(INKS.map((ink) => [ink, new view.Highlight()]));
  const all = new Map<string, Drawn>();
  const roots = new Set<ShadowRoot>();
  const sheet = rules ? new view.CSSStyleSheet() : null;
  sheet?.replaceSync(rules);
  let printing = false;
  // An older script of ours that the browser ended at an update left its own behind.
  for (const [ink, mine] of highlights) {
    mine.priority = -1;
    registry?.delete(nameOf(ink));
  }

  function putBack(): void {
    if (printing || signal.aborted) return;
    for (const [ink, mine] of highlights)
      if (mine.size > 0 && registry?.get(nameOf(ink)) !== mine) registry?.set(nameOf(ink), mine);
  }
  function withdraw(): void {
    for (const [ink, mine] of highlights) if (registry?.get(nameOf(ink)) === mine) registry?.delete(nameOf(ink));
  }
  function adopt(root: Node): void {
    if (!sheet || !(root instanceof view.ShadowRoot) || roots.has(root)) return;
    roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  function remove(id: string): void {
    const drawn = all.get(id);
    if (!drawn) return;
    all.delete(id);
    const mine = highlights.get(drawn.ink);
    for (const range of drawn.ranges) mine?.delete(range);
    if (mine?.size === 0 && registry?.get(nameOf(drawn.ink)) === mine) registry?.delete(nameOf(drawn.ink));
  }

  // Where they are printed, Chromium prints a highlight's colour whatever the reader chose of backgrounds.
  const print = (is: boolean) => {
    printing = is;
    if (is) withdraw();
    else putBack();
  };
  view.addEventListener('beforeprint', () => print(true), { signal });
  view.addEventListener('afterprint', () => print(false), { signal });
  const timer = setInterval(() => {
    if (all.size > 0 && !view.document.hidden) putBack();
  }, CHECK);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      withdraw();
      for (const mine of highlights.values()) mine.clear();
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      all.clear();
    },
    { once: true },
  );
  return {
    add(drawn) {
      if (signal.aborted) return;
      remove(drawn.id);
      all.set(drawn.id, drawn);
      const mine = highlights.get(drawn.ink);
      for (const range of drawn.ranges) {
        mine?.add(range);
        adopt(range.startContainer.getRootNode());
      }
      if (mine && !printing && registry?.get(nameOf(drawn.ink)) !== mine) registry?.set(nameOf(drawn.ink), mine);
    },
    remove,
    mend() {
      const gone = [...all.values()].filter(({ ranges }) => ranges.some(isGone)).map(({ id }) => id);
      for (const id of gone) remove(id);
      putBack();
      return gone;
    },
    get: (id) => all.get(id) ?? null,
    all,
  };
}

/** Setting `data` of a text node collapses its ranges; taking the node out leaves them in a detached tree. */
function isGone(range: Range): boolean {
  return range.collapsed || !range.startContainer.isConnected;
}
