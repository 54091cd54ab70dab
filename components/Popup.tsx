// The toolbar popup: this page and this site, nothing else. Pure; entrypoints/popup finds out which view is true.
import type { EntryType } from '../lib/model/mention';
import type { TabView } from '../lib/model/page-state';
import { HEADLINES, PageMessage, type PageMessageCallbacks } from './PageMessage';
import { type Problem, problemText } from './problem';
import { Segments } from './Segments';
import { type Words, WordsContext } from './words';

export type Density = 'first' | 'fade' | 'all';
export const TYPES: readonly EntryType[] = ['law', 'agency', 'programme'];

export type PopupView = TabView;

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
  /** Keys that open the panel, as the browser writes them; empty where none are set. */
  panelKey: string;
  on: PopupCallbacks;
}
export interface PopupCallbacks extends PageMessageCallbacks {
  setSite(on: boolean): void;
  setType(type: EntryType, on: boolean): void;
  setDensity(density: Density): void;
  revoke(): void;
  panel(): void;
  lesson(): void;
  paste(): void;
  manage(): void;
}

export function Popup(props: PopupProps) {
  const { words, site, view, revocable, problem, on } = props;
  const { t } = words;
  const told = problem && problemText(problem, words);
  const listed = view.is === 'on' || view.is === 'off' || view.is === 'working';
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
        {(view.is !== 'on' || total(view.entries) === 0) && <PageMessage view={view} on={on} />}
        {view.is === 'on' && total(view.entries) > 0 && <Counts {...props} entries={view.entries} />}
        {told && (
          <p class="problem" role="status">
            {told.message}
            <span>{told.remedy}</span>
          </p>
        )}
        <nav>
          {listed && (
            <button type="button" onClick={on.panel}>
              {t('panel_title')}
              {props.panelKey && <kbd>{props.panelKey}</kbd>}
            </button>
          )}
          {view.is === 'on' && (
            <button type="button" onClick={on.lesson}>
              {t('lesson_open')}
            </button>
          )}
          <button type="button" onClick={on.paste}>
            {t('paste_link')}
          </button>
          <button type="button" onClick={on.manage}>
            {t('manage_entries')}
          </button>
          <a href="/guide.html" target="_blank" rel="noopener">
            {t('guide_open')}
          </a>
          {revocable && (
            <button type="button" onClick={on.revoke}>
              {t('revoke')}
            </button>
          )}
        </nav>
      </main>
    </WordsContext.Provider>
  );
}

const total = (counts: Record<EntryType, number>) => TYPES.reduce((sum, type) => sum + counts[type], 0);

function Headline({ view, words: { t } }: { view: PopupView; words: Words }) {
  if (view.is !== 'on' || total(view.entries) === 0) return <h1>{t(HEADLINES[view.is])}</h1>;
  return (
    <h1>
      {t('popup_entries', total(view.entries))}
      <small>{t('popup_mentions', total(view.mentions))}</small>
    </h1>
  );
}

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
