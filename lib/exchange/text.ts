// Bytes of a text file as people's programs write them → text.

/**
 * By byte order mark; else UTF-16 by its zero bytes; else UTF-8 where it is valid but for a torn character here and there;
 * else GB18030, which holds GBK.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  // Headers, commas and line breaks are below 256: in UTF-16 their other byte is zero.
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > even) return 'utf-16le';
  if (even > odd) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** Of text in GBK read as UTF-8, most characters beyond ASCII are torn; a file put together of pieces has a few. */
const TORN = 0.05;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const beyond = new TextDecoder('utf-8').decode(bytes).match(/\P{ASCII}/gu) ?? [];
    return beyond.filter((character) => character === '\ufffd').length < TORN * beyond.length;
  }
}
