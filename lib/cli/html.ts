// Reads a saved page on the command line: bytes → the article's text, by the same rules as in the browser.
import { parseHTML } from 'linkedom';
import sites from '../../assets/sites.json' with { type: 'json' };
import type { BlockRole } from '../model/page';
import { findArticle } from '../page/article';
import { blocksOf } from '../page/blocks';

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
  const inside = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '');
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${inside}</body></html>`);
  return document;
}

/** Decodes as browsers do: byte order mark, then <meta charset>, else GB18030. A meta that lies of UTF-8 bytes is not believed. */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'gb18030';
  const label = /^(gb2312|gbk|gb18030|x-gbk)$/.test(named) ? 'gb18030' : named;
  return decode(bytes, label) ?? decode(bytes, 'gb18030') ?? new TextDecoder().decode(bytes);
}

/** Null when the label is unknown, or the bytes are plainly valid UTF-8 under another name, then they are read as that. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    if (label !== 'utf-8') {
      const utf8 = strictUtf8(bytes);
      if (utf8 !== null && /[\u4e00-\u9fff]/.test(utf8)) return utf8;
    }
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function ownAddress(document: Document): string {
  const link = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return link ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
}
