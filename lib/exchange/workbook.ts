// XLSX ↔ rows of cells. The workbook's library and the unpacker are loaded when they are needed.
import { neutral } from './delimited';
import { ExchangeError, LIMITS } from './trouble';

/** The first sheet's cells as text; `limit`: bytes it may unpack to. Throws ExchangeError for what unpacks too large or is no workbook. */
export async function readWorkbook(bytes: Uint8Array, limit: number = LIMITS.unpacked): Promise<string[][]> {
  await checkUnpacked(bytes, limit);
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, { sheets: [0], maxRows: LIMITS.rows + 2 }).catch((error: unknown) => {
    throw new ExchangeError('not-a-workbook', error instanceof Error ? error.message.slice(0, 200) : '');
  });
  const rows = book.sheets[0]?.rows ?? [];
  if (rows.length > LIMITS.rows + 1) throw new ExchangeError('too-many-rows', String(LIMITS.rows));
  return rows.map((row) => row.map(cellText));
}

export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [{ name: '词条', rows: rows.map((row) => row.map(neutral)) }] });
}

function cellText(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/**
 * A zip bomb is found by what its directory claims and, as that may lie, by unpacking piece by piece and counting; what is
 * unpacked is thrown away at once.
 */
async function checkUnpacked(bytes: Uint8Array, limit: number): Promise<void> {
  const { unzipSync, Unzip, UnzipInflate } = await import('fflate');
  const tooLarge = () => new ExchangeError('unpacks-too-large', String(limit / 1e6));
  let claimed = 0;
  let found = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        claimed += originalSize;
        return false;
      },
    });
    if (claimed > limit) throw tooLarge();
    const unzip = new Unzip((file) => {
      file.ondata = (error, data) => {
        if (error) throw error;
        found += data.length;
        if (found > limit) throw tooLarge();
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError('not-a-workbook', error instanceof Error ? error.message : String(error));
  }
}
/** Bytes fed at a time: one piece can unpack to a thousand times as much. */
const PIECE = 16_384;
