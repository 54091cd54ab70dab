// The small button beside selected words that opens the form for them. It takes no focus and leaves the selection as it is.

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
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', collect);

  function place(): void {
    const selection = doc.getSelection();
    const rect = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()].at(-1) : undefined;
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
      button.textContent = label;
      root.append(button);
      place();
    },
    place,
    hide: () => button.remove(),
  };
}
