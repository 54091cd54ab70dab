// What the forms ask for → the one change that does it. New entries and words about others' go into the pack `mine`; an entry
// of a pack made here is changed where it is. A change says what it started from: the store refuses it where that is another
// by now.
import { type EntryDraft, toAmendment, toEntry } from '../../components/entryDraft';
import type { EntryRow } from '../../components/entryRows';
import type { Words } from '../../components/words';
import { type Knowledge, MINE } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';

/** Adds (`row` null), edits an own entry, or amends another's. `row`: as it was when its form was opened. */
export function changeFor(row: EntryRow | null, draft: EntryDraft, words: Words): Change {
  if (!row) return { do: 'add', pack: MINE, entry: toEntry(draft, newId(draft.type), words) };
  const { entry, stored, said, own, pack } = row;
  if (!own) return { do: 'amend', pack: MINE, amendment: toAmendment(draft, entry, said), was: said };
  return { do: 'edit', pack, entry: toEntry(draft, entry.id, words, entry), was: stored };
}

/** Deletes an own entry; takes another's back to its text, hidden or not as it is. */
export async function removeChange(row: EntryRow, knowledge: Knowledge): Promise<Change> {
  if (row.own) return { do: 'remove', pack: row.pack, id: row.entry.id };
  const before = await knowledge.ownAmendment(row.entry.id);
  return { do: 'amend', pack: MINE, amendment: { entry: row.entry.id, ...(before?.hidden ? { hidden: true } : {}) } };
}

/** Hidden by a pack, an entry is shown again by a word against it. */
export async function hideChange(row: EntryRow, hidden: boolean, knowledge: Knowledge): Promise<Change> {
  const { hidden: had, ...rest } = (await knowledge.ownAmendment(row.entry.id)) ?? { entry: row.entry.id };
  const shown = had ? rest : { ...rest, hidden: false };
  return { do: 'amend', pack: MINE, amendment: hidden ? { ...rest, hidden } : shown };
}

function newId(type: string): string {
  return `${type}/own-${crypto.randomUUID().slice(0, 13)}`;
}
