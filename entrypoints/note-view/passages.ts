// The page's highlighted passages: found, drawn, shown when clicked, edited, and made of what is selected.
import RULES from '../../assets/styles/passages.css?inline';
import { failureKey } from '../../components/problem';
import type { WordKey } from '../../components/words';
import { ask } from '../../lib/asking';
import type { FrameReport, FrameTask } from '../../lib/model/frame';
import { LONGEST_PASSAGE, noteOf, type PagePassage, quoteOf, type SentPassage, tagsOf } from '../../lib/model/passage';
import type { Block } from '../../lib/page/blocks';
import { bringIntoView } from '../../lib/page/goto';
import { createLayer, type Layer } from '../../lib/page/passages/layer';
import { passageAt } from '../../lib/page/passages/point';
import { selectedIn, textOf } from '../../lib/page/passages/text';
import { createTypingFrame } from '../framing/typing';
import { windowOf } from './rects';
import { createSheet } from './sheet';
import type { Stage } from './stage';
import { createSurface } from './surface';

export interface Passages {
  /** A note or form of a passage is open; `typing`: the form. */
  readonly open: boolean;
  readonly typing: boolean;
  readonly layer: Layer;
  show(passages: readonly SentPassage[]): void;
  /** The page was read or drawn anew. */
  changed(): void;
  /** In page order, orphans last. */
  list(): PagePassage[];
  /** Opens the form for what is selected, or says why there is none. */
  highlight(): void;
  /** Opens the note of the passage under the point; false where there is none. */
  at(x: number, y: number): boolean;
  /** Brings a passage into view and opens its note; false where it is not there. */
  to(id: string): boolean;
  place(): void;
  close(): void;
}

/** `makeRoom`: closes what else has the reader's eye. */
export function createPassages(
  { doc, host, reading: page, settings, words, hideIfEmpty }: Stage,
  makeRoom: () => void,
  signal: AbortSignal,
): Passages {
  const { root } = host;
  const textSize = () => settings().textSize;
  const showing = () => {
    makeRoom();
    host.show();
  };
  const view = (doc.defaultView ?? window) as Window & typeof globalThis;
  const layer = createLayer(view, signal, import.meta.env.FIREFOX ? RULES : '');
  const sheet = createSheet(doc, root, hideIfEmpty);
  let sent: readonly SentPassage[] = [];
  let blocks: readonly Block[] = [];
  let told = '';
  let typing = false;

  async function find(): Promise<void> {
    blocks = page.blocks;
    const mine = blocks;
    try {
      await layer.show(
        sent.map(({ annotation }) => annotation),
        mine,
      );
    } catch (error) {
      // A later change has taken over, or the page is gone.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      throw error;
    }
    if (mine === page.blocks && mine.length > 0) await tell();
  }

  /** Which are there and which are not, where that is news. */
  async function tell(): Promise<void> {
    const all = sent.map(({ annotation }) => annotation.id);
    const lost = all.filter((id) => layer.orphans.has(id));
    const news = `${all.length} ${lost.join()}`;
    if (all.length === 0 || news === told) return;
    told = news;
    const found = all.filter((id) => !layer.orphans.has(id));
    await ask('passagesFound', { url: doc.location.href.slice(0, 8000), found, lost });
  }

  function open(task: FrameTask, ranges: readonly Range[], key: WordKey): void {
    const title = words()?.t(key) ?? '';
    const report = (what: FrameReport) => {
      if (what.did === 'sized') return sheet.place();
      if (what.did === 'saved') doc.getSelection()?.removeAllRanges();
      sheet.close();
    };
    showing();
    typing = true;
    sheet.show((life) => createTypingFrame(doc, { task, title }, report, AbortSignal.any([signal, life])), ranges);
  }

  function say(text: string, ranges: readonly Range[]): void {
    const line = doc.createElement('p');
    line.className = 'said';
    line.setAttribute('role', 'status');
    line.textContent = text;
    showing();
    typing = false;
    sheet.show(() => line, ranges);
  }

  function card(id: string): boolean {
    const one = sent.find(({ annotation }) => annotation.id === id);
    const drawn = layer.inks.get(id);
    const now = words();
    if (!one || !drawn || !now) return false;
    const { annotation, pack, title, own } = one;
    const name = (quoteOf(annotation)?.exact ?? '').slice(0, 60);
    const edit = () =>
      open(
        { is: 'passage', name, place: null, known: { pack, id }, textSize: textSize() },
        drawn.ranges,
        'passage_highlight',
      );
    const drawing = { is: 'passage' as const, note: noteOf(annotation), tags: tagsOf(annotation), pack: title, own };
    showing();
    typing = false;
    sheet.show((life) => {
      const surface = createSurface(
        doc,
        now.t('passage_highlight'),
        {
          heard(told) {
            if (told.did === 'sized') {
              surface.element.style.height = `${told.height}px`;
              sheet.place();
            } else if (told.did === 'left' || (told.did === 'passage' && told.act === 'close')) sheet.close();
            else if (told.did === 'passage') edit();
          },
          failed: (code) => say(now.t(failureKey(code)), drawn.ranges),
        },
        AbortSignal.any([signal, life]),
      );
      const { language, textSize } = settings();
      surface.tell({ do: 'draw', drawing, turn: 0, language, textSize, window: windowOf(view) });
      return surface.element;
    }, drawn.ranges);
    return true;
  }

  return {
    get open() {
      return sheet.open;
    },
    get typing() {
      return sheet.open && typing;
    },
    layer,
    show(passages) {
      sent = passages;
      if (!page.partly) void find();
    },
    changed() {
      if (sent.length === 0 || page.partly) return;
      const gone = layer.inks.mend();
      if (page.blocks !== blocks || gone.length > 0) void find();
    },
    list() {
      const all = sent.map((one) => ({ ...one, found: layer.placeOf(one.annotation.id) !== null }));
      const startOf = ({ annotation }: PagePassage) => layer.placeOf(annotation.id)?.start ?? Number.POSITIVE_INFINITY;
      return all.sort((a, b) => (a.found || b.found ? startOf(a) - startOf(b) : 0));
    },
    highlight() {
      const selection = doc.getSelection();
      const now = words();
      if (!selection?.rangeCount || selection.isCollapsed || !now) return;
      const range = selection.getRangeAt(0).cloneRange();
      const selected = selectedIn(textOf(page.blocks), page.blocks, range);
      if (selected.is !== 'passage') {
        say(selected.is === 'long' ? now.t('passage_long', LONGEST_PASSAGE) : now.t('passage_outside'), [range]);
        return;
      }
      const { start, end, quote } = selected;
      const { title } = page.facts;
      const source = doc.location.href.slice(0, 8000);
      const place = { source, ...(title && { title: title.slice(0, 400) }), quote, start, end };
      const name = quote.exact.slice(0, 60);
      open({ is: 'passage', name, place, known: null, textSize: textSize() }, [range], 'passage_highlight');
    },
    at(x, y) {
      const hit = passageAt(doc, layer.inks, x, y);
      return hit !== null && card(hit.drawn.id);
    },
    to(id) {
      const drawn = layer.inks.get(id);
      return drawn !== null && bringIntoView(doc, drawn) !== null && card(id);
    },
    place: sheet.place,
    close: sheet.close,
  };
}
