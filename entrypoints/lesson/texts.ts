// The texts of a lesson that can be written anew, as the list beside the sheets names them.

import type { DeskText } from '../../components/LessonDesk';
import type { Words } from '../../components/words';
import { meaningOf } from '../../lib/lesson/meaning';
import type { Lesson, LessonSource, Plan } from '../../lib/model/lesson';

/** Characters of a text in its label. */
const SHOWN = 16;

/** In the order of the sheets, each text once. */
export function textsOf(lesson: Lesson, source: LessonSource, plan: Plan, { t }: Words): DeskText[] {
  const made = (id: string, label: string, text: string): DeskText => ({
    id,
    label,
    text: plan.texts[id] ?? text,
    isChanged: id in plan.texts,
  });
  const paragraphs = lesson.paragraphs.map(({ id }) => {
    const index = Number(id.split('/')[1]);
    return made(id, t('lesson_text_paragraph', index + 1), source.blocks[index]?.text ?? '');
  });
  const wanted = new Set(plan.terms);
  const notes = source.terms
    .filter(({ key, weight }) => weight === 'main' && wanted.has(key))
    .map((term) => meaningOf(term, source, plan))
    .map(({ id, name, text }) => made(id, t('lesson_text_note', name), text));
  const choice = lesson.choice.map(({ id, stem }) => made(id, t('lesson_text_choice', cut(stem)), stem));
  const matching = lesson.matching.meanings.map(({ id, text }) => made(id, t('lesson_text_matching', cut(text)), text));
  const all = [...paragraphs, ...notes, ...choice, ...matching];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
