// What a page says of its article: title, date, outlet. From the rule, the metas, the line by the headline, the address, in this order.

import { dateLine } from './dateline';
import { dateIn, dateInUrl, dateOfValue } from './dates';
import { isAfter, isElement, isNeverText, isNotShown, isText, tagOf } from './elements';
import { alternatives, type SiteRule } from './sites';
import { paragraphsOf } from './walk';

const DATE_METAS = [
  'publishdate',
  'pubdate',
  'firstpublishedtime',
  'article:published_time',
  'og:published_time',
  'og:release_date',
  'datepublished',
  'weibo:article:create_at',
  'publish_time',
];
const DATE_VARIABLES = ['ct', 'publish_time', 'publishTime', 'publishDate', 'pubDate', 'pubtime'];
const OUTLET_METAS = ['source', 'contentsource', 'mediaid', 'og:article:author'];
const TITLE_METAS = ['articletitle', 'og:title', 'twitter:title'];

/** An element's words without white space at the edges, scripts, styles and controls left out. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (isText(child)) text += child.data;
    else if (isElement(child) && (!isNeverText(child) || tagOf(child) === 'title')) text += ` ${textOf(child)} `;
  }
  return text.replace(/\s+/g, ' ').trim();
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
  const own = given.split(/\s*(?:--+|[_|｜]|\s[-–—]\s|-(?=[^-]*[网报]$))\s*/)[0] ?? '';
  return cleanTitle(own) || undefined;
}

/** The article's title as words. In a body's own head a title may be split over several lines: then the page's title has it whole. */
export function titleOf(doc: Document, headline: Element | null, root: Element): string | undefined {
  const shown = headline ? cleanTitle(textOf(headline)) : '';
  const given = pageTitle(doc);
  const split = headline && given && root.contains(headline) && squeeze(given).includes(squeeze(shown));
  return (split ? given : shown) || given;
}

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
    const score = agreement(text, whole, wanted) + rank(element);
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

/** Date (YYYY-MM-DD) and outlet: from the rule, the metas, the line that dates the article, the address. */
export function datedBy(
  doc: Document,
  url: string,
  rule: SiteRule,
  root: Element,
  headline: Element | null,
): { date?: string; outlet?: string } {
  const date =
    bySelector(doc, rule.date, dateIn) ??
    byScript(doc, rule.dateVar) ??
    metas(doc, DATE_METAS).map(dateIn).find(Boolean) ??
    byScript(doc, DATE_VARIABLES);
  const outlet = bySelector(doc, rule.outlet, outletIn) ?? metas(doc, OUTLET_METAS).map(outletIn).find(Boolean);
  if (date && outlet) return { date, outlet };
  const line = dateLine(doc.body, root, headline);
  return { date: date ?? line?.date ?? dateInUrl(url), outlet: outlet ?? (line && sourceIn(line.text)) };
}

/** 人民网－人民日报, 《人民日报》（2026年…）, a text that is nothing but a name. */
function outletIn(text: string): string | undefined {
  return sourceIn(text) ?? (/[：:|]|\d{4}/.test(text) ? undefined : named(text));
}

function sourceIn(text: string): string | undefined {
  const found =
    /(?:来源|稿源)\s*[：:]\s*([^\s|｜【（(]+)/.exec(text) ?? /^[《〈\s]*《\s*([^》]{2,12}?)\s*》\s*（/.exec(text);
  return found ? named(found[1] ?? '') : undefined;
}

function named(text: string): string | undefined {
  const name = text.replace(/\s+/g, '').replace(/^《(.+)》$/, '$1');
  return name.length > 1 && name.length <= 30 ? name : undefined;
}

function bySelector<T>(doc: Document, selector: string | undefined, read: (text: string) => T | undefined) {
  for (const one of alternatives(selector)) {
    for (const element of doc.querySelectorAll(one)) {
      const value = element.getAttribute('content') ?? element.getAttribute('value') ?? textOf(element);
      const found = read(value.trim());
      if (found) return found;
    }
  }
  return undefined;
}

function byScript(doc: Document, names: string[] | undefined): string | undefined {
  if (!names?.length) return undefined;
  const assigned = new RegExp(`\\b(?:${names.join('|')})\\s*=\\s*["']([^"']{8,40})["']`, 'g');
  for (const script of doc.querySelectorAll('script:not([src])')) {
    for (const found of (script.textContent ?? '').matchAll(assigned)) {
      const date = dateOfValue(found[1] ?? '');
      if (date) return date;
    }
  }
  return undefined;
}

function metas(doc: Document, names: string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    for (const meta of doc.querySelectorAll('meta[content]')) {
      const key = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '';
      const content = meta.getAttribute('content')?.trim();
      if (key.toLowerCase() === name && content) found.push(content);
    }
  }
  return found;
}

function squeeze(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}
