// The entries of the knowledge base. Shapes only; lib/model/entry-schema.ts checks what comes from outside.
import type { Annotation } from './annotation';
import type { Weight } from './mention';

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

export interface Term {
  text: string;
  status: 'full' | 'short' | 'popular' | 'former' | 'deprecated';
  /** `minor` terms are recognized and listed, not drawn unless asked. */
  weight?: Weight;
  /** Counts only in quotes, only after the full name on the page, or only with one of these words in the same block. */
  needs?: 'quotes' | 'full-name-before' | { context: string[] };
}

export interface Source {
  /** What a reader would call it: 国家法律法规数据库. */
  title: string;
  /** Public address, https only. */
  url?: string;
  /** For maintainers: repository@commit:path, or corpus:000. */
  at?: string;
}

export interface Part {
  name: string;
  note?: string;
}

export interface LawFacts {
  issuer?: string;
  /** 主席令第九十一号, 国务院令第790号, 法释〔2021〕15号. */
  number?: string;
  adopted?: PartialDate;
  published?: PartialDate;
  effective?: PartialDate;
  /** Amendments in order of adoption; `effective` where it differs. */
  amended?: { adopted: PartialDate; effective?: PartialDate; revision?: boolean }[];
  repealed?: PartialDate;
  /** Entry id, else a name, of what took its place. */
  replacedBy?: string;
  /** Highest article number of the current text. */
  articles?: number;
  /** Set on a draft: 征求意见稿, 草案. `becameId` names the entry of the text it became. */
  draft?: { stage: string; opened?: PartialDate; becameId?: string };
}

export interface AgencyFacts {
  level?: string;
  /** Entry id or name. */
  parent?: string;
  founded?: PartialDate;
  /** Former names, oldest first. */
  lineage?: { name: string; until?: PartialDate; entry?: string }[];
  ended?: PartialDate;
  /** Entry id or name of what took over. */
  successor?: string;
  /** 对外加挂的牌子, 合署办公 and the like, one clause. */
  standing?: string;
}

export interface ProgrammeFacts {
  since?: PartialDate;
  /** Who put it forward or runs it: entry id or name. */
  by?: string;
  /** 农村集体经济, 基层治理 …; short. */
  field?: string;
  /** Place where it is local: 江苏省无锡市. */
  place?: string;
}

interface EntryBase {
  /** `law/…`, `agency/…`, `programme/…`; stable, never reused. */
  id: string;
  /** A law's rank, an agency's kind, or campaign, mechanism, platform, hotline, list, formula, formulation … in Chinese. */
  kind: string;
  depth: 'full' | 'facts';
  /** The first term of status `full` is the heading. */
  terms: Term[];
  english?: { text: string; official: boolean };
  /** In our own entries one or two sentences (lib/cli/knowledge-files.ts); a reader's own may be as long as LONGEST_SUMMARY. */
  summary?: string;
  /** What it is not, where a source draws the line. */
  distinguish?: string;
  parts?: Part[];
  /** Entry ids. */
  related?: string[];
  sources: Source[];
  tags?: string[];
}

export interface LawEntry extends EntryBase {
  type: 'law';
  facts: LawFacts;
}
export interface AgencyEntry extends EntryBase {
  type: 'agency';
  facts: AgencyFacts;
}
export interface ProgrammeEntry extends EntryBase {
  type: 'programme';
  facts: ProgrammeFacts;
}
export type Entry = LawEntry | AgencyEntry | ProgrammeEntry;

/** Where the corpus has an entry, as the builder counted it. */
export interface Evidence {
  count: number;
  first: Occurrence;
  last: Occurrence;
  /** Other entries in the same paragraphs with the number of shared paragraphs, most first. */
  with?: [string, number][];
}
export interface Occurrence {
  outlet?: string;
  date?: string;
  article: string;
  paragraph: number;
}

/** What one pack says about another pack's entry. */
export interface Amendment {
  entry: string;
  note?: string;
  hidden?: boolean;
  terms?: Term[];
  summary?: string;
  tags?: string[];
}

export interface Pack {
  format: 'pangzhu-pack/1';
  id: string;
  title: string;
  author?: string;
  version: string;
  licence?: string;
  description?: string;
  entries: Entry[];
  amendments: Amendment[];
  examples: Example[];
  /** Passages of articles that belong to the pack. */
  annotations?: Annotation[];
}

/** A sentence that shows what a pack's author means: in it `surface` is marked as `entry`, or, with `not`, is not. */
export interface Example {
  sentence: string;
  surface: string;
  entry: string;
  not?: true;
}

/** What of a pack is the user's own affair and does not travel with it. */
export interface PackPlace {
  /** Higher lies above lower. */
  order: number;
  on: boolean;
  /** Hosts on which its terms count, those below them too; everywhere where missing. */
  sites?: string[];
  colour?: PackColour;
  /** Where it was received from; a pack without was made here, and only such a one can be edited. */
  from?: PackOrigin;
}
/** UTF-16 units of an explanation. */
export const LONGEST_SUMMARY = 2000;
/** UTF-16 units of what one pack remarks on another's entry. */
export const LONGEST_REMARK = 4000;

export const PACK_COLOURS = ['ink', 'lake', 'moss', 'ochre', 'clay', 'plum'] as const;
export type PackColour = (typeof PACK_COLOURS)[number];
export interface PackOrigin {
  is: 'file' | 'address' | 'managed';
  /** The file's name, the address, or the administrator's name for it. */
  name: string;
}

/** A pack as the user has it: its place among the others and whether it is switched on. */
export type StoredPack = Pack & PackPlace;

/** The heading of an entry: its first full term, else its first term. */
export function entryName(entry: { terms: Term[] }): string {
  const full = entry.terms.find((term) => term.status === 'full') ?? entry.terms[0];
  return full?.text ?? '';
}

/** Rows of the user's in packs: entries, amendments, highlighted passages. */
export function countRows(packs: readonly Pack[]): number {
  return packs.reduce(
    (sum, { entries, amendments, annotations = [] }) => sum + entries.length + amendments.length + annotations.length,
    0,
  );
}
