// The small buttons beside selected words that open the forms for them. A press on one may end the selection before the click
// comes (Chromium, in a closed root): the words are remembered, and selected again.

export interface Offer {
  readonly open: boolean;
  /** A button for each, in order. */
  show(choices: readonly { label: string; choose: () => void }[]): void;
  place(): void;
  hide(): void;
}

/** Pixels between the selection's end and the button. */
const GAP = 6;

export function createOffer(doc: Document, root: ShadowRoot): Offer {
  const row = doc.createElement('div');
  row.className = 'offers';
  let range: Range | null = null;
  let pressed = false;
  row.addEventListener('mousedown', (event) => event.preventDefault());

  function buttonFor(label: string, choose: () => void): HTMLButtonElement {
    const button = doc.createElement('button');
    button.type = 'button';
    button.className = 'offer';
    button.textContent = label;
    button.addEventListener('pointerdown', () => {
      pressed = true;
    });
    button.addEventListener('click', () => {
      const selection = doc.getSelection();
      pressed = false;
      if (!range || !selection) return;
      selection.removeAllRanges();
      selection.addRange(range);
      choose();
    });
    return button;
  }

  function place(): void {
    const rect = range ? [...range.getClientRects()].at(-1) : undefined;
    const view = doc.defaultView;
    if (!row.isConnected || !rect || !view) return;
    const { width, height } = row.getBoundingClientRect();
    const below = rect.bottom + GAP + height <= view.innerHeight;
    row.style.left = `${Math.max(0, Math.min(rect.right - width / 2, view.innerWidth - width - GAP))}px`;
    row.style.top = `${below ? rect.bottom + GAP : rect.top - GAP - height}px`;
  }
  return {
    get open() {
      return row.isConnected;
    },
    show(choices) {
      const selection = doc.getSelection();
      if (pressed || !selection?.rangeCount) return;
      range = selection.getRangeAt(0).cloneRange();
      row.replaceChildren(...choices.map(({ label, choose }) => buttonFor(label, choose)));
      root.append(row);
      place();
    },
    place,
    hide() {
      if (!pressed) row.remove();
    },
  };
}
