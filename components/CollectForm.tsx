// The form in the frame note/ for words collected on a page: name, guessed type, the reader's explanation, and where they stood.
// Where the name is an entry already it can be given a note or another explanation; or it becomes another name of one.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkDraft, type EntryDraft } from './entryDraft';
import { FrameForm } from './FrameForm';
import { TYPES } from './Popup';
import type { WordKey, Words } from './words';

/** An entry as it is offered. */
export interface Found {
  id: string;
  name: string;
}
/** What the words become: an entry of their own, or something said of one that is there. */
export type CollectAs = { is: 'new' } | { is: 'note' | 'summary' | 'alias'; entry: Found };
type Way = CollectAs['is'];
/** `way`: how the reader chose to save it; empty where nothing was chosen. */
export type CollectDraft = EntryDraft & { way: string };

export interface CollectFormProps {
  words: Words;
  initial: CollectDraft;
  /** Another number: the name is looked for again. */
  look: number;
  /** Title, paper and day as one line; null where the page tells nothing. */
  source: string | null;
  sentence: string | null;
  saving: boolean;
  failure: string | null;
  /** Entries with exactly this name; with `search` those whose names hold it. */
  find: (name: string, search: boolean) => Promise<Found[]>;
  onDraft: (draft: CollectDraft) => void;
  onSave: (draft: CollectDraft, as: CollectAs) => void;
  onCancel: () => void;
  /** Escape. */
  onLeave?: () => void;
}

const KNOWN_WAYS: [Way, WordKey][] = [
  ['note', 'collect_as_note'],
  ['summary', 'collect_as_summary'],
  ['new', 'collect_as_new'],
];
const NEW_WAYS: [Way, WordKey][] = [
  ['new', 'collect_new'],
  ['alias', 'collect_as_alias'],
];

export function CollectForm(props: CollectFormProps) {
  const { words, initial, look, source, sentence, saving, failure, find, onDraft, onSave, onCancel, onLeave } = props;
  const { t } = words;
  const [draft, setDraft] = useState(initial);
  const [known, setKnown] = useState<Found | null>(null);
  const [target, setTarget] = useState<Found | null>(null);
  const [tried, setTried] = useState(false);
  /** The name as it was last looked for, and whether the reader saved before the answer: then it is saved after it. */
  const [looked, setLooked] = useState<string | null>(null);
  const early = useRef(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const name = draft.name.trim();
  const ways = known ? KNOWN_WAYS : NEW_WAYS;
  const way = ways.find(([one]) => one === draft.way)?.[0] ?? (known ? 'note' : 'new');
  useEffect(() => {
    let stale = false;
    void find(name, false).then(([entry = null]) => {
      if (stale) return;
      setKnown(entry);
      setLooked(name);
    });
    return () => {
      stale = true;
    };
  }, [name, look]);
  useEffect(() => {
    if (looked !== name || !early.current) return;
    early.current = false;
    save();
  }, [looked]);

  const change = (patch: Partial<CollectDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onDraft(next);
  };
  const error = errorOf(draft, way, target, words);
  const save = () => {
    setTried(true);
    early.current = looked !== name;
    if (early.current || error || saving) return;
    const entry = way === 'alias' ? target : known;
    onSave(draft, way === 'new' || !entry ? { is: 'new' } : { is: way, entry });
  };
  const told = tried && error ? error : failure ? t('error_save', failure) : '';
  return (
    <FrameForm
      words={words}
      kind="collect"
      saving={saving}
      told={told}
      onSave={save}
      onCancel={onCancel}
      onLeave={onLeave}
    >
      <p class="head">
        <input
          class="field"
          lang="zh-CN"
          maxLength={200}
          aria-label={t('field_name')}
          value={draft.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <select
          class="field"
          aria-label={t('field_type')}
          disabled={way !== 'new'}
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
      <p class="choices">
        {known && <span>{t('collect_known', known.name)}</span>}
        {ways.map(([one, key]) => (
          <button key={one} type="button" aria-pressed={one === way} onClick={() => change({ way: one })}>
            {t(key)}
          </button>
        ))}
      </p>
      {way === 'alias' && <Which words={words} find={find} target={target} onTarget={setTarget} />}
      <textarea
        ref={area}
        rows={2}
        aria-label={t(way === 'note' || way === 'alias' ? 'field_note' : 'field_summary')}
        placeholder={t('note_placeholder')}
        value={draft.summary}
        onInput={(event) => change({ summary: event.currentTarget.value })}
      />
      {(source || sentence) && (
        <p class="source" lang="zh-CN">
          <span>{t('collect_source')}</span> {source} {sentence && <q>{sentence}</q>}
        </p>
      )}
    </FrameForm>
  );
}

/** A field that looks for the entry meant, and what it found. */
function Which({ words, find, target, onTarget }: WhichProps) {
  const { t } = words;
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[] | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let stale = false;
    const asked = text.trim();
    if (asked) void find(asked, true).then((entries) => !stale && setFound(entries));
    else setFound(null);
    return () => {
      stale = true;
    };
  }, [text]);
  return (
    <>
      <input
        ref={field}
        class="line"
        lang="zh-CN"
        maxLength={200}
        aria-label={t('collect_which')}
        placeholder={t('collect_which')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="choices" lang="zh-CN">
        {found?.map((one) => (
          <button key={one.id} type="button" aria-pressed={one.id === target?.id} onClick={() => onTarget(one)}>
            {one.name}
          </button>
        ))}
        {found?.length === 0 && <span>{t('collect_none')}</span>}
      </p>
    </>
  );
}
interface WhichProps {
  words: Words;
  find: CollectFormProps['find'];
  target: Found | null;
  onTarget: (entry: Found) => void;
}

/** Why it can't be saved so, or an empty text. */
function errorOf(draft: EntryDraft, way: Way, target: Found | null, { t }: Words): string {
  if (way === 'alias' && !target) return t('collect_choose');
  if (way === 'note') return draft.summary.trim() ? '' : t('collect_write');
  // A note beside another name is as long as a note may be.
  const checked = way === 'alias' ? { ...draft, summary: '' } : draft;
  if (way === 'summary' && !draft.summary.trim()) return t('collect_write');
  const [error] = Object.values(checkDraft(checked));
  return error ? t(error.key, error.value ?? '') : '';
}
