// The keyboard's place on the page: a button of ours laid over a mark and named by it, since a highlight takes no focus.
// The focus comes here by a command only, and goes back to where it was.
import type { Mark } from '../../lib/page/marks';

export interface Stop {
  /** The mark it lies over, null while the focus is the page's. */
  readonly at: Mark | null;
  /** Lays the button over the mark and gives it the focus. */
  to(mark: Mark, label: string): void;
  /** Its mark was drawn anew. */
  move(mark: Mark): void;
  /** Gives it the focus again: the note that was opened from it is closed. */
  focus(): void;
  /** Follows its mark when the page scrolls. */
  place(): void;
  /** Takes it away and gives the focus back. */
  leave(): void;
}

export function createStop(doc: Document, root: ShadowRoot, open: (mark: Mark) => void): Stop {
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = 'stop';
  button.setAttribute('aria-haspopup', 'dialog');
  let at: Mark | null = null;
  let before: Element | null = null;
  button.addEventListener('click', () => at && open(at));

  function place(): void {
    const rect = at?.ranges[0]?.getClientRects()[0];
    if (!rect) return;
    const { style } = button;
    [style.left, style.top] = [`${rect.left}px`, `${rect.top}px`];
    [style.width, style.height] = [`${rect.width}px`, `${rect.height}px`];
  }
  return {
    get at() {
      return at;
    },
    to(mark, label) {
      if (!at) before = doc.activeElement;
      at = mark;
      button.setAttribute('aria-label', label);
      if (!button.isConnected) root.append(button);
      place();
      button.focus({ preventScroll: true });
    },
    move(mark) {
      at = mark;
      place();
    },
    focus: () => button.focus({ preventScroll: true }),
    place,
    leave() {
      if (!at) return;
      at = null;
      button.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
  };
}
