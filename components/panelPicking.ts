// Choosing names of the list to collect them: which can be, and why others can't.
import type { PanelRow } from './panelRows';
import type { WordKey } from './words';

export interface Picking {
  /** Keys of the rows that are chosen. */
  chosen: ReadonlySet<string>;
  onPick: (keys: readonly string[], on: boolean) => void;
}

/** Apart for the main and the minor mentions of one thing. */
export const rowKey = ({ weight, key }: PanelRow): string => `${weight} ${key}`;

/** The reader's own pack. */
const MINE = 'mine';

/** Null: it can be chosen. A provision alone is no name, and of one with several meanings none is decided. */
export function whyNot({ explanation }: PanelRow): WordKey | null {
  if (!explanation) return null;
  if (explanation.type === 'reference') return 'pick_is_provision';
  if (explanation.sensesAre) return 'pick_is_several';
  return explanation.pack?.id === MINE ? 'pick_is_mine' : null;
}

/** Those of the rows that a click on all chooses: what is drawn, and can be chosen. */
export function pickable(rows: readonly PanelRow[]): string[] {
  return rows.filter((row) => row.weight === 'main' && !whyNot(row)).map(rowKey);
}
