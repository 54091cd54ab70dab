// What a page is to the recognizer and the explainer: blocks of text and a few facts about the article.

export type BlockRole = 'headline' | 'heading' | 'caption' | 'byline' | 'body';

/** A paragraph's text as read from the page; offsets of mentions refer to `text`. */
export interface TextBlock {
  text: string;
  role?: BlockRole;
}

export interface PageFacts {
  /** Publication date, YYYY-MM-DD, where the page tells it. */
  date?: string;
  title?: string;
  outlet?: string;
  url?: string;
}

/** What the page itself says of one mention, counted by the page. */
export interface MentionOnPage {
  surface: string;
  /** 1-based position among the mentions of the same target, and their number. */
  nth: number;
  of: number;
  /** Other surfaces of the same target on this page. */
  alsoCalled?: string[];
  /** The sentence that defines the name, and the 1-based number of its paragraph. */
  definition?: { paragraph: number; sentence: string };
}

export interface ExplainPage extends PageFacts {
  mention?: MentionOnPage;
}
