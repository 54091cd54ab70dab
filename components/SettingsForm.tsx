// The settings, each with what it does in sight. Pure: shows settings, reports patches.
import type { ComponentChildren } from 'preact';
import type { EntryType } from '../lib/model/mention';
import { type Density, TYPES } from './Popup';
import type { TextSize } from './Welcome';
import { type Language, useWords } from './words';

/** As lib/settings.ts keeps them. */
export interface SettingsShown {
  off: string[];
  types: Record<EntryType, boolean>;
  density: Density;
  textSize: TextSize;
  delay: number;
  open: 'hover' | 'alt' | 'click';
  language: 'auto' | Language;
  showMinor: boolean;
}
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
  onChange: (patch: Partial<SettingsShown>) => void;
  onSites: () => void;
}

/** Each language by its own name. */
const LANGUAGES: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

export function SettingsForm({ settings, known, onForget, hidden, onUnhide, onChange, onSites }: SettingsFormProps) {
  const { t } = useWords();
  return (
    <section class="settings">
      <h1>{t('section_settings')}</h1>
      <Item label={t('set_marks')}>
        <Choice
          name="density"
          value={settings.density}
          choices={(['first', 'fade', 'all'] as const).map((value) => ({ value, label: t(`set_density_${value}`) }))}
          onChoose={(density) => onChange({ density })}
        />
        <Demo density={settings.density} types={settings.types} />
        <label>
          <input
            type="checkbox"
            checked={settings.showMinor}
            onChange={(event) => onChange({ showMinor: event.currentTarget.checked })}
          />
          {t('set_minor')}
        </label>
      </Item>
      {hidden.length > 0 && (
        <Item label={t('set_hidden')}>
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
      <Item label={t('set_types')}>
        {TYPES.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={settings.types[type]}
              onChange={(event) => onChange({ types: { ...settings.types, [type]: event.currentTarget.checked } })}
            />
            {t(`type_${type}`)}
          </label>
        ))}
      </Item>
      <Item label={t('set_open')}>
        <Choice
          name="open"
          value={settings.open}
          choices={(['hover', 'alt', 'click'] as const).map((value) => ({
            value,
            label: t(`set_open_${value}`, settings.delay / 1000),
          }))}
          onChoose={(open) => onChange({ open })}
        />
      </Item>
      <Item label={t('text_size')}>
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
      <Item label={t('set_language')}>
        <Choice
          name="language"
          value={settings.language}
          choices={(['auto', 'zh-CN', 'zh-TW', 'en'] as const).map((value) => ({
            value,
            label: value === 'auto' ? t('set_language_auto') : LANGUAGES[value],
          }))}
          onChoose={(language) => onChange({ language })}
        />
        <p class="hint">{t('set_language_note')}</p>
      </Item>
      <Item label={t('set_sites')}>
        <p class="hint">{t(settings.off.length > 0 ? 'set_sites_off' : 'set_sites_off_none')}</p>
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
    <Item label={t('set_known')}>
      <p class="hint">{t('set_known_hint')}</p>
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

function Item({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="item">
      <legend>{label}</legend>
      <div>{children}</div>
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

/** One line of text marked as the settings say. */
function Demo({ density, types }: { density: Density; types: Record<EntryType, boolean> }) {
  const { t } = useWords();
  const law = t('demo_law');
  const later = density === 'fade' ? 'mark law faint' : density === 'all' ? 'mark law' : '';
  return (
    <p class="demo" lang="zh-CN">
      {t('demo_1')}
      <span class={types.law ? 'mark law' : ''}>{law}</span>
      {t('demo_2')}
      <span class={types.agency ? 'mark agency' : ''}>{t('demo_agency')}</span>
      {t('demo_3')}
      <span class={types.law ? later : ''}>{law}</span>
      {t('demo_4')}
    </p>
  );
}
