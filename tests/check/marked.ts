// Rows of sentences with their faults marked 【wrong→right】, read back as text and expected findings; and how findings compare.
import type { CheckKind, Finding } from '../../lib/model/finding';

export interface Planted {
  /** The sentence as a writer would have it, with the fault. */
  text: string;
  kind: CheckKind;
  faults: { start: number; end: number; fix: string | null }[];
}

/** One sentence a line; 【wrong→right】, or 【wrong】 where only the writer can know what is right. */
export function readPlanted(kind: CheckKind, lines: string): Planted[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      let text = '';
      let at = 0;
      const faults: Planted['faults'] = [];
      for (const found of line.matchAll(/【([^【】→]+)(?:→([^【】]+))?】/g)) {
        text += line.slice(at, found.index);
        const wrong = found[1] ?? '';
        faults.push({ start: text.length, end: text.length + wrong.length, fix: found[2] ?? null });
        text += wrong;
        at = found.index + found[0].length;
      }
      return { text: text + line.slice(at), kind, faults };
    });
}

export interface Tally {
  /** Faults of the rows, those found (by any overlap), and findings where there is no fault. */
  faults: number;
  found: number;
  wrong: string[];
  missed: string[];
  otherKind: string[];
  otherFix: string[];
}

export function emptyTally(): Tally {
  return { faults: 0, found: 0, wrong: [], missed: [], otherKind: [], otherFix: [] };
}

export function compare(row: Planted, findings: readonly Finding[], tally: Tally): void {
  for (const fault of row.faults) {
    tally.faults++;
    const hit = findings.find((one) => one.start < fault.end && one.end > fault.start);
    const surface = row.text.slice(fault.start, fault.end);
    if (!hit) tally.missed.push(`${row.kind}: ${surface} | ${row.text}`);
    else {
      tally.found++;
      if (hit.kind !== row.kind) tally.otherKind.push(`${row.kind} told as ${hit.kind}: ${surface}`);
      if (hit.fix !== fault.fix || hit.start !== fault.start || hit.end !== fault.end)
        tally.otherFix.push(`${surface} → ${fault.fix}, told ${hit.surface} → ${hit.fix}`);
    }
  }
  for (const one of findings) {
    if (!row.faults.some((fault) => one.start < fault.end && one.end > fault.start))
      tally.wrong.push(`${one.kind}: ${one.surface} → ${one.fix} | ${row.text}`);
  }
}
