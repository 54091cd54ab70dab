// Words that the reader has selected: the small buttons beside them, and the forms they open.
import { createCollectForm } from './collect';
import { createOffer } from './offer';
import type { Passages } from './passages';
import type { Stage } from './stage';

export interface Gathering {
  readonly open: boolean;
  /** The form is open. */
  readonly typing: boolean;
  /** Shows the buttons beside the selection. */
  offer(what: Offered): void;
  withdraw(): void;
  /** Opens the form for the selection. */
  collect(): void;
  highlight(): void;
  place(): void;
  escape(): void;
}

/** What the selection is short enough for. */
export interface Offered {
  collect: boolean;
  highlight: boolean;
}

/** `makeRoom`: closes what else has the reader's eye. */
export function createGathering(
  { doc, host, reading, settings, words, hideIfEmpty }: Stage,
  passages: Passages,
  makeRoom: () => void,
  signal: AbortSignal,
): Gathering {
  const form = createCollectForm(doc, host.root, hideIfEmpty, signal);
  const buttons = createOffer(doc, host.root);

  function collect(): void {
    const spoken = words();
    if (!spoken) return;
    makeRoom();
    buttons.hide();
    host.show();
    if (!form.start(reading.facts, settings().textSize, spoken.t('collect'))) hideIfEmpty();
  }
  function highlight(): void {
    makeRoom();
    form.close();
    buttons.hide();
    passages.highlight();
    hideIfEmpty();
  }
  return {
    get open() {
      return form.open || buttons.open;
    },
    get typing() {
      return form.open;
    },
    offer(what) {
      const spoken = words();
      if (form.open || !spoken || doc.getSelection()?.isCollapsed !== false) return;
      host.show();
      buttons.show([
        ...(what.collect ? [{ label: spoken.t('collect_button'), choose: collect }] : []),
        ...(what.highlight ? [{ label: spoken.t('passage_highlight'), choose: highlight }] : []),
      ]);
    },
    withdraw() {
      if (!buttons.open) return;
      buttons.hide();
      hideIfEmpty();
    },
    collect,
    highlight,
    place() {
      form.place();
      buttons.place();
    },
    escape() {
      if (buttons.open) buttons.hide();
      if (form.open) form.close();
    },
  };
}
