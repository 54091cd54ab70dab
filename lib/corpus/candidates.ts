// A survey's names as one list: what has an entry apart from what has none, each with its first sentence.

import type { Candidate } from '../model/candidate';
import { newWordsOf } from './new-words';
import type { CandidateTally, Survey } from './survey';

/** Words that statistics offer at most: below the best few hundred there is noise. */
const NEW_WORDS = 300;

/** Most frequent first, ties by name; words found by statistics after the names. */
export function candidatesOf(survey: Survey): Candidate[] {
  const tallies = [...survey.candidates.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const names = tallies.map((tally) => tally.name);
  const words = newWordsOf(survey.words, NEW_WORDS)
    .filter(({ text }) => !names.some((name) => name.includes(text)))
    .map(
      ({ text, count }): Candidate => ({
        name: text,
        type: null,
        kind: 'new-word',
        count,
        sentence: '',
        where: '',
        known: null,
      }),
    );
  return [...tallies.map(toCandidate), ...words];
}

function toCandidate({ name, type, kind, entry, count, first, sentence }: CandidateTally): Candidate {
  const where = `${first.article} 第${first.paragraph}段`;
  return { name, type, kind, count, sentence, where, known: entry ?? (kind === 'composed' ? 'composed' : null) };
}
