// Finds summaries that are one sentence with another name put in: a template's, which explain nothing.
import type { Entry } from '../model/entry';
import { letters } from './borrowed';

export interface Alike {
  a: string;
  b: string;
  /** Share of common three-letter pieces, 0 to 1. */
  likeness: number;
}

const SHINGLE = 3;
const LIKE = 0.8;

/** Pairs of summaries that say the same but for their own names: one of the two would do for the other as well. */
export function nearlyIdentical(entries: readonly Entry[]): Alike[] {
  const rows = entries.flatMap((entry) => {
    const summary = entry.summary && letters(masked(entry));
    return summary ? [{ id: entry.id, set: shinglesOf(summary) }] : [];
  });
  const holders = new Map<string, number[]>();
  rows.forEach(({ set }, k) => {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (list) list.push(k);
      else holders.set(shingle, [k]);
    }
  });
  const found: Alike[] = [];
  rows.forEach(({ id, set }, k) => {
    const shared = new Map<number, number>();
    for (const other of [...set].flatMap((shingle) => holders.get(shingle) ?? []))
      if (other > k) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, common] of shared) {
      const row = rows[other];
      const likeness = row ? common / (set.size + row.set.size - common) : 0;
      if (row && likeness >= LIKE) found.push({ a: id, b: row.id, likeness });
    }
  });
  return found.sort((x, y) => y.likeness - x.likeness || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The summary without the entry's own names, longest first. */
function masked(entry: Entry): string {
  const terms = entry.terms.map((term) => term.text).sort((a, b) => b.length - a.length);
  return terms.reduce((text, term) => text.split(term).join('\n'), entry.summary ?? '');
}

function shinglesOf(text: string): Set<string> {
  const set = new Set<string>();
  for (let at = 0; at + SHINGLE <= text.length; at++) set.add(text.slice(at, at + SHINGLE));
  return set;
}
