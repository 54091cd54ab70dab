// What a format drops of a pack, said before anything is written.
import type { Pack } from '../model/entry';
import { ankiLosses } from './anki';
import { type FileKind, listedOf } from './file';
import { tableLosses } from './table';
import { tbxLosses } from './tbx';
import type { Loss } from './trouble';

/** `ownKind`: the kind new entries get from a table. Empty for JSON, which holds everything. */
export function lossesOf(kind: FileKind, pack: Pack, ownKind: string): Loss[] {
  if (kind === 'json') return [];
  const listed = listedOf(pack);
  const own = new Set(pack.entries.map(({ id }) => id));
  const beside: Loss[] = [
    { what: 'amendments', count: pack.amendments.filter(({ entry }) => !own.has(entry)).length },
    { what: 'examples', count: pack.examples.length },
    { what: 'annotations', count: pack.annotations?.length ?? 0 },
    { what: 'head', count: [pack.author, pack.licence, pack.description].filter(Boolean).length },
  ];
  if (kind === 'annotations') {
    const others = beside.filter(({ what }) => what !== 'annotations');
    return [{ what: 'entries', count: pack.entries.length }, ...others].filter(({ count }) => count > 0);
  }
  return [...ofEntries(), ...beside].filter(({ count }) => count > 0);

  function ofEntries(): Loss[] {
    const hidden = { what: 'hidden', count: pack.amendments.filter((one) => one.hidden).length };
    if (kind === 'tbx') return [...tbxLosses(listed), hidden];
    const table = tableLosses(listed, pack.amendments, ownKind);
    return kind === 'anki' ? [...table, ...ankiLosses(listed)] : table;
  }
}
