// Passages that were not found when their page was last read: a reminder, no knowledge, so it has no journal and lies in
// storage.local.
import { browser } from 'wxt/browser';

/** Milliseconds since 1970 of the look that missed it, by the annotation's id. */
export type Orphans = Record<string, number>;

const ORPHANS = 'orphans';
/** More are not kept: the oldest go. */
const MOST = 20_000;

/** Never throws. */
export async function readOrphans(): Promise<Orphans> {
  try {
    return toOrphans((await browser.storage.local.get(ORPHANS))[ORPHANS]);
  } catch {
    return {};
  }
}

let last: Promise<unknown> = Promise.resolve();
/** A page was read: these of its passages are there, those are not. Written only where it is news. */
export function noteOrphans(found: readonly string[], lost: readonly string[], now = Date.now()): Promise<void> {
  const next = last.then(async () => {
    const known = await readOrphans();
    const fresh = lost.filter((id) => known[id] === undefined);
    const back = found.filter((id) => known[id] !== undefined);
    if (fresh.length + back.length === 0) return;
    for (const id of back) delete known[id];
    for (const id of fresh) known[id] = now;
    const kept = Object.entries(known).sort((a, b) => a[1] - b[1]);
    await browser.storage.local.set({ [ORPHANS]: Object.fromEntries(kept.slice(-MOST)) });
  });
  last = next.catch(() => undefined);
  return next;
}

/** Calls back when a passage was lost or found anywhere. */
export function onOrphans(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => void (ORPHANS in changes && changed());
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

function toOrphans(value: unknown): Orphans {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, time]) => typeof time === 'number'));
}
