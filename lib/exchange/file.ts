// A file by its name's ending: what it says when read, and what is written into one. The same for page and command.

import type { Pack } from '../model/entry';
import { isAnki, readAnki, writeAnki } from './anki';
import { type ReadAnnotations, readAnnotations, writeAnnotations } from './annotations';
import { BACKUP_FORMAT, type Backup, checkBackup } from './backup';
import { readDelimited, writeDelimited } from './delimited';
import { writeGlossaryPage, writeMarkdown } from './glossary';
import type { Field, Incoming } from './incoming';
import { checkPack, formatOf, parseJson, type ReadPack, writePack } from './pack-json';
import { type Listed, readTable, writeTable } from './table';
import { type ReadTbx, readTbx, writeTbx } from './tbx';
import { decodeText } from './text';
import { checkSize, ExchangeError } from './trouble';
import { readWorkbook, writeWorkbook } from './workbook';

const TABLE_KINDS = ['csv', 'tsv', 'xlsx'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
/** Kinds that can be written; `anki` is a .txt, `annotations` a .jsonld. */
const FILE_KINDS = ['json', ...TABLE_KINDS, 'tbx', 'anki', 'annotations', 'markdown', 'html'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How a file of the kind ends, and its media type. */
export const FILE_TYPES: Record<FileKind, { ending: string; type: string }> = {
  json: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
  tsv: { ending: 'tsv', type: 'text/tab-separated-values' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  tbx: { ending: 'tbx', type: 'application/x-tbx+xml' },
  anki: { ending: 'txt', type: 'text/plain' },
  annotations: { ending: 'jsonld', type: 'application/ld+json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
};

export type ReadFile =
  | { is: 'pack'; read: ReadPack }
  | { is: 'backup'; backup: Backup }
  | { is: 'table'; rows: string[][] }
  | { is: 'terms'; read: Incoming & Partial<Pick<ReadTbx, 'title'>> }
  | { is: 'annotations'; read: ReadAnnotations };

/** The kind a file name's ending tells; throws ExchangeError for others. */
export function kindOf(name: string): FileKind {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = FILE_KINDS.find((one) => FILE_TYPES[one].ending === ending);
  if (kind) return kind;
  if (ending === 'xml') return 'tbx';
  throw new ExchangeError('unknown-kind', ending);
}

/** What a row gets that the file does not tell. */
export interface ReadDefaults {
  kind: string;
  source: string;
}
export const OWN: ReadDefaults = { kind: '自建', source: '我的词条' };

/** `size` is told before `load` is called, so that a file too large is not read. */
export async function readFile(
  name: string,
  size: number,
  load: () => Promise<Uint8Array>,
  defaults: ReadDefaults = OWN,
): Promise<ReadFile> {
  const kind = kindOf(name);
  if (kind === 'markdown' || kind === 'html') throw new ExchangeError('write-only', FILE_TYPES[kind].ending);
  checkSize(size);
  const bytes = await load();
  if (kind === 'xlsx') return { is: 'table', rows: await readWorkbook(bytes) };
  const text = decodeText(bytes);
  switch (kind) {
    case 'tbx':
      return { is: 'terms', read: readTbx(text, defaults) };
    case 'annotations':
      return { is: 'annotations', read: readAnnotations(text) };
    case 'anki':
      if (isAnki(text)) return { is: 'terms', read: await readAnki(text) };
      return { is: 'table', rows: await readDelimited(text) };
    case 'json': {
      const value = parseJson(text);
      return formatOf(value)?.startsWith(BACKUP_FORMAT.replace(/(?<!\d)\d+$/, ''))
        ? { is: 'backup', backup: checkBackup(value) }
        : { is: 'pack', read: checkPack(value) };
    }
    default:
      return { is: 'table', rows: await readDelimited(text) };
  }
}

/** What the file says, row by row. A backup says what all its packs say. `columns`: a table's, mapped by hand. */
export function incomingOf(file: ReadFile, columns?: readonly (Field | null)[]): Incoming {
  switch (file.is) {
    case 'pack':
    case 'terms':
      return file.read;
    case 'table':
      return readTable(file.rows, columns);
    case 'annotations':
      return { items: file.read.refused.map((one) => ({ ...one, is: 'refused' as const })), losses: [] };
    case 'backup': {
      const items = file.backup.packs.flatMap(({ entries, amendments }) => [
        ...entries.map((entry) => ({ is: 'entry' as const, entry })),
        ...amendments.map((amendment) => ({ is: 'amendment' as const, amendment })),
      ]);
      return { items: [...items.map((item, at) => ({ row: at + 1, ...item })), ...file.backup.refused], losses: [] };
    }
  }
}

/** The pack's own entries with the notes it has on them: what every format but JSON is written of. */
export function listedOf({ entries, amendments }: Pick<Pack, 'entries' | 'amendments'>): Listed[] {
  const notes = new Map(amendments.map(({ entry, note }) => [entry, note ?? null]));
  return entries.map((entry) => ({ entry, note: notes.get(entry.id) ?? null }));
}

export async function writeFile(kind: FileKind, pack: Pack): Promise<Uint8Array> {
  if (kind === 'xlsx') return writeWorkbook(writeTable(listedOf(pack)));
  return new TextEncoder().encode(await textOf(kind, pack));
}

function textOf(kind: Exclude<FileKind, 'xlsx'>, pack: Pack): string | Promise<string> {
  const listed = listedOf(pack);
  switch (kind) {
    case 'json':
      return writePack(pack);
    case 'csv':
    case 'tsv':
      return writeDelimited(writeTable(listed), kind === 'csv' ? ',' : '\t');
    case 'tbx':
      return writeTbx(pack.title, listed);
    case 'anki':
      return writeAnki(pack.title, listed);
    case 'annotations':
      return writeAnnotations(pack.id, pack.annotations ?? []);
    case 'markdown':
      return writeMarkdown(pack.title, listed);
    case 'html':
      return writeGlossaryPage(pack, listed);
  }
}
