// Finds the article on a page: by the site's rule, else where the text is densest. Home pages, lists and forms have none.
import { type Densest, findDensest } from './dense';
import { isElement, isNotShown } from './elements';
import { datedBy } from './facts';
import type { Article } from './found';
import { headlineByTitle, titleOf } from './headline';
import { alternatives, type SiteRule, type Sites, siteOf } from './sites';
import { textOf } from './words';

/**
 * The page's article, or null where there is none. Touches nothing.
 * @param url the page's address; its host chooses the rules, its path may give the date
 * @param asked the user asked for this page: then any page with text answers, with its body as the last resort
 */
export function findArticle(doc: Document, url: string, sites: Sites, asked = false): Article | null {
  if (!isHtml(doc)) return null;
  const rules = siteOf(hostOf(url), sites)?.rules.flatMap((name) => sites.rules[name] ?? []) ?? [];
  for (const rule of rules) {
    const found = byRule(doc, url, rule);
    if (found) return found;
  }
  return byDensity(doc, url, asked, rules);
}

/** By one rule; null when the page is not of this template. */
export function byRule(doc: Document, url: string, rule: SiteRule): Article | null {
  const body = (rule.between ? between(doc, rule.between) : null) ?? within(doc, rule.within);
  if (!body) return null;
  const headline = first(doc, rule.title) ?? headlineByTitle(doc, body.root);
  const heads = rule.heads ? [...doc.querySelectorAll(rule.heads)].filter((head) => textOf(head) !== '') : [];
  return {
    ...body,
    skip: (element) => rule.skip !== undefined && element.matches(rule.skip),
    headline,
    heads: heads.filter((head) => !headline?.contains(head) && !head.contains(headline)),
    title: titleOf(doc, headline, body.root),
    ...datedBy(doc, url, rule, body.root, headline),
    how: 'rule',
  };
}

/** By density, as for a site without a rule. `rules`: of the site where it has some, for date and outlet only. */
export function byDensity(doc: Document, url: string, asked = false, rules: readonly SiteRule[] = []): Article | null {
  const found: Densest | null = findDensest(doc, url, asked);
  if (!found) return null;
  const headline = headlineByTitle(doc, found.root);
  const facts: SiteRule = {
    date: rules.flatMap((rule) => rule.date ?? []).join(',') || undefined,
    dateVar: rules.flatMap((rule) => rule.dateVar ?? []),
    outlet: rules.flatMap((rule) => rule.outlet ?? []).join(',') || undefined,
  };
  return {
    root: found.root,
    skip: found.skip,
    headline,
    heads: [],
    title: titleOf(doc, headline, found.root),
    ...datedBy(doc, url, facts, found.root, headline),
    how: found.root === doc.body && asked ? 'asked' : 'densest',
  };
}

/** Fewer characters than this and the template's container is empty: a photo, a video, or text still to come. */
const LEAST = 40;

function within(doc: Document, selector: string | undefined): { root: Element } | null {
  if (!selector) return null;
  let best: { root: Element; length: number } | null = null;
  for (const root of doc.querySelectorAll(selector)) {
    const { length } = textOf(root);
    if (length < LEAST || isNotShown(root) || !isBetter(root, length, best)) continue;
    if (linkedIn(root) < length * 0.6) best = { root, length };
  }
  return best && { root: best.root };
}

/** The longer one; but one inside another that has most of its text leaves out what stands around the article. */
function isBetter(root: Element, length: number, best: { root: Element; length: number } | null): boolean {
  if (!best) return true;
  return best.root.contains(root) ? length >= best.length * 0.6 : length > best.length;
}

/** Characters in links: a front page may use an article's container for its lists. */
function linkedIn(root: Element): number {
  let length = 0;
  for (const link of root.querySelectorAll('a[href]')) length += textOf(link).length;
  return length;
}

function between(doc: Document, [open, close]: string[]): { root: Element; from: Comment; to: Comment } | null {
  const comments = commentsIn(doc.documentElement);
  const from = comments.find((comment) => comment.data.trim() === open);
  const to = from && comments.slice(comments.indexOf(from)).find((comment) => comment.data.trim() === close);
  if (!from || !to) return null;
  let root = from.parentElement;
  while (root && !root.contains(to)) root = root.parentElement;
  return root && textOf(root).length >= LEAST ? { root, from, to } : null;
}

function commentsIn(root: Node): Comment[] {
  const found: Comment[] = [];
  for (const child of root.childNodes) {
    if (child.nodeType === 8) found.push(child as Comment);
    else if (isElement(child)) found.push(...commentsIn(child));
  }
  return found;
}

function first(doc: Document, selectors: string | undefined): Element | null {
  for (const selector of alternatives(selectors)) {
    for (const element of doc.querySelectorAll(selector)) {
      if (textOf(element).length >= 2 && !isNotShown(element)) return element;
    }
  }
  return null;
}

/** XML, images, text and media shown by the browser are no articles. */
function isHtml(doc: Document): boolean {
  const type = doc.contentType ?? 'text/html';
  return (type === 'text/html' || type === 'application/xhtml+xml') && doc.body?.localName?.toLowerCase() === 'body';
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
