// What a run of the bench prints: its results beside the wanted values and, with --compare, beside an earlier run's. Pure.
import { table } from './table';

/** Name to number; names end in their unit, ratios have none. */
export type Results = Record<string, number>;

/** Reads a bench-results.json: its numbers, and nothing else in it. Throws where it holds no object. */
export function parseResults(text: string): Results {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('holds no results');
  return Object.fromEntries(
    Object.entries(read).filter(
      (row): row is [string, number] => typeof row[1] === 'number' && Number.isFinite(row[1]),
    ),
  );
}

/** The results whose names were asked for, each with its spread. `asked` may hold names of what comes in families: bad-*. */
export function only(results: Results, asked: readonly string[]): Results {
  const wanted = (name: string) =>
    asked.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return Object.fromEntries(
    Object.entries(results).filter(([name]) => wanted(name) || wanted(name.replace(/-spread-ms$/, '-ms'))),
  );
}

/**
 * A line a measure: value, what it was before and the ratio of both, what is wanted. What only the earlier run has is said
 * below, so that a measure can't be lost unseen.
 */
export function describeResults(results: Results, goals: ReadonlyMap<string, string>, before: Results | null): string {
  const rows = Object.entries(results).map(([name, value]) => [
    name,
    readable(value),
    ...(before ? was(value, before[name]) : []),
    goals.get(name) ?? '',
  ]);
  const lines = table(['measure', 'value', ...(before ? ['before', 'ratio'] : []), 'wanted'], rows);
  const gone = Object.keys(before ?? {}).filter((name) => !(name in results));
  return gone.length > 0 ? `${lines}\n\nnot measured now: ${gone.join(', ')}` : lines;
}

function was(value: number, before: number | undefined): [string, string] {
  if (before === undefined) return ['–', '–'];
  return [readable(before), before === 0 ? '–' : `${(value / before).toFixed(2)} ×`];
}

function readable(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
