// What the recognizer finds in a page and what a found name stands for. Plain data: it crosses from background to page as JSON.

export type EntryType = 'law' | 'agency' | 'programme';
/** `reference` is 第十条, 本法, 该条例; it is drawn as law. */
export type MentionType = EntryType | 'reference';
/** `minor`: recognized and listed, not drawn unless asked (optional in tests' gold guidelines). */
export type Weight = 'main' | 'minor';
/** How a mention was found. */
export type Via = 'name' | 'alias' | 'defined' | 'composed' | 'titled' | 'reference' | 'pattern';

export interface EntryTarget {
  is: 'entry';
  id: string;
}
/** A body composed of a place and an organ kind; no entry of its own. */
export interface AgencyTarget {
  is: 'agency';
  /** Full official name as composed: 江苏省无锡市新吴区人民检察院. */
  name: string;
  /** Division codes from the outermost to the innermost, six digits each; empty when the place is not in the table. */
  places: string[];
  /** Place chain in words as composed, 江苏省无锡市新吴区; empty when not known. */
  place: string;
  /** Id of the organ kind in assets/organs.json. */
  kind: string;
  /** Inner body, 第八检察厅, 立案庭. */
  inner?: string;
}
/** A titled document that the knowledge does not hold. */
export interface DocumentTarget {
  is: 'document';
  /** Title without 《》, with （试行） and the like. */
  title: string;
  kind?: string;
  issuer?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY, as the sentence gives it. */
  date?: string;
  /** 征求意见稿, 草案, 送审稿 … where the title or the sentence says so. */
  draft?: string;
}
/** A numbered place in a law. Numbers are written as in the text, half width, without spaces: 第二百五十三条之一. */
export interface ProvisionTarget {
  is: 'provision';
  law: Target | null;
  /** The whole place as written, normalized: 第三条第二款第（一）项, or several joined by ； */
  text: string;
  /** First article number, 253 for 第二百五十三条之一; null when the place names no article. */
  article: number | null;
  /** Why this law: what the note says under 指认. */
  because?: 'same-sentence' | 'before' | 'defined' | 'last-law' | 'this-law';
}
/** A name the page gives a meaning to, or that nothing knows: 某某（以下简称“…”） with an unknown full name. */
export interface NameTarget {
  is: 'name';
  name: string;
  type: EntryType;
}
/** One name, several meanings; which one is not decided. */
export interface SensesTarget {
  is: 'senses';
  of: Target[];
}
/** One mention that names several at once: 青海、贵州、河北三省人民政府. */
export interface SeveralTarget {
  is: 'several';
  of: Target[];
}
export type Target =
  | EntryTarget
  | AgencyTarget
  | DocumentTarget
  | ProvisionTarget
  | NameTarget
  | SensesTarget
  | SeveralTarget;

/** Offsets are UTF-16 units into the block's original text; the span keeps 《》, leaves outer “” out. */
export interface Mention {
  /** Index of the block in the question. */
  block: number;
  start: number;
  end: number;
  surface: string;
  type: MentionType;
  weight: Weight;
  via: Via;
  /** Null: recognized as a name of its type, but nothing on the page tells what it stands for. */
  target: Target | null;
  /** Where the page defines this name: block and offset of the definition. */
  definedAt?: { block: number; start: number; end: number };
}
