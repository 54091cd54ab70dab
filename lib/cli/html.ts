// Reads a saved page on the command line: bytes → the article's text, by the same rules as in the browser.
import { parseHTML } from 'linkedom';
import sites from '../../assets/sites.json' with { type: 'json' };
import type { BlockRole } from '../model/page';
import { findArticle } from '../page/article';
import { blocksOf } from '../page/blocks';
import { decodeHtml } from './decode';

export interface HtmlArticle {
  /** One block a line, headline first; a <br> inside a block is a line feed too. Empty when the page has no article. */
  text: string;
  /** Where each block lies in the text; a name may cross a break inside a block, never two blocks. */
  blocks: { start: number; text: string; role: BlockRole }[];
  title?: string;
  /** YYYY-MM-DD. */
  date?: string;
  outlet?: string;
}

/** The article of an HTML file. Without an address the page's own canonical one chooses the rule, else density does. */
export function articleFromHtml(bytes: Uint8Array, url?: string): HtmlArticle {
  const document = parsePage(decodeHtml(bytes));
  const article = findArticle(document, url ?? ownAddress(document), sites, true);
  if (!article) return { text: '', blocks: [] };
  const blocks: HtmlArticle['blocks'] = [];
  let start = 0;
  for (const { text, role } of blocksOf(article)) {
    blocks.push({ start, text, role });
    start += text.length + 1;
  }
  const { title, date, outlet } = article;
  return { text: blocks.map((block) => `${block.text}\n`).join(''), blocks, title, date, outlet };
}

/**
 * Parses a page as a tree with one body. linkedom takes html, head and body tags where they stand and loses what follows a
 * stray </body>, where browsers go on; so those tags are left out and ours put around all.
 */
export function parsePage(html: string): Document {
  const inside = html.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${inside}</body></html>`);
  return document;
}

function ownAddress(document: Document): string {
  const link = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return link ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
}
