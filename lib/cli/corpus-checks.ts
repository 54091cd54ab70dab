// What must hold of all entries before they are shipped, beyond the schema: printed as problems, one a line.
import { nearlyIdentical } from '../corpus/alike';
import { type Borrowed, RUN } from '../corpus/borrowed';
import { lostTerms } from '../corpus/examples';
import { linkProblems, oneWayLinks } from '../corpus/links';
import type { Entry } from '../model/entry';
import type { RecognizerData } from '../recognize/data';

/** Problems of the entries by themselves; loadKnowledge has checked schema, ids, doubly claimed terms and related ids. */
export function entryProblems(entries: readonly Entry[], data: RecognizerData): string[] {
  return [
    ...linkProblems(entries).map(({ entry, field, what }) => `${entry}: ${field}: ${what}`),
    ...oneWayLinks(entries).map((link) => `${link}: related is not returned`),
    ...lostTerms(entries, data).map(
      ({ entry, term }) => `${entry}: terms: “${term}” is not found in a sentence made for it`,
    ),
    ...nearlyIdentical(entries).map(
      ({ a, b, likeness }) => `${a}: summary: ${Math.round(likeness * 100)} % the same as that of ${b}`,
    ),
  ];
}

/** One line for each entry and text, with the longest run. */
export function borrowedProblems(borrowed: readonly Borrowed[]): string[] {
  const longest = new Map<string, Borrowed>();
  for (const one of borrowed) {
    const key = `${one.entry} ${one.text}`;
    if (one.run.length > (longest.get(key)?.run.length ?? 0)) longest.set(key, one);
  }
  return [...longest.values()].map(
    ({ entry, text, run }) => `${entry}: shares ${run.length} characters (${RUN} are too many) with ${text}: ${run}`,
  );
}
