// A pack at an address: fetched once, by tag, within limits, and checked like any file. Nothing here writes.

import { checkPack, parseJson, type ReadPack } from './pack-json';
import { decodeText } from './text';
import { ExchangeError } from './trouble';

export const SUBSCRIPTION = {
  /** Milliseconds between two questions. */
  every: 24 * 60 * 60 * 1000,
  /** Bytes of an answer that are read. */
  bytes: 16_000_000,
  /** Milliseconds until an address counts as silent. */
  patience: 30_000,
} as const;

export type SubscriptionTrouble =
  | 'address'
  | 'no-answer' // value: what the browser said
  | 'status' // value: the number
  | 'too-large' // value: the limit in MB
  | 'not-a-pack' // value: a code of ExchangeError with its value
  | 'newer' // value: the format it names
  | 'other-pack' // value: its id
  | 'not-granted'
  | 'not-kept'; // value: why this machine did not take it

export class SubscriptionError extends Error {
  constructor(
    readonly code: SubscriptionTrouble,
    readonly value = '',
  ) {
    super(value ? `${code}: ${value}` : code);
    this.name = 'SubscriptionError';
  }
}

/** What the server said of the version we have, to be told it with the next question. */
export interface Tags {
  etag?: string;
  modified?: string;
}

export type Fetched = { is: 'same' } | { is: 'pack'; read: ReadPack; text: string; tags: Tags };

/** The address as it is kept; throws SubscriptionError for what is not https. */
export function checkAddress(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url?.protocol !== 'https:' || url.username || url.password) throw new SubscriptionError('address');
  url.hash = '';
  return url.href;
}

/** The match pattern of an address's host, as the browser is asked for it. */
export function originOf(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

export function isDue(checked: number | undefined, now: number): boolean {
  // A clock set back must not silence an address for ever.
  return checked === undefined || now - checked >= SUBSCRIPTION.every || checked > now;
}

/** Rejects with SubscriptionError only. `fetcher` as the global one. */
export async function fetchPack(url: string, tags: Tags = {}, fetcher: typeof fetch = fetch): Promise<Fetched> {
  const response = await ask(url, tags, fetcher);
  if (response.status === 304) return { is: 'same' };
  if (!response.ok) throw new SubscriptionError('status', String(response.status));
  if (response.url && !response.url.startsWith('https:')) throw new SubscriptionError('address');
  const text = decodeText(await bytesOf(response));
  const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return { is: 'pack', read: packIn(text), text, tags: { ...(etag && { etag }), ...(modified && { modified }) } };
}

async function ask(url: string, { etag, modified }: Tags, fetcher: typeof fetch): Promise<Response> {
  try {
    return await fetcher(checkAddress(url), {
      headers: {
        accept: 'application/json',
        ...(etag && { 'if-none-match': etag }),
        ...(!etag && modified && { 'if-modified-since': modified }),
      },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(SUBSCRIPTION.patience),
    });
  } catch (error) {
    if (error instanceof SubscriptionError) throw error;
    throw silent(error);
  }
}

/** Read piece by piece: what the server claims of the length may be missing or wrong. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > SUBSCRIPTION.bytes) throw new SubscriptionError('too-large', String(SUBSCRIPTION.bytes / 1e6));
      pieces.push(piece.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof SubscriptionError) throw error;
    throw silent(error);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function silent(error: unknown): SubscriptionError {
  return new SubscriptionError('no-answer', error instanceof Error ? error.message.slice(0, 200) : '');
}

function packIn(text: string): ReadPack {
  try {
    return checkPack(parseJson(text));
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    throw error.code === 'newer'
      ? new SubscriptionError('newer', error.value)
      : new SubscriptionError('not-a-pack', error.message.slice(0, 200));
  }
}
