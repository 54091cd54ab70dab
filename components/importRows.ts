// Rows of an import as its preview shows them.
import type { EntryType } from '../lib/model/mention';

export type ImportChoice = 'keep' | 'overwrite' | 'merge' | 'both';
export const VERDICTS = ['conflict', 'refused', 'changed', 'added', 'same'] as const;
export type ImportVerdict = (typeof VERDICTS)[number];

export interface ImportRow {
  row: number;
  name: string;
  type: EntryType | null;
  verdict: ImportVerdict;
  differences: { field: string; before: string; after: string }[];
  claimed: { name: string; by: string } | null;
  reasons: { code: string; field: string; value: string }[];
  /** Empty where there is nothing to choose. */
  choices: ImportChoice[];
  choice: ImportChoice;
}

export function countVerdicts(rows: readonly ImportRow[]): Record<ImportVerdict, number> {
  const counts = { conflict: 0, refused: 0, changed: 0, added: 0, same: 0 };
  for (const row of rows) counts[row.verdict]++;
  return counts;
}

/** What wants a decision first, then what was refused, then the rest; of one sort as the file has them. */
export function inOrder(rows: readonly ImportRow[], only: ImportVerdict | null): ImportRow[] {
  const sorts = only ? [only] : VERDICTS;
  return sorts.flatMap((verdict) => rows.filter((row) => row.verdict === verdict));
}

export function isWritten(row: ImportRow): boolean {
  return row.choices.length > 0 && row.choice !== 'keep';
}
