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
  /** For the margin: the trainer's words, else the first sentence of the text. */
  short: string;
  /** Whether the text is said of this very thing: an exercise may ask for it. */
  isOwn: boolean;
}

/** One meaning for a term of the page. */
export function meaningOf(term: PageTerm, { explanations }: LessonSource, plan: Plan): Meaning {
  const explanation = explanations[term.key] ?? null;
  const id = `note/${term.key}`;
  const written = plan.texts[id] ?? explanation?.ownNote;
  const summary = explanation?.type === 'reference' ? null : explanation?.summary;
  const text = written ?? summary ?? explanation?.kind ?? '';
  return {
    id,
    name: nameOf(term, explanation),
    kind: explanation?.kind ?? '',
    state: explanation?.type === 'reference' ? '' : (explanation?.status.onKnowledgeDate?.label ?? ''),
    text,
    short: written ?? shortened(/^[^。；]+[。；]?/.exec(text)?.[0].replace(/；$/, '。') ?? ''),
    isOwn: Boolean(written || (summary && explanation?.entry)),
  };
}

/** As many whole sentences of a long text as can be read at a glance; of a longer sentence its beginning. */
export function shortened(text: string): string {
  if (text.length <= MOST_SHORT) return text;
  const end = text.slice(0, MOST_SHORT).search(/[。！？][^。！？]*$/);
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, MOST_SHORT - 1)}…`;
}
/** UTF-16 units: explanations of our own end before. */
const MOST_SHORT = 140;

/** A provision with its law, a local body with its place; everything else as the entry heads it. */
function nameOf(term: PageTerm, explanation: Explanation | null): string {
  if (!explanation) return term.names[0] ?? term.name;
  const { type, cover, heading } = explanation;
  if (!cover) return heading;
  return type === 'reference' ? `《${cover}》${heading}` : type === 'agency' ? `${cover}${heading}` : heading;
}

/** The text with each of the names replaced by a gap, so that it does not give its answer away. */
export function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.length > 1)
    .sort((left, right) => right.length - left.length)
    .reduce((left, name) => left.replaceAll(name, GAP), text);
}

const GAP = '＿＿＿＿';
