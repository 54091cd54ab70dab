// What becomes of an entry or an amendment of a pack's file, against what is there.
import type { Amendment, Entry } from '../model/entry';
import { entryName } from '../model/entry';
import { differencesOf, mergeEntries } from './differences';
import type { NameIndex } from './name-index';
import { NOTHING, only, type PreviewRow, type Stored } from './preview-row';

export function entryRow(row: number, entry: Entry, stored: ReadonlyMap<string, Stored>, index: NameIndex): PreviewRow {
  const there = stored.get(entry.id);
  const claimed = index.claimed(entry, there?.entry);
  const base = { row, name: entryName(entry), type: entry.type, claimed, reasons: [] };
  if (!there) {
    if (!claimed) {
      const says = entry.summary ? [{ field: 'summary', before: '', after: entry.summary }] : [];
      return { ...base, verdict: 'added', differences: says, writes: { overwrite: only(entry) } };
    }
    const other = stored.get(claimed.id)?.own;
    const onto = other && other.type === entry.type ? other : null;
    return {
      ...base,
      verdict: 'conflict',
      differences: onto ? differencesOf(onto, entry) : [],
      writes: {
        keep: NOTHING,
        ...(onto ? { overwrite: only({ ...entry, id: onto.id }), merge: only(mergeEntries(onto, entry)) } : {}),
        both: only(entry),
      },
    };
  }
  const now = there.own ?? there.entry;
  const differences = differencesOf(now, entry);
  if (differences.length === 0) return { ...base, claimed: null, verdict: 'same', differences, writes: {} };
  const writes = { overwrite: only(entry), merge: only(mergeEntries(now, entry)) };
  if (claimed) return { ...base, verdict: 'conflict', differences, writes: { keep: NOTHING, ...writes } };
  return {
    ...base,
    verdict: 'changed',
    differences,
    writes: { merge: writes.merge, overwrite: writes.overwrite, keep: NOTHING },
  };
}

export function amendmentRow(row: number, amendment: Amendment, stored: ReadonlyMap<string, Stored>): PreviewRow {
  const there = stored.get(amendment.entry);
  const before = there?.amendment ?? null;
  const base = {
    row,
    name: there ? entryName(there.entry) : amendment.entry,
    type: there?.entry.type ?? null,
    claimed: null,
    reasons: [],
    differences: differencesOf(before ?? { entry: amendment.entry }, amendment),
  };
  if (base.differences.length === 0) return { ...base, verdict: 'same', writes: {} };
  const overwrite = { entries: [], amendments: [amendment] };
  if (!before) return { ...base, verdict: there?.own ? 'changed' : 'added', writes: { overwrite, keep: NOTHING } };
  const merge = { entries: [], amendments: [{ ...before, ...amendment }] };
  return { ...base, verdict: 'changed', writes: { merge, overwrite, keep: NOTHING } };
}
