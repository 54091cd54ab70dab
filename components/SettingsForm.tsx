// The settings, each with what it does in sight. Pure: shows settings, reports patches.
import type { ComponentChildren } from 'preact';
import { TYPES } from './Popup';
import { MarksSample, OpenSample } from './SettingsSample';
import type { SettingsPatch, SettingsShown } from './settingsShown';
import { type Language, useWords } from './words';

export type { SettingsShown } from './settingsShown';

/** A name hidden on a site, or everywhere (`host` null). */
export interface HiddenName {
  host: string | null;
  key: string;
  name: string;
}
/** A name whose marks are faint because the reader knows it. */
export interface KnownName {
  key: string;
  name: string;
}
export interface SettingsFormProps {
  settings: SettingsShown;
  known: KnownName[];
  /** Null: all of them. */
  onForget: (one: KnownName | null) => void;
  hidden: HiddenName[];
  onUnhide: (one: HiddenName) => void;
  onChange: (patch: SettingsPatch) => void;
  onSites: () => void;
}

/** Milliseconds the pointer rests, to choose from. */
const DELAYS = [150, 300, 600, 1000];
/** Each language by its own name. */
const LANGUAGES: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

export function SettingsForm({ settings, known, onForget, hidden, onUnhide, onChange, onSites }: SettingsFormProps) {
  const { t } = useWords();
  return (
    <section class="settings">
      <h1>{t('section_settings')}</h1>
      <Item label={t('set_marks')} hint={t('set_marks_hint')}>
        <Choice
          name="density"
          value={settings.density}
          choices={(['first', 'fade', 'all'] as const).map((value) => ({ value, label: t(`set_density_${value}`) }))}
          onChoose={(density) => onChange({ density })}
        />
        <label>
          <input
            type="checkbox"
            checked={settings.showMinor}
            onChange={(event) => onChange({ showMinor: event.currentTarget.checked })}
          />
          {t('set_minor')}
        </label>
        <MarksSample {...settings} />
      </Item>
      {hidden.length > 0 && (
        <Item label={t('set_hidden')} hint={t('set_hidden_hint')}>
          <ul class="hidden-names">
            {hidden.map((one) => (
              <li key={`${one.host} ${one.key}`}>
                <span lang="zh-CN">{one.name}</span> <span class="dim">{one.host ?? t('set_hidden_everywhere')}</span>{' '}
                <button type="button" class="link" onClick={() => onUnhide(one)}>
                  {t('unhide')}
                </button>
              </li>
            ))}
          </ul>
        </Item>
      )}
      {known.length > 0 && <Known known={known} onForget={onForget} />}
      <Item label={t('set_types')} hint={t('set_types_hint')}>
        {TYPES.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={settings.types[type]}
              onChange={(event) => onChange({ types: { [type]: event.currentTarget.checked } })}
            />
            <span class={`mark ${type}`}>{t(`type_${type}`)}</span>
          </label>
        ))}
      </Item>
      <Item label={t('set_open')} hint={t('set_open_hint')}>
        <Choice
          name="open"
          value={settings.open}
          choices={(['hover', 'alt', 'click'] as const).map((value) => ({
            value,
            label: t(`set_open_${value}`, settings.delay / 1000),
          }))}
          onChoose={(open) => onChange({ open })}
        />
        {settings.open !== 'click' && (
          <label class="delay">
            {t('set_delay')}
            <select
              class="field"
              value={settings.delay}
              onChange={(event) => onChange({ delay: Number(event.currentTarget.value) })}
            >
              {[...new Set([...DELAYS, settings.delay])].map((delay) => (
                <option key={delay} value={delay}>
                  {t('set_delay_seconds', delay / 1000)}
                </option>
              ))}
            </select>
          </label>
        )}
        <OpenSample {...settings} />
      </Item>
      <Item label={t('collect_button')} hint={t('collect_selection_hint')}>
        <label>
          <input
            type="checkbox"
            checked={settings.offerCollect}
            onChange={(event) => onChange({ offerCollect: event.currentTarget.checked })}
          />
          {t('collect_selection')}
        </label>
      </Item>
      <Item label={t('set_review')} hint={t('set_review_hint')}>
        <label>
          <input
            type="checkbox"
            checked={settings.review}
            onChange={(event) => onChange({ review: event.currentTarget.checked })}
          />
          {t('set_review_on')}
        </label>
      </Item>
      <Item label={t('text_size')} hint={t('text_size_hint')}>
        <Choice
          name="size"
          value={settings.textSize}
          choices={([15, 18, 21] as const).map((value) => ({ value, label: t(`text_size_${value}`) }))}
          onChoose={(textSize) => onChange({ textSize })}
        />
        <p class={`sample size-${settings.textSize}`} lang="zh-CN">
          {t('sample_sentence')}
        </p>
      </Item>
      <Item label={t('set_language')} hint={t('set_language_note')}>
        <Choice
          name="language"
          value={settings.language}
          choices={(['auto', 'zh-CN', 'zh-TW', 'en'] as const).map((value) => ({
            value,
            label: value === 'auto' ? t('set_language_auto') : LANGUAGES[value],
          }))}
          onChoose={(language) => onChange({ language })}
        />
      </Item>
      <Item label={t('set_sites')} hint={t(settings.off.length > 0 ? 'set_sites_off' : 'set_sites_off_none')}>
        {settings.off.map((host) => (
          <p key={host} class="host">
            {host}
            <button
              type="button"
              class="link"
              onClick={() => onChange({ off: settings.off.filter((one) => one !== host) })}
            >
              {t('turn_on')}
              <span class="unseen"> {host}</span>
            </button>
          </p>
        ))}
        <button type="button" class="link" onClick={onSites}>
          {t('set_sites_more')}
        </button>
      </Item>
    </section>
  );
}

function Known({ known, onForget }: Pick<SettingsFormProps, 'known' | 'onForget'>) {
  const { t } = useWords();
  return (
    <Item label={t('set_known')} hint={t('set_known_hint')}>
      <ul class="hidden-names">
        {known.map((one) => (
          <li key={one.key}>
            <span lang="zh-CN">{one.name}</span>{' '}
            <button type="button" class="link" onClick={() => onForget(one)}>
              {t('forget_known')}
              <span class="unseen"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => onForget(null)}>
        {t('forget_all_known')}
      </button>
    </Item>
  );
}

/** `hint`: what it does, in one line. */
function Item({ label, hint, children }: { label: string; hint: string; children: ComponentChildren }) {
  return (
    <fieldset class="item">
      <legend>{label}</legend>
      <div>
        <p class="hint">{hint}</p>
        {children}
      </div>
    </fieldset>
  );
}

function Choice<T extends string | number>({ name, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <div class="choice">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
interface ChoiceProps<T> {
  name: string;
  value: T;
  choices: { value: T; label: string }[];
  onChoose: (value: T) => void;
}
