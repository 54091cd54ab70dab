// Finds the container of an article on a page without a rule: where prose is most and everything else least.
import { isElement, tagOf } from './elements';
import { linkShare } from './furniture';
import { isReaders, namesOf, SIDE } from './names';
import type { Paragraph } from './reader';
import { paragraphsOf } from './walk';

export interface Densest {
  root: Element;
  skip(element: Element): boolean;
}

interface Weight {
  prose: number;
  other: number;
}

const LEAST_PROSE = 140;

/**
 * The densest container, or null where the page is a portal, a list, a form or has no text to speak of.
 * `asked`: the user wants this page, then its body is the last resort.
 */
export function findDensest(doc: Document, url: string, asked: boolean): Densest | null {
  const { body } = doc;
  const paragraphs = [...paragraphsOf({ root: body, skip: isReaders })];
  const weights = weigh(paragraphs, body);
  const total = weights.get(body)?.prose ?? 0;
  const isSide = (element: Element) => isReaders(element) || (isNamedSide(element) && share(element) < 0.4);
  const share = (element: Element) => (weights.get(element)?.prose ?? 0) / (total || 1);
  const skip = (element: Element) => isSide(element) || isFormOnly(element, share(element));

  const kept = paragraphs.filter((paragraph) => !hasAncestor(paragraph.element, body, skip));
  const found = best(weigh(kept, body));
  const root = found && widen(found, kept, body);
  if (root && isArticle(root, kept, url)) return { root, skip };
  return asked && total > 0 ? { root: body, skip: isReaders } : null;
}

/** Prose minus nothing when pure; falls with the square of what else the container holds. */
function best(weights: Map<Element, Weight>): Element | null {
  let found: { element: Element; score: number; depth: number } | null = null;
  for (const [element, { prose, other }] of weights) {
    const score = prose === 0 ? 0 : (prose * prose) / (prose + other);
    const depth = depthOf(element);
    const better = !found || score > found.score * 1.001 || (score > found.score * 0.999 && depth > found.depth);
    if (score > 0 && better) found = { element, score, depth };
  }
  return found?.element ?? null;
}

/** A single paragraph that won alone is taken with the lines around it: its title, its date of adoption, its signature. */
function widen(found: Element, kept: readonly Paragraph[], body: Element): Element {
  const alone = kept.every((paragraph) => paragraph.element === found || !found.contains(paragraph.element));
  const parent = found.parentElement;
  if (!alone || !parent || parent === body) return found;
  const around = kept.filter((paragraph) => parent.contains(paragraph.element));
  const linked = around.some((paragraph) => linkShare(paragraph) > 0.4);
  return linked || around.length > 12 ? found : parent;
}

function weigh(paragraphs: Iterable<Paragraph>, body: Element): Map<Element, Weight> {
  const weights = new Map<Element, Weight>();
  for (const paragraph of paragraphs) {
    const prose = proseOf(paragraph);
    const other = prose > 0 ? 0 : paragraph.text.length * (1 + 2 * linkShare(paragraph));
    for (let at: Element | null = paragraph.element; at; at = at === body ? null : at.parentElement) {
      const weight = weights.get(at) ?? { prose: 0, other: 0 };
      weights.set(at, { prose: weight.prose + prose, other: weight.other + other });
    }
  }
  return weights;
}

/** Characters of connected Chinese text, 0 for menus, labels and lists of links. */
function proseOf(paragraph: Paragraph): number {
  const { text } = paragraph;
  if (text.length < 16 || linkShare(paragraph) > 0.4) return 0;
  const chinese = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const marks = text.match(/[，。；：！？、“”《》]/g)?.length ?? 0;
  if (chinese < text.length * 0.4 || marks === 0) return 0;
  return /[。；！？：”]|，.*，/.test(text) ? text.length : 0;
}

/** Summaries on a front page are prose too; an article has more of it, in sentences, and few fields to fill in. */
function isArticle(root: Element, kept: readonly Paragraph[], url: string): boolean {
  const inside = kept.filter((paragraph) => root.contains(paragraph.element));
  const prose = inside.reduce((sum, paragraph) => sum + proseOf(paragraph), 0);
  const links = inside.reduce((sum, paragraph) => sum + paragraph.text.length * linkShare(paragraph), 0);
  const sentences = inside.reduce((sum, paragraph) => sum + (paragraph.text.match(/[。！？]/g)?.length ?? 0), 0);
  if (prose < LEAST_PROSE || links > prose * 0.35) return false;
  if (sentences < (prose < 200 ? 3 : 1)) return false;
  if (isList(inside)) return false;
  if (isFrontPage(url) && prose < 1500) return false;
  return root.querySelectorAll('input:not([type=hidden]),textarea,select').length < 3;
}

/** A list with summaries: as many lines that are links, or summaries that end in 〔详细〕, as there is prose. */
function isList(inside: readonly Paragraph[]): boolean {
  const prose = inside.filter((paragraph) => proseOf(paragraph) > 0);
  const entries = inside.filter((paragraph) => linkShare(paragraph) > 0.7).length;
  const teasers = prose.filter(({ text, links }) => links.at(-1)?.end === text.length && MORE.test(text)).length;
  return teasers >= 3 || (entries >= 4 && entries >= prose.length * 0.6);
}

const MORE = /(?:详细|详情|全文|更多|阅读)(?:内容)?[\]】〕）)>…»\s]*$/;

/** The address of a site's or channel's front page. */
function isFrontPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  // A name without a dot or a bare number is somebody's own machine: what it serves at / is what they want read.
  if (!hostname.includes('.') || /^[\d.]+$|^\[/.test(hostname)) return false;
  return /^\/(?:[a-z]{2,12}\/)?(?:(?:index|default|home|main)\.\w+)?$/i.test(pathname);
}

function isNamedSide(element: Element): boolean {
  return SIDE.test(namesOf(element)) || tagOf(element) === 'footer' || tagOf(element) === 'aside';
}

/** A form that is only a form; old sites wrap the whole page in one. */
function isFormOnly(element: Element, share: number): boolean {
  return tagOf(element) === 'form' && share < 0.4;
}

function hasAncestor(element: Element, body: Element, test: (element: Element) => boolean): boolean {
  for (let at: Element | null = element; at && at !== body; at = at.parentElement) if (test(at)) return true;
  return false;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at: Node | null = element; isElement(at); at = at.parentNode) depth++;
  return depth;
}
