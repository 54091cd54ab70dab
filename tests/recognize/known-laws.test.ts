// Everyday names of laws and drafts without marks, with the whole recognizer and the knowledge it ships.
import { readSentences } from './known-sentences';
import * as rows from './rows/known-laws';

readSentences(
  rows,
  ({ type }) => type !== 'agency',
  (name) => name.replaceAll('中华人民共和国', ''),
);
