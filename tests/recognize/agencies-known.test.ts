// Known bodies beside another state, another party, a body within: the whole recognizer, sentence by sentence.
import { readSentences } from './known-sentences';
import * as rows from './rows/known-bodies';

readSentences(rows, ({ type }) => type === 'agency');
