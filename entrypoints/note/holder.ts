// The focus over a redrawing: what had it may be taken away for a moment, as by bars that wait for an answer, or be no longer
// of use. It comes back to the button of the same name, else to the first.

export interface Holder {
  /** Before a redrawing; what it gives is called after one that shows what there is. */
  leave(): () => void;
}

export function createHolder(box: HTMLElement): Holder {
  let name: string | null = null;
  return {
    leave() {
      const { activeElement: at } = document;
      if (at instanceof HTMLElement && at.localName !== 'iframe' && box.contains(at)) name = nameOf(at);
      return () => {
        const now = document.activeElement;
        // A browser takes the focus from a disabled button a moment later only.
        if (name !== null && document.hasFocus() && (now === document.body || now?.matches(':disabled'))) {
          const all = [...box.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')];
          (all.find((one) => nameOf(one) === name) ?? all[0])?.focus({ preventScroll: true });
        }
        name = null;
      };
    },
  };
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}
