// The whole contract between page, background and the extension's pages: one map of signatures a direction, used by both ends.
// lib/asking.ts puts the questions, lib/answering.ts answers them. Answers never throw across; `ask` never hangs.

import type { KeptDraft } from './drafts';
import type { Language, Messages } from './language';
import type { Annotation } from './model/annotation';
import type { AskError } from './model/answer';
import type { Change } from './model/change';
import type { Amendment, Entry } from './model/entry';
import type { Explanation } from './model/explanation';
import type { Mention, Target } from './model/mention';
import type { ExplainPage, PageFacts, TextBlock } from './model/page';
import type { MemoryStep, PageContext } from './model/page-memory';
import type { FramePart, FrameRead, ListedMention, PageReport, PageState, PageText } from './model/page-state';
import type { PagePassage, SentPassage } from './model/passage';
import type { KnownName } from './settings';

/** A name of a page as its explanation is asked for. */
export interface AskedName {
  target: Target;
  type: Mention['type'];
  surface: string;
}

/** Page → background. */
export interface PageAsks {
  /**
   * `context`: what the page said before the first of these blocks, where they are not its first.
   * `settle`: wait for the segmenter, which alone can decide some candidates.
   */
  recognize(q: { blocks: TextBlock[]; page: PageFacts; context?: PageContext; settle?: boolean }): {
    /** Blocks are counted from the first of the question. */
    mentions: Mention[];
    /** What each block adds to the page's memory: the background keeps nothing of a page. */
    steps: MemoryStep[];
    /** Revision of the user's knowledge the answer was made with. */
    revision: number;
    /** Some candidates were held back: ask again with `settle` once the marks are drawn. */
    waiting: boolean;
  };
  explain(q: { target: Target; page: ExplainPage; type: Mention['type']; surface: string }): Explanation;
  /** The same for many names of one page, in one look at the knowledge. Null: that one is gone, or no good question. */
  explainAll(q: { asks: AskedName[]; page: PageFacts }): (Explanation | null)[];
  /** The page has been read anew, null: nothing is marked. For the badge, and for our lists, which overhear it. */
  counted(q: PageReport | null): null;
  /** A frame tells the page around it, which is of the same origin, what it has read; null: nothing any more. */
  framed(q: FrameRead | null): null;
  /** Puts the note's view into the asking frame; ok once it is there. */
  noteView(q: null): null;
  /** How marks look, for shadow roots that the page's rules do not reach (Firefox). */
  markRules(q: null): string;
  /** A key for a frame note/ that is about to be opened in the asking tab: the frame opens for no other. */
  frameKey(q: null): string;
  /** The interface's texts in a language other than the browser's. */
  words(q: { language: Language }): Messages;
  /** What of the reader's own knowledge is out of reach; null when all is well. */
  problem(q: null): AskError | null;
  /** Highlighted passages of the page at this address. */
  passages(q: { url: string }): SentPassage[];
  /** Which of them are there and which are not, by their ids, after the page was read. */
  passagesFound(q: { url: string; found: string[]; lost: string[] }): null;
  /** The reader knows this name, or takes that back: its marks are faint on every page. */
  know(q: KnownName & { on: boolean }): null;
}

/** An entry as the reader sees it, to be edited: own ones whole, others by an amendment of the reader's own pack. */
export interface Editable {
  entry: Entry;
  /** The same without amendments: what a change of an own one starts from. */
  stored: Entry;
  own: boolean;
  amendment: Amendment | null;
}

/** An entry as a form offers it. */
export interface FoundEntry {
  id: string;
  name: string;
  type: Entry['type'];
}

/** Frame note/ → background; accepted only from our origin and its path. */
export interface NoteAsks {
  /** Whether our content script of the frame's own tab was given this key. */
  isFrameKey(q: { key: string }): boolean;
  save(q: { change: Change }): { revision: number };
  entry(q: { id: string }): Editable;
  /** A highlighted passage to be edited. */
  passage(q: { pack: string; id: string }): Annotation;
  /** Entries with exactly this name, in `search` those whose names hold it: the shortest name first, a few. */
  find(q: { name: string; search?: boolean }): FoundEntry[];
  /** Keeps what is being typed for the session; null forgets it. */
  keepDraft(q: { key: string; draft: Record<string, string> | null }): null;
  /** What was kept; null where there is nothing. */
  draft(q: { key: string }): KeptDraft | null;
}

/** Popup and other extension pages → content script of a tab. */
export interface TabAsks {
  state(q: null): PageState;
  /** Mark this page now, also where no article was found or the site is off. */
  markNow(q: null): PageState;
  setHere(q: { on: boolean }): PageState;
  /** Every mention of the page in order, for lists and the command line. */
  mentions(q: null): { mentions: ListedMention[] };
  /** Opens the form for the selected words. */
  collect(q: null): null;
  /** Opens the form that highlights the selected words. */
  highlight(q: null): null;
  /** The highlighted passages of the page, in its order, those that are not there last. */
  passages(q: null): PagePassage[];
  /** Scrolls to a passage and shows its note. False where the page has it no longer. */
  toPassage(q: { id: string }): boolean;
  /** Starts the projector on this page. False where there is nothing to show. */
  project(q: null): boolean;
  /** Gives the keyboard's focus to the next or previous mark. */
  step(q: 'next' | 'previous'): null;
  /** The page's text and every mention; recognized for this where the site is off, without drawing. */
  read(q: null): PageText & { frames: FramePart[] };
  /** A frame of the page has read something; the background passes it on. */
  framed(q: { frame: number; read: FrameRead | null }): null;
  /** Scrolls to a mention, an index into what `read` gave, and opens its note. False where it is no longer there. */
  jump(q: { mention: number }): boolean;
}

/** What a question takes, and what its answer holds when it is good. */
export type Question<F> = F extends (q: infer Q) => unknown ? Q : never;
export type Value<F> = F extends (q: never) => infer V ? V : never;
