// What must hold of all entries before they are shipped, beyond the schema: printed as problems, one a line.
import { nearlyIdentical } from '../corpus/alike';
import { type Borrowed, RUN } from '../corpus/borrowed';
import { lostTerms } from '../corpus/examples';
import { linkProblems, oneWayLinks } from '../corpus/links';
import type { Survey } from '../corpus/survey';
import type { Entry } from '../model/entry';
import type { RecognizerData } from '../recognize/data';

/** Problems of one sort, one a line. */
export interface Check {
  title: string;
  problems: string[];
}

/** The entries by themselves; loadKnowledge has checked schema, ids, doubly claimed terms and related ids. */
export function checkEntries(entries: readonly Entry[], data: RecognizerData): Check[] {
  return [
    {
      title: 'links and dates',
      problems: linkProblems(entries).map(({ entry, field, what }) => `${entry}: ${field}: ${what}`),
    },
    { title: 'related entries that do not link back', problems: oneWayLinks(entries) },
    {
      title: 'terms not found in a sentence made for them',
      problems: lostTerms(entries, data).map(({ entry, term }) => `${entry}: ${term}`),
    },
    {
      title: 'summaries that are one sentence with another name',
      problems: nearlyIdentical(entries).map(({ a, b, likeness }) => `${a} and ${b}: ${Math.round(likeness * 100)} %`),
    },
  ];
}

/** The entries against the texts: one line for each entry and text, with the longest run. */
export function checkBorrowed(borrowed: readonly Borrowed[]): Check {
  const longest = new Map<string, Borrowed>();
  for (const one of borrowed) {
    const key = `${one.entry} ${one.text}`;
    if (one.run.length > (longest.get(key)?.run.length ?? 0)) longest.set(key, one);
  }
  return {
    title: `sentences that share ${RUN} characters with a text`,
    problems: [...longest.values()].map(({ entry, text, run }) => `${entry} with ${text}: ${run}`),
  };
}

/** Of an entry that cites a text of the corpus (`corpus:000`) some term must stand in it. */
export function checkCited(entries: readonly Entry[], survey: Survey): Check {
  const texts = new Set(survey.texts);
  const problems = entries.flatMap(({ id, sources }) =>
    sources
      .map(({ at }) => /^corpus:(.+)$/.exec(at ?? '')?.[1] ?? '')
      .filter((text) => texts.has(text) && !survey.standing.get(id)?.includes(text))
      .map((text) => `${id} in ${text}`),
  );
  return { title: 'entries not found in the text they cite', problems };
}

const SHOWN = 12;

/** One line a check, its problems below it; `all` prints every one. */
export function describeChecks(checks: readonly Check[], all: boolean): string {
  const lines = checks.flatMap(({ title, problems }) => {
    const shown = all ? problems : problems.slice(0, SHOWN);
    const rest = problems.length - shown.length;
    return [
      `${problems.length === 0 ? 'ok    ' : 'WRONG '} ${title}${problems.length > 0 ? `: ${problems.length}` : ''}`,
      ...shown.map((problem) => `         ${problem}`),
      ...(rest > 0 ? [`         … ${rest} more: --all`] : []),
    ];
  });
  return `\nThe entries: ids, schema and claimed terms are right.\n${lines.join('\n')}\n`;
}
