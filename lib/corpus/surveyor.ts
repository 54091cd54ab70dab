// Reads texts into a survey: cuts the articles, asks the recognizer, counts what it knows and collects what it does not.
import type { Mention, Target } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { normalize } from '../recognize/normalize';
import { createRecognizer, type PageContext } from '../recognize/recognize';
import { isGenericTitle } from '../recognize/recognizers/title-kinds';
import { cutArticles } from './articles';
import { type BorrowedRuns, findBorrowed } from './borrowed';
import { type CandidateKind, findMarkedNames, unquoted } from './names';
import { addCandidate, addEntry, addShared, addStanding, noSurvey, type Place, type Survey } from './survey';
import type { Article, CorpusText } from './text';
import { createWordCounter } from './words';

export interface Surveyor {
  add(text: CorpusText): void;
  /** What was found; the surveyor is empty again. */
  finish(): Survey;
}

/** Paragraphs recognized at once: a text may be one article of a hundred megabytes. */
const AT_ONCE = 200;

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
    const day = date?.length === 10 ? { date } : {};
    const page = { ...day, outlet, title: headline[0] };
    survey.articles++;
    survey.paragraphs += paragraphs.length;
    let context: PageContext | undefined;
    for (let from = 0; from < blocks.length; from += AT_ONCE) {
      const some = blocks.slice(from, from + AT_ONCE);
      const answer = recognizer.recognize(some, page, context);
      context = answer.context;
      const byBlock = groupByBlock(answer.mentions);
      some.forEach(({ text }, k) => {
        const own = byBlock.get(k) ?? [];
        addBlock(text, own, placeOf(article, Math.max(0, from + k - headline.length + 1)));
        counter?.add(withoutNames(text, own));
      });
    }
  }

  function addBlock(text: string, mentions: readonly Mention[], first: Place): void {
    const here = new Set<string>();
    for (const mention of mentions) {
      if (mention.type === 'reference') continue;
      for (const target of single(mention.target)) {
        if (target?.is === 'entry') {
          here.add(target.id);
          addEntry(survey, target.id, first);
        }
        const found = mention.weight === 'main' ? describe(mention, target, nameOf) : null;
        if (found) addCandidate(survey, { ...found, count: 1, first, sentence: sentenceAround(text, mention) });
      }
    }
    const { text: plain } = normalize(text);
    for (const lexicon of data.lexicons)
      lexicon.scan(plain, (_start, _end, term) => addStanding(survey, lexicon.term(term).entry, first.text));
    for (const id of here) for (const other of here) if (id !== other) addShared(survey, id, other);
    for (const marked of findMarkedNames(text)) {
      if (mentions.some((mention) => mention.start < marked.end && mention.end > marked.start)) continue;
      const { name, kind, type } = marked;
      const sentence = sentenceAround(text, marked);
      addCandidate(survey, { name, kind, type, entry: null, count: 1, first, sentence });
    }
  }

  return {
    add(text) {
      survey.texts.push(text.id);
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

/** What a person would call it, and where the name comes from. Null for names that stand for nothing by themselves. */
function describe(mention: Mention, target: Target | null, nameOf: (id: string) => string | undefined) {
  const type = mention.type === 'reference' ? ('law' as const) : mention.type;
  const row = (name: string, kind: CandidateKind, entry: string | null = null) => ({ name, kind, type, entry });
  const surface = unquoted(mention.surface);
  if (!target && type === 'law' && isGenericTitle(surface)) return null;
  switch (target?.is) {
    case 'entry':
      return row(nameOf(target.id) ?? surface, 'named', target.id);
    case 'agency':
      return row(target.name, 'composed');
    case 'document':
      return row(target.title, 'titled');
    case 'senses':
      return row(surface, 'named', firstEntry(target.of));
    case 'name':
      return row(target.name, 'shaped');
    case undefined:
      return row(surface, 'shaped');
    default:
      return null;
  }
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
  const told = { ...(outlet && { outlet }), ...(date && { date }) };
  return { ...told, article: `${text} 第${ordinal}篇`, paragraph, text, ordinal };
}

function single(target: Target | null): (Target | null)[] {
  return target?.is === 'several' ? target.of.flatMap(single) : [target];
}
function firstEntry(targets: readonly Target[]): string | null {
  return targets.flatMap((target) => (target.is === 'entry' ? target.id : []))[0] ?? null;
}

/** Characters before and after a name that a sentence is cut to. */
const AROUND = 60;

function sentenceAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const from = Math.max(...[...'。！？'].map((stop) => before.lastIndexOf(stop))) + 1;
  const to = after.search(/[。！？]/);
  return `${before.slice(from)}${text.slice(start, end)}${to < 0 ? after : after.slice(0, to + 1)}`.trim();
}
