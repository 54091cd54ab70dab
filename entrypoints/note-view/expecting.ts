// A note that is likely wanted: its explanation is asked for, and its frame made, before the pointer has rested.
import type { Answer } from '../../lib/model/answer';
import type { Explanation } from '../../lib/model/explanation';
import type { Mark } from '../../lib/page/marks';

export interface Expecting {
  /** The pointer came onto this mark. */
  expect(mark: Mark): void;
  /** What was asked for this mark, once; null where it was another. */
  take(mark: Mark): Promise<Answer<Explanation>> | null;
  /** No frame any more for a mark that was left. */
  stop(): void;
}

/** Milliseconds on a mark after which its note is likely wanted: a pointer that only crosses it makes no frame. */
const LIKELY = 40;

export function createExpecting(ask: (mark: Mark) => Promise<Answer<Explanation>>, prepare: () => void): Expecting {
  let early: { mark: Mark; answer: Promise<Answer<Explanation>> } | null = null;
  let likely: ReturnType<typeof setTimeout> | undefined;
  return {
    expect(mark) {
      if (early?.mark !== mark) early = { mark, answer: ask(mark) };
      clearTimeout(likely);
      likely = setTimeout(prepare, LIKELY);
    },
    take(mark) {
      const answer = early?.mark === mark ? early.answer : null;
      early = null;
      return answer;
    },
    stop: () => clearTimeout(likely),
  };
}
