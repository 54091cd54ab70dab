// One pass over some texts: which entries they name and where, which names have none, which words are new. The result is
// plain data that merges, so that workers can share the texts out; merged in a fixed order it is always the same.
import type { Occurrence } from '../model/entry';
import type { EntryType, Mention, Target } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { cutArticles } from './articles';
import { type Borrowed, type BorrowedRuns, findBorrowed } from './borrowed';
import { type CandidateKind, findMarkedNames, unquoted } from './names';
import type { Article, CorpusText } from './text';
import { createWordCounter, mergeWords, noWords, type WordCounts } from './words';

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
  /** Some words around the first occurrence, for a person to decide by. Never written into the project. */
  sample: string;
}
export interface Survey {
  texts: number;
  articles: number;
  paragraphs: number;
  characters: number;
  entries: Map<string, EntryTally>;
  /** By type, a space, and the name. */
  candidates: Map<string, CandidateTally>;
  words: WordCounts;
  borrowed: Borrowed[];
  /** Rare candidates forgotten to keep memory bounded. */
  forgotten: number;
}

/** Kept after merging; beyond twice that the rarest go. */
const MOST_CANDIDATES = 100_000;
const AROUND = 24;

export function noSurvey(): Survey {
  return {
    texts: 0,
    articles: 0,
    paragraphs: 0,
    characters: 0,
    entries: new Map(),
    candidates: new Map(),
    words: noWords(),
    borrowed: [],
    forgotten: 0,
  };
}

export interface Surveyor {
  add(text: CorpusText): void;
  /** What was found; the surveyor is empty again. */
  finish(): Survey;
}

/** `runs`: runs of our own texts that must not stand in the corpus, see borrowed.ts. */
export function createSurveyor(data: RecognizerData, runs?: BorrowedRuns): Surveyor {
  const recognizer = createRecognizer(data);
  const nameOf = (id: string) => data.lexicons.map((lexicon) => lexicon.nameOf(id)).find((name) => name !== undefined);
  const newCounter = () => data.segmenter && createWordCounter(data.segmenter);
  let survey = noSurvey();
  let counter = newCounter();

  function addArticle(article: Article): void {
    const { headline, paragraphs, date, outlet } = article;
    const blocks = [...headline.map((text) => ({ text, role: 'headline' as const })), ...paragraphs];
    const title = headline[0];
    const { mentions } = recognizer.recognize(blocks, { ...(date && date.length === 10 && { date }), outlet, title });
    const byBlock = groupByBlock(mentions);
    survey.articles++;
    survey.paragraphs += paragraphs.length;
    blocks.forEach(({ text }, block) => {
      const place = placeOf(article, Math.max(0, block - headline.length + 1));
      addBlock(text, byBlock.get(block) ?? [], place);
      counter?.add(withoutNames(text, byBlock.get(block) ?? []));
    });
  }

  function addBlock(text: string, mentions: readonly Mention[], place: Place): void {
    const here = new Set<string>();
    for (const mention of mentions) {
      if (mention.type === 'reference') continue;
      for (const target of single(mention.target)) {
        if (target?.is === 'entry') {
          here.add(target.id);
          addEntry(survey, target.id, place);
        }
        const found = mention.weight === 'main' ? nameAndKind(mention, target) : null;
        if (found) addCandidate(survey, { ...found, count: 1, first: place, sample: around(text, mention) });
      }
    }
    for (const id of here) for (const other of here) if (id !== other) addShared(survey, id, other);
    for (const marked of findMarkedNames(text)) {
      if (mentions.some((mention) => mention.start < marked.end && mention.end > marked.start)) continue;
      const { name, kind, type } = marked;
      addCandidate(survey, { name, kind, type, entry: null, count: 1, first: place, sample: around(text, marked) });
    }
  }

  /** What a person would call it, and where the name comes from. Null for names that stand for nothing by themselves. */
  function nameAndKind(mention: Mention, target: Target | null) {
    const type = mention.type === 'reference' ? 'law' : mention.type;
    const surface = unquoted(mention.surface);
    if (target?.is === 'entry')
      return { name: nameOf(target.id) ?? surface, kind: 'named' as const, type, entry: target.id };
    if (target?.is === 'agency') return { name: target.name, kind: 'composed' as const, type, entry: null };
    if (target?.is === 'document') return { name: target.title, kind: 'titled' as const, type, entry: null };
    if (target?.is === 'senses') return { name: surface, kind: 'named' as const, type, entry: firstEntry(target.of) };
    if (target?.is === 'provision') return null;
    return { name: target?.is === 'name' ? target.name : surface, kind: 'shaped' as const, type, entry: null };
  }

  return {
    add(text) {
      survey.texts++;
      survey.characters += text.text.length;
      for (const article of cutArticles(text)) addArticle(article);
      if (runs) survey.borrowed.push(...findBorrowed(text, runs));
    },
    finish() {
      const done = survey;
      if (counter) done.words = counter.finish();
      survey = noSurvey();
      counter = newCounter();
      return done;
    },
  };
}

