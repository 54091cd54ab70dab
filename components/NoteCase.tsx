// The form in the frame note/ for a mark that is wrong: the sentence, and what the name should stand for. Of a provision it is
// asked which law is meant; the laws that the page names are offered.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from './words';

export interface NoteCaseProps {
  words: Words;
  surface: string;
  sentence: string;
  /** A provision: the answer is a law, and the place in it is added. */
  provision: boolean;
  laws: readonly string[];
  failure: string | null;
  /** Empty: nothing should be marked here. */
  onKeep: (should: string) => void;
  onCancel: () => void;
}

export function NoteCase({ words, surface, sentence, provision, laws, failure, onKeep, onCancel }: NoteCaseProps) {
  const { t } = words;
  const [should, setShould] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const at = sentence.indexOf(surface);
  return (
    <form
      class="note-form case"
      lang={words.language}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(should.trim());
      }}
    >
      <p class="sentence" lang="zh-CN">
        {at < 0 ? sentence : sentence.slice(0, at)}
        {at >= 0 && <mark>{surface}</mark>}
        {at >= 0 && sentence.slice(at + surface.length)}
      </p>
      <p id={id}>{t(provision ? 'case_ask_provision' : 'case_ask', surface)}</p>
      {laws.length > 0 && (
        <p class="choices">
          {laws.map((law) => (
            <button key={law} type="button" lang="zh-CN" aria-pressed={law === should} onClick={() => setShould(law)}>
              {law}
            </button>
          ))}
        </p>
      )}
      <input
        ref={field}
        class="line"
        lang="zh-CN"
        maxLength={200}
        aria-label={t('case_field')}
        aria-describedby={id}
        value={should}
        onInput={(event) => setShould(event.currentTarget.value)}
      />
      <p class="buttons">
        <button type="submit" class="save" title={t('case_hint')}>
          {t('case_keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="error" role="status">
          {failure && t('error_save', failure)}
        </span>
      </p>
    </form>
  );
}
