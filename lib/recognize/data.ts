// The compiled knowledge a recognizer works with. Built once per process from the shipped binaries.

import type { Term } from '../model/entry';
import type { EntryType, Weight } from '../model/mention';
import type { OrganKind, Place } from '../model/organ';

export type { OrganKind, Place } from '../model/organ';

/** One term of a lexicon, as the dictionary recognizer needs it. */
export interface LexiconTerm {
  text: string;
  entry: string;
  type: EntryType;
  status: Term['status'];
  weight: Weight;
  needs?: Term['needs'];
  /** True when the term must be checked at its edges (boundaries.ts). */
  risky: boolean;
}
/** All terms of some packs in one automaton. One scan finds every occurrence of every term. */
export interface Lexicon {
  readonly size: number;
  term(index: number): LexiconTerm;
  /** Entry's full official name, undefined for an unknown id. */
  nameOf(entry: string): string | undefined;
  /** Calls back for every occurrence, by rising end offset or start offset, overlaps included. */
  scan(text: string, found: (start: number, end: number, term: number) => void): void;
}

export interface PlaceTable {
  get(code: string): Place | undefined;
  /** Every division name or short name that starts at `at`, longest first, with the codes it may mean. */
  startingAt(text: string, at: number): PlaceMatch[];
  /** The same for names that end at `end`. */
  endingAt(text: string, end: number): PlaceMatch[];
  /** Codes of the provinces that a one-character abbreviation (京, 苏) stands for. */
  abbreviated(character: string): string | undefined;
}
export interface PlaceMatch {
  start: number;
  end: number;
  codes: string[];
  /** A name without 省, 市, 县 … */
  short: boolean;
  /** The short name is an everyday word too (和平, 东方). */
  everyday: boolean;
}
export interface Segmenter {
  /** True once it can answer without waiting. */
  readonly ready: boolean;
  /** Words of the text in order; their lengths add up to the text's. */
  cut(text: string): string[];
}
export interface RecognizerData {
  /** Highest pack first. */
  lexicons: Lexicon[];
  places: PlaceTable;
  organs: OrganKind[];
  segmenter: Segmenter | null;
}
