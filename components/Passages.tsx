// The highlighted passages of all pages: found by words, tag or pack, edited, moved, handed on. Orphans are told as what they are.
import { useState } from 'preact/hooks';
import { type Ink, LONGEST_NOTE } from '../lib/model/passage';
import { formatTime } from './dates';
import { InkChoice, type PassageDraft } from './PassageForm';
import { useWords } from './words';

export interface PassageRow {
  pack: string;
  id: string;
  /** Title of the pack; null for the reader's own. */
  packTitle: string | null;
  /** It can be edited: it was not received. */
  own: boolean;
  quote: string;
  ink: Ink;
  note: string;
  tags: readonly string[];
  /** Address and title of its page. */
  source: string;
  title: string;
  /** ISO time. */
  time: string;
  /** Milliseconds of the look at its page that did not find it. */
  lost: number | null;
}

export interface PassageFilter {
  words: string;
  /** '' for all. */
  tag: string;
  lostOnly: boolean;
}

export interface PassagesProps {
  /** Page by page; null while they are read. */
  rows: readonly PassageRow[] | null;
  /** Packs made here that passages can be moved to, `mine` first under ''. */
  packs: readonly { id: string; title: string }[];
  filter: PassageFilter;
  readOnly: boolean;
  failure: string | null;
  onFilter: (filter: PassageFilter) => void;
  onEdit: (row: PassageRow, draft: PassageDraft) => void;
  onRemove: (rows: readonly PassageRow[]) => void;
  onMove: (rows: readonly PassageRow[], pack: string) => void;
  onExport: (rows: readonly PassageRow[]) => void;
  onImport: (file: File) => void;
}

/** Passages drawn at once; more on a press. */
const PORTION = 200;

export function Passages(props: PassagesProps) {
  const { rows, filter, failure, readOnly } = props;
  const { t } = useWords();
  const [shown, setShown] = useState(PORTION);
  const [editing, setEditing] = useState<string | null>(null);
  const found = (rows ?? []).filter((row) => fits(row, filter));
  const pages = pagesOf(found.slice(0, shown));
  return (
    <section class="passages">
      <h1>
        {t('section_passages')}
        <small>{t('passages_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
      {rows && <Bar {...props} rows={rows} found={found} />}
      {rows?.length === 0 && <p class="nothing">{t('passages_empty')}</p>}
      {rows && rows.length > 0 && found.length === 0 && <p class="nothing">{t('passages_none_found')}</p>}
      {pages.map(({ source, title, rows: here }) => (
        <section key={source} class="page">
          <h2 lang="zh-CN">
            <a href={source} target="_blank" rel="noreferrer" title={t('passages_open')}>
              {title}
            </a>
          </h2>
          <ul>
            {here.map((row) => (
              <Item
                key={`${row.pack} ${row.id}`}
                row={row}
                readOnly={readOnly || !row.own}
                editing={editing === row.id}
                onOpen={(open) => setEditing(open ? row.id : null)}
                onEdit={(draft) => {
                  setEditing(null);
                  props.onEdit(row, draft);
                }}
                onRemove={() => props.onRemove([row])}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + PORTION)}>
          {t('passages_more', found.length - shown)}
        </button>
      )}
    </section>
  );
}

function Bar({
  rows,
  found,
  packs,
  filter,
  readOnly,
  onFilter,
  onMove,
  onRemove,
  onExport,
  onImport,
}: PassagesProps & { rows: readonly PassageRow[]; found: readonly PassageRow[] }) {
  const { t } = useWords();
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  const lost = rows.filter((row) => row.lost !== null).length;
  const own = found.filter((row) => row.own);
  return (
    <div class="bar">
      {rows.length > 0 && (
        <>
          <input
            type="search"
            class="field"
            aria-label={t('passages_search')}
            placeholder={t('passages_search')}
            value={filter.words}
            onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          />
          <select
            class="field"
            aria-label={t('field_tags')}
            value={filter.tag}
            onChange={(event) => onFilter({ ...filter, tag: event.currentTarget.value })}
          >
            <option value="">{t('passages_all_tags')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
          {(lost > 0 || filter.lostOnly) && (
            <label class="lost-only">
              <input
                type="checkbox"
                checked={filter.lostOnly}
                onChange={(event) => onFilter({ ...filter, lostOnly: event.currentTarget.checked })}
              />
              {t('passages_lost_only', lost)}
            </label>
          )}
        </>
      )}
      <span class="buttons">
        {own.length > 0 && !readOnly && packs.length > 1 && (
          <select
            class="field"
            aria-label={t('passages_move', own.length)}
            value=""
            onChange={(event) => {
              const pack = event.currentTarget.value;
              event.currentTarget.value = '';
              if (pack) onMove(own, pack);
            }}
          >
            <option value="">{t('passages_move', own.length)}</option>
            {packs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
        {own.length > 1 && own.length < rows.length && !readOnly && (
          <button type="button" class="button quiet" onClick={() => onRemove(own)}>
            {t('passages_remove_these', own.length)}
          </button>
        )}
        {!readOnly && (
          <label class="button">
            {t('passages_import')}
            <input
              type="file"
              class="unseen"
              accept=".jsonld,.json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (file) onImport(file);
              }}
            />
          </label>
        )}
        {found.length > 0 && (
          <button type="button" class="button" onClick={() => onExport(found)}>
            {t('passages_export', found.length)}
          </button>
        )}
      </span>
    </div>
  );
}

function Item({ row, readOnly, editing, onOpen, onEdit, onRemove }: ItemProps) {
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
  onEdit: (draft: PassageDraft) => void;
  onRemove: () => void;
}

function Editor({ row, onSave, onCancel }: EditorProps) {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState<PassageDraft>({ ink: row.ink, note: row.note, tags: row.tags.join('，') });
  const set = (patch: Partial<PassageDraft>) => setDraft({ ...draft, ...patch });
  return (
    <form
      class="passage-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
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
        <button type="submit" class="button main">
          {t('save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
interface EditorProps {
  row: PassageRow;
  onSave: (draft: PassageDraft) => void;
  onCancel: () => void;
}

function fits({ quote, note, title, tags, lost }: PassageRow, filter: PassageFilter): boolean {
  const wanted = filter.words.trim().toLowerCase();
  if (filter.tag && !tags.includes(filter.tag)) return false;
  if (filter.lostOnly && lost === null) return false;
  return !wanted || [quote, note, title].some((text) => text.toLowerCase().includes(wanted));
}

/** Rows of one page stand together already. */
function pagesOf(rows: readonly PassageRow[]): { source: string; title: string; rows: PassageRow[] }[] {
  const pages: { source: string; title: string; rows: PassageRow[] }[] = [];
  for (const row of rows) {
    const last = pages.at(-1);
    if (last?.source === row.source) last.rows.push(row);
    else pages.push({ source: row.source, title: row.title || row.source, rows: [row] });
  }
  return pages;
}
