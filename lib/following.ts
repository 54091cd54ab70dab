// A port beside the questions: a list of ours follows what is in view on a page, for as long as it looks.

import { browser } from 'wxt/browser';

/** Name of the port by which a list of ours follows what is in view on a page; it lives as long as the list looks. */
const VIEW_PORT = 'pangzhu/view';

/** List → page: calls back with the indices of the mentions in view, at once and whenever they change. */
export function followView(tabId: number, seen: (mentions: number[]) => void, signal: AbortSignal): void {
  const port = browser.tabs.connect(tabId, { name: VIEW_PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    if (Array.isArray(message)) seen(message.filter((one) => Number.isInteger(one)));
  });
  // A page that is gone or has no script of ours ends the port; reading `lastError` keeps Chromium from reporting it.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

/** Page: calls `start` for each list that looks; `gone` ends with that list or with the page. */
export function onFollowed(
  start: (tell: (mentions: number[]) => void, gone: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const connected = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    const life = new AbortController();
    port.onDisconnect.addListener(() => life.abort());
    const gone = AbortSignal.any([signal, life.signal]);
    start((mentions) => !gone.aborted && port.postMessage(mentions), gone);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => browser.runtime?.onConnect.removeListener(connected), { once: true });
}
