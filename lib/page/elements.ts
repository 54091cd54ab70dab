// What kind of thing an element is: block or inline, hidden, never text. Works on a live page and on a parsed one without layout.

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Never a reader's text: controls, code, media, ruby readings. */
const NEVER = new Set(
  (
    'applet area audio base button canvas code datalist embed frame frameset head iframe img input kbd link map marquee math meta ' +
    'nav noframes noscript object optgroup option picture rp rt rtc samp script select style svg template textarea title video'
  ).split(' '),
);

export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3 || node?.nodeType === 4;
}

/** True where the browser lays out: computed styles mean something. A parsed document answers false. */
export function isLive(doc: Document): boolean {
  return doc.defaultView !== null && typeof doc.documentElement?.checkVisibility === 'function';
}

/** Elements whose text is never read, whatever they hold: also editable text, which belongs to its writer. */
export function isNeverText(element: Element): boolean {
  if (NEVER.has(tagOf(element))) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'navigation' || role === 'textbox' || role === 'button' || role === 'menu';
}

/**
 * Hidden by attribute or inline style; on a live page by the computed style.
 * `unseen`: what lies around is invisible itself and will be shown later, so visibility tells nothing.
 */
export function isHidden(element: Element, live: boolean, unseen = false): boolean {
  if (live) {
    const style = styleOf(element);
    if (!style) return false;
    return style.display === 'none' || style.fontSize === '0px' || (style.visibility === 'hidden' && !unseen);
  }
  if (element.hasAttribute('hidden') || (tagOf(element) === 'dialog' && !element.hasAttribute('open'))) return true;
  const inline = element.getAttribute('style') ?? '';
  return /display\s*:\s*none/i.test(inline) || (!unseen && /visibility\s*:\s*hidden/i.test(inline));
}

/** A root that is invisible for now, as mp.weixin.qq.com's body until its script has run. */
export function isUnseen(element: Element, live: boolean): boolean {
  if (!live) return /visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
  return styleOf(element)?.visibility === 'hidden';
}

/** Blocks begin and end a paragraph. */
export function isBlock(element: Element, live: boolean): boolean {
  const style = live ? styleOf(element) : null;
  if (!style) return BLOCKS.has(tagOf(element));
  return !/^(inline|contents|ruby|none)/.test(style.display);
}

/** Line feeds in the source count as breaks. */
export function keepsBreaks(element: Element, live: boolean): boolean {
  const style = live ? styleOf(element) : null;
  return style ? /^(pre|break)/.test(style.whiteSpace) : tagOf(element) === 'pre';
}

/** Children as they are rendered: through open shadow roots and slots. */
export function flatChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (tagOf(element) === 'slot' && 'assignedNodes' in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** True when `b` begins after `a` ends. By hand: linkedom's compareDocumentPosition errs between depths. */
export function isAfter(a: Element, b: Element): boolean {
  const [up, down] = [ancestors(a), ancestors(b)];
  let depth = 0;
  while (up[depth] === down[depth] && up[depth] !== undefined) depth++;
  const [left, right] = [up[depth], down[depth]];
  if (!left || !right) return false;
  for (let next = left.nextElementSibling; next; next = next.nextElementSibling) if (next === right) return true;
  return false;
}

function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) chain.unshift(at);
  return chain;
}

/** Not laid out at all: the second copy of an article kept for printing or for speech. `visibility` does not count. */
export function isNotShown(element: Element): boolean {
  if (isLive(element.ownerDocument)) return !element.checkVisibility();
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/display\s*:\s*none/i.test(at.getAttribute('style') ?? '') || at.hasAttribute('hidden')) return true;
  }
  return false;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}
