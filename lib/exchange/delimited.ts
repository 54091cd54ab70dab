// CSV and TSV ↔ rows of cells. Papa Parse reads and writes them; it is loaded when it is needed.
import { fieldOf } from './headers';
import { ExchangeError, LIMITS } from './trouble';

/** A comma of full width separates too, where no other sign cuts the first line into headers we know. */
const DELIMITERS = [',', '\t', ';', '，'];

export async function readDelimited(text: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse');
  const cut = (delimiter: string, preview: number) =>
    papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, preview, skipEmptyLines: false }).data;
  const best = DELIMITERS.map((delimiter) => ({
    delimiter,
    known: (cut(delimiter, 1)[0] ?? []).filter((cell) => fieldOf(cell)).length,
  })).reduce((one, other) => (other.known > one.known ? other : one));
  const rows = cut(best.delimiter, LIMITS.rows + 2);
  if (rows.length > LIMITS.rows + 1) throw new ExchangeError('too-many-rows', String(LIMITS.rows));
  return rows;
}

/** With a byte order mark, without which Excel takes UTF-8 for the system's encoding. */
export async function writeDelimited(rows: readonly (readonly string[])[], delimiter: ',' | '\t'): Promise<string> {
  const { default: papa } = await import('papaparse');
  return `\uFEFF${papa.unparse(
    rows.map((row) => row.map(neutral)),
    { delimiter, newline: '\r\n' },
  )}\r\n`;
}

/** An apostrophe before what a spreadsheet would take for a formula (and before what already has one, to read it back). */
export function neutral(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

export function withoutNeutral(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
