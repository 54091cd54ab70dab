// The one way to change what the user owns: change, journal row and revision in one transaction; and its undo.

import type { Change, JournalRow, PackPatch, Snapshot } from '../model/change';
import { entryName, type Pack, type PackPlace } from '../model/entry';
import { quoteOf } from '../model/passage';
import { BASE, type Database, MINE, type PackRow } from './db';
import { differing } from './differing';
import { countOwnRows, deleteOwnRows } from './own-rows';
import { dropPack, mineHead, patchHead, putHead, putOrder } from './pack-rows';
import { mergeReviews } from './reviews';
import { isStill, putRows, stateAfter, stateFor } from './touched';
import { StoreError } from './trouble';
import { Steps, type Watch } from './watch';

export interface Written {
  revision: number;
  /** Journal row, for undo. */
  seq: number;
}

/** Journal rows kept; older ones go, a long history would outgrow what it is about. */
const MOST_ROWS = 1000;

/**
 * Applies the change. Rejects with a StoreError, and writes nothing, when the change makes no sense:
 * the base pack is read-only, `add` wants a new id, `edit` and `remove` an existing one. `watch` hears how far it is with
 * many rows; when its signal ends, the change is given up with the signal's reason.
 */
export async function applyChange(
  db: Database,
  change: Change,
  now: number = Date.now(),
  watch?: Watch,
): Promise<Written> {
  const steps = new Steps(watch, sizeOf(change));
  return db.transaction('rw', [...tablesOf(db), db.reviews], async () => {
    const was = await stateFor(db, change);
    check(change, was);
    await mustBeOwn(db, change);
    await write(db, change, steps);
    const [before, after] = differing(was, stateAfter(change) ?? (await stateFor(db, change)));
    watch?.signal.throwIfAborted();
    const row: JournalRow = {
      time: now,
      change: change.do,
      ...(change.do === 'many' || change.do === 'annotate' ? { as: change.as } : {}),
      about: await namesOf(db, before, after),
      before,
      after,
    };
    const seq = await db.journal.add(row as JournalRow & { seq: number });
    await db.journal
      .where('seq')
      .belowOrEqual(seq - MOST_ROWS)
      .delete();
    return { revision: await bumpRevision(db), seq };
  });
}

/**
 * Puts back what journal row `seq` (default: the last one not undone) changed, in one transaction.
 * Null when there is nothing to undo. Rejects when something later changed the same rows: nothing is written then.
 */
export async function undoChange(db: Database, seq?: number, watch?: Watch): Promise<Written | null> {
  return db.transaction('rw', tablesOf(db), async () => {
    const row =
      seq === undefined
        ? await db.journal
            .orderBy('seq')
            .reverse()
            .filter((r) => !r.undone)
            .first()
        : await db.journal.get(seq);
    if (!row || row.undone) return null;
    const steps = new Steps(watch, rowCount(row.before));
    if (!(await isStill(db, row.after))) throw new StoreError('covered', row.about.slice(0, 3));
    await putRows(db, row.before, steps);
    watch?.signal.throwIfAborted();
    await db.journal.update(row.seq, { undone: true });
    return { revision: await bumpRevision(db), seq: row.seq };
  });
}

const tablesOf = (db: Database) => [db.entries, db.amendments, db.annotations, db.packs, db.journal, db.meta];

export async function readRevision(db: Database): Promise<number> {
  return Number((await db.meta.get('revision'))?.value ?? 0);
}

/** Entries outside `base`, amendments and highlighted passages, counted. */
export async function countOwn(db: Database): Promise<number> {
  const entries = await countOwnRows(db.entries);
  return entries + (await db.amendments.count()) + (await db.annotations.count());
}

async function bumpRevision(db: Database): Promise<number> {
  const revision = (await readRevision(db)) + 1;
  await db.meta.put({ key: 'revision', value: revision });
  return revision;
}

function check(change: Change, before: Snapshot): void {
  if (packsOf(change).includes(BASE)) throw new StoreError('base');
  const had = before.entries[0]?.entry;
  if (change.do === 'add' && had) throw new StoreError('taken', [change.entry.id, entryName(had)]);
  if ((change.do === 'edit' || change.do === 'remove') && !had) throw new StoreError('gone');
  if (change.do === 'annotate' && change.as !== 'add' && before.annotations?.every(({ annotation }) => !annotation))
    throw new StoreError('gone');
  if (change.do === 'set-pack' && change.pack !== MINE && !before.packs?.[0]?.value) throw new StoreError('gone');
  if (change.do === 'edit' && change.was && !isSame(change.was, had))
    throw new StoreError('changed', [entryName(change.was)]);
  if (change.do === 'amend' && change.was !== undefined && !isSame(change.was, before.amendments[0]?.amendment))
    throw new StoreError('changed', [change.amendment.entry]);
  const passage = before.annotations?.[0]?.annotation;
  if (change.do === 'annotate' && change.was && !isSame(change.was, passage))
    throw new StoreError('changed', [excerptOf(quoteOf(change.was)?.exact ?? '')]);
  const head = before.packs?.[0]?.value;
  if (change.do === 'set-pack' && change.was && !isWithin(change.was, head ?? mineHead()))
    throw new StoreError('changed', [head?.title ?? change.pack]);
}

