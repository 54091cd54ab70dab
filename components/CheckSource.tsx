// Where a draft comes in: pasted or typed, dropped or chosen as a file.
import { useState } from 'preact/hooks';
import { isBlank } from '../lib/model/blank';
import { FileDrop } from './FileDrop';
import { useWords } from './words';

export interface CheckSourceProps {
  busy: boolean;
  /** YYYY-MM-DD. */
  day: string;
  onFiles: (files: File[]) => void;
  onText: (text: string) => void;
  onDay: (day: string) => void;
}

export function CheckSource({ busy, day, onFiles, onText, onDay }: CheckSourceProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const blank = isBlank(text);
  return (
    <div class="source">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!blank) onText(text);
        }}
      >
        <textarea
          rows={12}
          aria-label={t('check_paste')}
          placeholder={t('check_paste')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        <p class="bar">
          <button class="button primary" type="submit" disabled={busy || blank}>
            {t('check_run')}
          </button>
          {blank && text !== '' && <small role="status">{t('texts_blank')}</small>}
          <label>
            {t('check_day')}{' '}
            <input
              type="date"
              value={day}
              onChange={(event) => event.currentTarget.value && onDay(event.currentTarget.value)}
            />
          </label>
        </p>
      </form>
      <FileDrop
        label={t('check_choose')}
        hint={t('check_private')}
        accept=".txt,.md,.docx,.html,.htm"
        multiple
        disabled={busy}
        onFiles={onFiles}
      />
    </div>
  );
}
