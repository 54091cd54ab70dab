// Words that the reader has selected on a marked page: says when they could be collected or highlighted, and when they no
// longer are.

import { LONGEST_PASSAGE } from '../../lib/model/passage';
import { isByHand } from '../../lib/page/trusted';

export interface SelectionCalls {
  /** A selection has come to rest that is short enough for a name, or for a passage. */
  offer(what: { collect: boolean; highlight: boolean }): void;
  withdraw(): void;
}

/** Longest selection that is offered as a name, in UTF-16 units. */
const LONGEST = 40;
const EDITABLE = 'input, textarea, [contenteditable]';

/** `may`: whether the page is one of ours now and the reader wants the offer; `passages`: whether one could be highlighted. */
export function followSelection(
  doc: Document,
  may: () => boolean,
  passages: boolean,
  calls: SelectionCalls,
  signal: AbortSignal,
): void {
  const look = () => {
    const selection = may() ? doc.getSelection() : null;
    const what = { collect: isName(selection), highlight: passages && isPassage(selection) };
    if (what.collect || what.highlight) calls.offer(what);
    else calls.withdraw();
  };
  // After the browser has made the selection final: a click that ends one comes before its change.
  const rest = (event: Event) => isByHand(event) && setTimeout(() => !signal.aborted && look(), 0);
  doc.addEventListener('pointerup', rest, { signal, passive: true });
  doc.addEventListener('keyup', (event) => event.shiftKey && rest(event), { signal, passive: true });
  const gone = () => doc.getSelection()?.isCollapsed !== false && calls.withdraw();
  doc.addEventListener('selectionchange', gone, { signal, passive: true });
}

function isName(selection: Selection | null): boolean {
  const text = wordsIn(selection);
  return text.length >= 2 && text.length <= LONGEST && !text.includes('\n');
}

function isPassage(selection: Selection | null): boolean {
  const { length } = wordsIn(selection);
  return length >= 2 && length <= LONGEST_PASSAGE;
}

/** What is selected, one word of ours at least: no numbers, no names in other scripts, nothing that is being typed. */
function wordsIn(selection: Selection | null): string {
  if (!selection?.rangeCount || selection.isCollapsed) return '';
  const text = selection.toString().trim();
  const { commonAncestorContainer: at } = selection.getRangeAt(0);
  const element = at instanceof Element ? at : at.parentElement;
  return /\p{Script=Han}/u.test(text) && !element?.closest(EDITABLE) ? text : '';
}
