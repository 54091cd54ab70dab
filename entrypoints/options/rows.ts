// Entries as the knowledge gives them → rows as the table shows them.
import type { AlikeShown, PackShown } from '../../components/alike';
import type { EntryRow } from '../../components/entryRows';
import type { Words } from '../../components/words';
import { splitCover } from '../../lib/explain/explain';
import { lawStatus } from '../../lib/explain/law-status';
import { type Alike, type AlikeItem, BASE, type Knowledge, MINE, type TableEntry, winner } from '../../lib/knowledge';
import { type Entry, entryName } from '../../lib/model/entry';
import { pause } from './slices';

/** All rows, or those of the ids; the rest of the page goes on meanwhile. */
export async function readRows(knowledge: Knowledge, ids?: readonly string[]): Promise<EntryRow[]> {
  const [listed, heads] = await Promise.all([knowledge.listTable(pause, ids), knowledge.packHeads()]);
  const editable = new Set([MINE, ...heads.filter((head) => !head.from).map(({ id }) => id)]);
  const rows: EntryRow[] = [];
  for (const one of listed) {
    if (rows.length % 500 === 0) await pause();
    rows.push(rowOf(one, editable, knowledge.about.knowledgeDate));
  }
  return rows;
}

function rowOf(one: TableEntry, editable: ReadonlySet<string>, day: string): EntryRow {
  const { entry, stored, said, pack, covers, off, hidden, note, outdated } = one;
  return {
    entry,
    stored,
    said,
    name: splitCover(entryName(entry))[1],
    pack,
    covers,
    own: pack !== BASE && editable.has(pack),
    off,
    hidden,
    note,
    changed: said !== null || (pack === MINE && covers.length > 0),
    outdated,
    state: stateOf(entry, day),
  };
}

function stateOf(entry: Entry, day: string): EntryRow['state'] {
  if (entry.type !== 'law') return null;
  const { state } = lawStatus(entry.facts, day, day, (name) => name);
  if (state === 'draft') return 'draft';
  if (state === 'replaced' || state === 'repealed') return 'over';
  return state === 'unknown' || state === 'not-yet' ? null : 'valid';
}

/** Every pack by the name it goes by, the topmost first. */
export async function readPacks(knowledge: Knowledge, { t }: Words): Promise<PackShown[]> {
  const heads = await knowledge.packHeads();
  const titleOf = (id: string, title: string) => (id === MINE ? t('pack_mine') : title);
  return [
    ...heads.map(({ id, title, from }) => ({ id, title: titleOf(id, title), editable: !from })),
    { id: BASE, title: t('pack_base'), editable: false },
  ];
}

export function* alikeItems(rows: Iterable<EntryRow>): Generator<void, AlikeItem[]> {
  const items: AlikeItem[] = [];
  for (const { entry, pack } of rows) {
    if (items.length % 1000 === 0) yield;
    items.push({ id: entry.id, type: entry.type, pack, names: entry.terms.map((term) => term.text) });
  }
  return items;
}

/** What was found alike, with the other entry's name and pack, and which of the two is taken in a text. */
export function alikeShown(
  found: ReadonlyMap<string, readonly Alike[]>,
  rows: ReadonlyMap<string, EntryRow>,
  packs: readonly PackShown[],
): Map<string, AlikeShown[]> {
  const order = packs.map(({ id }) => id);
  const shown = new Map<string, AlikeShown[]>();
  for (const [id, those] of found) {
    const one = rows.get(id);
    if (!one) continue;
    const named = those.flatMap((alike) => {
      const other = rows.get(alike.id);
      if (!other) return [];
      const winning = alike.how === 'same' ? winner(rivalOf(one), rivalOf(other), order) : { wins: null, why: null };
      return [{ ...alike, ...winning, name: other.name, pack: other.pack }];
    });
    if (named.length > 0) shown.set(id, named);
  }
  return shown;
}

function rivalOf({ entry, pack, hidden, off }: EntryRow) {
  return { type: entry.type, pack, out: hidden || off };
}
