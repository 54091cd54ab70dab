// What the tabs that read files say of one that could not be read, and how they read a page.
import type { WordKey, Words } from '../../components/words';
import type { UnreadFile } from '../../lib/exchange/document';

/** Why a file was not read, in the reader's words. */
export function whyUnread({ error }: UnreadFile, { t }: Words): string {
  const key = `unread_${error.code.replaceAll('-', '_')}` as WordKey;
  const said = t(key, error.value);
  return said === key ? t('unread_broken', error.message) : said;
}

/** Text of a page as its reader sees it: a paragraph a line, no scripts. Parsed, never run. */
export function htmlToText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of body.querySelectorAll('script, style, noscript, template')) hidden.remove();
  for (const end of body.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, h5, h6, br, section, article'))
    end.after('\n');
  return (body.textContent ?? '').replace(/(?<![ \t])[ \t]*\n\s*/g, '\n').trim();
}
