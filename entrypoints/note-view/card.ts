// The note on the page: a sheet of paper beside its mark, on which our frame lies. What the note says is in the frame, where the
// page can't look; here it is placed, shown and taken away.
import SHEET_CSS from '../../assets/styles/sheet.css?inline';
import type { NoteDrawing, Told } from '../../components/drawing';
import { placeNote } from '../../lib/page/place';
import type { Settings } from '../../lib/settings';
import { rectsOf, windowOf } from './rects';
import type { Shown } from './shown';
import { createSurface, type Surface } from './surface';

export interface Card {
  /** The pointer is in it. */
  readonly inside: boolean;
  /** Its frame is on the page, seen or not. */
  readonly prepared: boolean;
  /** Makes the frame, unseen: it is there when the note is wanted. */
  prepare(): void;
  /** Another note comes: nothing is seen until that is drawn. */
  turn(): void;
  draw(drawing: NoteDrawing): void;
  /** Puts it beside its mark; false where that is out of sight. */
  place(): boolean;
  /** Gives the focus to its first button; from then on Tab goes round inside until the note is closed. */
  focus(): void;
  /** Tells a screen reader. */
  say(text: string): void;
  clear(): void;
}

export interface CardCalls {
  settings(): Settings;
  /** What a screen reader calls the frame. */
  title(): string;
  /** What is said where the frame can't be had. */
  failure(code: string): string;
  heard(told: Told): void;
}

/** The note's own text stands in from its edge by this much (assets/styles/note.css). */
const INSET = 20;
/** As wide as a note is (the same), before the frame has told. */
const WIDTH = 370;
/** Less room than this, in CSS pixels, does not do for head, text and actions apart. */
const SHORT = 260;
/** How high most notes are, in CSS pixels. */
const USUAL = 360;

export function createCard(doc: Document, root: ShadowRoot, shown: Shown, calls: CardCalls, signal: AbortSignal): Card {
  const view = doc.defaultView ?? window;
  const box = doc.createElement('div');
  adopt(root, view, SHEET_CSS);
  let surface: Surface | null = null;
  let inside = false;
  let count = 0;
  let drawing: NoteDrawing | null = null;
  /** As large as what is drawn now would like to be; null until the frame has told. */
  let size: { width: number; height: number } | null = null;
  let around = windowOf(view);
  let wantsFocus = false;
  let fitted = '';
  /** Stands in the frame's place where that can't be had; a frame that comes after all takes it again. */
  let line: HTMLElement | null = null;

  function prepare(): void {
    if (surface) return;
    box.className = 'note sheet';
    box.inert = true;
    around = windowOf(view);
    const width = Math.min((WIDTH * calls.settings().textSize) / 15, around.width - 24);
    box.style.cssText = `left:0;top:0;width:${width}px;height:${USUAL}px`;
    surface = createSurface(doc, calls.title(), { heard, failed }, signal);
    box.replaceChildren(surface.element);
    root.append(box);
  }
  function heard(told: Told): void {
    if (told.did === 'sized') {
      if (told.turn !== count || !drawing) return;
      line?.remove();
      line = null;
      if (surface) surface.element.style.display = '';
      size = { width: told.width, height: told.height };
      place();
    } else if (told.did === 'pointed') inside = told.inside;
    else calls.heard(told);
  }
  function failed(code: string): void {
    if (!surface || !drawing) return;
    line?.remove();
    line = doc.createElement('p');
    line.className = 'told';
    line.setAttribute('role', 'status');
    line.textContent = calls.failure(code);
    surface.element.style.display = 'none';
    box.style.width = box.style.height = '';
    box.append(line);
    const { width, height } = box.getBoundingClientRect();
    size = { width, height };
    place();
  }
  function tell(): void {
    if (!drawing) return;
    around = windowOf(view);
    const { language, textSize } = calls.settings();
    surface?.tell({ do: 'draw', drawing, turn: ++count, language, textSize, window: around });
  }

  function place(): boolean {
    if (!shown.at) return false;
    const lines = rectsOf(shown.at.mark);
    const anchor = lines[Math.min(shown.at.piece, lines.length - 1)];
    if (!anchor || anchor.bottom < 0 || anchor.top > view.innerHeight) {
      box.style.visibility = 'hidden';
      return false;
    }
    box.style.visibility = '';
    const { width: wide, height: high } = windowOf(view);
    if (wide !== around.width || high !== around.height) tell();
    if (!size) return true;
    const { width, height } = size;
    // Bars take the side that the explanation will need, so that it does not jump when it comes.
    const wanted = shown.state?.is === 'loading' ? Math.max(height, USUAL) : height;
    const at = placeNote({ anchor, lines, width, height: wanted, viewport: around, inset: INSET });
    const spare = Math.min(wanted, at.maxHeight) - Math.min(height, at.maxHeight);
    box.style.left = `${at.left}px`;
    box.style.top = `${at.side === 'above' ? at.top + spare : at.top}px`;
    box.style.width = `${at.width}px`;
    box.style.height = `${Math.min(height, at.maxHeight)}px`;
    const fit = { room: at.maxHeight, short: at.maxHeight < SHORT };
    if (fitted !== JSON.stringify(fit)) surface?.tell({ do: 'fit', ...fit });
    fitted = JSON.stringify(fit);
    box.inert = false;
    box.classList.add('shown');
    giveFocus();
    return true;
  }
  /** Not before the frame has told: Chromium loses a focus that comes before the frame's own process. */
  function giveFocus(): void {
    if (!wantsFocus || !size || !surface) return;
    wantsFocus = false;
    surface.element.focus({ preventScroll: true });
    surface.tell({ do: 'focus' });
  }
  function turn(): void {
    size = null;
    // Not inert: a reader who goes from place to place by the note's own buttons keeps the focus.
    box.classList.remove('shown');
  }

  return {
    get inside() {
      return inside;
    },
    get prepared() {
      return surface !== null;
    },
    prepare,
    turn,
    draw(next) {
      drawing = next;
      prepare();
      tell();
    },
    place,
    focus() {
      wantsFocus = true;
      giveFocus();
    },
    say: (text) => surface?.tell({ do: 'say', text }),
    clear() {
      turn();
      surface?.end();
      [surface, drawing, line, inside, wantsFocus, fitted] = [null, null, null, false, false, ''];
      box.remove();
    },
  };
}

function adopt(root: ShadowRoot, view: Window & { CSSStyleSheet?: typeof CSSStyleSheet }, css: string): void {
  const sheet = new (view.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
