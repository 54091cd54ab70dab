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
  /** What should stand marked, or what the name stands for, in the reader's words; empty: nothing should be marked. */
  should?: string;
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

/** Replaces all cases: after a deletion, its undo, or a word on what should be. */
export async function writeCases(all: readonly Case[]): Promise<void> {
  await browser.storage.local.set({ [CASES]: all.slice(-MOST) });
}

/** Calls back when a case was noted or changed anywhere. */
export function onCases(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => void (CASES in changes && changed());
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

export function isCase(value: unknown): value is Case {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sentence' in value &&
    typeof value.sentence === 'string' &&
    'surface' in value &&
    typeof value.surface === 'string'
  );
}
