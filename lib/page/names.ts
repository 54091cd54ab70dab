// What pages call their parts: class names and ids that tell an article's surroundings from the article.

/** Names of what is no article. Believed only of elements that do not hold most of the page's prose. */
export const SIDE =
  /(?:^|[-_\s])(?:nav|menu|foot|footer|copyright|sidebar|side|aside|related|relevant|recommend|tuijian|rank|hot|share|fenxiang|breadcrumb|crumb|banner|advert|ads?|qrcode|ewm|login|search|toolbar|pagination|edit(?:or)?|author)(?:$|[-_\s\d])/i;

const READERS = /comment|pinglun|reply|评论|guestbook|liuyan/i;

/** What readers write is never the article. A wrapper of the whole page that only says it has comments holds the headline. */
export function isReaders(element: Element): boolean {
  return READERS.test(namesOf(element)) && element.localName !== 'body' && element.querySelector('h1') === null;
}

/** An element's id and classes as one text. */
export function namesOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class') ?? ''}`;
}
