// The few words a lesson is made with, in the reader's language.

import type { Words } from '../../components/words';
import type { LessonWords } from '../../lib/lesson/pages';
import type { Lesson } from '../../lib/model/lesson';

export function lessonWords({ facts, knowledgeDate }: Lesson, { t, date }: Words): LessonWords {
  return {
    head: t('lesson_head'),
    origin: [facts.outlet, facts.date && date(facts.date)].filter(Boolean).join('　'),
    foot: knowledgeDate ? t('lesson_foot', date(knowledgeDate)) : '',
    glossary: t('lesson_part_glossary'),
    heads: [t('lesson_column_name'), t('lesson_column_type'), t('lesson_column_state'), t('lesson_column_text')],
    types: { law: t('type_law'), agency: t('type_agency'), programme: t('type_programme') },
    cloze: t('lesson_part_cloze'),
    bank: t('lesson_bank'),
    matching: t('lesson_part_matching'),
    choice: t('lesson_part_choice'),
    key: t('lesson_key'),
    cards: t('lesson_part_cards'),
    tasks: { cloze: t('lesson_task_cloze'), matching: t('lesson_task_matching'), choice: t('lesson_task_choice') },
  };
}
