// The lesson page without an article: says what happened and what to do.

import type { Words } from './words';

export function LessonGone({ words: { t, language } }: { words: Words }) {
  return (
    <main class="gone" lang={language}>
      <h1>{t('lesson_gone')}</h1>
      <p>{t('lesson_gone_text')}</p>
    </main>
  );
}
