// The rows of the passages' list, what its parts are told, and which rows a filter leaves, page by page.
import type { Ink } from '../lib/model/passage';
import type { PassageDraft } from './PassageForm';

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
  /** `opened`: as the form was when it was opened. */
  onEdit: (row: PassageRow, draft: PassageDraft, opened: PassageDraft) => void;
  onRemove: (rows: readonly PassageRow[]) => void;
  onMove: (rows: readonly PassageRow[], pack: string) => void;
  onExport: (rows: readonly PassageRow[]) => void;
  onImport: (file: File) => void;
}

/** Whether a filter leaves a passage. */
export function fits({ quote, note, title, tags, lost }: PassageRow, filter: PassageFilter): boolean {
  const wanted = filter.words.trim().toLowerCase();
  if (filter.tag && !tags.includes(filter.tag)) return false;
  if (filter.lostOnly && lost === null) return false;
  return !wanted || [quote, note, title].some((text) => text.toLowerCase().includes(wanted));
}

/** Rows by page; those of one page stand together already. */
export function pagesOf(rows: readonly PassageRow[]): { source: string; title: string; rows: PassageRow[] }[] {
  const pages: { source: string; title: string; rows: PassageRow[] }[] = [];
  for (const row of rows) {
    const last = pages.at(-1);
    if (last?.source === row.source) last.rows.push(row);
    else pages.push({ source: row.source, title: row.title || row.source, rows: [row] });
  }
  return pages;
}
