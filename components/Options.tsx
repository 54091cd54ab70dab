// The frame of the options page: tabs at the left, one of them open, a banner when the database is out of reach,
// and a toast with an undo after every change.
import type { ComponentChildren } from 'preact';
import { type Problem, problemText } from './problem';
import { type WordKey, type Words, WordsContext } from './words';

export interface OptionsProps {
  words: Words;
  /** Every tab, in order, and the id of the open one. */
  tabs: readonly { id: string; label: WordKey }[];
  tab: string;
  problem: Problem | null;
  toast: { text: string; onUndo: (() => void) | null } | null;
  onRetry: () => void;
  /** What stands above every tab: a loss, a reminder. */
  notice?: ComponentChildren;
  children: ComponentChildren;
}

export function Options({ words, tabs, tab, problem, toast, onRetry, notice, children }: OptionsProps) {
  const { t } = words;
  const told = problem && problemText(problem, words);
  const newer = problem?.code === 'newer';
  return (
    <WordsContext.Provider value={words}>
      <div class="options" lang={words.language}>
        <nav class="side">
          <b>{t('options_title')}</b>
          {tabs.map(({ id, label }) => (
            <a key={id} href={`#${id}`} aria-current={id === tab ? 'page' : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
        <main>
          {told && (
            <div class="banner" role="alert">
              <p>
                <b>{t(newer ? 'newer_title' : 'problem_title')}</b> {told.message} {told.remedy}
              </p>
              <p>{t(newer ? 'newer_text' : 'problem_text')}</p>
              <button type="button" class="button" onClick={onRetry}>
                {t('retry')}
              </button>
            </div>
          )}
          {notice}
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
