// What the reader's hand does, told from what a script of the page only says was done: a page may dispatch any event at its own
// elements and, where a browser hands out what lies in closed trees (Firefox does), at ours.

/** True for an event that the browser made of a real key, pointer or touch. */
export function isByHand(event: Event): boolean {
  return event.isTrusted;
}

/** What a press of a button or a key is made of. */
const PRESSES = ['pointerdown', 'mousedown', 'click', 'keydown', 'input', 'change', 'submit'];

/** Inside `root` nothing is pressed but by hand: our buttons hear no event of the page's making. */
export function onlyByHand(root: ShadowRoot, signal: AbortSignal): void {
  const stop = (event: Event) => {
    if (isByHand(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of PRESSES) root.addEventListener(type, stop, { capture: true, signal });
}
