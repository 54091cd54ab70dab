// The question before a name is hidden beyond this page; asked in our own frame, so that no page can answer it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from './words';

export interface HideFormProps {
  words: Words;
  name: string;
  scope: 'site' | 'everywhere';
  failure: string | null;
  onHide: () => void;
  onCancel: () => void;
}

export function HideForm({ words, name, scope, failure, onHide, onCancel }: HideFormProps) {
  const { t } = words;
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  return (
    <form
      class="note-form"
      lang={words.language}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        onHide();
      }}
    >
      <p>{t(scope === 'site' ? 'hide_ask_site' : 'hide_ask_everywhere', name)}</p>
      <p class="buttons">
        <button type="submit" class="save" ref={yes}>
          {t(`hide_${scope}`)}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="error" role="status">
          {failure}
        </span>
      </p>
    </form>
  );
}
