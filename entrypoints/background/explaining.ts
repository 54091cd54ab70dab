// Answers `explain` and `explainAll`: fetches the entries a target needs and hands them to lib/explain.
import { type ExplainComposed, explain as explainTarget, type Question } from '../../lib/explain/explain';
import { idsBeside, idsOf, type Known } from '../../lib/explain/known';
import { BASE, type Knowledge, type LayeredEntry, loadEvidence, packagedKnowledge } from '../../lib/knowledge';
import type { Explanation, Limit } from '../../lib/model/explanation';
import { gone } from './editing';
import { hostOf } from './recognizing';

/** While the first seeding runs, a note is answered from the packaged file rather than kept waiting. */
const PATIENCE_MS = 150;

/** Throws where the entry is no longer there. */
export async function explain(
  question: Question,
  opening: Promise<Knowledge>,
  composed: ExplainComposed,
): Promise<Explanation> {
  const [explanation] = await explainAll([question], opening, composed);
  // Its mark was drawn before the entry was taken away.
  if (!explanation) throw gone();
  return explanation;
}

/** One answer a question, in one look at the database; null where the entry is gone or nothing was asked. All are of one page. */
export async function explainAll(
  questions: readonly (Question | null)[],
  opening: Promise<Knowledge>,
  composed: ExplainComposed,
): Promise<(Explanation | null)[]> {
  const knowledge = await Promise.race([opening, later(PATIENCE_MS).then(() => packagedKnowledge(null))]);
  const asked = questions.filter((one) => one !== null);
  const host = hostOf(asked[0]?.page.url);
  const found = await knowledge.getEntries(distinct(asked.flatMap(({ target }) => idsOf(target))), host);
  const beside = distinct([...found.values()].flatMap(({ entry }) => idsBeside(entry))).filter((id) => !found.has(id));
  const all = beside.length > 0 ? new Map([...found, ...(await knowledge.getEntries(beside, host))]) : found;
  const evidence = await loadEvidence();
  const { knowledgeDate } = knowledge.about;
  const titles = await packTitles(knowledge, found);
  const get: Known['get'] = (id) => {
    const one = all.get(id);
    const title = one && titles.get(one.pack);
    return one && title !== undefined ? { ...one, from: { id: one.pack, title } } : one;
  };
  const known: Known = { knowledgeDate, get, evidence: (id) => evidence[id] };
  const limits: Limit[] = [
    ...(knowledge.problem ? (['database-unreachable'] as const) : []),
    ...(isOld(knowledgeDate, new Date()) ? (['knowledge-old'] as const) : []),
  ];
  return questions.map((question) => {
    if (!question || (question.target.is === 'entry' && !found.has(question.target.id))) return null;
    const explanation = explainTarget(question, known, composed);
    return { ...explanation, limits: [...explanation.limits, ...limits] };
  });
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Titles of the packs by id; asked for only where an entry is not from the shipped one. */
async function packTitles(knowledge: Knowledge, found: Map<string, LayeredEntry>): Promise<Map<string, string>> {
  if ([...found.values()].every(({ pack }) => pack === BASE)) return new Map();
  return new Map((await knowledge.packHeads()).map(({ id, title }) => [id, title]));
}

/** True once a year has passed since the knowledge's day. */
function isOld(knowledgeDate: string, today: Date): boolean {
  const end = new Date(knowledgeDate);
  end.setFullYear(end.getFullYear() + 1);
  return today > end;
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
