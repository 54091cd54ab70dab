// Settings at work on a sample: a sentence marked as the settings would mark it, and a word that opens its note as they say.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryType } from '../lib/model/mention';
import type { SettingsShown } from './settingsShown';
import { useWords } from './words';

export function MarksSample({ density, types, showMinor }: Pick<SettingsShown, 'density' | 'types' | 'showMinor'>) {
  const { t } = useWords();
  const mark = (type: EntryType, faint = false) => (types[type] ? `mark ${type}${faint ? ' faint' : ''}` : '');
  const later = density === 'first' ? '' : mark('law', density === 'fade');
  const law = t('demo_law');
  return (
    <p class="demo" lang="zh-CN">
      {t('demo_1')}
      <span class={mark('law')}>{law}</span>
      {t('demo_2')}
      <span class={mark('agency')}>{t('demo_agency')}</span>
      <span class={showMinor ? mark('agency', true) : ''}>{t('demo_minor')}</span>
      {t('demo_3')}
      <span class={later}>{law}</span>
      {t('demo_4')}
      <span class={mark('programme')}>{t('demo_programme')}</span>
      {t('demo_5')}
    </p>
  );
}

/** A marked word to be tried: the note comes as on a page, after the rest, with Alt, or on a click; Escape puts it away. */
export function OpenSample({ open, delay, textSize }: Pick<SettingsShown, 'open' | 'delay' | 'textSize'>) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const leave = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <p class="demo try" lang="zh-CN">
      {t('demo_try')}
      <button
        type="button"
        class="mark law"
        aria-expanded={isOpen}
        onPointerEnter={(event) => {
          if (open === 'click' || (open === 'alt' && !event.altKey)) return;
          timer.current = setTimeout(() => setOpen(true), delay);
        }}
        onPointerLeave={leave}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      >
        {t('demo_law')}
      </button>
      {isOpen && (
        <span class={`sheet size-${textSize}`} role="status">
          {t('demo_note')}
        </span>
      )}
    </p>
  );
}
