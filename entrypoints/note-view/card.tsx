// The note as an element in our host: drawn by components/Note, placed beside its mark, said aloud once it is open.
import { render } from 'preact';
import NOTE_CSS from '../../assets/styles/note.css?inline';
import OUTSIDE_CSS from '../../assets/styles/note-outside.css?inline';
import { Note, type NoteProps } from '../../components/Note';
import { placeNote } from '../../lib/page/place';
import { rectsOf } from './rects';
import type { Shown } from './shown';

export interface Card {
  draw(props: NoteProps, textSize: number): void;
  /** Puts it beside its mark; false where that is out of sight. */
  place(): boolean;
  /** Gives the focus to its first button; from then on Tab goes round inside until the note is closed. */
  focus(): void;
  /** Tells a screen reader; the same words twice are said once. */
  say(text: string): void;
  clear(): void;
}

/** The note's own text stands in from its edge by this much (assets/styles/note.css). */
const INSET = 20;
/** Less room than this, in CSS pixels, does not do for head, text and actions apart. */
const SHORT = 260;
/** How high most notes are, in CSS pixels. */
const USUAL = 360;

export function createCard(doc: Document, root: ShadowRoot, shown: Shown): Card {
  const view = doc.defaultView ?? window;
  const box = doc.createElement('div');
  box.className = 'note-box';
  box.style.cssText = 'position:fixed;pointer-events:auto';
  const said = doc.createElement('div');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  root.append(box, said);
  adopt(root, view, NOTE_CSS);
  adopt(root, view, OUTSIDE_CSS);

  // Behind the last control lies the end of the page: a reader who came by key would lose the place.
  let round = false;
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || !round) return;
    const all = [...box.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], iframe')].filter((one) =>
      one.checkVisibility(),
    );
    const [first, last] = event.shiftKey ? [all.at(-1), all[0]] : [all[0], all.at(-1)];
    if (root.activeElement !== last) return;
    event.preventDefault();
    first?.focus();
  });

  function place(): boolean {
    if (!shown.at) return false;
    const lines = rectsOf(shown.at.mark);
    const anchor = lines[Math.min(shown.at.piece, lines.length - 1)];
    if (!anchor || anchor.bottom < 0 || anchor.top > view.innerHeight) {
      box.style.visibility = 'hidden';
      return false;
    }
    box.style.visibility = '';
    // Measured without the limit of the place before: what has grown may need the other side.
    box.style.removeProperty('--room');
    const { width, height } = box.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    // Bars take the side that the explanation will need, so that it does not jump when it comes.
    const wanted = shown.state?.is === 'loading' ? Math.max(height, USUAL) : height;
    const at = placeNote({ anchor, lines, width, height: wanted, viewport, inset: INSET });
    const spare = Math.min(wanted, at.maxHeight) - Math.min(height, at.maxHeight);
    box.style.left = `${at.left}px`;
    box.style.top = `${at.side === 'above' ? at.top + spare : at.top}px`;
    box.style.setProperty('--room', `${at.maxHeight}px`);
    box.classList.toggle('short', at.maxHeight < SHORT);
    return true;
  }

  return {
    draw(props, textSize) {
      box.style.setProperty('--zoom', String(textSize / 15));
      render(<Note {...props} />, box);
    },
    place,
    focus() {
      round = true;
      box.querySelector('button')?.focus();
    },
    say(text) {
      if (said.textContent !== text) said.textContent = text;
    },
    clear() {
      round = false;
      render(null, box);
      said.textContent = '';
    },
  };
}

function adopt(root: ShadowRoot, view: Window & { CSSStyleSheet?: typeof CSSStyleSheet }, css: string): void {
  const sheet = new (view.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
