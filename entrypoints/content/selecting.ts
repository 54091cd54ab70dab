// Words that the reader has selected on a marked page: says when they could be collected, and when they no longer are.
import { isByHand } from '../../lib/page/trusted';

export interface SelectionCalls {
  /** A selection short enough for a name has come to rest. */
  offer(): void;
  withdraw(): void;
}

/** Longest selection that is offered, in UTF-16 units: a name, not a passage. */
const LONGEST = 40;
const EDITABLE = 'input, textarea, [contenteditable]';

/** `may`: whether the page is one of ours now and the reader wants the offer. */
export function followSelection(doc: Document, may: () => boolean, calls: SelectionCalls, signal: AbortSignal): void {
  const look = () => {
    if (may() && isName(doc.getSelection())) calls.offer();
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
  if (!selection?.rangeCount || selection.isCollapsed) return false;
  const text = selection.toString().trim();
  const { commonAncestorContainer: at } = selection.getRangeAt(0);
  const element = at instanceof Element ? at : at.parentElement;
  const short = text.length >= 2 && text.length <= LONGEST && !text.includes('\n');
  // One word of ours at least: no numbers, no names in other scripts.
  return short && /\p{Script=Han}/u.test(text) && !element?.closest(EDITABLE);
}
