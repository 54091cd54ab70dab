// Where the article lies in this document, and what the page says of it.
import SITES from '../../assets/sites.json';
import type { PageFacts } from '../../lib/model/page';
import { findArticle } from '../../lib/page/article';
import type { Article } from '../../lib/page/found';
import type { Place } from '../../lib/page/frame';

/** `asked`: the reader wants this page marked, whatever it is. */
export function findIn(doc: Document, place: Place, asked: boolean): Article | null {
  const url = place.frame ? place.url : doc.location.href;
  return findArticle(doc, url, SITES, asked) ?? (isInside(place) ? findArticle(doc, url, SITES, true) : null);
}

/** A frame inside the article of the page around it is read whatever it holds. */
function isInside({ frame, page }: Place): boolean {
  return frame !== null && findArticle(frame.ownerDocument, page, SITES)?.root.contains(frame) === true;
}

export function factsOf(article: Article, url: string): PageFacts {
  const { date, title, outlet } = article;
  return {
    ...(date && { date }),
    ...(title && { title }),
    ...(outlet && { outlet }),
    url,
  };
}
