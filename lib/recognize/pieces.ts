// A very long block is read in pieces, each with the memory of those before it: what a recognizer does within a piece may
// cost its square, the page as a whole stays linear. Paragraphs of real articles are shorter than a piece.
import type { Normalized } from './normalize';

/** UTF-16 units of normalized text. */
const LONGEST_PIECE = 2000;

/** The block itself, or its pieces in order; their offsets lead back to the whole block's original text. */
export function piecesOf(normal: Normalized): Normalized[] {
  const { text, original, map } = normal;
  if (text.length <= LONGEST_PIECE) return [normal];
  const pieces: Normalized[] = [];
  for (let start = 0; start < text.length; ) {
    const end = cutAfter(text, start);
    const own = new Uint32Array(end - start + 1);
    for (let i = 0; i < own.length; i++) own[i] = map ? (map[start + i] ?? original.length) : start + i;
    pieces.push({ text: text.slice(start, end), original, map: own });
    start = end;
  }
  return pieces;
}

/** After the last full stop or break within reach, else after the last mark, else wherever the piece is full. */
function cutAfter(text: string, start: number): number {
  const limit = start + LONGEST_PIECE;
  if (limit >= text.length) return text.length;
  for (const marks of ['。！？\n', '；，、']) {
    for (let at = limit - 1; at > start + LONGEST_PIECE / 4; at--) {
      if (marks.includes(text[at] ?? '')) return /[”’」』）]/.test(text[at + 1] ?? '') ? at + 2 : at + 1;
    }
  }
  return limit;
}
