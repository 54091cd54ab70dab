// What is known of some texts: which entries they name and where, which names have none, which words are new. Plain data that
// merges, so that workers can share the texts out; merged in a fixed order it is always the same.
import type { Occurrence } from '../model/entry';
import type { EntryType } from '../model/mention';
import type { Borrowed } from './borrowed';
import type { CandidateKind } from './names';
import { mergeWords, noWords, type WordCounts } from './words';

/** An occurrence with its place in the whole corpus, by which first and last are told. */
export interface Place extends Occurrence {
  text: string;
  ordinal: number;
}
export interface EntryTally {
  count: number;
  first: Place;
  last: Place;
  /** Other entries by the number of paragraphs shared. */
  with: Map<string, number>;
}
export interface CandidateTally {
  name: string;
  type: EntryType;
  kind: CandidateKind;
  /** The entry that has it; null where there is none. */
  entry: string | null;
  count: number;
  first: Place;
  /** The sentence of the first occurrence, for a person to decide by. Never written into the project. */
  sentence: string;
}
export interface Survey {
  /** Ids of the texts, in order. */
  texts: string[];
  articles: number;
  paragraphs: number;
  characters: number;
  entries: Map<string, EntryTally>;
  /** The first texts in which any of an entry's terms stands, recognized or within something longer. */
  standing: Map<string, string[]>;
  /** By type, a space, and the name. */
  candidates: Map<string, CandidateTally>;
  words: WordCounts;
  borrowed: Borrowed[];
  /** Rare candidates forgotten to keep memory bounded. */
  forgotten: number;
}

/** Kept after merging; beyond twice that the rarest go. */
const MOST_CANDIDATES = 100_000;
const MOST_TEXTS = 32;

export function noSurvey(): Survey {
  return {
    texts: [],
    articles: 0,
    paragraphs: 0,
    characters: 0,
    entries: new Map(),
    standing: new Map(),
    candidates: new Map(),
    words: noWords(),
    borrowed: [],
    forgotten: 0,
  };
}

/** Counts one naming of an entry. */
export function addEntry(survey: Survey, id: string, place: Place): void {
  const known = survey.entries.get(id);
  if (!known) {
    survey.entries.set(id, { count: 1, first: place, last: place, with: new Map() });
    return;
  }
  known.count++;
  known.first = earlier(known.first, place);
  known.last = later(known.last, place);
}

/** Counts one paragraph that names both. */
export function addShared(survey: Survey, id: string, other: string): void {
  const shared = survey.entries.get(id)?.with;
  shared?.set(other, (shared.get(other) ?? 0) + 1);
}

/** Counts a candidate; the object may be kept. */
export function addCandidate(survey: Survey, found: CandidateTally): void {
  const key = `${found.type} ${found.name}`;
  const known = survey.candidates.get(key);
  if (!known) {
    survey.candidates.set(key, found);
    return;
  }
  known.count += found.count;
  // A name that anywhere has an entry has one; where it has none the surest kind is kept.
  known.entry ??= found.entry;
  if (KINDS.indexOf(found.kind) < KINDS.indexOf(known.kind)) known.kind = found.kind;
  if (earlier(known.first, found.first) !== known.first) {
    known.first = found.first;
    known.sentence = found.sentence;
  }
}
const KINDS: readonly CandidateKind[] = ['named', 'composed', 'titled', 'shaped', 'formula', 'quoted', 'new-word'];

/** Negative when `a` stands before `b` in the corpus: by text, article, paragraph. */
function inOrder(a: Place, b: Place): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.ordinal - b.ordinal || a.paragraph - b.paragraph;
}
/** The earlier dated one; of those without a date the first of the corpus. */
function earlier(a: Place, b: Place): Place {
  const [x, y] = [a.date ?? '9', b.date ?? '9'];
  if (x !== y) return x < y ? a : b;
  return inOrder(a, b) <= 0 ? a : b;
}
function later(a: Place, b: Place): Place {
  const [x, y] = [a.date ?? '', b.date ?? ''];
  if (x !== y) return x > y ? a : b;
  return inOrder(a, b) >= 0 ? a : b;
}

/** Notes that a term of the entry stands in the text. */
export function addStanding(survey: Survey, id: string, text: string): void {
  const texts = survey.standing.get(id);
  if (!texts) survey.standing.set(id, [text]);
  else if (texts.length < MOST_TEXTS && !texts.includes(text)) texts.push(text);
}

/** Adds `more` to `sum` (changed and given back). Merge in the order of the texts. */
export function mergeSurveys(sum: Survey, more: Survey): Survey {
  for (const text of more.texts) sum.texts.push(text);
  for (const one of more.borrowed) sum.borrowed.push(one);
  sum.articles += more.articles;
  sum.paragraphs += more.paragraphs;
  sum.characters += more.characters;
  sum.forgotten += more.forgotten;
  for (const [id, tally] of more.entries) mergeEntry(sum, id, tally);
  for (const [id, texts] of more.standing) for (const text of texts) addStanding(sum, id, text);
  for (const found of more.candidates.values()) addCandidate(sum, found);
  if (sum.candidates.size > 2 * MOST_CANDIDATES) forgetRare(sum);
  sum.words = mergeWords(sum.words, more.words);
  return sum;
}

function mergeEntry(sum: Survey, id: string, tally: EntryTally): void {
  const known = sum.entries.get(id);
  if (!known) {
    sum.entries.set(id, tally);
    return;
  }
  known.count += tally.count;
  known.first = earlier(known.first, tally.first);
  known.last = later(known.last, tally.last);
  for (const [other, count] of tally.with) known.with.set(other, (known.with.get(other) ?? 0) + count);
}

function forgetRare(survey: Survey): void {
  const rows = [...survey.candidates].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  survey.forgotten += rows.length - MOST_CANDIDATES;
  survey.candidates = new Map(rows.slice(0, MOST_CANDIDATES));
}