function groupByBlock(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = groups.get(mention.block);
    if (list) list.push(mention);
    else groups.set(mention.block, [mention]);
  }
  return groups;
}

/** What is recognized is no new word: a stop stands in its place. Mentions are in order. */
function withoutNames(text: string, mentions: readonly Mention[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of mentions) {
    rest += `${text.slice(from, start)}。`;
    from = end;
  }
  return rest + text.slice(from);
}

function placeOf({ text, ordinal, date, outlet }: Article, paragraph: number): Place {
  return {
    ...(outlet && { outlet }),
    ...(date && { date }),
    article: `${text} 第${ordinal}篇`,
    paragraph,
    text,
    ordinal,
  };
}

function single(target: Target | null): (Target | null)[] {
  return target?.is === 'several' ? target.of.flatMap(single) : [target];
}
function firstEntry(targets: readonly Target[]): string | null {
  return targets.flatMap((target) => (target.is === 'entry' ? target.id : []))[0] ?? null;
}
function around(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ');
}

function addEntry(survey: Survey, id: string, place: Place): void {
  const known = survey.entries.get(id);
  if (!known) survey.entries.set(id, { count: 1, first: place, last: place, with: new Map() });
  else {
    known.count++;
    known.first = earlier(known.first, place);
    known.last = later(known.last, place);
  }
}

function addShared(survey: Survey, id: string, other: string): void {
  const shared = survey.entries.get(id)?.with;
  shared?.set(other, (shared.get(other) ?? 0) + 1);
}

function addCandidate(survey: Survey, found: CandidateTally): void {
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
    known.sample = found.sample;
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

/** Adds `more` to `sum` (changed and given back). Merge in the order of the texts. */
export function mergeSurveys(sum: Survey, more: Survey): Survey {
  sum.texts += more.texts;
  sum.articles += more.articles;
  sum.paragraphs += more.paragraphs;
  sum.characters += more.characters;
  sum.forgotten += more.forgotten;
  sum.borrowed.push(...more.borrowed);
  for (const [id, tally] of more.entries) {
    const known = sum.entries.get(id);
    if (!known) {
      sum.entries.set(id, tally);
      continue;
    }
    known.count += tally.count;
    known.first = earlier(known.first, tally.first);
    known.last = later(known.last, tally.last);
    for (const [other, count] of tally.with) known.with.set(other, (known.with.get(other) ?? 0) + count);
  }
  for (const found of more.candidates.values()) addCandidate(sum, found);
  if (sum.candidates.size > 2 * MOST_CANDIDATES) forgetRare(sum);
  sum.words = mergeWords(sum.words, more.words);
  return sum;
}

function forgetRare(survey: Survey): void {
  const rows = [...survey.candidates].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  survey.forgotten += rows.length - MOST_CANDIDATES;
  survey.candidates = new Map(rows.slice(0, MOST_CANDIDATES));
}
