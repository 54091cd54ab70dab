// Names of the knowledge that say what they are: wrong answers where the page has too few of a kind.

import type { Knowledge } from '../../lib/knowledge';
import type { PoolTerm } from '../../lib/model/lesson';

/** Entries with a summary, by the first of their names. Closes the knowledge. */
export async function poolOf(knowledge: Knowledge): Promise<PoolTerm[]> {
  const all = await knowledge.listEntries();
  knowledge.close();
  return all.flatMap(({ entry: { terms, type, kind, summary } }) =>
    summary && terms[0] ? [{ name: terms[0].text, type, kind, summary }] : [],
  );
}
