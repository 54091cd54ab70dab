// The answering end of every question, in the background and in a page; a thrown error becomes an answer with a remedy.

import { browser } from 'wxt/browser';
import { isEnvelope } from './envelope';
import type { Value } from './messages';
import { type AskError, messageOf } from './model/answer';

export interface Sender {
  /** The tab is of a private window: nothing of it may be written. */
  private?: boolean;
  tabId?: number;
  /** The address of the tab's page, where we may know it. */
  tabUrl?: string;
  frameId?: number;
  url?: string;
  origin?: string;
}
/** One function per question; each gets the unchecked question and checks it itself. */
export type Handlers<A> = { [K in keyof A]: (q: unknown, sender: Sender) => Promise<Value<A[K]>> | Value<A[K]> };

/** A refusal or failure to be told to the asker as it is. */
export class Refusal extends Error {
  constructor(error: AskError) {
    super(error.message, { cause: error });
  }
}

/** As the browser tells it. */
interface RawSender {
  tab?: { id?: number; incognito?: boolean; url?: string };
  frameId?: number;
  url?: string;
  origin?: string;
  id?: string;
}
/** All that is known of who asks: for the background. */
export function fullSender({ tab, frameId, url, origin }: RawSender): Sender {
  return { private: tab?.incognito === true, tabId: tab?.id, tabUrl: tab?.url, frameId, url, origin };
}
/** Whether a tab asks, and which: enough for a page, whose script is small. */
export const tabAlone = ({ tab }: RawSender): Sender => ({ tabId: tab?.id });

/**
 * Answers questions until the signal ends. Every question with our mark gets an answer.
 * @param read how much of who asks the handlers are told
 * @param silent does what is asked and leaves the answer to another frame
 */
export function answer<A>(
  handlers: Partial<Handlers<A>>,
  signal: AbortSignal,
  read: (sender: RawSender) => Sender,
  silent = false,
): void {
  const listener = (message: unknown, sender: RawSender, reply: (a: unknown) => void) => {
    if (!isEnvelope(message)) return undefined;
    if (sender.id !== browser.runtime.id) return undefined;
    const handler = Object.hasOwn(handlers, message.ask)
      ? (handlers as Record<string, (q: unknown, s: Sender) => unknown>)[message.ask]
      : undefined;
    if (!handler) return undefined;
    const work = (async () => handler(message.q, read(sender)))();
    if (silent) {
      work.catch(() => undefined);
      return undefined;
    }
    work.then(
      (value) => reply({ ok: true, value }),
      (error: unknown) => reply({ ok: false, error: toAskError(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // Chromium takes `runtime` away from a script whose extension was updated.
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener), { once: true });
}

/** Calls back when a page tells the background that it, or its passages, were read anew. Listens only: the background answers. */
export function overhearCounted(heard: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { tab?: { id?: number } }) => {
    const read = isEnvelope(message) && (message.ask === 'counted' || message.ask === 'passagesFound');
    if (read && sender.tab?.id !== undefined) heard(sender.tab.id);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

function toAskError(error: unknown): AskError {
  // By its cause, not its class: a page refuses nothing, and its script is small.
  if (error instanceof Error && isAskError(error.cause)) return error.cause;
  return { code: 'failed', message: messageOf(error), remedy: '重新加载页面，或重启浏览器' };
}
function isAskError(value: unknown): value is AskError {
  return typeof value === 'object' && value !== null && 'remedy' in value;
}
