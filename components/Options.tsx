// The frame of the options page: sections at the left, one of them open, a banner when the database is out of reach,
// and a toast with an undo after every change.
import type { ComponentChildren } from 'preact';
import { type Problem, problemText } from './problem';
import { type Words, WordsContext } from './words';

export const SECTIONS = ['entries', 'import', 'history', 'cases', 'settings', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

export interface OptionsProps {
  words: Words;
  section: Section;
  problem: Problem | null;
  toast: { text: string; onUndo: (() => void) | null } | null;
  onRetry: () => void;
  children: ComponentChildren;
}

export function Options({ words, section, problem, toast, onRetry, children }: OptionsProps) {
  const { t } = words;
  const told = problem && problemText(problem, words);
  return (
    <WordsContext.Provider value={words}>
      <div class="options" lang={words.language}>
        <nav class="side">
          <b>{t('options_title')}</b>
          {SECTIONS.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === section ? 'page' : undefined}>
              {t(`section_${one}`)}
            </a>
          ))}
        </nav>
        <main>
          {told && (
            <div class="banner" role="alert">
              <p>
                <b>{t('problem_title')}</b> {told.message} {told.remedy}
              </p>
              <p>{t('problem_text')}</p>
              <button type="button" class="button" onClick={onRetry}>
                {t('retry')}
              </button>
            </div>
          )}
          {children}
        </main>
        <div class="toast" role="status" hidden={!toast}>
          {toast?.text}
          {toast?.onUndo && (
            <button type="button" onClick={toast.onUndo}>
              {t('undo')}
            </button>
          )}
        </div>
      </div>
    </WordsContext.Provider>
  );
}
