// Two small forms: a pack made of the user's own entries, and an address that packs come from.
import { useState } from 'preact/hooks';
import { useWords } from './words';

export interface GatherProps {
  /** Tags of the own entries with their counts; all of them under ''. */
  tags: readonly (readonly [tag: string, count: number])[];
  failure: string | null;
  onMake: (title: string, author: string, tag: string) => void;
  onCancel: () => void;
}

export function PackGather({ tags, failure, onMake, onCancel }: GatherProps) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const [tag, setTag] = useState('');
  const count = tags.find(([one]) => one === tag)?.[1] ?? 0;
  return (
    <form
      class="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(title.trim(), author.trim(), tag);
      }}
    >
      <h1>
        {t('pack_gather')}
        <small>{t('pack_gather_lead')}</small>
      </h1>
      <label>
        <span>{t('pack_title')}</span>
        <input
          class="field"
          required
          maxLength={400}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('pack_author')}</span>
        <input class="field" maxLength={400} value={author} onInput={(event) => setAuthor(event.currentTarget.value)} />
      </label>
      <label>
        <span>{t('pack_gather_which')}</span>
        <select class="field" value={tag} onChange={(event) => setTag(event.currentTarget.value)}>
          {tags.map(([one, number]) => (
            <option key={one} value={one}>
              {one ? t('pack_gather_tag', one, number) : t('pack_gather_all', number)}
            </option>
          ))}
        </select>
      </label>
      <End failure={failure} label={t('pack_make', count)} disabled={count === 0} onCancel={onCancel} />
    </form>
  );
}

export interface SubscribeProps {
  busy: boolean;
  failure: string | null;
  onSubscribe: (url: string) => void;
  onCancel: () => void;
}

export function PackSubscribe({ busy, failure, onSubscribe, onCancel }: SubscribeProps) {
  const { t } = useWords();
  const [url, setUrl] = useState('');
  return (
    <form
      class="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubscribe(url.trim());
      }}
    >
      <h1>
        {t('pack_subscribe')}
        <small>{t('pack_subscribe_lead')}</small>
      </h1>
      <label>
        <span>{t('pack_address')}</span>
        <input
          class="field"
          type="url"
          required
          placeholder="https://"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <p class="hint">{t('pack_subscribe_asks')}</p>
      <End failure={failure} label={t('pack_subscribe_go')} disabled={busy} onCancel={onCancel} />
    </form>
  );
}

function End({
  failure,
  label,
  disabled,
  onCancel,
}: {
  failure: string | null;
  label: string;
  disabled: boolean;
  onCancel: () => void;
}) {
  const { t } = useWords();
  return (
    <>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      <p class="end">
        <button type="submit" class="button main" disabled={disabled}>
          {label}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </>
  );
}
