// One block's text brought to one form (widths, quotes, brackets, dots, traditional to simplified, gaps inside names),
// with a way back to the original offsets.

export interface Normalized {
  text: string;
  original: string;
  /** Null when every offset is the same; else `map[i]` is the original offset of unit i, `map[text.length]` the original length. */
  map: Uint32Array | null;
}

export function normalize(text: string): Normalized {
  return { text, original: text, map: null };
}

/** Offsets in the normalized text to offsets in the original. */
export function toOriginal(normal: Normalized, start: number, end: number): [number, number] {
  if (!normal.map) return [start, end];
  const last = normal.map[end - 1] ?? end - 1;
  return [normal.map[start] ?? start, last + 1];
}
