// What can be wrong with a file or with one row of it, as codes that the interface and the command turn into words.

/** A whole file that cannot be taken. Nothing of it is used then. */
export type TroubleCode =
  | 'too-large' // value: the limit in MB
  | 'unpacks-too-large' // value: the limit in MB
  | 'too-many-rows' // value: the limit
  | 'empty'
  | 'not-json' // value: what the parser said
  | 'not-ours'
  | 'newer' // value: the format it names
  | 'broken' // value: field and reason
  | 'not-a-workbook' // value: what the reader said
  | 'no-name-column' // value: the headers there are
  | 'not-xml' // value: the line and what stands there
  | 'not-tbx' // value: the root element
  | 'not-annotations'
  | 'not-a-zip' // value: what the unpacker said
  | 'not-a-document'
  | 'locked' // needs a password
  | 'write-only' // value: the ending
  | 'unknown-kind'; // value: the ending

export class ExchangeError extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly value = '',
  ) {
    super(value ? `${code}: ${value}` : code);
    this.name = 'ExchangeError';
  }
}

/** Why one row is refused. `field` is the name of a column or of a field of the entry. */
export interface Reason {
  code: 'missing' | 'short' | 'common' | 'long' | 'type' | 'id' | 'twice' | 'invalid';
  field: string;
  /** The text at fault, a limit, the other row's number, or the checker's words. */
  value: string;
}

/** What a format cannot carry, or a file holds that is not taken in; `count` of entries or columns it concerns. */
export interface Loss {
  what: string;
  count: number;
}

export const LIMITS = {
  /** Bytes of a file that is read at all. */
  file: 64_000_000,
  /** Bytes an XLSX may unpack to. */
  unpacked: 256_000_000,
  rows: 100_000,
} as const;

/** Refuses by size alone, before anything is read. `size` in bytes. */
export function checkSize(size: number): void {
  if (size > LIMITS.file) throw new ExchangeError('too-large', String(LIMITS.file / 1e6));
  if (size === 0) throw new ExchangeError('empty');
}
