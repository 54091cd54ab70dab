// A file by its name's ending: what it says when read, and what is written into one. The same for page and command.
import { BACKUP_FORMAT, type Backup, checkBackup } from './backup';
import { readDelimited, writeDelimited } from './delimited';
import type { Field, Incoming } from './incoming';
import { checkPack, formatOf, parseJson, type ReadPack } from './pack-json';
import { type Listed, readTable, writeTable } from './table';
import { decodeText } from './text';
import { checkSize, ExchangeError } from './trouble';
import { readWorkbook, writeWorkbook } from './workbook';

export const TABLE_KINDS = ['csv', 'tsv', 'xlsx'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
export type FileKind = TableKind | 'json';

export type ReadFile =
  | { is: 'pack'; read: ReadPack }
  | { is: 'backup'; backup: Backup }
  | { is: 'table'; rows: string[][] };

/** The kind a file name's ending tells; throws ExchangeError for others. */
export function kindOf(name: string): FileKind {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'json' || ending === 'csv' || ending === 'tsv' || ending === 'xlsx') return ending;
  if (ending === 'txt') return 'tsv';
  throw new ExchangeError('unknown-kind', ending);
}

/** `size` is told before `load` is called, so that a file too large is not read. */
export async function readFile(name: string, size: number, load: () => Promise<Uint8Array>): Promise<ReadFile> {
  const kind = kindOf(name);
  checkSize(size);
  const bytes = await load();
  if (kind === 'xlsx') return { is: 'table', rows: await readWorkbook(bytes) };
  const text = decodeText(bytes);
  if (kind !== 'json') return { is: 'table', rows: await readDelimited(text) };
  const value = parseJson(text);
  return formatOf(value)?.startsWith(BACKUP_FORMAT.replace(/\d+$/, ''))
    ? { is: 'backup', backup: checkBackup(value) }
    : { is: 'pack', read: checkPack(value) };
}

/** What the file says, row by row. A backup says what all its packs say. `columns`: a table's, mapped by hand. */
export function incomingOf(file: ReadFile, columns?: readonly (Field | null)[]): Incoming {
  switch (file.is) {
    case 'pack':
      return file.read;
    case 'table':
      return readTable(file.rows, columns);
    case 'backup': {
      const items = file.backup.packs.flatMap(({ entries, amendments }) => [
        ...entries.map((entry) => ({ is: 'entry' as const, entry })),
        ...amendments.map((amendment) => ({ is: 'amendment' as const, amendment })),
      ]);
      return { items: [...items.map((item, at) => ({ row: at + 1, ...item })), ...file.backup.refused], losses: [] };
    }
  }
}

export async function writeTableFile(kind: TableKind, listed: readonly Listed[]): Promise<Uint8Array> {
  const rows = writeTable(listed);
  if (kind === 'xlsx') return writeWorkbook(rows);
  return new TextEncoder().encode(await writeDelimited(rows, kind === 'csv' ? ',' : '\t'));
}
