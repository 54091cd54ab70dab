// One name or passage thrown on the wall: large, what it says hidden until asked for.
import type { Explanation } from '../lib/model/explanation';
import type { EntryType } from '../lib/model/mention';
import type { Ink } from '../lib/model/passage';
import { Icon } from './Icon';
import { Meta } from './NoteHead';
import { drawnAs } from './noteState';
import { type Words, WordsContext } from './words';

export type ProjectedItem =
  /** `explanation` null: not there yet, or it could not be had. */
  | { is: 'name'; name: string; type: EntryType; explanation: Explanation | null; failed: boolean }
  | { is: 'passage'; quote: string; ink: Ink; note: string; tags: readonly string[] };

export interface ProjectedProps {
  words: Words;
  item: ProjectedItem;
  /** From 1. */
  nth: number;
  of: number;
  /** What it says is shown. */
  open: boolean;
  /** Our own host has the focus: keys are heard. */
  focused: boolean;
  on: { back(): void; on(): void; toggle(): void; end(): void };
}

export function Projected({ words, item, nth, of, open, focused, on }: ProjectedProps) {
  const { t } = words;
  return (
    <WordsContext.Provider value={words}>
      <div tabIndex={-1} class={`wall ${item.is === 'name' ? item.type : item.ink}`} lang={words.language}>
        <div class="wall-text" aria-live="polite">
          {item.is === 'name' ? (
            <Name item={item} open={open} words={words} />
          ) : (
            <Passage item={item} open={open} words={words} />
          )}
          {!open && <p class="wall-ask">{t('project_ask')}</p>}
        </div>
        <div class="wall-bar">
          <button type="button" onClick={on.back} aria-label={t('project_back')} title={t('project_back')}>
            <Icon name="back" />
          </button>
          <span class="wall-count">{t('project_count', nth, of)}</span>
          <button type="button" class="wall-on" onClick={on.on} aria-label={t('project_on')} title={t('project_on')}>
            <Icon name="back" />
          </button>
          <button type="button" onClick={on.toggle}>
            {t(open ? 'project_hide' : 'project_show')}
          </button>
          <span class={focused ? 'wall-keys' : 'wall-keys away'}>{t(focused ? 'project_keys' : 'project_away')}</span>
          <button type="button" class="wall-end" onClick={on.end}>
            {t('project_end')}
          </button>
        </div>
      </div>
    </WordsContext.Provider>
  );
}

function Name({ item, open, words }: { item: Extract<ProjectedItem, { is: 'name' }>; open: boolean; words: Words }) {
  const { explanation, failed, name, type } = item;
  const { t } = words;
  const english = words.language === 'en' ? explanation?.english : null;
  return (
    <>
      <h2 lang="zh-CN">
        {/* What it is called in full is part of the answer. */}
        {open ? (explanation?.heading ?? name) : name}
        {open && english && <small lang="en">{english}</small>}
      </h2>
      <hr class={`rule ${explanation ? drawnAs(explanation.type) : type}`} />
      {open && explanation && (
        <>
          <Meta explanation={explanation} />
          {explanation.summary && (
            <p class="wall-summary" lang="zh-CN">
              {explanation.summary}
            </p>
          )}
          {explanation.parts.length > 0 && (
            <p class="wall-summary" lang="zh-CN">
              {explanation.parts.map((part) => part.name).join(t('list_comma'))}
            </p>
          )}
          {explanation.ownNote && <p class="wall-own">{explanation.ownNote}</p>}
        </>
      )}
      {open && !explanation && <p class="wall-summary">{t(failed ? 'project_nothing' : 'popup_working')}</p>}
    </>
  );
}

function Passage({
  item,
  open,
  words,
}: {
  item: Extract<ProjectedItem, { is: 'passage' }>;
  open: boolean;
  words: Words;
}) {
  const { quote, ink, note, tags } = item;
  return (
    <>
      <blockquote lang="zh-CN" class={quote.length > 80 ? 'long' : undefined}>
        <mark class={ink}>{quote}</mark>
      </blockquote>
      {open && <p class="wall-own">{note || words.t('passage_no_note')}</p>}
      {open && tags.length > 0 && <p class="wall-tags">{tags.map((tag) => `#${tag}`).join('  ')}</p>}
    </>
  );
}
