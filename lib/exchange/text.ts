// Bytes of a text file as people's programs write them → text.

/**
 * By byte order mark; else UTF-16 by its zero bytes; else UTF-8 where it is valid but for a torn character here and there;
 * else GB18030, which holds GBK. Of a file put together of both, each line by its own.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const isMixed = encoding === 'gb18030' && HAN.test(new TextDecoder().decode(bytes));
  return isMixed ? lineByLine(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** In bytes that are GBK, this many Han characters together are no UTF-8 by chance. */
const HAN = /\p{Script=Han}{4}/u;

function lineByLine(bytes: Uint8Array): string {
  const gb = new TextDecoder('gb18030');
  const utf = new TextDecoder();
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const read = utf.decode(line);
    lines.push(HAN.test(read) && !read.includes('\ufffd') ? read : gb.decode(line));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines.join('\n');
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
