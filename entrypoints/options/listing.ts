// All entries with their index, kept in step with the knowledge: read whole once and after changes from elsewhere, patched
// after one's own.
import type { AlikeShown, PackShown } from '../../components/alike';
import { type EntryIndex, indexSteps, withRows } from '../../components/entryIndex';
import type { EntryRow } from '../../components/entryRows';
import type { Words } from '../../components/words';
import { type Alike, alikeSteps, type Knowledge } from '../../lib/knowledge';
import { alikeItems, alikeShown, readPacks, readRows } from './rows';
import { inSlices } from './slices';

export interface Listing {
  /** Null until the entries have been read. */
  index(): EntryIndex | null;
  packs(): readonly PackShown[];
  alike(): ReadonlyMap<string, readonly AlikeShown[]>;
  row(id: string): EntryRow | undefined;
  /** Reads the rows of these ids anew, or all; the latest call wins. */
  refresh(ids: readonly string[] | null): Promise<void>;
}

/** Entries looked through for likeness before a breath is offered. */
const SLICE = 200;
/** More changed rows than this are read as all are. */
const FEW = 2000;

/** `draw` is called when something new is there to be shown. */
export function createListing(knowledge: () => Knowledge, words: () => Words, draw: () => void): Listing {
  let rows: Map<string, EntryRow> | null = null;
  let index: EntryIndex | null = null;
  let packs: readonly PackShown[] = [];
  let alike: ReadonlyMap<string, readonly AlikeShown[]> = new Map();
  let found: ReadonlyMap<string, readonly Alike[]> = new Map();
  let turn = 0;

  const findAlike = async (mine: number) => {
    if (!rows) return;
    const items = await inSlices(alikeItems(rows.values()));
    const made = await inSlices(alikeSteps(items, SLICE));
    if (mine !== turn || !rows) return;
    found = made;
    alike = alikeShown(found, rows, packs);
    draw();
  };
  const refresh = async (ids: readonly string[] | null) => {
    const mine = ++turn;
    const few = rows && ids && ids.length <= FEW ? ids : undefined;
    const [read, heads] = await Promise.all([readRows(knowledge(), few), readPacks(knowledge(), words())]);
    if (mine !== turn) return;
    packs = heads;
    let patched: EntryIndex | null = null;
    if (rows && few) {
      const now = new Map(read.map((row) => [row.entry.id, row]));
      const changed = new Map(few.map((id) => [id, now.get(id) ?? null]));
      const next = new Map(rows);
      for (const [id, row] of changed) {
        if (row) next.set(id, row);
        else next.delete(id);
      }
      rows = next;
      patched = index && withRows(index, changed);
    } else rows = new Map(read.map((row) => [row.entry.id, row]));
    const made = patched ?? (await inSlices(indexSteps([...rows.values()])));
    if (mine !== turn) return;
    index = made;
    // Where no name changed, only who of those alike is taken may have.
    if (patched && rows) alike = alikeShown(found, rows, packs);
    draw();
    if (!patched) void findAlike(mine);
  };
  return {
    index: () => index,
    packs: () => packs,
    alike: () => alike,
    row: (id) => rows?.get(id),
    refresh,
  };
}
