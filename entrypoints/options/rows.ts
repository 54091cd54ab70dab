// Entries as the knowledge gives them → rows as the table shows them.
import type { EntryRow } from '../../components/entryRows';
import { splitCover } from '../../lib/explain/explain';
import { lawStatus } from '../../lib/explain/law-status';
import { type Knowledge, MINE } from '../../lib/knowledge';
import { type Entry, entryName } from '../../lib/model/entry';

export async function readRows(knowledge: Knowledge): Promise<EntryRow[]> {
  const { knowledgeDate } = knowledge.about;
  return (await knowledge.listEntries()).map(({ entry, pack, hidden, note, changed }) => ({
    entry,
    name: splitCover(entryName(entry))[1],
    own: pack === MINE,
    hidden,
    note,
    changed,
    state: stateOf(entry, knowledgeDate),
  }));
}

function stateOf(entry: Entry, day: string): EntryRow['state'] {
  if (entry.type !== 'law') return null;
  const { state } = lawStatus(entry.facts, day, day, (name) => name);
  if (state === 'draft') return 'draft';
  if (state === 'replaced' || state === 'repealed') return 'over';
  return state === 'unknown' || state === 'not-yet' ? null : 'valid';
}
