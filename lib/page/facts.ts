// When and where an article appeared, as its page says: the rule, the metas, the line by the headline, the address, in this order.
import { dateLine } from './dateline';
import { dateIn, dateInUrl, dateOfValue } from './dates';
import { alternatives, type SiteRule } from './sites';
import { metas, textOf } from './words';

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
    /(?:来源|稿源)\s*[：:]\s*([^\s|｜【（(]+?)(?:作者|编辑|[\s|｜【（(]|$)/.exec(text) ??
    /^[《〈\s]{0,8}《\s{0,8}([^》]{2,12}?)\s{0,8}》\s{0,8}（/.exec(text);
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
