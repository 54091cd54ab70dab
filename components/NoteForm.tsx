// The form in the frame note/: the reader's own words about an entry, or a new entry of their own. Enter saves, also
// with an input method open only when it is done; Shift-Enter breaks the line.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkDraft, type EntryDraft } from './entryDraft';
import { TYPES } from './Popup';
import { type Words, WordsContext } from './words';

export interface NoteFormProps {
  words: Words;
  /** A note on an entry (only `note` is asked), or a new entry (name, type and explanation). */
  asks: 'note' | 'term';
  initial: EntryDraft;
  saving: boolean;
  /** Why saving failed. */
  failure: string | null;
  /** After every stroke, so that what was typed outlives a move of the frame. */
  onDraft: (draft: EntryDraft) => void;
  onSave: (draft: EntryDraft) => void;
  onCancel: () => void;
}

export function NoteForm({ words, asks, initial, saving, failure, onDraft, onSave, onCancel }: NoteFormProps) {
  const { t } = words;
  const [draft, setDraft] = useState(initial);
  const change = (patch: Partial<EntryDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDraft(next);
  };
  const [tried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const error = asks === 'term' ? Object.values(checkDraft(draft))[0] : undefined;
  const save = () => {
    setTried(true);
    if (!error && !saving) onSave(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      save();
    }
  };
  const field = asks === 'note' ? 'note' : 'summary';
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
        {asks === 'term' && (
          <p class="head">
            <input
              class="field"
              lang="zh-CN"
              aria-label={t('field_name')}
              value={draft.name}
              onInput={(event) => change({ name: event.currentTarget.value })}
            />
            <select
              class="field"
              aria-label={t('field_type')}
              value={draft.type}
              onChange={(event) => {
                const type = TYPES.find((one) => one === event.currentTarget.value);
                if (type) change({ type });
              }}
            >
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`type_${type}`)}
                </option>
              ))}
            </select>
          </p>
        )}
        <textarea
          ref={area}
          rows={2}
          aria-label={t(`field_${field}`)}
          placeholder={t('note_placeholder')}
          value={draft[field]}
          onInput={(event) => change({ [field]: event.currentTarget.value })}
        />
        <p class="buttons">
          <button type="submit" class="save" disabled={saving} title={t('note_save_hint')}>
            {t(saving ? 'saving' : 'save')}
          </button>
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
          <span class="error" role="status">
            {tried && error ? t(error.key, error.value ?? '') : failure ? t('error_save', failure) : ''}
          </span>
        </p>
      </form>
    </WordsContext.Provider>
  );
}
