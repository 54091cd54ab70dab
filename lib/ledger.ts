// The ledger of lib/model/ledger.ts in storage.local, with the copy of the revision that wakes pages and background.
// Written under a Web Lock: several pages and the background write it, each after its own change.
import { browser } from 'wxt/browser';
import { type Ledger, type StoreNow, settle, toLedger } from './model/ledger';
import { announceRevision } from './settings';

const LEDGER = 'ledger';

/** Null where there is none yet. Never throws. */
export async function readLedger(): Promise<Ledger | null> {
  try {
    return toLedger((await browser.storage.local.get(LEDGER))[LEDGER]);
  } catch {
    return null;
  }
}

/**
 * Reads the database, inside the lock so that the last word is the newest, and tells what it found. `remembered`: the newest
 * copy that holds something, asked where storage.local is as empty as the database: both can be lost together.
 */
export function announce(
  read: () => Promise<StoreNow & { passages: number }>,
  remembered: () => Promise<{ own: number; time: number } | null>,
): Promise<void> {
  return locked(async () => {
    const { passages, ...now } = await read();
    const known = await readLedger();
    const copy = known || now.own > 0 ? null : await remembered();
    const was = copy ? { store: '', revision: 0, own: copy.own, time: copy.time } : known;
    await write(settle(was, now, Date.now()));
    await announceRevision({ revision: now.revision, own: now.own - passages, passages });
  });
}

/** What is lost was put back, or the reader lets it go. */
export function forgetLoss(): Promise<void> {
  return change(({ lost: _, ...rest }) => rest);
}

/** Everything up to the present revision lies in a file of the reader's. */
export function noteBackup(): Promise<void> {
  return change(({ reminded: _, ...rest }) => ({ ...rest, saved: { revision: rest.revision, time: Date.now() } }));
}

export function putReminderAway(): Promise<void> {
  return change((ledger) => ({ ...ledger, reminded: true }));
}

/** Calls back when the ledger changed anywhere. */
export function onLedger(changed: (ledger: Ledger | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (LEDGER in changes) changed(toLedger(changes[LEDGER]?.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

function change(make: (ledger: Ledger) => Ledger): Promise<void> {
  return locked(async () => {
    const was = await readLedger();
    if (was) await write(make(was));
  });
}

async function write(ledger: Ledger): Promise<void> {
  await browser.storage.local.set({ [LEDGER]: ledger });
}

function locked(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request('pangzhu-ledger', work);
}
