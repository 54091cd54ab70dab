// What a lesson is, as data: chosen from an article by a plan, and written down by sheets, HTML, Word, Markdown and cards.

import type { Explanation } from './explanation';
import type { EntryType, Mention } from './mention';
import type { BlockRole, PageFacts, TextBlock } from './page';
import type { PageTerm } from './page-terms';

/** An article with what its names mean. */
export interface LessonSource {
  facts: PageFacts;
  blocks: readonly TextBlock[];
  mentions: readonly Mention[];
  terms: readonly PageTerm[];
  /** By key of a term; null or absent where nothing is known. */
  explanations: Readonly<Record<string, Explanation | null>>;
}

export const PARTS = ['handout', 'glossary', 'cloze', 'matching', 'choice', 'cards'] as const;
export type Part = (typeof PARTS)[number];

/** What the trainer chose. The same source, plan and pool give the same lesson. */
export interface Plan {
  parts: readonly Part[];
  /** Keys of the terms to teach. */
  terms: readonly string[];
  /** Indices of the blocks to print; null: all. Exercises too take their sentences from these alone. */
  paragraphs: readonly number[] | null;
  /** Another seed, another variant of the exercises. */
  seed: number;
  /** Texts the trainer wrote anew, by the id that the lesson gives each text. */
  texts: Readonly<Record<string, string>>;
}

/** A name with its kind and meaning, from the page or from a pack: what wrong answers are drawn from. */
export interface PoolTerm {
  name: string;
  type: EntryType;
  kind: string;
  summary: string;
}

/** Text; with `note` it is a name that is followed by that number. */
export interface Piece {
  text: string;
  type?: EntryType;
  note?: number;
}

export interface Note {
  id: string;
  number: number;
  type: EntryType;
  name: string;
  text: string;
  /** 现行有效, 已废止 …; empty where there is nothing to say. */
  state: string;
}

export interface LessonParagraph {
  id: string;
  role: BlockRole;
  pieces: Piece[];
  notes: Note[];
}

export interface GlossaryRow {
  id: string;
  name: string;
  type: EntryType;
  kind: string;
  state: string;
  text: string;
}

/** A sentence with gaps: a number in place of a name's text. */
export interface ClozeItem {
  id: string;
  pieces: (string | { gap: number })[];
}
export interface Cloze {
  items: ClozeItem[];
  /** The names to fill in, mixed. */
  bank: string[];
  /** Name of gap 1, 2, … */
  answers: string[];
}

export interface Matching {
  names: string[];
  /** Explanations in another order; answer of `names[i]` is `meanings[answers[i]]`. */
  meanings: { id: string; text: string }[];
  answers: number[];
}

export interface ChoiceItem {
  id: string;
  stem: string;
  options: string[];
  /** Index of the right option. */
  answer: number;
}

export interface Card {
  id: string;
  /** Entry id, or the name: stays the same from one lesson to the next. */
  stable: string;
  front: string;
  back: string;
  state: string;
}

export interface Lesson {
  title: string;
  /** Outlet, date and address: printed on every sheet. */
  facts: PageFacts;
  /** The day the knowledge's sources end, YYYY-MM-DD; empty where no explanation is known. */
  knowledgeDate: string;
  parts: readonly Part[];
  paragraphs: LessonParagraph[];
  glossary: GlossaryRow[];
  cloze: Cloze;
  matching: Matching;
  choice: ChoiceItem[];
  cards: Card[];
}
