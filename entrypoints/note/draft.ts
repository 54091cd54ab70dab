// What was typed and not saved, kept for the session, by entry or words. Where the browser refuses, nothing is kept.
import { browser } from 'wxt/browser';
import type { EntryDraft } from '../../components/entryDraft';

const PREFIX = 'draft:';

export async function readDraft(key: string): Promise<Partial<EntryDraft>> {
  try {
    const kept: unknown = (await browser.storage.session.get(PREFIX + key))[PREFIX + key];
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}

export async function keepDraft(key: string, draft: EntryDraft): Promise<void> {
  await browser.storage.session.set({ [PREFIX + key]: draft }).catch(() => undefined);
}

export async function forgetDraft(key: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + key).catch(() => undefined);
}
