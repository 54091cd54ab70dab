// The form in the frame note/ for the reader's own words about an entry.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryDraft } from './entryDraft';
import { FrameForm } from './FrameForm';
import type { Words } from './words';

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
  /** Escape. */
  onLeave?: () => void;
}

export function NoteForm({ words, initial, saving, failure, onDraft, onSave, onCancel, onLeave }: NoteFormProps) {
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
  return (
    <FrameForm
      words={words}
      saving={saving}
      told={failure ? t('error_save', failure) : ''}
      onSave={save}
      onCancel={onCancel}
      onLeave={onLeave}
    >
      <textarea
        ref={area}
        rows={2}
        aria-label={t('field_note')}
        placeholder={t('note_placeholder')}
        value={draft.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
    </FrameForm>
  );
}
