// Whether a slip breaks the words around it: 中华|人|邦|共和国 leaves a character alone where the right name has a word.
import type { Segmenter } from '../recognize/data';

/** How the text is cut around a place. */
export interface Words {
  /** True when the character at `at` stands alone. */
  isAlone(at: number): boolean;
  /** True when a word goes over the boundary before `at`. */
  isJoined(at: number): boolean;
}

/** Characters looked at on either side. */
const BESIDE = 6;

/** Cuts the neighbourhood of a span; without a segmenter nothing is told to be alone. */
export function wordsAround(segmenter: Segmenter | null, text: string, start: number, end: number): Words {
  const from = Math.max(0, start - BESIDE);
  const words = segmenter?.ready ? segmenter.cut(text.slice(from, end + BESIDE)) : [];
  const starts = new Set<number>();
  let at = from;
  for (const word of words) {
    starts.add(at);
    at += word.length;
  }
  starts.add(at);
  const known = words.length > 0;
  return {
    isAlone: (one) => known && starts.has(one) && starts.has(one + 1),
    isJoined: (one) => known && !starts.has(one),
  };
}
