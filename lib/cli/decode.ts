// The bytes of an HTML file as text, as a browser would decode them from a disk.

/** Decodes as browsers do: byte order mark, then <meta charset>, else GB18030. A meta that lies of UTF-8 bytes is not believed. */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^<>]+?charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? 'gb18030';
  const label = /^(gb2312|gbk|gb18030|x-gbk)$/.test(named) ? 'gb18030' : named;
  return decode(bytes, label) ?? decode(bytes, 'gb18030') ?? new TextDecoder().decode(bytes);
}

/** Null when the label is unknown, or the bytes are plainly valid UTF-8 under another name, then they are read as that. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    if (label !== 'utf-8') {
      const utf8 = strictUtf8(bytes);
      if (utf8 !== null && /[\u4e00-\u9fff]/.test(utf8)) return utf8;
    }
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
