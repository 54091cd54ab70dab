// The form in the frame note/ for the reader's own words about an entry. Enter saves, also
// with an input method open only when it is done; Shift-Enter breaks the line.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryDraft } from './entryDraft';
import { type Words, WordsContext } from './words';

export interface NoteFormProps {
  words: Words;
  initial: EntryDraft;
  saving: boolean;
  /** Why saving failed. */
  failure: string | null;
  /** After every stroke, so that what was typed outlives a move of the frame. */
  onDraft: (draft: EntryDraft) => void;
  onSave: (draft: EntryDraft) => void;
  onCancel: () => void;
}

export function NoteForm({ words, initial, saving, failure, onDraft, onSave, onCancel }: NoteFormProps) {
  const { t } = words;
  const [draft, setDraft] = useState(initial);
  const change = (patch: Partial<EntryDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDraft(next);
  };
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const save = () => {
    if (!saving) onSave(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <WordsContext.Provider value={words}>
      <form
        class="note-form"
        lang={words.language}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <textarea
          ref={area}
          rows={2}
          aria-label={t('field_note')}
          placeholder={t('note_placeholder')}
          value={draft.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
        <p class="buttons">
          <button type="submit" class="save" disabled={saving} title={t('note_save_hint')}>
            {t(saving ? 'saving' : 'save')}
          </button>
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
          <span class="error" role="status">
            {failure ? t('error_save', failure) : ''}
          </span>
        </p>
      </form>
    </WordsContext.Provider>
  );
}
