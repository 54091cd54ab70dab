// A pasted text as a page of ours: the same recognizer, the same marks and the same note over it.
import { browser } from 'wxt/browser';
import { type PanelRow, rowOf } from '../../components/panelRows';
import { ask } from '../../lib/asking';
import type { Explaining } from '../../lib/explaining';
import type { Mention } from '../../lib/model/mention';
import type { PageTerm } from '../../lib/model/page-terms';
import type { Block } from '../../lib/page/blocks';
import { DEFAULT_CHOICE } from '../../lib/page/choose';
import { drawMentions } from '../../lib/page/drawing';
import { bringIntoView, markAt } from '../../lib/page/goto';
import { followInView } from '../../lib/page/in-view';
import { createMarks } from '../../lib/page/marks';
import { type NoteView, type ReadPage, takeNoteView } from '../../lib/page/note-seam';
import { createPointer } from '../../lib/page/pointer';
import { termsOf } from '../../lib/page/terms';
import type { Settings } from '../../lib/settings';

export interface Pasted {
  readonly paragraphs: readonly string[] | null;
  /** False until it is read. */
  readonly ready: boolean;
  readonly failure: string | null;
  /** True where some of the text was left out. */
  readonly cut: boolean;
  readonly characters: number;
  readonly terms: readonly PageTerm[];
  readonly rows: readonly PanelRow[];
  readonly inView: ReadonlySet<number>;
  readonly current: number;
  readonly page: ReadPage;
  read(text: string): void;
  /** The paragraphs stand in these elements: marks are drawn there. */
  shown(elements: readonly HTMLElement[]): Promise<void>;
  close(): void;
  jump(row: PanelRow, mention: number | null): boolean;
  settingsChanged(settings: Settings): void;
  explained(): Promise<void>;
}

/** Characters read at a time: a book's chapter. */
export const MOST_PASTED = 200_000;

export function createPasted(initial: Settings, explaining: Explaining, draw: () => void): Pasted {
  let settings = initial;
  let paragraphs: string[] | null = null;
  let ready = false;
  let failure: string | null = null;
  let cut = false;
  let blocks: Block[] = [];
  let mentions: readonly Mention[] = [];
  let terms: PageTerm[] = [];
  let rows: PanelRow[] = [];
  let inView: ReadonlySet<number> = new Set();
  let current = -1;
  let explained: Promise<void> = Promise.resolve();
  let life = new AbortController();
  let view: NoteView<Settings> | null = null;
  const hidden = new Set<string>();
  let marks = createMarks(window, life.signal);

  const page: ReadPage = {
    get mentions() {
      return mentions;
    },
    get blocks() {
      return blocks;
    },
    get marks() {
      return marks;
    },
    facts: {},
    hideHere(key) {
      hidden.add(key);
      void mark(life.signal).catch(() => undefined);
    },
  };

  /** Marks, note and pointer end with the elements they stand on. */
  function renew(): void {
    life.abort();
    life = new AbortController();
    marks = createMarks(window, life.signal);
    view = null;
  }

  function close(): void {
    renew();
    [paragraphs, ready, failure, cut, current] = [null, false, null, false, -1];
    [blocks, mentions, terms, rows, inView] = [[], [], [], [], new Set()];
    hidden.clear();
    draw();
  }

  function read(text: string): void {
    close();
    cut = text.length > MOST_PASTED;
    paragraphs = text
      .slice(0, MOST_PASTED)
      .split(/\r\n?|\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    draw();
  }

  async function shown(elements: readonly HTMLElement[]): Promise<void> {
    renew();
    const alive = life.signal;
    blocks = elements.flatMap((element) => {
      const node = element.firstChild;
      if (!(node instanceof Text)) return [];
      const runs = [{ at: 0, node, from: 0, length: node.length }];
      return [{ element, text: node.data, runs, links: [], role: 'body' as const }];
    });
    const answer = await ask('recognize', { blocks: blocks.map(({ text }) => ({ text })), page: {}, settle: true });
    if (alive.aborted) return;
    if (!answer.ok) {
      const { message, remedy } = answer.error;
      close();
      failure = `${message}。${remedy}`;
      return draw();
    }
    mentions = answer.value.mentions;
    terms = termsOf(mentions, blocks);
    ready = true;
    make();
    await mark(alive);
    await openView(alive);
    // Marks are drawn for light or dark paper; ours changes with the system's scheme.
    const redraw = () => void mark(alive).catch(() => undefined);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal: alive });
    followInView(
      document,
      page,
      (seen) => {
        inView = new Set(seen);
        draw();
      },
      alive,
    );
    explained = explaining.fetch(terms, mentions, {}, () => !alive.aborted && make());
    await explained;
    if (!alive.aborted) make();
  }

  const known = () => new Set(settings.known.map(({ key }) => key));
  function make(): void {
    // Nothing pasted is counted, so nothing of it is new.
    rows = terms.map((term) => rowOf(term, explaining.get(term.key), 1, known().has(term.key)));
    draw();
  }

  async function mark(alive: AbortSignal): Promise<void> {
    const choice = { ...DEFAULT_CHOICE, minor: settings.showMinor, hidden, known: known() };
    await drawMentions(marks, mentions, blocks, choice, alive);
    view?.marksChanged();
  }

  /** The note of the pages, in our own: its script leaves its maker in this world as it does there. */
  async function openView(alive: AbortSignal): Promise<void> {
    if (!takeNoteView()) await loadScript(browser.runtime.getURL('/note-view.js' as '/'));
    const create = takeNoteView<Settings>();
    if (!create || alive.aborted) return;
    const made = create(document, page, settings, alive);
    view = made;
    createPointer(document, marks, (target) => target === made.element, settings, made, alive);
  }

  return {
    read,
    shown: (elements) =>
      shown(elements).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      }),
    close,
    jump(row, mention) {
      const spots = row.spots.map((spot) => spot.mention);
      const to = mention ?? spots[(spots.indexOf(current) + 1) % spots.length] ?? -1;
      const found = markAt(page, to);
      const rect = found && bringIntoView(document, found);
      if (!found || !rect) return false;
      current = to;
      draw();
      // After this click has been heard everywhere: outside the note it would close it again.
      setTimeout(() => view?.open({ mark: found, rect }));
      return true;
    },
    settingsChanged(next) {
      settings = next;
      view?.settingsChanged(next);
      if (!ready) return;
      make();
      void mark(life.signal).catch(() => undefined);
    },
    explained: () => explained,
    get paragraphs() {
      return paragraphs;
    },
    get ready() {
      return ready;
    },
    get failure() {
      return failure;
    },
    get cut() {
      return cut;
    },
    get characters() {
      return paragraphs?.reduce((sum, one) => sum + one.length, 0) ?? 0;
    },
    get terms() {
      return terms;
    },
    get rows() {
      return rows;
    },
    get inView() {
      return inView;
    },
    get current() {
      return current;
    },
    page,
  };
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    script.src = src;
    document.head.append(script);
  });
}
