// An article and a plan → the lesson.

import type {
  Card,
  GlossaryRow,
  Lesson,
  LessonParagraph,
  LessonSource,
  Note,
  Piece,
  Plan,
  PoolTerm,
} from '../model/lesson';
import { clozeOf } from './cloze';
import { meaningOf } from './meaning';
import { type ChosenText, chosenTexts } from './names';
import { choiceOf, matchingOf } from './questions';

/**
 * The lesson that a plan asks for; parts that were not chosen are empty. Pure: the same arguments give the same lesson.
 * `pool`: names of packs for wrong answers, where the page has too few of a kind.
 */
export function makeLesson(source: LessonSource, plan: Plan, pool: readonly PoolTerm[] = []): Lesson {
  const has = (part: Plan['parts'][number]) => plan.parts.includes(part);
  const chosen = chosenTerms(source, plan);
  const known = Object.values(source.explanations).find((one) => one?.knowledgeDate);
  return {
    title: plan.texts.title ?? source.facts.title ?? source.blocks.find(({ role }) => role === 'headline')?.text ?? '',
    facts: source.facts,
    knowledgeDate: known?.knowledgeDate ?? '',
    parts: plan.parts,
    paragraphs: has('handout') ? paragraphsOf(source, plan) : [],
    glossary: has('glossary') ? chosen.map(({ row }) => row) : [],
    cloze: has('cloze') ? clozeOf(source, plan) : { items: [], bank: [], answers: [] },
    matching: has('matching') ? matchingOf(source, plan) : { names: [], meanings: [], answers: [] },
    choice: has('choice') ? choiceOf(source, plan, pool) : [],
    cards: has('cards') ? chosen.map(({ card }) => card) : [],
  };
}

/** Chosen terms in page order, each name once: a law and its short form are one row. */
function chosenTerms(source: LessonSource, plan: Plan): { row: GlossaryRow; card: Card }[] {
  const wanted = new Set(plan.terms);
  const seen = new Set<string>();
  return source.terms.flatMap((term) => {
    if (!wanted.has(term.key) || term.weight !== 'main') return [];
    const { id, name, kind, state, text } = meaningOf(term, source, plan);
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      {
        row: { id, name, type: term.type, kind, state, text },
        card: { id, stable: source.explanations[term.key]?.entry ?? name, front: name, back: text, state },
      },
    ];
  });
}

/** Numbers run in text order; a name gets its number where it first stands outside the headline, and no second one. */
function paragraphsOf(source: LessonSource, plan: Plan): LessonParagraph[] {
  const numbers = new Map<string, number>();
  return chosenTexts(source, plan).map((chosen) => {
    const role = source.blocks[chosen.block]?.role ?? 'body';
    return { id: chosen.id, role, ...numbered(chosen, role === 'headline', numbers, source, plan) };
  });
}

function numbered(
  { text, names }: ChosenText,
  isHeadline: boolean,
  numbers: Map<string, number>,
  source: LessonSource,
  plan: Plan,
): { pieces: Piece[]; notes: Note[] } {
  const pieces: Piece[] = [];
  const notes: Note[] = [];
  let at = 0;
  for (const { start, end, key, type } of isHeadline ? [] : names) {
    if (numbers.has(key) || start < at) continue;
    const number = numbers.size + 1;
    numbers.set(key, number);
    const term = source.terms.find((one) => one.key === key && one.weight === 'main');
    if (term) {
      const { id, name, short, state } = meaningOf(term, source, plan);
      notes.push({ id, number, type, name, text: short, state });
    }
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), type, note: number });
    at = end;
  }
  pieces.push({ text: text.slice(at) });
  return { pieces: pieces.filter((piece) => piece.text !== ''), notes };
}
