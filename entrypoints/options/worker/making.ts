// What an answer of the worker may use while it is made.
import type { Watch } from '../../../lib/knowledge';
import type { Meanwhile, Name, Question, Value } from './asks';

export interface Making extends Required<Meanwhile> {
  /** For the knowledge: the same progress, and the signal that ends when the page gives it up. */
  watch: Watch;
}

export type Answers = { [N in Name]: (q: Question<N>, making: Making) => Promise<Value<N>> | Value<N> };
export type Part<N extends Name> = Pick<Answers, N>;
