// Matching and choice questions: the meaning is given, the name is asked; wrong answers are of the right one's kind.

import type { ChoiceItem, LessonSource, Matching, Plan, PoolTerm } from '../model/lesson';
import type { PageTerm } from '../model/page-terms';
import { type Meaning, meaningOf, shortened, withoutNames } from './meaning';
import { type Random, randomFrom, shuffled } from './random';

/** Wrong answers beside the right one. */
const WRONG = 3;
/** Pairs on one paper: as many as fit on half a sheet. */
const PAIRS = 8;
/** Questions on one paper: as many as fit on a sheet or two. */
const QUESTIONS = 15;

interface Asked extends Meaning {
  term: PageTerm;
  /** The text without its own names. */
  stem: string;
}

/** One question a term whose meaning is known; none where fewer than three wrong answers of its kind are at hand. */
export function choiceOf(source: LessonSource, plan: Plan, pool: readonly PoolTerm[]): ChoiceItem[] {
  const random = randomFrom(plan.seed + 1);
  return shuffled(askable(source, plan), random)
    .flatMap((asked) => {
      const wrong = distractors(asked, source, plan, pool, random);
      if (wrong.length < WRONG) return [];
      const options = shuffled([asked.name, ...wrong], random);
      const id = `choice/${asked.term.key}`;
      return [{ id, stem: plan.texts[id] ?? asked.stem, options, answer: options.indexOf(asked.name) }];
    })
    .slice(0, QUESTIONS);
}

/** Names and meanings in two orders; at least two pairs, else nothing is there to match. */
export function matchingOf(source: LessonSource, plan: Plan): Matching {
  const random = randomFrom(plan.seed + 2);
  const pairs = shuffled(askable(source, plan), random).slice(0, PAIRS);
  if (pairs.length < 2) return { names: [], meanings: [], answers: [] };
  const meanings = shuffled(pairs, random);
  return {
    names: pairs.map(({ name }) => name),
    meanings: meanings.map(({ term, stem }) => {
      const id = `matching/${term.key}`;
      return { id, text: plan.texts[id] ?? stem };
    }),
    answers: pairs.map((pair) => meanings.indexOf(pair)),
  };
}

/**
 * Chosen terms with a meaning of their own, each once. What a composed body does, every body of its kind does: it is not
 * asked for, and neither is a meaning that two terms share.
 */
function askable(source: LessonSource, plan: Plan): Asked[] {
  const wanted = new Set(plan.terms);
  const seen = new Set<string>();
  const all = source.terms.flatMap((term) => {
    if (!wanted.has(term.key) || term.weight !== 'main') return [];
    const meaning = meaningOf(term, source, plan);
    if (!meaning.isOwn || seen.has(meaning.name)) return [];
    seen.add(meaning.name);
    return [{ ...meaning, term, stem: withoutNames(shortened(meaning.text), [meaning.name, ...term.names]) }];
  });
  return all.filter(({ stem }) => all.filter((other) => other.stem === stem).length === 1);
}

/** Names of the same type, those of the same kind first: from the page before the pool. */
function distractors(
  asked: Asked,
  source: LessonSource,
  plan: Plan,
  pool: readonly PoolTerm[],
  random: Random,
): string[] {
  const own = new Set([asked.name, ...asked.term.names]);
  const page = source.terms
    .filter(({ type, weight }) => type === asked.term.type && weight === 'main')
    .filter(({ key }) => source.explanations[key]?.type !== 'reference')
    .map((term) => meaningOf(term, source, plan))
    .filter(({ kind }) => kind !== '');
  const others = pool.filter(({ type }) => type === asked.term.type);
  const near = (list: readonly { name: string; kind: string }[], same: boolean) =>
    shuffled(
      list.filter(({ name, kind }) => (kind === asked.kind) === same && !own.has(name)).map(({ name }) => name),
      random,
    );
  const ordered = [...near(page, true), ...near(others, true), ...near(page, false), ...near(others, false)];
  return [...new Set(ordered)].filter((name) => !asked.stem.includes(name)).slice(0, WRONG);
}
