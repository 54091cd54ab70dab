// A paragraph of a draft as the rules see it: normalized text, what the recognizer found in it, and the day it is checked for.
import type { Source } from '../model/entry';
import type { Mention } from '../model/mention';
import { sentenceStart } from '../recognize/recognizers/legal-words';
import type { CheckKnowledge } from './knowledge';

export interface Paragraph {
  /** Normalized (lib/recognize/normalize.ts); all offsets are into it. */
  text: string;
  mentions: readonly Mention[];
  /** YYYY-MM-DD: names and laws are judged as of this day. */
  day: string;
  knowledge: CheckKnowledge;
}

/** A finding within one paragraph. */
export interface Fault {
  start: number;
  end: number;
  reason: string;
  source: Source;
  fix: string | null;
}

/** One idea of what can be wrong. */
export type Rule = (paragraph: Paragraph) => Fault[];

/** The sentence around an offset, by 。！？； and line breaks. */
export function sentenceAround(text: string, at: number): { start: number; end: number } {
  const start = sentenceStart(text, at, '。！？；\n');
  const rest = /[。！？；\n]/.exec(text.slice(at));
  return { start, end: rest ? at + rest.index : text.length };
}

/** The mention that covers the whole span, if any. */
export function mentionOver(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  return mentions.find((mention) => mention.start <= start && mention.end >= end);
}

/** Whether a span lies inside 《》 that open before it; the marks of the span itself do not count. */
export function insideTitle(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 140), start);
  return before.split('《').length > before.split('》').length;
}
