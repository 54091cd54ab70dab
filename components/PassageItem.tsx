// One highlighted passage in the list of all: its words, its note or the form for it, where it is from.
import { useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../lib/model/passage';
import { formatTime } from './dates';
import { InkChoice, type PassageDraft } from './PassageForm';
import type { PassageRow } from './passageRows';
import { SaveOrCancel } from './SaveOrCancel';
import { useWords } from './words';

export function PassageItem({ row, readOnly, editing, onOpen, onEdit, onRemove }: ItemProps) {
  const words = useWords();
  const { t, language } = words;
  return (
    <li class={row.lost === null ? undefined : 'lost'}>
      <p class="quote" lang="zh-CN">
        <mark class={row.ink}>{row.quote}</mark>
      </p>
      {editing ? (
        <Editor row={row} onSave={onEdit} onCancel={() => onOpen(false)} />
      ) : (
        row.note && <p class="note-text">{row.note}</p>
      )}
      {row.lost !== null && (
        <p class="orphan">
          {t('passage_lost', formatTime(row.lost, language))} <span class="small">{t('passage_lost_text')}</span>
        </p>
      )}
      <p class="about">
        {row.tags.map((tag) => (
          <span key={tag} class="tag">
            #{tag}
          </span>
        ))}
        {row.packTitle && <span class="small">{t('passage_of_pack', row.packTitle)}</span>}
        {row.time && <time class="small">{formatTime(Date.parse(row.time), language)}</time>}
        {!readOnly && !editing && (
          <span class="buttons">
            <button type="button" class="link" onClick={() => onOpen(true)}>
              {t('edit')}
              <span class="unseen"> {row.quote.slice(0, 20)}</span>
            </button>
            <button type="button" class="link" onClick={onRemove}>
              {t('passage_remove')}
              <span class="unseen"> {row.quote.slice(0, 20)}</span>
            </button>
          </span>
        )}
      </p>
    </li>
  );
}
interface ItemProps {
  row: PassageRow;
  readOnly: boolean;
  editing: boolean;
  onOpen: (open: boolean) => void;
  /** `opened`: as the form was when it was opened. */
  onEdit: (draft: PassageDraft, opened: PassageDraft) => void;
  onRemove: () => void;
}

function Editor({ row, onSave, onCancel }: EditorProps) {
  const words = useWords();
  const { t } = words;
  const [opened] = useState<PassageDraft>({ ink: row.ink, note: row.note, tags: row.tags.join('；') });
  const [draft, setDraft] = useState(opened);
  const set = (patch: Partial<PassageDraft>) => setDraft({ ...draft, ...patch });
  return (
    <form
      class="passage-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft, opened);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <InkChoice ink={draft.ink} onChoose={(ink) => set({ ink })} words={words} />
      <textarea
        class="field"
        rows={3}
        maxLength={LONGEST_NOTE}
        aria-label={t('passage_note')}
        placeholder={t('passage_note_hint')}
        value={draft.note}
        onInput={(event) => set({ note: event.currentTarget.value })}
      />
      <input
        class="field"
        maxLength={400}
        aria-label={t('field_tags')}
        placeholder={t('passage_tags_hint')}
        value={draft.tags}
        onInput={(event) => set({ tags: event.currentTarget.value })}
      />
      <p class="buttons">
        <SaveOrCancel onCancel={onCancel} />
      </p>
    </form>
  );
}
interface EditorProps {
  row: PassageRow;
  onSave: ItemProps['onEdit'];
  onCancel: () => void;
}
