// What a lesson says of a name: the trainer's own words first, else the entry's summary, else its kind.

import type { Explanation } from '../model/explanation';
import type { LessonSource, Plan } from '../model/lesson';
import type { PageTerm } from '../model/page-terms';

export interface Meaning {
  /** Id under which the trainer may write the text anew. */
  id: string;
  name: string;
  kind: string;
  state: string;
  text: string;
  /** Whether the text says more than the kind: an exercise may ask for it. */
  isFull: boolean;
}

/** One meaning for a term of the page. */
export function meaningOf(term: PageTerm, { explanations }: LessonSource, plan: Plan): Meaning {
  const explanation = explanations[term.key] ?? null;
  const id = `note/${term.key}`;
  const own = plan.texts[id] ?? explanation?.ownNote ?? explanation?.summary ?? null;
  return {
    id,
    name: nameOf(term, explanation),
    kind: explanation?.kind ?? '',
    state: explanation?.type === 'reference' ? '' : (explanation?.status.onKnowledgeDate?.label ?? ''),
    text: own ?? explanation?.kind ?? '',
    isFull: Boolean(own),
  };
}

/** A provision with its law; everything else as the entry heads it. */
function nameOf(term: PageTerm, explanation: Explanation | null): string {
  if (!explanation) return term.names[0] ?? term.name;
  return explanation.type === 'reference' && explanation.cover
    ? `《${explanation.cover}》${explanation.heading}`
    : explanation.heading;
}

/** The text with each of the names replaced by a gap, so that it does not give its answer away. */
export function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.length > 1)
    .sort((left, right) => right.length - left.length)
    .reduce((left, name) => left.replaceAll(name, GAP), text);
}

const GAP = '＿＿＿＿';
