// A zip's files, unpacked piece by piece and counted: what a directory claims of its sizes may be a lie.

import { ExchangeError } from './trouble';

/** Bytes fed at a time: one piece can unpack to a thousand times as much. */
const PIECE = 16_384;

/**
 * Contents of the files that `wanted` names, by path. `limit`: bytes that all of them may unpack to.
 * Throws ExchangeError: `unpacks-too-large`, `locked` for what is encrypted, `not-a-zip`.
 */
export async function unzip(
  bytes: Uint8Array,
  limit: number,
  wanted: (path: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  if (isLocked(bytes)) throw new ExchangeError('locked');
  const { Unzip, UnzipInflate } = await import('fflate');
  const pieces = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const unpacker = new Unzip((file) => {
    if (file.name.endsWith('/') || !wanted(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    file.ondata = (error, data) => {
      if (error) throw error;
      unpacked += data.length;
      if (unpacked > limit) throw new ExchangeError('unpacks-too-large', String(limit / 1e6));
      own.push(data);
    };
    file.start();
  });
  unpacker.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unpacker.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError('not-a-zip', error instanceof Error ? error.message : String(error));
  }
  return new Map([...pieces].map(([path, own]) => [path, joined(own)]));
}

/** `PK\3\4` at the start. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Bit 0 of the first file's flags (APPNOTE 4.4.4): encrypted. */
function isLocked(bytes: Uint8Array): boolean {
  return isZip(bytes) && ((bytes[6] ?? 0) & 1) === 1;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
