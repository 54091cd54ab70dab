// How often the reader has met a name: one number per name on this machine, no addresses, nothing from private windows.
import { browser } from 'wxt/browser';

/** Pages on which a name was met, by the name's key (lib/page/choose.ts). */
export type Met = Record<string, number>;

const MET = 'met';
/** What this browser session has counted already, so that a page read anew counts once. Kept in memory by the browser. */
const PAGES = 'met-pages';
const MOST_PAGES = 60;
const MOST_NAMES = 20_000;

type Counted = [url: string, keys: string[]][];

/** Empty where nothing was counted or the storage is out of reach. */
export async function readMet(): Promise<Met> {
  try {
    const stored: unknown = (await browser.storage.local.get(MET))[MET];
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, times]) => typeof times === 'number'));
  } catch {
    return {};
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Counts the names of a page, each once for this address and session. Not to be called for private windows. */
export function countMet(keys: readonly string[], url: string): Promise<void> {
  const next = last.then(() => count(keys, url));
  last = next.catch(() => undefined);
  return next;
}

async function count(keys: readonly string[], url: string): Promise<void> {
  const stored: unknown = (await browser.storage.session.get(PAGES))[PAGES];
  const pages: Counted = Array.isArray(stored) ? stored : [];
  const before = new Set(pages.find(([page]) => page === url)?.[1]);
  const fresh = keys.filter((key) => !before.has(key));
  if (fresh.length === 0) return;
  const met = await readMet();
  const room = MOST_NAMES - Object.keys(met).length;
  for (const key of fresh.filter((one) => one in met || room > 0)) met[key] = (met[key] ?? 0) + 1;
  await browser.storage.local.set({ [MET]: met });
  const others = pages.filter(([page]) => page !== url);
  await browser.storage.session.set({ [PAGES]: [...others, [url, [...before, ...fresh]]].slice(-MOST_PAGES) });
}

/** Calls back when the counts changed anywhere. */
export function onMet(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => void (MET in changes && changed());
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

/** Forgets all of it. */
export async function wipeMet(): Promise<void> {
  await browser.storage.local.remove(MET);
  await browser.storage.session.remove(PAGES);
}
