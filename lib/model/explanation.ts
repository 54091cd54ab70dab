// What a note shows, as data. No HTML, no interface language: labels are keys, dates are ISO, components turn them into words.

import type { Evidence, Part, PartialDate, Source } from './entry';
import type { EntryType, Target } from './mention';
import type { MentionOnPage } from './page';

export type LawState = 'draft' | 'not-yet' | 'in-force' | 'amended-since' | 'replaced' | 'repealed' | 'unknown';

export interface LawStatus {
  state: LawState;
  /** Date since which the state holds, where known. */
  since: PartialDate | null;
  /** Name of what amended, replaced or repealed it, where known. */
  by: string | null;
  /** What the note shows in Chinese: 现行有效, 2021年1月1日起废止. */
  label: string;
}

export type FactKey =
  | 'issuer'
  | 'number'
  | 'adopted'
  | 'published'
  | 'effective'
  | 'amended'
  | 'repealed'
  | 'replacedBy'
  | 'articles'
  | 'draftOpened'
  | 'became'
  | 'agencyKind'
  | 'level'
  | 'parent'
  | 'founded'
  | 'ended'
  | 'successor'
  | 'lineage'
  | 'standing'
  | 'atReport'
  | 'does'
  | 'composedOf'
  | 'basis'
  | 'since'
  | 'by'
  | 'field'
  | 'place'
  | 'law'
  | 'provision'
  | 'because'
  | 'title'
  | 'date'
  | 'draft'
  | 'members'
  | 'distinguish';

export type FactValue =
  | { text: string }
  | { date: PartialDate }
  | { count: number }
  /** A name that opens in place when `target` is given. */
  | { name: string; target?: Target; date?: PartialDate };

export interface Fact {
  key: FactKey;
  values: FactValue[];
}

export interface RelatedEntry {
  id: string;
  name: string;
  type: EntryType;
}

/** Why a note says less than it could. */
export type Limit =
  | 'not-recorded' // 未收录
  | 'composed-unchecked' // derived from the parts of the name, not checked one by one
  | 'law-unknown' // a provision whose law nothing tells
  | 'database-unreachable' // own notes and entries are out of reach
  | 'knowledge-old'; // the knowledge date lies more than 12 months back

export interface Explanation {
  /** Entry id, null where there is no entry. */
  entry: string | null;
  heading: string;
  /** Small line above the heading: 中华人民共和国, a place chain, a provision's law. */
  cover: string | null;
  english: string | null;
  englishOfficial: boolean;
  type: EntryType | 'reference';
  kind: string;
  status: { onArticleDate: LawStatus | null; onKnowledgeDate: LawStatus | null };
  summary: string | null;
  facts: Fact[];
  parts: Part[];
  page: MentionOnPage | null;
  corpus: Evidence | null;
  related: RelatedEntry[];
  sources: Source[];
  /** Several meanings, or several bodies named at once: shown one after the other. */
  senses: Explanation[];
  /** `senses`: which is meant is not decided; `several`: all are meant. */
  sensesAre: 'senses' | 'several' | null;
  ownNote: string | null;
  /** The pack the entry is from, by id and title; null for the shipped one. */
  pack: { id: string; title: string } | null;
  /** Public address of the official text, https. */
  officialText: string | null;
  /** The day the knowledge's sources end. */
  knowledgeDate: string;
  limits: Limit[];
}
