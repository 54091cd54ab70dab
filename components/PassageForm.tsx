// The form in the frame note/ for a highlighted passage: its ink, a note, tags.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../lib/model/annotation';
import { INKS, type Ink, inkOf, LONGEST_NOTE, noteOf, tagsOf } from '../lib/model/passage';
import { FrameForm } from './FrameForm';
import type { Words } from './words';

/** What is typed: tags as one line. */
export interface PassageDraft {
  ink: Ink;
  note: string;
  tags: string;
}

export function passageDraft(annotation: Annotation): PassageDraft {
  return { ink: inkOf(annotation), note: noteOf(annotation), tags: tagsOf(annotation).join('；') };
}

export interface PassageFormProps {
  words: Words;
  quote: string;
  initial: PassageDraft;
  busy: boolean;
  /** Why saving failed. */
  failure: string | null;
  /** After every stroke, so that what was typed outlives a move of the frame. */
  onDraft: (draft: PassageDraft) => void;
  onSave: (draft: PassageDraft) => void;
  onCancel: () => void;
  /** Escape. */
  onLeave?: () => void;
  /** Takes the highlight away; null where there is none yet. */
  onRemove: (() => void) | null;
}

export function PassageForm(props: PassageFormProps) {
  const { words, quote, initial, busy, failure, onDraft, onSave, onCancel, onLeave, onRemove } = props;
  const { t } = words;
  const [draft, setDraft] = useState(initial);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const change = (patch: Partial<PassageDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDraft(next);
  };
  const save = () => {
    if (!busy) onSave(draft);
  };
  return (
    <FrameForm
      words={words}
      kind="passage-form"
      saving={busy}
      told={failure ? t('error_save', failure) : ''}
      onSave={save}
      onCancel={onCancel}
      onLeave={onLeave}
      more={
        onRemove && (
          <button type="button" class="remove" disabled={busy} onClick={onRemove}>
            {t('passage_remove')}
          </button>
        )
      }
    >
      <p class={`quote ${draft.ink}`} lang="zh-CN">
        {quote}
      </p>
      <InkChoice ink={draft.ink} onChoose={(ink) => change({ ink })} words={words} />
      <textarea
        ref={area}
        rows={1}
        maxLength={LONGEST_NOTE}
        aria-label={t('passage_note')}
        placeholder={t('passage_note_hint')}
        value={draft.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <input
        class="line"
        maxLength={400}
        aria-label={t('field_tags')}
        placeholder={t('passage_tags_hint')}
        value={draft.tags}
        onInput={(event) => change({ tags: event.currentTarget.value })}
      />
    </FrameForm>
  );
}

/** The four inks, one of them chosen; arrow keys go from one to the next. */
export function InkChoice({ ink, onChoose, words }: { ink: Ink; onChoose: (ink: Ink) => void; words: Words }) {
  const { t } = words;
  return (
    <fieldset class="inks">
      <legend class="unseen">{t('passage_ink')}</legend>
      {INKS.map((one) => (
        <label key={one} class={`ink ${one}`} title={t(`ink_${one}`)}>
          <input
            type="radio"
            name="ink"
            checked={one === ink}
            aria-label={t(`ink_${one}`)}
            onChange={() => onChoose(one)}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** Tags as they are typed: between commas, semicolons, 顿号 or spaces of full width. */
export function tagsIn(line: string): string[] {
  return [...new Set(line.split(/[,，、;；\n\u3000]+/).map((tag) => tag.trim()))].filter(Boolean);
}
