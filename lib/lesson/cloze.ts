// A cloze paper from the article's own sentences: a name a gap, each name asked once.

import type { Cloze, ClozeItem, LessonSource, Plan } from '../model/lesson';
import { type ChosenText, chosenTexts, type NameAt } from './names';
import { type Random, randomFrom, shuffled } from './random';

/** Gaps on one paper; more makes a sheet nobody finishes in a lesson. */
const MOST = 20;
/** A shorter sentence tells too little to fill a gap from. */
const SHORTEST = 12;

interface Sentence {
  id: string;
  text: string;
  names: NameAt[];
}

/** Items in the article's order; which sentence asks for a name, and which names when there are many, the seed decides. */
export function clozeOf(source: LessonSource, plan: Plan): Cloze {
  const random = randomFrom(plan.seed);
  const sentences = chosenTexts(source, plan)
    .filter(({ block }) => (source.blocks[block]?.role ?? 'body') === 'body')
    .flatMap(sentencesOf);
  const chosen = choose(sentences, random);
  const answers: string[] = [];
  const items = sentences.flatMap((sentence) => {
    const name = chosen.get(sentence.id);
    return name ? [itemOf(sentence, name, answers)] : [];
  });
  return { items, answers, bank: shuffled(answers, random) };
}

/** For each sentence the one name it asks for; a name is asked in one sentence only, a sentence asks for one name. */
function choose(sentences: readonly Sentence[], random: Random): Map<string, NameAt> {
  const places = new Map<string, { sentence: Sentence; name: NameAt }[]>();
  for (const sentence of sentences)
    for (const name of sentence.names) places.set(name.key, [...(places.get(name.key) ?? []), { sentence, name }]);
  const chosen = new Map<string, NameAt>();
  for (const key of shuffled([...places.keys()], random)) {
    if (chosen.size === MOST) break;
    const free = shuffled(places.get(key) ?? [], random).find(({ sentence }) => !chosen.has(sentence.id));
    if (free) chosen.set(free.sentence.id, free.name);
  }
  return chosen;
}

/** The name becomes a gap wherever the sentence has it, also within a longer name: else it would answer itself. */
function itemOf({ id, text }: Sentence, { start, end }: NameAt, answers: string[]): ClozeItem {
  const answer = text.slice(start, end);
  answers.push(answer);
  const gap = answers.length;
  const pieces = text
    .split(answer)
    .flatMap((piece, at): ClozeItem['pieces'] => (at === 0 ? [piece] : [{ gap }, piece]));
  return { id, pieces: ended(pieces.filter((piece) => piece !== '')) };
}

/** Half a sentence of the article is a whole one on the paper. */
function ended(pieces: ClozeItem['pieces']): ClozeItem['pieces'] {
  return pieces.map((piece, at) =>
    at === pieces.length - 1 && typeof piece === 'string' ? piece.replace(/；$/, '。') : piece,
  );
}

function sentencesOf({ id, text, names }: ChosenText): Sentence[] {
  return [...text.matchAll(/[^。！？；]+[。！？；]?[”’」』）]*/g)].flatMap(({ 0: sentence, index }) => {
    const from = index + (/^\s*/.exec(sentence)?.[0].length ?? 0);
    const trimmed = sentence.trim();
    if (trimmed.length < SHORTEST) return [];
    const within = names
      .filter(({ start, end }) => start >= from && end <= from + trimmed.length)
      .map((name) => ({ ...name, start: name.start - from, end: name.end - from }));
    return within.length > 0 ? [{ id: `${id}/${from}`, text: trimmed, names: within }] : [];
  });
}
