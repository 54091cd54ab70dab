// Words that the reader has selected: the small button beside them, and the form it opens.
import { createCollectForm } from './collect';
import { createOffer } from './offer';
import type { Stage } from './stage';

export interface Gathering {
  readonly open: boolean;
  /** The form is open. */
  readonly typing: boolean;
  /** Shows the button beside the selection. */
  offer(): void;
  withdraw(): void;
  /** Opens the form for the selection. */
  collect(): void;
  place(): void;
  escape(): void;
}

/** `makeRoom`: closes what else has the reader's eye. */
export function createGathering(
  { doc, host, reading, settings, words, hideIfEmpty }: Stage,
  makeRoom: () => void,
  signal: AbortSignal,
): Gathering {
  const form = createCollectForm(doc, host.root, hideIfEmpty, signal);
  const button = createOffer(doc, host.root, collect);

  function collect(): void {
    const spoken = words();
    if (!spoken) return;
    makeRoom();
    button.hide();
    host.show();
    if (!form.start(reading.facts, settings().textSize, spoken.t('collect'))) hideIfEmpty();
  }
  return {
    get open() {
      return form.open || button.open;
    },
    get typing() {
      return form.open;
    },
    offer() {
      const spoken = words();
      if (form.open || !spoken || doc.getSelection()?.isCollapsed !== false) return;
      host.show();
      button.show(spoken.t('collect_button'));
    },
    withdraw() {
      if (!button.open) return;
      button.hide();
      hideIfEmpty();
    },
    collect,
    place() {
      form.place();
      button.place();
    },
    escape() {
      if (button.open) button.hide();
      if (form.open) form.close();
    },
  };
}
