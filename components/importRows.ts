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
