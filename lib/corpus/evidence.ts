// Where the corpus has each entry, as the note shows it: counts, first and last, and what stands beside it. No word of a text.
import type { Evidence, Occurrence } from '../model/entry';
import type { Place, Survey } from './survey';

/** Companions kept for an entry. */
const BESIDE = 8;

/** By entry id, sorted; the same survey gives the same bytes. */
export function evidenceOf(survey: Survey): Record<string, Evidence> {
  const rows = [...survey.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    rows.map(([id, { count, first, last, with: shared }]) => {
      const beside = [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, BESIDE);
      const evidence: Evidence = { count, first: shown(first), last: shown(last) };
      return [id, beside.length > 0 ? { ...evidence, with: beside } : evidence];
    }),
  );
}

function shown({ outlet, date, article, paragraph }: Place): Occurrence {
  return { ...(outlet && { outlet }), ...(date && { date }), article, paragraph };
}

/** One entry a line, so that a change shows in a diff. */
export function printEvidence(evidence: Record<string, Evidence>): string {
  const lines = Object.entries(evidence).map(([id, one]) => `${JSON.stringify(id)}:${JSON.stringify(one)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
