// The addresses packs come from, in storage.local: when each was asked, what it said, and a newer version that waits.
import { browser } from 'wxt/browser';
import { inTurn } from './turns';

export interface Subscription {
  /** https; what it is kept under. */
  url: string;
  /** The pack it gave; null until the first answer. */
  pack: string | null;
  /** Newer versions are put in without asking; the user's own changes stay. */
  auto: boolean;
  /** An administrator's: comes back when it is taken away. */
  managed?: true;
  /** Milliseconds since 1970. */
  checked?: number;
  etag?: string;
  modified?: string;
  failure?: { code: string; value: string };
  /** Version of what waits to be looked at; its text is kept apart. */
  waiting?: string;
}

const KEY = 'subscriptions';
const LOCK = 'subscription-list';
const textKey = (url: string) => `${KEY}/${url}`;

/** Never rejects: what is broken is left out. */
export async function readSubscriptions(): Promise<Subscription[]> {
  try {
    const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
    return Array.isArray(stored) ? stored.flatMap((one) => toSubscription(one) ?? []) : [];
  } catch {
    return [];
  }
}

/** Puts one in the place of the one with its address; with `text`, what waits of it (null: nothing any more). */
export function writeSubscription(one: Subscription, text?: string | null): Promise<void> {
  return inTurn(LOCK, async () => {
    const others = (await readSubscriptions()).filter(({ url }) => url !== one.url);
    if (text) await browser.storage.local.set({ [textKey(one.url)]: text });
    if (text === null) await browser.storage.local.remove(textKey(one.url));
    await browser.storage.local.set({ [KEY]: [...others, one] });
  });
}

export function dropSubscription(gone: string): Promise<void> {
  return inTurn(LOCK, async () => {
    const left = (await readSubscriptions()).filter(({ url }) => url !== gone);
    await browser.storage.local.set({ [KEY]: left });
    await browser.storage.local.remove(textKey(gone));
  });
}

/** The pack that waits, as it was fetched; null where none does. */
export async function waitingText(url: string): Promise<string | null> {
  const text: unknown = (await browser.storage.local.get(textKey(url)))[textKey(url)];
  return typeof text === 'string' ? text : null;
}

export function onSubscriptions(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(listener), { once: true });
}

/** Null for what is none. */
export function toSubscription(value: unknown): Subscription | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, pack, auto, managed, checked, etag, modified, failure, waiting } = value as Record<string, unknown>;
  if (typeof url !== 'string' || !url.startsWith('https://')) return null;
  return {
    url,
    pack: typeof pack === 'string' ? pack : null,
    auto: auto === true,
    ...(managed === true && { managed: true as const }),
    ...(typeof checked === 'number' && { checked }),
    ...(typeof etag === 'string' && { etag }),
    ...(typeof modified === 'string' && { modified }),
    ...(isFailure(failure) && { failure }),
    ...(typeof waiting === 'string' && { waiting }),
  };
}
function isFailure(value: unknown): value is { code: string; value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
