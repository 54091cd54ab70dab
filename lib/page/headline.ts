// Finds the element that shows an article's title, and the title as words.
import { isAfter, isNotShown, tagOf } from './elements';
import { paragraphsOf } from './walk';
import { metas, squeeze, textOf } from './words';

const TITLE_METAS = ['articletitle', 'og:title', 'twitter:title'];
const NOT_HEADLINES = 'a,nav,option,script,style,footer,[class*="share" i],[id*="share" i]';
const HEADLINES =
  'h1,h2,h3,[id*="title" i],[class*="title" i],[class*="tit" i],[class*="heading" i],[class*="headline" i]';

/**
 * The element that shows the article's title: what agrees best with the page's own title, before or at the top of the body.
 * Null when the page has none.
 */
export function headlineByTitle(doc: Document, root: Element): Element | null {
  const whole = squeeze(textOf(doc.querySelector('title') ?? root.ownerDocument.createElement('i')));
  const wanted = [squeeze(pageTitle(doc) ?? ''), ...metas(doc, TITLE_METAS).map(squeeze)].filter((t) => t.length > 1);
  const named = bestOf(candidates(doc, root, HEADLINES), whole, wanted);
  // Old pages name nothing; their cells and spans are many, so they are only asked where no named element agrees.
  if (named && named.score >= 0.9) return named.element;
  if (wanted.length === 0) return nameless(doc, root);
  const any = bestOf(candidates(doc, root, 'td,div,span,p,font,b,strong'), whole, wanted);
  const found = any && any.score > (named?.score ?? 0) ? any : named;
  return found?.element ?? firstLine(root);
}

/** Some papers give every page the paper's own title: then the body's first line, where it is short and no sentence. */
function firstLine(root: Element): Element | null {
  const [line, next] = paragraphsOf({ root, skip: () => false });
  if (!line || !next || line.text.length < 4 || line.text.length > 45) return null;
  const isLine = !/[。；，]|\d{4}年|记者|^[（(]/.test(line.text) && line.element !== next.element;
  return isLine && line.links.length === 0 ? line.element : null;
}

/** On a page without a title of its own: the last thing before the body that is marked up as a headline. */
function nameless(doc: Document, root: Element): Element | null {
  const heads = [...candidates(doc, root, HEADLINES)].filter((element) => !root.contains(element));
  return heads.findLast((element) => textOf(element).length >= 6 && textOf(element).length <= 80) ?? null;
}

function bestOf(
  elements: Iterable<Element>,
  whole: string,
  wanted: string[],
): { element: Element; score: number } | null {
  let best: { element: Element; score: number } | null = null;
  for (const element of elements) {
    const text = squeeze(textOf(element));
    const agrees = agreement(text, whole, wanted);
    // An h1 of few words that agrees with nothing is the site's logo.
    const score = agrees > 0 || text.length > 5 ? agrees + rank(element) : 0;
    if (text.length >= 2 && text.length <= 120 && score > (best?.score ?? 0.5)) best = { element, score };
  }
  return best;
}

function* candidates(doc: Document, root: Element, selector: string): Generator<Element> {
  for (const element of doc.querySelectorAll(selector)) {
    if (element.childElementCount > 12 || element.contains(root) || element.closest(NOT_HEADLINES)) continue;
    if (!isAfter(root, element) && !isNotShown(element)) yield element;
  }
}

/** 0 to 1: how far a text is the page's title. */
function agreement(text: string, whole: string, wanted: string[]): number {
  let best = 0;
  for (const title of wanted) {
    if (text === title) return 1;
    if (text.length < 4) continue;
    if (title.includes(text)) best = Math.max(best, text.length / title.length);
    if (text.includes(title)) best = Math.max(best, title.length / text.length);
  }
  return whole.startsWith(text) && text.length >= 6 ? Math.max(best, 0.9) : best;
}

/** A little for what is marked up as a headline; a lone h1 stands even when the page's title says something else. */
function rank(element: Element): number {
  const tag = tagOf(element);
  if (tag === 'h1') return 0.52;
  if (tag === 'h2') return 0.3;
  if (tag === 'h3') return 0.2;
  return element.matches(HEADLINES) ? 0.15 : 0;
}

/** Spaces between Chinese characters come from line breaks in a headline's source. */
function cleanTitle(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, ' ')
    .trim();
}

/** The page's own title without the site's name behind it: …--频道--人民网, …_中国人大网. */
function pageTitle(doc: Document): string | undefined {
  const given = metas(doc, TITLE_METAS)[0] ?? textOf(doc.querySelector('title') ?? doc.createElement('i'));
  const own = given.split(/(?<!\s)\s*(?:--+|[_|｜]|\s[-–—]\s|-(?=[^-]*[网报]$))\s*/)[0] ?? '';
  return cleanTitle(own) || undefined;
}

/** The article's title as words. In a body's own head a title may be split over several lines: then the page's title has it whole. */
export function titleOf(doc: Document, headline: Element | null, root: Element): string | undefined {
  const shown = headline ? cleanTitle(textOf(headline)) : '';
  const given = pageTitle(doc);
  const split = headline && given && root.contains(headline) && squeeze(given).includes(squeeze(shown));
  return (split ? given : shown) || given;
}
