// Draws marks as CSS highlights, without touching a node. The registry is the page's too: what it clears is put back.
import type { EntryType } from '../model/mention';
import type { Strength } from './choose';
import { PAPERS, type Paper } from './paper';

/** A mention drawn. */
export interface Mark {
  /** The caller's own number for it. */
  id: number;
  type: EntryType;
  strength: Strength;
  paper: Paper;
  /** One for each text node, in text order; never empty. */
  ranges: Range[];
}

export interface Marks {
  /** Replaces all marks. */
  draw(marks: readonly Mark[]): void;
  /** Adds marks to what is drawn: for drawing in slices, what is in view first. */
  add(marks: readonly Mark[]): void;
  /** Takes marks away. */
  remove(marks: readonly Mark[]): void;
  /** Washes one mark as hovered or open; null takes the wash away. */
  wash(mark: Mark | null): void;
  /** Drops marks whose text the page took away and puts back highlights the page cleared; the dropped ones. */
  mend(): Mark[];
  /** What is drawn, in no order. */
  readonly all: ReadonlySet<Mark>;
}

/** The rules of marks.css as text; empty where there is no answer. */
export type Rules = () => Promise<string>;

const PREFIX = 'pangzhu-';
const NAMES = (['law', 'agency', 'programme'] as const).flatMap((type) =>
  ['strong', 'faint', 'wash'].flatMap((how) => PAPERS.map((paper) => `${PREFIX}${type}-${how}-${paper}`)),
);
/** Milliseconds between two looks whether our highlights are still registered. */
const CHECK = 1000;

/**
 * `view`: the page's window, whose `CSS.highlights` is used. All marks go when the signal is aborted.
 * @param rules how marks look, where a document's rules do not reach into its shadow roots (Firefox): each gets a sheet of them;
 * asked for at the first of such roots, since most pages have none
 */
export function createMarks(view: Window & typeof globalThis, signal: AbortSignal, rules?: Rules): Marks {
  const registry = view.CSS?.highlights;
  // Firefox forbids a content script to iterate a Highlight, so what is in one is kept here as well.
  const highlights = new Map<string, Highlight>();
  const all = new Set<Mark>();
  let washed: Mark | null = null;
  let printing = false;
  const sheet = rules ? new view.CSSStyleSheet() : null;
  const roots = new Set<ShadowRoot>();
  // An older script of ours that the browser ended at an update left its own behind.
  for (const name of NAMES) registry?.delete(name);

  function highlight(name: string): Highlight {
    const mine = highlights.get(name) ?? new view.Highlight();
    if (!highlights.has(name)) highlights.set(name, mine);
    if (!printing && registry?.get(name) !== mine) registry?.set(name, mine);
    return mine;
  }
  function add(marks: readonly Mark[]): void {
    if (signal.aborted || !registry) return;
    for (const mark of marks) {
      all.add(mark);
      const root = sheet && mark.ranges[0]?.startContainer.getRootNode();
      if (root instanceof view.ShadowRoot && sheet) adoptInto(root, sheet);
      const into = highlight(nameOf(mark));
      // One by one: a constructor with 200,000 arguments overflows Chromium's stack.
      for (const range of mark.ranges) into.add(range);
    }
  }
  function remove(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (!all.delete(mark)) continue;
      for (const range of mark.ranges) highlights.get(nameOf(mark))?.delete(range);
      if (washed === mark) wash(null);
    }
  }
  function wash(mark: Mark | null): void {
    if (washed) for (const range of washed.ranges) highlights.get(washOf(washed))?.delete(range);
    washed = mark && all.has(mark) ? mark : null;
    if (washed && registry) for (const range of washed.ranges) highlight(washOf(washed)).add(range);
  }
  function mend(): Mark[] {
    const gone = [...all].filter((mark) => mark.ranges.some(isGone));
    remove(gone);
    putBack();
    return gone;
  }
  function putBack(): void {
    if (printing) return;
    for (const [name, mine] of highlights) if (mine.size > 0 && registry?.get(name) !== mine) registry?.set(name, mine);
  }
  function draw(marks: readonly Mark[]): void {
    wash(null);
    for (const mine of highlights.values()) mine.clear();
    all.clear();
    add(marks);
  }

  function adoptInto(root: ShadowRoot, own: CSSStyleSheet): void {
    if (root.adoptedStyleSheets.includes(own)) return;
    if (roots.size === 0) void rules?.().then((text) => own.replaceSync(text));
    roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  }

  // Our rules are for the screen only; but Chromium also darkens light text for paper, and leaves that undone under a highlight.
  function print(is: boolean): void {
    printing = is;
    if (is) for (const name of highlights.keys()) registry?.delete(name);
    putBack();
  }
  view.addEventListener('beforeprint', () => print(true), { signal });
  view.addEventListener('afterprint', () => print(false), { signal });

  // Nothing tells that the page has cleared the registry, so it is asked: a dozen look-ups a second, none while hidden.
  const timer = setInterval(() => {
    if (all.size > 0 && !view.document.hidden) putBack();
  }, CHECK);

  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      for (const [name, mine] of highlights) {
        mine.clear();
        if (registry?.get(name) === mine) registry.delete(name);
      }
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      highlights.clear();
      roots.clear();
      all.clear();
      washed = null;
    },
    { once: true },
  );
  return { draw, add, remove, wash, mend, all };
}

/** Setting `data` of a text node collapses its ranges; taking the node out leaves them in a detached tree. */
function isGone(range: Range): boolean {
  return range.collapsed || !range.startContainer.isConnected;
}

function nameOf({ type, strength, paper }: Mark): string {
  return `${PREFIX}${type}-${strength}-${paper}`;
}

function washOf({ type, paper }: Mark): string {
  return `${PREFIX}${type}-wash-${paper}`;
}