/** Each of these fields is the same in the pack. */
function isWithin(fields: PackPatch, head: object): boolean {
  const now = new Map(Object.entries(head));
  return Object.entries(fields).every(([field, value]) => isSame(value, now.get(field)));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Ids of the packs the change writes into. */
function packsOf(change: Change): string[] {
  switch (change.do) {
    case 'restore':
      return change.packs.map(({ id }) => id);
    case 'order-packs':
      return change.packs;
    case 'import':
    case 'reissue':
      return [change.pack.id];
    case 'many': {
      const { entries, amendments, packs = [] } = change.rows;
      return [...entries, ...amendments].map(({ pack }) => pack).concat(packs.map(({ id }) => id));
    }
    case 'annotate':
      return change.rows.map(({ pack }) => pack);
    default:
      return [change.pack];
  }
}

/** A pack received from elsewhere stays as its author wrote it, so that its next version can be compared with it. */
async function mustBeOwn(db: Database, change: Change): Promise<void> {
  const single = change.do === 'add' || change.do === 'edit' || change.do === 'remove';
  const packs = single ? [change.pack] : change.do === 'annotate' ? [...new Set(packsOf(change))] : [];
  for (const head of await db.packs.bulkGet(packs)) if (head?.from) throw new StoreError('received', [head.title]);
}

async function write(db: Database, change: Change, steps: Steps): Promise<void> {
  switch (change.do) {
    case 'add':
    case 'edit':
      await db.entries.put({ pack: change.pack, id: change.entry.id, entry: change.entry });
      return;
    case 'remove':
      await db.entries.delete([change.pack, change.id]);
      return;
    case 'amend': {
      const { pack, amendment } = change;
      await putRows(db, { entries: [], amendments: [{ pack, entry: amendment.entry, amendment }] });
      return;
    }
    case 'many':
      await putRows(db, change.rows, steps);
      return;
    case 'annotate':
      await putRows(db, { entries: [], amendments: [], annotations: change.rows }, steps);
      return;
    case 'import':
    case 'reissue':
      if (change.mine) await putRows(db, change.mine);
      if (change.do === 'import' && change.into) return putRows(db, rowsOf(change.pack), steps);
      return replacePack(db, change.pack);
    case 'set-pack':
      return patchHead(db, change.pack, change.patch);
    case 'order-packs':
      return putOrder(db, change.packs);
    case 'restore':
      await db.packs.clear();
      await deleteOwnRows(db.entries);
      await db.amendments.clear();
      await db.annotations.clear();
      for (const pack of change.packs) await putPack(db, pack);
      if (change.reviews) await mergeReviews(db, change.reviews);
      return;
    case 'drop-pack':
      await dropPack(db, change.pack);
  }
}

/** A pack that comes again keeps its place; a new one comes to the top. */
async function replacePack(db: Database, pack: Pack & Partial<PackPlace>): Promise<void> {
  const place = placeOf(await db.packs.get(pack.id));
  await dropPack(db, pack.id);
  await putPack(db, { ...place, ...pack });
}

async function putPack(db: Database, pack: Pack & Partial<PackPlace>): Promise<void> {
  const { entries: _, amendments: __, annotations: ___, ...head } = pack;
  await putHead(db, head);
  await putRows(db, rowsOf(pack));
}

/** What of a pack is the user's own affair. */
function placeOf(head: PackRow | undefined): Partial<PackPlace> {
  if (!head) return {};
  const { order, on, sites, colour, from } = head;
  return { order, on, ...(sites && { sites }), ...(colour && { colour }), ...(from && { from }) };
}

/** Rows of a change that is written row by row; of others nobody waits long. */
function sizeOf(change: Change): number {
  if (change.do === 'many') return rowCount(change.rows);
  if (change.do === 'annotate') return change.rows.length;
  return change.do === 'import' && change.into ? rowCount(rowsOf(change.pack)) : 0;
}

function rowCount({ entries, amendments, annotations = [] }: Snapshot): number {
  return entries.length + amendments.length + annotations.length;
}

function rowsOf({ id: pack, entries, amendments, annotations = [] }: Pack): Snapshot {
  return {
    entries: entries.map((entry) => ({ pack, id: entry.id, entry })),
    amendments: amendments.map((amendment) => ({ pack, entry: amendment.entry, amendment })),
    annotations: annotations.map((annotation) => ({ pack, id: annotation.id, annotation })),
  };
}

async function namesOf(db: Database, before: Snapshot, after: Snapshot): Promise<string[]> {
  const names = new Map<string, string>();
  for (const { id, entry } of [...before.entries, ...after.entries]) {
    if (entry) names.set(id, entryName(entry));
    if (names.size >= ABOUT) break;
  }
  for (const { entry } of after.amendments.slice(0, ABOUT)) {
    const row = await db.entries.where('id').equals(entry).first();
    names.set(entry, row ? entryName(row.entry) : entry);
  }
  for (const { id, annotation } of [...(before.annotations ?? []), ...(after.annotations ?? [])]) {
    if (names.size >= ABOUT) break;
    if (annotation) names.set(id, excerptOf(quoteOf(annotation)?.exact ?? ''));
  }
  for (const { id, value } of [...(before.packs ?? []), ...(after.packs ?? [])])
    if (value && names.size < ABOUT) names.set(id, value.title);
  return [...names.values()].slice(0, ABOUT);
}
/** Names kept per journal row. */
const ABOUT = 20;

/** The beginning of a passage, on one line. */
function excerptOf(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
/** UTF-16 units. */
const EXCERPT = 24;
