// The table of faults that `npm run test:long` closes with, for the README: tried, survived, lost, by kind and browser.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from './browsers';
import { ROOT } from './run';

export interface Fault {
  /** What was done to it, in the table's words. */
  fault: string;
  browser: BrowserName;
  tried: number;
  survived: number;
}

/** One line a batch, as the suites append them. */
export const FAULTS_FILE = `${ROOT}.output/reports/faults.jsonl`;

/** Reads what was told, writes the table beside it and gives it; empty when nothing was told. */
export function closeFaults(): string {
  if (!existsSync(FAULTS_FILE)) return '';
  const lines = readFileSync(FAULTS_FILE, 'utf8').split('\n').filter(Boolean);
  const table = tableOf(lines.map((line): Fault => JSON.parse(line)));
  writeFileSync(FAULTS_FILE.replace(/jsonl$/, 'md'), table);
  return table;
}

/** A Markdown table, a row for each kind of fault in the order they were first told. */
export function tableOf(faults: readonly Fault[]): string {
  const sum = (of: readonly Fault[], key: 'tried' | 'survived') => of.reduce((all, one) => all + one[key], 0);
  const row = (name: string, of: readonly Fault[]) => {
    const [tried, survived] = [sum(of, 'tried'), sum(of, 'survived')];
    const by = (browser: BrowserName) =>
      sum(
        of.filter((one) => one.browser === browser),
        'tried',
      );
    return `| ${name} | ${by('chromium')} + ${by('firefox')} | ${survived} | ${tried - survived} |`;
  };
  const kinds = [...new Set(faults.map(({ fault }) => fault))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      faults.filter(({ fault }) => fault === kind),
    ),
  );
  const head = ['| fault | tried (Chromium + Firefox) | survived | lost |', '|---|---|---|---|'];
  return `${[...head, ...rows, row('all', faults)].join('\n')}\n`;
}
