// A page's colours may change without a word in its markup: a style sheet of its own or of another extension, the system's night, a
// transition that takes its time. Nothing tells, so it is asked.

/** Milliseconds between two looks: a dozen computed styles each, none while the page is hidden. */
const PAUSE = 500;

/** Calls when the papers below and around the element, or its ink, are other ones than at the look before; until the signal ends. */
export function watchLooks(element: Element, changed: () => void, signal: AbortSignal): void {
  const doc = element.ownerDocument;
  let last = looksOf(element);
  const timer = setInterval(() => {
    if (doc.hidden || !element.isConnected) return;
    const now = looksOf(element);
    if (now !== last) changed();
    last = now;
  }, PAUSE);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function looksOf(element: Element): string {
  const view = element.ownerDocument.defaultView;
  const looks: string[] = [];
  for (let at: Element | null = element; view && at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    looks.push(backgroundColor, backgroundImage);
  }
  const paragraph = element.querySelector('p, td, div') ?? element;
  return [...looks, view?.getComputedStyle(paragraph).backgroundColor, view?.getComputedStyle(paragraph).color].join();
}
