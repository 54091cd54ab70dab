// Which tab's content script opened a frame note/: a page may put our frame into itself too and hand it a task of its own. What
// our script opens carries a key that was given to it and to its tab; without one the frame shows nothing.
import { browser } from 'wxt/browser';

const PREFIX = 'frame-keys:';
/** A tab's last ones are kept: a frame that the browser loads anew has its old key. */
const KEPT = 8;
let last: Promise<unknown> = Promise.resolve();

/** A new key for a frame of this tab; pages can't read where it is kept, and it ends with the session. */
export async function giveFrameKey(tabId: number): Promise<string> {
  const key = crypto.randomUUID();
  const give = last.then(async () => {
    const keys = await keysOf(tabId);
    await browser.storage.session.set({ [PREFIX + tabId]: [...keys, key].slice(-KEPT) });
  });
  // A woken background has several questions at once: of two written at the same time one would be lost.
  last = give.catch(() => undefined);
  await give;
  return key;
}

/** True for a key that a content script of this tab was given. */
export async function isFrameKey(key: string, tabId: number): Promise<boolean> {
  return (await keysOf(tabId)).includes(key);
}

async function keysOf(tabId: number): Promise<string[]> {
  const kept: unknown = (await browser.storage.session.get(PREFIX + tabId))[PREFIX + tabId];
  return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
}
