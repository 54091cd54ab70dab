// What was typed and not saved, kept by the background for the session: Firefox gives a frame in a page no session storage.
// Where nothing can be kept, nothing is.
import type { EntryDraft } from '../../components/entryDraft';
import { ask } from '../../lib/asking';

/** `key`: an entry's id, or the words of a new one. */
export async function readDraft(key: string): Promise<Partial<EntryDraft>> {
  const answer = await ask('draft', { key });
  return answer.ok ? answer.value : {};
}

export async function keepDraft(key: string, draft: EntryDraft): Promise<void> {
  await ask('keepDraft', { key, draft: { ...draft } });
}

export async function forgetDraft(key: string): Promise<void> {
  await ask('keepDraft', { key, draft: null });
}
