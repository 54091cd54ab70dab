// A text from elsewhere: a field to paste into, then the text with its marks, then the names in it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isBlank } from '../lib/model/blank';
import { useWords } from './words';

export interface PasteTextProps {
  /** What is in the field; kept when the reader comes back to it. */
  draft: string;
  /** The paragraphs to show; null while the field is shown. */
  paragraphs: readonly string[] | null;
  /** 78字，4条4处; empty while it is being read. */
  count: string;
  /** Set where some of the text was left out. */
  limit: string | null;
  failure: string | null;
  onDraft: (text: string) => void;
  onRead: (text: string) => void;
  onClear: () => void;
  onOther: () => void;
  /** The paragraphs' elements, once they are drawn. */
  onShown: (elements: HTMLElement[]) => void;
  children: ComponentChildren;
}

export function PasteText(props: PasteTextProps) {
  return props.paragraphs ? <Shown {...props} paragraphs={props.paragraphs} /> : <Field {...props} />;
}

function Field({ draft, failure, onDraft, onRead }: PasteTextProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const blank = isBlank(draft);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (!blank) onRead(draft);
      }}
    >
      <textarea
        class="field"
        ref={field}
        rows={8}
        aria-label={t('paste_label')}
        placeholder={t('paste_placeholder')}
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onPaste={(event) => {
          // Pasted into an empty field there is nothing left to say: it is read at once.
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!blank || isBlank(text)) return;
          event.preventDefault();
          onDraft(text);
          onRead(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="button main" disabled={blank}>
          {t('paste_read')}
        </button>
        {blank && draft !== '' && <small role="status">{t('texts_blank')}</small>}
      </p>
    </form>
  );
}

function Shown({ paragraphs, count, limit, onClear, onOther, onShown, children }: ShownProps) {
  const { t } = useWords();
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onShown([...(text.current?.querySelectorAll('p') ?? [])]);
  }, [paragraphs]);
  return (
    <div class="pasted">
      <div class="pasted-text" lang="zh-CN" ref={text}>
        {paragraphs.map((paragraph, i) => (
          <p key={i}>{paragraph}</p>
        ))}
      </div>
      <div class="pasted-terms">
        <p class="bar">
          <span class="small" role="status">
            {count || t('paste_reading')}
          </span>
          <button type="button" class="button quiet" onClick={onClear}>
            {t('paste_clear')}
          </button>
          <button type="button" class="button" onClick={onOther}>
            {t('paste_other')}
          </button>
        </p>
        {limit && <p class="limit over">{limit}</p>}
        {children}
      </div>
    </div>
  );
}
type ShownProps = PasteTextProps & { paragraphs: readonly string[] };
