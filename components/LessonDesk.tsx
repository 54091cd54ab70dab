// The desk a lesson is made at: choices on one side, the sheets as they will be printed on the other.

import { PARTS, type Part } from '../lib/model/lesson';
import type { EntryType } from '../lib/model/mention';
import type { Sheet } from '../lib/model/sheet';
import { LessonSheets } from './LessonSheets';
import { TYPES } from './Popup';
import { type Words, WordsContext } from './words';

export interface DeskTerm {
  key: string;
  name: string;
  type: EntryType;
  /** Not met on another page before. */
  isNew: boolean;
  isChosen: boolean;
}

export interface DeskText {
  id: string;
  /** What the list calls it. */
  label: string;
  text: string;
  isChanged: boolean;
}

const SAVES = ['html', 'word', 'markdown', 'anki'] as const;
export type Save = (typeof SAVES)[number];

export interface LessonDeskProps {
  words: Words;
  title: string;
  parts: readonly Part[];
  /** Chosen parts that have nothing to show, with the reason for it. */
  empty: readonly Part[];
  terms: readonly DeskTerm[];
  paragraphs: readonly { index: number; text: string; isChosen: boolean }[];
  seed: number;
  texts: readonly DeskText[];
  picked: string | null;
  sheets: readonly Sheet[];
  /** Explanations are still on their way. */
  busy: boolean;
  failure: string | null;
  on: {
    title(text: string): void;
    part(part: Part, on: boolean): void;
    terms(keys: readonly string[]): void;
    paragraph(index: number, on: boolean): void;
    variant(): void;
    pick(id: string | null): void;
    /** Null: as it was. */
    write(id: string, text: string | null): void;
    print(): void;
    save(kind: Save): void;
  };
}

export function LessonDesk(props: LessonDeskProps) {
  const { words, title, sheets, picked, busy, failure, on } = props;
  const { t } = words;
  return (
    <WordsContext.Provider value={words}>
      <div class="desk" lang={words.language}>
        <aside class="choices">
          <h1>{t('lesson_title')}</h1>
          <label class="naming">
            <span>{t('lesson_name')}</span>
            <input value={title} maxLength={200} onInput={(event) => on.title(event.currentTarget.value)} />
          </label>
          <Parts {...props} />
          <Terms {...props} />
          <Paragraphs {...props} />
          <Texts {...props} />
          <Take {...props} />
          {failure && (
            <p class="error" role="alert">
              {failure}
            </p>
          )}
        </aside>
        <main aria-busy={busy}>
          <p class="count" role="status">
            {busy ? t('lesson_reading') : sheets.length > 0 ? t('lesson_sheets', sheets.length) : t('lesson_nothing')}
          </p>
          <LessonSheets sheets={sheets} picked={picked} onPick={on.pick} />
        </main>
      </div>
    </WordsContext.Provider>
  );
}

function Parts({ words: { t }, parts, empty, seed, on }: LessonDeskProps) {
  const asks = parts.some((part) => part === 'cloze' || part === 'matching' || part === 'choice');
  return (
    <fieldset>
      <legend>{t('lesson_parts')}</legend>
      {PARTS.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={parts.includes(part)}
            onChange={(event) => on.part(part, event.currentTarget.checked)}
          />
          <span>{t(`lesson_part_${part}`)}</span>
          {empty.includes(part) && <small>{t(`lesson_empty_${part}`)}</small>}
        </label>
      ))}
      {asks && (
        <p class="variant">
          <span>{t('lesson_variant', seed)}</span>
          <button type="button" class="link" onClick={on.variant}>
            {t('lesson_other')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

function Terms({ words: { t }, terms, on }: LessonDeskProps) {
  const chosen = terms.filter(({ isChosen }) => isChosen).map(({ key }) => key);
  const keysOf = (test: (term: DeskTerm) => boolean) => terms.filter(test).map(({ key }) => key);
  const toggle = (key: string, on: boolean) => (on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <details open>
      <summary>
        {t('lesson_terms')}
        <span class="n">{t('lesson_of', chosen.length, terms.length)}</span>
      </summary>
      <p class="quick">
        <button type="button" class="link" onClick={() => on.terms(keysOf(() => true))}>
          {t('lesson_all')}
        </button>
        {TYPES.map((type) => (
          <button key={type} type="button" class="link" onClick={() => on.terms(keysOf((term) => term.type === type))}>
            {t(`type_${type}`)}
          </button>
        ))}
        <button type="button" class="link" onClick={() => on.terms(keysOf(({ isNew }) => isNew))}>
          {t('lesson_new')}
        </button>
        <button type="button" class="link" onClick={() => on.terms([])}>
          {t('lesson_none')}
        </button>
      </p>
      <ul class="list">
        {terms.map(({ key, name, type, isChosen }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={(event) => on.terms(toggle(key, event.currentTarget.checked))}
              />
              <span class={`mark ${type}`} lang="zh-CN">
                {name}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Paragraphs({ words: { t }, paragraphs, on }: LessonDeskProps) {
  const chosen = paragraphs.filter(({ isChosen }) => isChosen).length;
  return (
    <details>
      <summary>
        {t('lesson_paragraphs')}
        <span class="n">{t('lesson_of', chosen, paragraphs.length)}</span>
      </summary>
      <ul class="list">
        {paragraphs.map(({ index, text, isChosen }) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={(event) => on.paragraph(index, event.currentTarget.checked)}
              />
              <span class="cut" lang="zh-CN">
                {text}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Any text can be written anew: chosen here, or by a click on the sheet. */
function Texts({ words: { t }, texts, picked, on }: LessonDeskProps) {
  const text = texts.find(({ id }) => id === picked) ?? null;
  return (
    <fieldset>
      <legend>{t('lesson_edit')}</legend>
      <select
        aria-label={t('lesson_edit_pick')}
        value={text?.id ?? ''}
        onChange={(event) => on.pick(event.currentTarget.value || null)}
      >
        <option value="">{t('lesson_edit_hint')}</option>
        {texts.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {text && (
        <>
          <textarea
            rows={6}
            lang="zh-CN"
            aria-label={text.label}
            value={text.text}
            onInput={(event) => on.write(text.id, event.currentTarget.value)}
          />
          {text.isChanged && (
            <button type="button" class="link" onClick={() => on.write(text.id, null)}>
              {t('lesson_edit_reset')}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}

function Take({ words: { t }, sheets, busy, parts, on }: LessonDeskProps) {
  const none = sheets.length === 0 || busy;
  return (
    <p class="take">
      <button type="button" class="button main" disabled={none} onClick={on.print}>
        {t('lesson_print')}
      </button>
      {SAVES.map((kind) => (
        <button
          key={kind}
          type="button"
          class="button"
          disabled={none || (kind === 'anki' && !parts.includes('cards'))}
          title={kind === 'anki' && !parts.includes('cards') ? t('lesson_anki_cards') : undefined}
          onClick={() => on.save(kind)}
        >
          {t(`lesson_save_${kind}`)}
        </button>
      ))}
    </p>
  );
}
