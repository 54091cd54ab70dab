// An article as found on a page: where its body lies and what the page says of it.

/** `asked`: not an article by our measure, read because the user wants this page. */
export type How = 'rule' | 'densest' | 'asked';

export interface Article {
  /** The element that holds the body; `from` and `to`, where given, are comments inside it that bound the body. */
  root: Element;
  from?: Comment;
  to?: Comment;
  /** Elements inside the root that are not read. */
  skip(element: Element): boolean;
  /** The headline's element where the page has one; it may lie outside the root. */
  headline: Element | null;
  /** Over-line and sub-title, outside the headline. */
  heads: Element[];
  title?: string;
  /** YYYY-MM-DD. */
  date?: string;
  outlet?: string;
  how: How;
}
