// The highlighted passages of all pages: found by words, tag or pack, edited, moved, handed on. Orphans are told as what they are.
import { useState } from 'preact/hooks';
import type { Ink } from '../lib/model/passage';
import type { PassageDraft } from './PassageForm';
import { PassageItem } from './PassageItem';
import { PassagesBar } from './PassagesBar';
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
      {rows && <PassagesBar {...props} rows={rows} found={found} />}
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
              <PassageItem
                key={keyOf(row)}
                row={row}
                readOnly={readOnly || !row.own}
                editing={editing === keyOf(row)}
                onOpen={(open) => setEditing(open ? keyOf(row) : null)}
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

/** Two packs may hold a passage of one id: handed on, and taken back in. */
const keyOf = ({ pack, id }: PassageRow) => `${pack} ${id}`;

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
