// Marks the reader called wrong (不对?): kept on this machine, exported from the options page as rows for the trap suite.
import { browser } from 'wxt/browser';

export interface Case {
  /** Milliseconds since 1970. */
  time: number;
  sentence: string;
  surface: string;
  type: string;
  /** What it was taken for; empty where nothing was said. */
  takenFor: string;
}

const CASES = 'cases';
/** More are not kept: the oldest go. */
const MOST = 500;

export async function readCases(): Promise<Case[]> {
  const stored: unknown = (await browser.storage.local.get(CASES))[CASES];
  return Array.isArray(stored) ? stored.filter(isCase) : [];
}

export async function addCase(one: Case): Promise<void> {
  const others = (await readCases()).filter((c) => c.sentence !== one.sentence || c.surface !== one.surface);
  await browser.storage.local.set({ [CASES]: [...others, one].slice(-MOST) });
}

function isCase(value: unknown): value is Case {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sentence' in value &&
    typeof value.sentence === 'string' &&
    'surface' in value &&
    typeof value.surface === 'string'
  );
}
