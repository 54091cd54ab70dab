// Names from the reader's own texts: files or a pasted text go in, candidates come out, the chosen ones become entries.

import { useMemo, useRef, useState } from 'preact/hooks';
import { isBlank } from '../lib/model/blank';
import type { Candidate } from '../lib/model/candidate';
import type { EntryType } from '../lib/model/mention';
import { FileDrop } from './FileDrop';
import { TYPES } from './Popup';
import { createSelection, type Selection } from './selection';
import { useRows } from './useRows';
import { useWords, type WordKey } from './words';

/** A candidate as the list edits it. */
export interface CandidateRow extends Candidate {
  /** Stays the same while name and type are edited. */
  id: string;
}

export interface OwnTextsProps {
  readOnly: boolean;
  /** The knowledge is open: nothing can be compared with it before. */
  ready: boolean;
  /** Thousandths; null when no survey is under way. */
  busy: number | null;
  failure: string | null;
  /** Files that could not be read, each with the reason. */
  unread: readonly { name: string; why: string }[];
  /** Null before the first survey. */
  found: { rows: readonly CandidateRow[]; texts: number; characters: number } | null;
  packs: readonly { id: string; title: string }[];
  onFiles: (files: File[]) => void;
  onPaste: (text: string) => void;
  onCancel: () => void;
  onEdit: (id: string, patch: { name?: string; type?: EntryType | null }) => void;
  onReject: (ids: readonly string[]) => void;
  onAccept: (ids: readonly string[], pack: string) => void;
}

export function OwnTexts(props: OwnTextsProps) {
  const { t } = useWords();
  const { busy, failure, unread, found, onCancel } = props;
  return (
    <section class="texts" aria-busy={busy !== null}>
      <h1>
        {t('texts_title')}
        <small>{found ? t('texts_found', found.texts, found.characters, found.rows.length) : t('texts_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {busy === null ? (
        <Source {...props} />
      ) : (
        <p class="working">
          <span>{t('texts_reading', Math.round(busy / 10))}</span>
          <progress max={1000} value={busy} />
          <button type="button" class="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        </p>
      )}
      {unread.length > 0 && (
        <ul class="error" role="alert">
          {unread.map(({ name, why }) => (
            <li key={name}>
              {name}　{why}
            </li>
          ))}
        </ul>
      )}
      {found && found.rows.length > 0 && <Candidates {...props} found={found} />}
    </section>
  );
}

function Source({ ready, onFiles, onPaste }: OwnTextsProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const blank = isBlank(text);
  return (
    <div class="source">
      <FileDrop
        label={t('texts_choose')}
        hint={t('texts_formats')}
        accept=".txt,.md,.html,.htm,.docx,.zip"
        multiple
        disabled={!ready}
        onFiles={onFiles}
      />
      <div>
        <textarea
          rows={4}
          aria-label={t('texts_paste')}
          placeholder={t('texts_paste')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" class="button" disabled={!ready || blank} onClick={() => onPaste(text)}>
          {t('texts_survey')}
        </button>
        {blank && text !== '' && <small role="status">{t('texts_blank')}</small>}
      </div>
    </div>
  );
}

/** Of a row that was not in view yet, in CSS px; assets/styles/texts.css says the same. */
const HEIGHT = 65;

function Candidates(props: OwnTextsProps & { found: NonNullable<OwnTextsProps['found']> }) {
  const { t } = useWords();
  const { found, readOnly, packs, onReject, onAccept } = props;
  const [known, setKnown] = useState(false);
  const [selection, setSelection] = useState(createSelection());
  const [pack, setPack] = useState('mine');
  const rows = useMemo(() => found.rows.filter((row) => (row.known !== null) === known), [found.rows, known]);
  const ids = rows.map(({ id }) => id);
  const listed = new Set(ids);
  const chosen = selection.kept((id) => listed.has(id));
  const untyped = rows.some(({ id, type }) => chosen.has(id) && type === null);
  return (
    <>
      <div class="acts" role="toolbar" aria-label={t('texts_bulk')}>
        <label>
          <input type="checkbox" checked={known} onChange={(event) => setKnown(event.currentTarget.checked)} />
          {t('texts_known')}
        </label>
        <button
          type="button"
          onClick={() => setSelection(chosen.size === ids.length ? chosen.none() : chosen.all(ids))}
        >
          {t(chosen.size === ids.length ? 'texts_none' : 'texts_all')}
        </button>
        <span>{t('texts_chosen', chosen.size)}</span>
        <label>
          {t('texts_pack')}
          <select value={pack} onChange={(event) => setPack(event.currentTarget.value)}>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="button main"
          disabled={readOnly || chosen.size === 0 || untyped || known}
          title={untyped ? t('texts_untyped') : undefined}
          onClick={() => onAccept([...chosen.ids], pack)}
        >
          {t('texts_accept')}
        </button>
        <button type="button" disabled={chosen.size === 0} onClick={() => onReject([...chosen.ids])}>
          {t('texts_reject')}
        </button>
        {untyped && <small>{t('texts_untyped')}</small>}
      </div>
      <List {...props} rows={rows} selection={chosen} onSelect={setSelection} />
    </>
  );
}

function List(
  props: OwnTextsProps & { rows: readonly CandidateRow[]; selection: Selection; onSelect: (to: Selection) => void },
) {
  const { rows, selection, onSelect, onEdit } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = rows.map(({ id }) => id);
  const keyOf = useMemo(() => (index: number) => rows[index]?.id ?? index, [rows]);
  const { drawn, after, measure } = useRows(scroller, {
    count: rows.length,
    height: () => HEIGHT,
    keyOf,
    head: 0,
    keep: -1,
  });
  return (
    <div class="candidates" ref={scroller}>
      <ul aria-label={t('texts_title')} style={{ paddingBlockEnd: `${after}px` }}>
        {drawn.map(({ index, gap }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={row.id}
              ref={measure}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ marginBlockStart: `${gap}px` }}
            >
              <span>
                <input
                  type="checkbox"
                  aria-label={t('texts_choose_one', row.name)}
                  checked={selection.has(row.id)}
                  onClick={(event) =>
                    onSelect(event.shiftKey ? selection.range(ids, row.id) : selection.toggled(row.id))
                  }
                />
              </span>
              <span>
                <input
                  class="name"
                  lang="zh-CN"
                  aria-label={t('texts_name')}
                  value={row.name}
                  maxLength={80}
                  onChange={(event) => onEdit(row.id, { name: event.currentTarget.value.trim() })}
                />
                <small lang="zh-CN">{row.sentence}</small>
              </span>
              <span>
                <select
                  aria-label={t('texts_type')}
                  value={row.type ?? ''}
                  onChange={(event) => onEdit(row.id, { type: typeOf(event.currentTarget.value) })}
                >
                  <option value="">{t('texts_type_none')}</option>
                  {TYPES.map((type) => (
                    <option key={type} value={type}>
                      {t(`type_${type}`)}
                    </option>
                  ))}
                </select>
              </span>
              <span class="small">
                {t('texts_count', row.count)}
                <br />
                {t(`texts_kind_${row.kind.replace('-', '_')}` as WordKey)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function typeOf(value: string): EntryType | null {
  return TYPES.find((type) => type === value) ?? null;
}
