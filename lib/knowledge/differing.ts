// Two states of the same rows cut down to what differs, so that a journal row holds what a change did and nothing else.
import type { Snapshot } from '../model/change';

/** Both states with the same rows in the same order; a row missing on one side is an empty place there. */
export function differing(before: Snapshot, after: Snapshot): [Snapshot, Snapshot] {
  const entries = pairs(before.entries, after.entries, (row) => `${row.pack}\n${row.id}`);
  const amendments = pairs(before.amendments, after.amendments, (row) => `${row.pack}\n${row.entry}`);
  const annotations = pairs(before.annotations ?? [], after.annotations ?? [], (row) => `${row.pack}\n${row.id}`);
  const packs = pairs(before.packs ?? [], after.packs ?? [], (row) => row.id);
  const side = (state: Snapshot, at: 0 | 1): Snapshot => ({
    entries: entries.map(({ row, sides }) => sides[at] ?? { ...row, entry: null }),
    amendments: amendments.map(({ row, sides }) => sides[at] ?? { ...row, amendment: null }),
    ...(annotations.length > 0 && {
      annotations: annotations.map(({ row, sides }) => sides[at] ?? { ...row, annotation: null }),
    }),
    ...(state.pack ? { pack: state.pack } : {}),
    ...(state.packs ? { packs: packs.map(({ row, sides }) => sides[at] ?? { ...row, value: null }) } : {}),
  });
  return [side(before, 0), side(after, 1)];
}

interface Pair<T> {
  /** The row of whichever side has it. */
  row: T;
  sides: [T | undefined, T | undefined];
}

function pairs<T extends object>(before: readonly T[], after: readonly T[], key: (row: T) => string): Pair<T>[] {
  const left = new Map(after.map((row) => [key(row), row]));
  const out: Pair<T>[] = [];
  for (const row of before) {
    const other = left.get(key(row));
    left.delete(key(row));
    if (!sameRow(row, other)) out.push({ row, sides: [row, other] });
  }
  for (const row of left.values()) out.push({ row, sides: [undefined, row] });
  return out;
}

/** An empty place differs from a filled one without a look at what fills it: an import is mostly that. */
function sameRow(one: object, other: object | undefined): boolean {
  if (!other) return false;
  const [empty, filled] = [Object.values(one).includes(null), Object.values(other).includes(null)];
  return empty === filled && JSON.stringify(one) === JSON.stringify(other);
}
