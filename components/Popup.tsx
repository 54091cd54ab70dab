// The toolbar popup: this page and this site, nothing else. Pure; entrypoints/popup finds out which view is true.
import type { EntryType } from '../lib/model/mention';
import { type Problem, problemText } from './problem';
import { Segments } from './Segments';
import { type WordKey, type Words, WordsContext } from './words';

export type Density = 'first' | 'fade' | 'all';
export const TYPES: readonly EntryType[] = ['law', 'agency', 'programme'];

/** What holds of the tab in front. `host` is what a permission would be asked for. */
export type PopupView =
  | { is: 'on'; entries: Record<EntryType, number>; mentions: Record<EntryType, number> }
  | { is: 'working' | 'off' | 'none' | 'unread' | 'reload' | 'failed' | 'other' }
  | { is: 'ask' | 'refused' | 'revoked' | 'on-click'; host: string };

export interface PopupProps {
  words: Words;
  /** Host or, where there is none, the tab's title. */
  site: string;
  view: PopupView;
  types: Record<EntryType, boolean>;
  density: Density;
  /** True where the reader granted this site and can take it back here. */
  revocable: boolean;
  /** What is out of reach, in words; null when all is well. */
  problem: Problem | null;
  on: PopupCallbacks;
}
export interface PopupCallbacks {
  setSite(on: boolean): void;
  setType(type: EntryType, on: boolean): void;
  setDensity(density: Density): void;
  markPage(): void;
  grant(): void;
  revoke(): void;
  reload(): void;
  manage(): void;
}

export function Popup(props: PopupProps) {
  const { words, site, view, revocable, problem, on } = props;
  const { t } = words;
  const told = problem && problemText(problem, words);
  const switchable = view.is !== 'unread' && view.is !== 'other' && !('host' in view);
  return (
    <WordsContext.Provider value={words}>
      <main class="popup" lang={words.language}>
        <header>
          <p class="site">
            <span>{site}</span>
            {switchable && (
              <input
                type="checkbox"
                class="switch"
                role="switch"
                aria-label={t('popup_switch')}
                checked={view.is !== 'off'}
                aria-checked={view.is !== 'off'}
                onChange={(event) => on.setSite(event.currentTarget.checked)}
              />
            )}
          </p>
          <Headline view={view} words={words} />
        </header>
        <Message {...props} />
        {view.is === 'on' && total(view.entries) > 0 && <Counts {...props} entries={view.entries} />}
        {told && (
          <p class="problem" role="status">
            {told.message}
            <span>{told.remedy}</span>
          </p>
        )}
        <nav>
          {revocable && (
            <button type="button" onClick={on.revoke}>
              {t('revoke')}
            </button>
          )}
          <button type="button" onClick={on.manage}>
            {t('manage_entries')}
          </button>
        </nav>
      </main>
    </WordsContext.Provider>
  );
}

const total = (counts: Record<EntryType, number>) => TYPES.reduce((sum, type) => sum + counts[type], 0);

const HEADLINES: Record<PopupView['is'], WordKey> = {
  on: 'popup_nothing',
  working: 'popup_working',
  off: 'popup_off',
  none: 'popup_none',
  unread: 'popup_unread',
  reload: 'popup_reload',
  failed: 'popup_failed',
  other: 'popup_other',
  ask: 'popup_ask',
  refused: 'popup_refused',
  revoked: 'popup_revoked',
  'on-click': 'popup_on_click',
};

function Headline({ view, words: { t } }: { view: PopupView; words: Words }) {
  if (view.is !== 'on' || total(view.entries) === 0) return <h1>{t(HEADLINES[view.is])}</h1>;
  return (
    <h1>
      {t('popup_entries', total(view.entries))}
      <small>{t('popup_mentions', total(view.mentions))}</small>
    </h1>
  );
}

const TEXTS: Partial<Record<PopupView['is'], WordKey>> = {
  off: 'popup_off_text',
  none: 'popup_none_text',
  unread: 'popup_unread_text',
  reload: 'popup_reload_text',
  other: 'popup_other_text',
  ask: 'popup_ask_text',
  refused: 'popup_refused_text',
  revoked: 'popup_revoked_text',
  'on-click': 'popup_on_click_text',
};

/** Why nothing is marked, and the one thing to do about it first. */
function Message({ view, words: { t }, on }: PopupProps) {
  if (view.is === 'on' && total(view.entries) > 0) return null;
  const text = TEXTS[view.is];
  const button = (key: WordKey, onClick: () => void, main = false) => (
    <button type="button" class={main ? 'button main' : 'button'} onClick={onClick}>
      {t(key)}
    </button>
  );
  if (!text && view.is !== 'failed') return null;
  return (
    <div class="message">
      {text && <p>{t(text, 'host' in view ? view.host : '')}</p>}
      <p class="buttons">
        {view.is === 'ask' && button('grant', on.grant, true)}
        {view.is === 'refused' && button('grant', on.grant)}
        {view.is === 'revoked' && button('grant_again', on.grant, true)}
        {view.is === 'on-click' && button('grant_always', on.grant)}
        {MARKABLE.has(view.is) && button('mark_page', on.markPage)}
        {(view.is === 'reload' || view.is === 'failed') && button('reload', on.reload)}
      </p>
    </div>
  );
}
const MARKABLE = new Set<PopupView['is']>(['none', 'other', 'ask', 'refused', 'revoked', 'on-click']);

function Counts({ words: { t }, types, density, entries, on }: PopupProps & { entries: Record<EntryType, number> }) {
  return (
    <>
      <div class="types">
        {TYPES.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={types[type]}
              onChange={(event) => on.setType(type, event.currentTarget.checked)}
            />
            <span class={`mark ${type}`}>{t(`type_${type}`)}</span>
            <span class="n">{entries[type]}</span>
          </label>
        ))}
      </div>
      <Segments
        label={t('density_label')}
        value={density}
        choices={[
          { value: 'first', label: t('density_first') },
          { value: 'fade', label: t('density_fade') },
          { value: 'all', label: t('density_all') },
        ]}
        onChoose={on.setDensity}
      />
    </>
  );
}
