// The side panel: what the page names, or a pasted text with its names. Pure; entrypoints/sidepanel finds out what is true.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Words, WordsContext } from './words';

export const PANEL_TABS = ['page', 'paste', 'review'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

export interface PanelProps {
  words: Words;
  tab: PanelTab;
  /** The tabs there are: the review is off until the reader wants it. */
  tabs?: readonly PanelTab[];
  /** The article's title, or what is promised of a pasted text. */
  subtitle: string;
  /** Said to a screen reader and shown for a moment: copied, jumped. */
  said: string;
  /** Takes back what was said to be done. */
  onUndo?: (() => void) | undefined;
  onTab: (tab: PanelTab) => void;
  footer: ComponentChildren;
  children: ComponentChildren;
}

/** Tabs of a reader who has changed nothing. */
const USUAL: readonly PanelTab[] = ['page', 'paste'];

export function Panel({ words, tab, tabs = USUAL, subtitle, said, onUndo, onTab, footer, children }: PanelProps) {
  const { t } = words;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const step = event.key === 'ArrowLeft' ? tabs.length - 1 : 1;
    const other = tabs[(tabs.indexOf(tab) + step) % tabs.length] ?? tab;
    onTab(other);
    document.getElementById(`${id}-${other}`)?.focus();
  };
  return (
    <WordsContext.Provider value={words}>
      <main class={`panel ${tab}`} lang={words.language}>
        <header>
          <h1>{t('panel_title')}</h1>
          <p class="small" lang={tab === 'page' ? 'zh-CN' : undefined} title={subtitle}>
            {subtitle}
          </p>
          <div class="tabs" role="tablist" aria-label={t('panel_tabs')}>
            {tabs.map((one) => (
              <button
                key={one}
                id={`${id}-${one}`}
                type="button"
                role="tab"
                aria-selected={one === tab}
                aria-controls={`${id}-body`}
                tabIndex={one === tab ? 0 : -1}
                onClick={() => onTab(one)}
                onKeyDown={onKeyDown}
              >
                {t(`panel_tab_${one}`)}
              </button>
            ))}
          </div>
        </header>
        <div class="content" role="tabpanel" id={`${id}-body`} aria-labelledby={`${id}-${tab}`}>
          {children}
        </div>
        {footer}
        <p class="said" role="status">
          {said}
          {said && onUndo && (
            <button type="button" class="link" onClick={onUndo}>
              {t('undo')}
            </button>
          )}
        </p>
      </main>
    </WordsContext.Provider>
  );
}
