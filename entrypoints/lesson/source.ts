// Where the lesson's article comes from: a tab that is read now, or a text that was kept for this page.

import { createExplaining } from '../../lib/explaining';
import { keepLesson, keptLesson, type LessonText } from '../../lib/lesson-page';
import type { LessonSource } from '../../lib/model/lesson';
import { termsOf } from '../../lib/page/terms';
import { readPage } from '../listing/whole-page';

/** The text that the page's address names, its id, and the work done on it; null where it is gone. */
export async function openText(address: string): Promise<{ id: string; text: LessonText; work: unknown } | null> {
  const [kind, name = ''] = address.split('/');
  if (kind === 'kept') {
    const kept = await keptLesson(name);
    return kept && { id: name, ...kept };
  }
  const tab = Number(name);
  if (kind !== 'tab' || !Number.isInteger(tab)) return null;
  const answer = await readPage(tab);
  if (!answer.ok || answer.value.blocks.length === 0) return null;
  const { facts, blocks, mentions } = answer.value;
  const text = { facts, blocks, mentions };
  const id = await keepLesson(text);
  // A reload finds what was read, also when the tab has gone on.
  history.replaceState(null, '', `#kept/${id}`);
  return { id, text, work: undefined };
}

/** The text with its names; explanations come in by and by, `some` is called now and then. */
export function sourceOf(
  { facts, blocks, mentions }: LessonText,
  some: (source: LessonSource) => void,
): Promise<LessonSource> {
  const terms = termsOf(mentions, blocks);
  const explaining = createExplaining();
  const now = (): LessonSource => ({
    facts,
    blocks,
    mentions,
    terms,
    explanations: Object.fromEntries(terms.map(({ key }) => [key, explaining.get(key)])),
  });
  some(now());
  return explaining.fetch(terms, mentions, facts, () => some(now())).then(now);
}
