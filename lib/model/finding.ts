// What a check of a draft finds: a place, what is wrong with it, the dated reason, its source, and what to write instead.
import type { Source } from './entry';

export const CHECK_KINDS = [
  'former-name',
  'not-in-force',
  'title',
  'title-marks',
  'article',
  'formula',
  'short-form',
  'misspelt',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface Finding {
  /** Index of the block in the question. */
  block: number;
  /** UTF-16 units into the block's text. */
  start: number;
  end: number;
  /** The words of the draft that are meant. */
  surface: string;
  kind: CheckKind;
  /** One sentence in Chinese with the dates it rests on. */
  reason: string;
  source: Source;
  /** What to write in the span's place; null where only the writer can know (an article's number). */
  fix: string | null;
}
