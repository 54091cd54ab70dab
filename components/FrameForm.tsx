// What the short forms in the frame note/ have in common: Enter saves, never while an input method is open, Shift-Enter breaks
// the line, Escape gives up; below, the buttons and why it was not saved.
import type { ComponentChildren } from 'preact';
import { type Words, WordsContext } from './words';

export interface FrameFormProps {
  words: Words;
  /** A further class. */
  kind?: string;
  saving: boolean;
  /** Shown at the buttons; an empty text says nothing. */
  told: string;
  onSave: () => void;
  /** The press that drops what was typed. */
  onCancel: () => void;
  /** Escape: what was typed waits; without it Escape cancels. */
  onLeave?: () => void;
  /** Beside the buttons. */
  more?: ComponentChildren;
  children: ComponentChildren;
}

export function FrameForm({
  words,
  kind = '',
  saving,
  told,
  onSave,
  onCancel,
  onLeave = onCancel,
  more,
  children,
}: FrameFormProps) {
  const { t } = words;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onLeave();
    if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    <WordsContext.Provider value={words}>
      <form
        class={`note-form ${kind}`.trim()}
        lang={words.language}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        <p class="buttons">
          <button type="submit" class="save" disabled={saving} title={t('note_save_hint')}>
            {t(saving ? 'saving' : 'save')}
          </button>
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
          {more}
          <span class="error" role="status">
            {told}
          </span>
        </p>
      </form>
    </WordsContext.Provider>
  );
}
