// A page's mentions gathered by what they name: what lists, copies and prints are made of.
import type { EntryType, Weight } from './mention';
import type { BlockRole } from './page';

/** One place on a page where a name stands. */
export interface Spot {
  /** Index of the mention. */
  mention: number;
  role: BlockRole;
  /** 1-based number of the paragraph among the body's; 0 outside the body. */
  paragraph: number;
  /** The words around it, from its sentence; `…` where something nearer than the sentence's edge was cut off. */
  before: string;
  text: string;
  after: string;
}

/** One thing named on a page. Its main and its minor mentions are two of these. */
export interface PageTerm {
  /** As lib/page/choose.ts makes it. */
  key: string;
  type: EntryType;
  weight: Weight;
  /** Its first name without the state's; lists replace it by the full name once they know it. */
  name: string;
  /** The names it has on the page, each once, without the marks around it. */
  names: string[];
  /** In page order, never empty. */
  spots: Spot[];
}
