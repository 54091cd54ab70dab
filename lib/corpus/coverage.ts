// How much of what the texts name the knowledge can explain, and what is missing, most named first: the list to work down.
import type { EntryType } from '../model/mention';
import { newWordsOf } from './new-words';
import type { CandidateTally, Survey } from './survey';

export interface TypeCoverage {
  type: EntryType;
  /** Distinct names, and how often they are named in all. */
  names: number;
  named: number;
  withEntry: number;
  namedWithEntry: number;
  /** Agencies explained from kind and place. */
  composed: number;
  namedComposed: number;
}

const TYPES: readonly EntryType[] = ['law', 'agency', 'programme'];

/** Quoted words without a sign of being a programme are to be looked at; they count for nothing until someone has. */
function isDecided({ kind, entry }: CandidateTally): boolean {
  return entry !== null || kind !== 'quoted';
}

export function coverageOf(survey: Survey): TypeCoverage[] {
  const rows = [...survey.candidates.values()].filter(isDecided);
  return TYPES.map((type) => {
    const own = rows.filter((row) => row.type === type);
    const entered = own.filter((row) => row.entry !== null);
    const composed = own.filter((row) => row.entry === null && row.kind === 'composed');
    return {
      type,
      names: own.length,
      named: sum(own),
      withEntry: entered.length,
      namedWithEntry: sum(entered),
      composed: composed.length,
      namedComposed: sum(composed),
    };
  });
}

function sum(rows: readonly CandidateTally[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

/** Names without an explanation, most named first; ties by type and name. */
export function missingOf(survey: Survey): CandidateTally[] {
  return [...survey.candidates.values()]
    .filter((row) => row.entry === null && row.kind !== 'composed')
    .sort((a, b) => b.count - a.count || compare(a.type, b.type) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Candidates below new words of the same text say nothing new. */
const NEW_WORDS = 200;

const HEAD = ['decide', 'type', 'kind', 'count', 'name', 'where', 'sentence'];

/** Tab-separated table to decide from: what has no entry, then new words. The first column is left for the decision. */
export function reviewTable(survey: Survey): string {
  const missing = missingOf(survey);
  const known = new Set([...survey.candidates.values()].map((row) => row.name));
  const rows = missing.map(({ type, kind, count, name, first, sentence }) => [
    '',
    type,
    kind,
    String(count),
    name,
    `${first.article} 第${first.paragraph}段`,
    sentence,
  ]);
  const words = newWordsOf(survey.words, NEW_WORDS)
    .filter(({ text }) => !known.has(text) && ![...known].some((name) => name.includes(text)))
    .map(({ text, count }) => ['', '?', 'new-word', String(count), text, '', '']);
  return [HEAD, ...rows, ...words].map((cells) => `${cells.map(cell).join('\t')}\n`).join('');
}

function cell(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ');
}
