// What the long suites tell of each kind of fault: kept in a file that `npm run test:long` sums up when all have run.

import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserName } from '../../lib/cli/browsers';
import { FAULTS_FILE, type Fault } from '../../lib/cli/faults-table';

/** `survived`: after how many the store was the old one or the new one, or what was lost was told and put back. */
export function tell(fault: string, browser: BrowserName, tried: number, survived: number): void {
  const told: Fault = { fault, browser, tried, survived };
  mkdirSync(dirname(FAULTS_FILE), { recursive: true });
  appendFileSync(FAULTS_FILE, `${JSON.stringify(told)}\n`);
}
