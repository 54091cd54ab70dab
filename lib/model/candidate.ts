// A name found in texts, for a person to decide about: does it deserve an entry?

import type { EntryType } from './mention';

export interface Candidate {
  name: string;
  /** Null: a word that the texts use often, of which nothing tells what it is. */
  type: EntryType | null;
  /** How it was found: by its title's marks, by quotes, by a formula's numbers, by statistics … */
  kind: 'named' | 'composed' | 'titled' | 'shaped' | 'formula' | 'quoted' | 'new-word';
  count: number;
  /** First sentence that has it; empty for words found by statistics. */
  sentence: string;
  /** Text and paragraph of that sentence. */
  where: string;
  /** What has it already; null where nothing does. `composed`: explained from place and kind, without an entry. */
  known: string | null;
}
