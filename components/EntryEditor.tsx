// The form inside a row: own entries whole, bundled ones only where the reader may add. Errors stand at their field.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_SUMMARY } from '../lib/model/entry';
import type { EntryType } from '../lib/model/mention';
import { checkDraft, type DraftErrors, type EntryDraft } from './entryDraft';
import { TYPES } from './Popup';
import { SaveOrCancel } from './SaveOrCancel';
import { useWords } from './words';

export interface EntryEditorProps {
  initial: EntryDraft;
  /** A bundled entry: name, type, kind and date stand. */
  bundled: boolean;
  /** An entry's id names its type, so only a new one can still choose. */
  fresh: boolean;
  /** Saving failed: why. */
  failure: string | null;
  /** After every stroke, where what is typed must outlive a move of the frame around it. */
  onDraft?: (draft: EntryDraft) => void;
  onSave: (draft: EntryDraft) => void;
  onCancel: () => void;
  /** Escape: what was typed waits. */
  onLeave: () => void;
  /** Deletes an own entry, or takes a bundled one back to the bundled text; null where there is nothing to take back. */
  onRemove: (() => void) | null;
}

export function EntryEditor({
  initial,
  bundled,
  fresh,
  failure,
  onDraft,
  onSave,
  onCancel,
  onLeave,
  onRemove,
}: EntryEditorProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errors = checkDraft(draft);
  const left = Object.keys(errors).length;
  // Before the paint: what is typed right after the click must find the field.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('.field:not(:disabled)')?.focus();
  }, []);
  const set = (patch: Partial<EntryDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDraft?.(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (left === 0) onSave(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) onLeave();
  };
  const text = (field: TextField) => (
    <TextRow field={field} draft={draft} error={tried || draft[field] ? errors[field] : undefined} onInput={set} />
  );
  return (
    <form class="editor" ref={form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {bundled && <p class="hint">{t('bundled_hint')}</p>}
      {!bundled && text('name')}
      {fresh && <TypeRow value={draft.type} onChoose={(type) => set({ type })} />}
      {!bundled && text('kind')}
      {!bundled && draft.type === 'law' && text('effective')}
      {text('aliases')}
      {text('summary')}
      {!bundled && text('english')}
      {text('tags')}
      {bundled && text('note')}
      <div class="buttons">
        <SaveOrCancel onCancel={onCancel} />
        {onRemove && (
          <button type="button" class={bundled ? 'button quiet' : 'button quiet over'} onClick={onRemove}>
            {t(bundled ? 'restore' : 'remove')}
          </button>
        )}
        <span class="error" role="status">
          {tried && left > 0 ? t('errors_left', left) : failure ? t('error_save', failure) : ''}
        </span>
      </div>
    </form>
  );
}

type TextField = 'name' | 'kind' | 'aliases' | 'summary' | 'english' | 'tags' | 'note' | 'effective';
const WIDE = new Set<TextField>(['name', 'aliases', 'summary', 'note']);
const TALL = new Set<TextField>(['summary', 'note']);

function TextRow({ field, draft, error, onInput }: TextRowProps) {
  const { t } = useWords();
  const hint =
    field === 'summary'
      ? t('summary_count', draft.summary.trim().length, LONGEST_SUMMARY)
      : field === 'aliases' || field === 'tags'
        ? t(`field_${field}_hint`)
        : null;
  return (
    <Field label={t(`field_${field}`)} wide={WIDE.has(field)} hint={hint} error={error}>
      {(ids) => {
        const shared = {
          ...ids,
          class: 'field',
          value: draft[field],
          lang: field === 'english' ? 'en' : 'zh-CN',
          'aria-invalid': error !== undefined,
          onInput: (event: { currentTarget: { value: string } }) => onInput({ [field]: event.currentTarget.value }),
        };
        return TALL.has(field) ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />;
      }}
    </Field>
  );
}
interface TextRowProps {
  field: TextField;
  draft: EntryDraft;
  error: DraftErrors[TextField];
  onInput: (patch: Partial<EntryDraft>) => void;
}

function TypeRow({ value, onChoose }: { value: EntryType; onChoose: (type: EntryType) => void }) {
  const { t } = useWords();
  return (
    <Field label={t('field_type')} wide={false} hint={null} error={undefined}>
      {(ids) => (
        <select
          {...ids}
          class="field"
          value={value}
          onChange={(event) => {
            const chosen = TYPES.find((type) => type === event.currentTarget.value);
            if (chosen) onChoose(chosen);
          }}
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`type_${type}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Field({ label, wide, hint, error, children }: FieldProps) {
  const { t } = useWords();
  const id = useId();
  const about = `${id}-about`;
  return (
    <div class={wide ? 'row wide' : 'row'}>
      <label class="small" for={id}>
        {label}
      </label>
      <div>
        {children({ id, 'aria-describedby': about })}
        <p id={about} class={error ? 'error' : 'hint'}>
          {error ? t(error.key, error.value ?? '') : hint}
        </p>
      </div>
    </div>
  );
}
interface FieldProps {
  label: string;
  wide: boolean;
  hint: string | null;
  error: DraftErrors[TextField];
  children: (ids: { id: string; 'aria-describedby': string }) => ComponentChildren;
}
