// What the page asks of the worker that surveys texts, and what it is told.

import type { CorpusText } from '../../../lib/corpus/text';
import type { Candidate } from '../../../lib/model/candidate';
import type { Entry } from '../../../lib/model/entry';

/** `own`: the user's entries, whose names are known too. */
export interface SurveyQuestion {
  texts: CorpusText[];
  own: Entry[];
}

export type SurveyNews =
  | { is: 'progress'; thousandths: number }
  | { is: 'done'; candidates: Candidate[]; characters: number; articles: number }
  | { is: 'failed'; reason: string };
