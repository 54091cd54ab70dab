// The words of this room: a text as it is handed in, the articles it is cut into. Plain data, so that workers can pass it on.
import type { BlockRole } from '../model/page';

export interface CorpusText {
  /** Path below the given folder, without its ending. */
  id: string;
  /** Decoded, lines as they lie in the file. */
  text: string;
  /** YYYY-MM-DD, where the file's name or the page's markup tells. */
  date?: string;
  outlet?: string;
  /** A saved page, whose markup told the one article it is: nothing is cut. */
  blocks?: { text: string; role: BlockRole }[];
}

export interface Article {
  /** Id of the text it was cut from. */
  text: string;
  /** 1-based in the text. */
  ordinal: number;
  /** Headline with what stands above and below it, as printed; empty for the rest of an article begun elsewhere. */
  headline: string[];
  outlet?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; only with a year that the text or the file tells. */
  date?: string;
  /** Continues one begun on another page. */
  continued: boolean;
  /** In order; subheadings among them. Their 1-based number is what evidence names; the headline is 0. */
  paragraphs: { text: string; role: BlockRole }[];
}
