// The small button beside selected words that opens the form for them. A press on it may end the selection before the click
// comes (Chromium, in a closed root): the words are remembered, and selected again.

export interface Offer {
  readonly open: boolean;
  show(label: string): void;
  place(): void;
  hide(): void;
}

/** Pixels between the selection's end and the button. */
const GAP = 6;

export function createOffer(doc: Document, root: ShadowRoot, collect: () => void): Offer {
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = 'offer';
  let range: Range | null = null;
  let pressed = false;
  button.addEventListener('pointerdown', () => {
    pressed = true;
  });
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const selection = doc.getSelection();
    pressed = false;
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
    collect();
  });

  function place(): void {
    const rect = range ? [...range.getClientRects()].at(-1) : undefined;
    const view = doc.defaultView;
    if (!button.isConnected || !rect || !view) return;
    const { width, height } = button.getBoundingClientRect();
    const below = rect.bottom + GAP + height <= view.innerHeight;
    button.style.left = `${Math.max(0, Math.min(rect.right - width / 2, view.innerWidth - width - GAP))}px`;
    button.style.top = `${below ? rect.bottom + GAP : rect.top - GAP - height}px`;
  }
  return {
    get open() {
      return button.isConnected;
    },
    show(label) {
      const selection = doc.getSelection();
      if (pressed || !selection?.rangeCount) return;
      range = selection.getRangeAt(0).cloneRange();
      button.textContent = label;
      root.append(button);
      place();
    },
    place,
    hide() {
      if (!pressed) button.remove();
    },
  };
}
