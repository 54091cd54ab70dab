// What was typed in the frame note/ and not saved: kept in the browser's memory for the session, never on disk.
import { browser } from 'wxt/browser';

const PREFIX = 'draft:';

/** `draft` null forgets it. */
export async function keepDraft(key: string, draft: Record<string, string> | null): Promise<void> {
  if (draft) await browser.storage.session.set({ [PREFIX + key]: draft });
  else await browser.storage.session.remove(PREFIX + key);
}

export async function readDraft(key: string): Promise<Record<string, string>> {
  const kept: unknown = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'));
}
