// What the trainer chose, as it is kept while the browser is open. What is read back is checked: an older form is dropped.

import { type LessonSource, PARTS, type Part, type Plan } from '../../lib/model/lesson';
import type { PageTerm } from '../../lib/model/page-terms';

/** All main names, all paragraphs, the handout with its glossary. Numbered articles of a law are left to be chosen. */
export function firstPlan({ terms, mentions }: LessonSource): Plan {
  const isName = ({ weight, spots }: PageTerm) =>
    weight === 'main' && mentions[spots[0]?.mention ?? -1]?.type !== 'reference';
  return {
    parts: ['handout', 'glossary'],
    terms: terms.filter(isName).map(({ key }) => key),
    paragraphs: null,
    seed: 1,
    texts: {},
  };
}

export function toPlan(value: unknown, first: Plan): Plan {
  if (typeof value !== 'object' || value === null) return first;
  const from: Partial<Record<keyof Plan, unknown>> = value;
  return {
    parts: PARTS.filter((part) => (Array.isArray(from.parts) ? from.parts : first.parts).includes(part)),
    terms: strings(from.terms) ?? first.terms,
    paragraphs: Array.isArray(from.paragraphs)
      ? from.paragraphs.filter((one): one is number => Number.isInteger(one))
      : null,
    seed: typeof from.seed === 'number' && Number.isInteger(from.seed) ? from.seed : first.seed,
    texts: toTexts(from.texts),
  };
}

function strings(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null;
}

function toTexts(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** The plan with a part added or taken out, parts in their fixed order. */
export function withPart(plan: Plan, part: Part, isOn: boolean): Plan {
  return { ...plan, parts: PARTS.filter((one) => (one === part ? isOn : plan.parts.includes(one))) };
}

/** The plan with one of `count` paragraphs added or taken out. */
export function withParagraph(plan: Plan, count: number, index: number, isOn: boolean): Plan {
  const all = Array.from({ length: count }, (_, at) => at);
  const chosen = plan.paragraphs ?? all;
  const paragraphs = all.filter((at) => (at === index ? isOn : chosen.includes(at)));
  return { ...plan, paragraphs: paragraphs.length === count ? null : paragraphs };
}

/** The plan with a text written anew; null: as it was. */
export function withText(plan: Plan, id: string, text: string | null): Plan {
  const { [id]: _, ...others } = plan.texts;
  return { ...plan, texts: text === null ? others : { ...others, [id]: text } };
}
