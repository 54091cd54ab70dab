// The page of the first minute: three lines, the note's text size tried live, the sites, and what happens to the text.

import { TYPES } from './Popup';
import { Segments } from './Segments';
import { type Words, WordsContext } from './words';

export type TextSize = 15 | 18 | 21;

export interface OfferedSite {
  name: string;
  /** Shown beside the name. */
  host: string;
  state: 'on' | 'offered' | 'refused';
}

export interface WelcomeProps {
  words: Words;
  textSize: TextSize;
  /** Sites of the manifest: on from the start. */
  given: { name: string; host: string }[];
  offered: OfferedSite[];
  onTextSize: (size: TextSize) => void;
  /** Sites to ask the browser for, by host; always from a click. */
  onEnable: (hosts: string[]) => void;
}

export function Welcome(props: WelcomeProps) {
  const { words, textSize, given, offered, onTextSize, onEnable } = props;
  const { t } = words;
  const open = offered.filter((site) => site.state !== 'on').map((site) => site.host);
  return (
    <WordsContext.Provider value={words}>
      <main class="welcome" lang={words.language}>
        <img src="/icon/128.png" width="40" height="40" alt="" />
        <h1>{t('welcome_title')}</h1>
        <p class="lead">{t('welcome_lead')}</p>
        <ul class="lines">
          {TYPES.map((type) => (
            <li key={type}>
              <span class={`mark ${type}`} lang="zh-CN">
                {t(`sample_${type}`)}
              </span>
              <span class={`type ${type}`}>{t(`type_${type}`)}</span>
              <span>{t(`welcome_${type}`)}</span>
            </li>
          ))}
        </ul>
        <section class="sizes">
          <Segments
            label={t('text_size')}
            value={textSize}
            choices={([15, 18, 21] as const).map((size) => ({ value: size, label: t(`text_size_${size}`) }))}
            onChoose={onTextSize}
          />
          <p class={`sample size-${textSize}`} lang="zh-CN">
            {t('sample_sentence')}
          </p>
        </section>
        <h2 class="small">{t('welcome_sites_on')}</h2>
        <ul class="given">
          {given.map((site) => (
            <li key={site.name} lang="zh-CN">
              {site.name} <span class="dim">{site.host}</span>
            </li>
          ))}
        </ul>
        <div class="offer">
          <h2 class="small">{t('welcome_sites_offer')}</h2>
          <span class="dim">{t('welcome_sites_offer_text')}</span>
          {open.length > 1 && (
            <button type="button" class="button main" onClick={() => onEnable(open)}>
              {t('enable_all')}
            </button>
          )}
        </div>
        <ul class="offered">
          {offered.map((site) => (
            <li key={site.host}>
              <span lang="zh-CN">{site.name}</span>
              <span class="dim">{site.host}</span>
              <SiteState site={site} words={words} onEnable={onEnable} />
            </li>
          ))}
        </ul>
        <footer>
          <p>
            <a href="/guide.html">{t('guide_title')}</a>
          </p>
          <p>{t('privacy')}</p>
          <p>{t('legal_notice')}</p>
        </footer>
      </main>
    </WordsContext.Provider>
  );
}

function SiteState({
  site,
  words: { t },
  onEnable,
}: {
  site: OfferedSite;
  words: Words;
  onEnable: (hosts: string[]) => void;
}) {
  if (site.state === 'on') return <span class="state">{t('enabled')}</span>;
  return (
    <span class="state">
      {site.state === 'refused' && <span class="dim">{t('refused')} </span>}
      <button
        type="button"
        class="link"
        aria-label={`${t('enable')} ${site.name}`}
        onClick={() => onEnable([site.host])}
      >
        {t('enable')}
      </button>
    </span>
  );
}
