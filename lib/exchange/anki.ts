// Anki's text import ↔ rows of cells: https://docs.ankiweb.net/importing/text-files.html. Each note's guid is the entry's id, so
// a second import of the same entries updates the cards instead of doubling them. Fields are plain text.
import { cellsOf } from './cells';
import type { Cells, Incoming, IncomingItem } from './incoming';
import type { Listed } from './table';
import type { Loss } from './trouble';

const GUID = 'pangzhu:';
/** Lines of a card's back below the explanation, in this order; the first is always there and tells where they begin. */
const LINES = [
  ['type', '类型'],
  ['english', '英文名'],
  ['aliases', '别名'],
  ['source', '来源'],
  ['note', '备注'],
] as const;

/** One card: plain text on both sides. Anki separates tags by spaces. */
export interface AnkiNote {
  /** Entry id, or what else stays the same from one import to the next. */
  id: string;
  front: string;
  back: string;
  tags?: string;
}

/** `deck`: the pack's title. */
export function writeAnki(deck: string, listed: readonly Listed[]): Promise<string> {
  const notes = listed.map(({ entry, note }): AnkiNote => {
    const cells = cellsOf(entry, note);
    const lines = LINES.flatMap(([field, label]) => (cells[field] ? [`${label}：${oneLine(cells[field])}`] : []));
    return {
      id: entry.id,
      front: cells.name,
      back: [...(cells.summary ? [oneLine(cells.summary)] : []), ...lines].join('\n'),
      tags: (entry.tags ?? []).map((tag) => tag.replace(/\s+/g, '_')).join(' '),
    };
  });
  return writeNotes(deck, notes);
}

/** A file of any notes. Anki asks for the note type where `Basic` has another name. */
export async function writeNotes(deck: string, notes: readonly AnkiNote[]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const head = [
    '#separator:tab',
    '#html:false',
    '#notetype:Basic',
    `#deck:${oneLine(deck)}`,
    '#guid column:1',
    '#tags column:4',
    '#columns:guid\tFront\tBack\tTags',
  ];
  const rows = notes.map(({ id, front, back, tags = '' }) => [`${GUID}${id}`, oneLine(front), back, tags]);
  // A first field that begins with # would be a comment.
  const body = papa.unparse(rows, {
    delimiter: '\t',
    newline: '\n',
    quotes: (value) => /^#|["\t\n\r]/.test(String(value)),
  });
  return `${head.join('\n')}\n${body}\n`;
}

/** True where a text file begins as Anki's do. */
export function isAnki(text: string): boolean {
  return /^\uFEFF?#(separator|html|notetype|deck|guid column|columns|tags)[ :]/.test(text);
}

/** Notes of two fields: the front is the name, the back the explanation, and what its labelled lines say. */
export async function readAnki(text: string): Promise<Incoming> {
  const { default: papa } = await import('papaparse');
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => !line.startsWith('#'));
  const heads = new Map(
    lines.slice(0, Math.max(start, 0)).map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(1, colon).trim().toLowerCase(), line.slice(colon + 1)];
    }),
  );
  const delimiter = SEPARATORS[heads.get('separator')?.trim().toLowerCase() ?? 'tab'] ?? heads.get('separator') ?? '\t';
  const rest = start < 0 ? '' : lines.slice(start).join('\n');
  const rows = papa.parse<string[]>(rest, { delimiter, newline: '\n', skipEmptyLines: 'greedy' }).data;
  const column = (name: string) => Number(heads.get(`${name} column`) ?? 0) - 1;
  const [guid, tags] = [column('guid'), column('tags')];
  const set = new Set([guid, tags, column('notetype'), column('deck')]);
  const html = heads.get('html')?.trim() === 'true';
  const items = rows.map((row, at): IncomingItem => {
    const fields = row.filter((_, index) => !set.has(index)).map((field) => (html ? withoutTags(field) : field));
    const id = (row[guid] ?? '').startsWith(GUID) ? (row[guid] ?? '').slice(GUID.length) : '';
    return { row: start + at + 1, is: 'cells', cells: cellsFrom(fields, id, row[tags] ?? '') };
  });
  return { items, losses: [] };
}

const SEPARATORS: Record<string, string> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', space: ' ', colon: ':' };

function cellsFrom([front = '', back = '']: readonly string[], id: string, tags: string): Cells {
  const lines = back.split(/\r?\n/);
  const begin = lines.findLastIndex((line) => line.startsWith(`${LINES[0][1]}：`));
  const labelled = begin < 0 ? [] : lines.slice(begin);
  const cells: Cells = {
    name: front.trim(),
    summary: (begin < 0 ? lines : lines.slice(0, begin)).join('\n').trim(),
    tags: tags.trim().split(/\s+/).filter(Boolean).join('；'),
    ...(id && { id }),
  };
  for (const [field, label] of LINES) {
    const line = labelled.find((one) => one.startsWith(`${label}：`));
    if (line) cells[field] = line.slice(label.length + 1);
  }
  return cells;
}

export function ankiLosses(listed: readonly Listed[]): Loss[] {
  const broken = listed.filter(({ entry, note }) => {
    const { id: _, ...cells } = cellsOf(entry, note);
    return (
      Object.values(cells).some((cell) => cell !== oneLine(cell)) || (entry.tags ?? []).some((tag) => /\s/.test(tag))
    );
  });
  return broken.length > 0 ? [{ what: 'lines', count: broken.length }] : [];
}

function oneLine(text: string): string {
  return text
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replace(/\t/g, ' ')
    .trim();
}

/** Markup of a note that was written as HTML: line breaks stay, tags go, the built-in entities are read. */
function withoutTags(field: string): string {
  return field
    .replace(/<br\s*\/?>|<\/(?:div|p|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
