// The one way to change what the user owns: change, journal row and revision in one transaction; and its undo.

import type { Change, JournalRow, Snapshot } from '../model/change';
import type { Amendment, Pack, StoredPack } from '../model/entry';
import { entryName } from '../model/entry';
import { BASE, type Database, MINE } from './db';
import { differing } from './differing';

export interface Written {
  revision: number;
  /** Journal row, for undo. */
  seq: number;
}

/**
 * Applies the change. Rejects with a plain message, and writes nothing, when the change makes no sense:
 * the base pack is read-only, `add` wants a new id, `edit` and `remove` an existing one.
 */
export async function applyChange(db: Database, change: Change, now: number = Date.now()): Promise<Written> {
  return db.transaction('rw', [db.entries, db.amendments, db.packs, db.journal, db.meta], async () => {
    const was = await snapshotFor(db, change);
    check(change, was);
    await write(db, change);
    const [before, after] = differing(was, await snapshotFor(db, change));
    const row: JournalRow = { time: now, change: change.do, about: await namesOf(db, before, after), before, after };
    const seq = await db.journal.add(row as JournalRow & { seq: number });
    return { revision: await bumpRevision(db), seq };
  });
}

/**
 * Puts back what journal row `seq` (default: the last one not undone) changed, in one transaction.
 * Null when there is nothing to undo. Rejects when something later changed the same entries: nothing is written then.
 */
export async function undoChange(db: Database, seq?: number): Promise<Written | null> {
  return db.transaction('rw', [db.entries, db.amendments, db.packs, db.journal, db.meta], async () => {
    const row =
      seq === undefined
        ? await db.journal
            .orderBy('seq')
            .reverse()
            .filter((r) => !r.undone)
            .first()
        : await db.journal.get(seq);
    if (!row || row.undone) return null;
    if (!(await isStill(db, row.after))) {
      throw new Error(`之后的改动动过同样的词条（${row.about.slice(0, 3).join('、')}），先撤销那些改动`);
    }
    await restore(db, row.before);
    await db.journal.update(row.seq, { undone: true });
    return { revision: await bumpRevision(db), seq: row.seq };
  });
}

export async function readRevision(db: Database): Promise<number> {
  return Number((await db.meta.get('revision'))?.value ?? 0);
}

/** Entries outside `base` and amendments, counted. */
export async function countOwn(db: Database): Promise<number> {
  return (await db.entries.where('pack').notEqual(BASE).count()) + (await db.amendments.count());
}

async function bumpRevision(db: Database): Promise<number> {
  const revision = (await readRevision(db)) + 1;
  await db.meta.put({ key: 'revision', value: revision });
  return revision;
}

function check(change: Change, before: Snapshot): void {
  const packs = 'packs' in change ? change.packs : [change.pack];
  if (packs.some((pack) => (typeof pack === 'string' ? pack : pack.id) === BASE))
    throw new Error('基础词库是只读的：改动写进“我的改动”');
  const had = before.entries[0]?.entry;
  if (change.do === 'add' && had) throw new Error(`词条编号 ${change.entry.id} 已经有了（${entryName(had)}）`);
  if ((change.do === 'edit' || change.do === 'remove') && !had) throw new Error('这个词条已经不在了，可能刚被删除');
}

async function write(db: Database, change: Change): Promise<void> {
  switch (change.do) {
    case 'add':
    case 'edit':
      await db.entries.put({ pack: change.pack, id: change.entry.id, entry: change.entry });
      return;
    case 'remove':
      await db.entries.delete([change.pack, change.id]);
      return;
    case 'amend':
      await putAmendment(db, change.pack, change.amendment.entry, change.amendment);
      return;
    case 'import': {
      if (change.into) return putRows(db, change.pack);
      await dropPack(db, change.pack.id);
      await putPack(db, { ...change.pack, order: await db.packs.count(), on: true });
      return;
    }
    case 'restore':
      await db.packs.clear();
      await db.entries.where('pack').notEqual(BASE).delete();
      await db.amendments.clear();
      for (const pack of change.packs) await putPack(db, pack);
      return;
    case 'drop-pack':
      await dropPack(db, change.pack);
  }
}

/** `mine` needs no row of its own: it is always there and always on top. */
async function putPack(db: Database, pack: StoredPack): Promise<void> {
  const { entries: _, amendments: __, ...head } = pack;
  if (pack.id !== MINE) await db.packs.put(head);
  await putRows(db, pack);
}

async function putRows(db: Database, { id: pack, entries, amendments }: Pack): Promise<void> {
  await db.entries.bulkPut(entries.map((entry) => ({ pack, id: entry.id, entry })));
  await db.amendments.bulkPut(amendments.map((amendment) => ({ pack, entry: amendment.entry, amendment })));
}

async function dropPack(db: Database, pack: string): Promise<void> {
  await db.packs.delete(pack);
  await db.entries.where('pack').equals(pack).delete();
  await db.amendments.where('[pack+entry]').between([pack, ''], [pack, '\uffff']).delete();
}

async function putAmendment(db: Database, pack: string, entry: string, amendment: Amendment | null): Promise<void> {
  const empty = !amendment || Object.keys(amendment).every((key) => key === 'entry');
  if (empty) await db.amendments.delete([pack, entry]);
  else await db.amendments.put({ pack, entry, amendment });
}

/** The present state of everything the change can touch. */
async function snapshotFor(db: Database, change: Change): Promise<Snapshot> {
  switch (change.do) {
    case 'add':
    case 'edit':
      return { entries: [await entryNow(db, change.pack, change.entry.id)], amendments: [] };
    case 'remove':
      return { entries: [await entryNow(db, change.pack, change.id)], amendments: [] };
    case 'amend':
      return { entries: [], amendments: [await amendmentNow(db, change.pack, change.amendment.entry)] };
    case 'import':
      return change.into ? rowsNow(db, change.pack) : packNow(db, change.pack.id, change.pack);
    case 'restore':
      return ownNow(db, change.packs);
    case 'drop-pack':
      return packNow(db, change.pack);
  }
}

async function entryNow(db: Database, pack: string, id: string) {
  return { pack, id, entry: (await db.entries.get([pack, id]))?.entry ?? null };
}
async function amendmentNow(db: Database, pack: string, entry: string) {
  return { pack, entry, amendment: (await db.amendments.get([pack, entry]))?.amendment ?? null };
}

/** The rows that `into` writes, as they are. */
async function rowsNow(db: Database, { id: pack, entries, amendments }: Pack): Promise<Snapshot> {
  const [haveEntries, haveAmendments] = await Promise.all([
    db.entries.bulkGet(entries.map((entry): [string, string] => [pack, entry.id])),
    db.amendments.bulkGet(amendments.map((one): [string, string] => [pack, one.entry])),
  ]);
  return {
    entries: entries.map(({ id }, at) => ({ pack, id, entry: haveEntries[at]?.entry ?? null })),
    amendments: amendments.map(({ entry }, at) => ({ pack, entry, amendment: haveAmendments[at]?.amendment ?? null })),
  };
}

/** Everything that is the user's, and empty places for packs that `incoming` would add. */
async function ownNow(db: Database, incoming: readonly Pack[]): Promise<Snapshot> {
  const [entries, amendments, packs] = await Promise.all([
    db.entries.where('pack').notEqual(BASE).toArray(),
    db.amendments.toArray(),
    db.packs.toArray(),
  ]);
  const known = new Set(packs.map((pack) => pack.id));
  const fresh = incoming.filter(({ id }) => id !== MINE && !known.has(id));
  return {
    entries,
    amendments,
    packs: [...packs.map((value) => ({ id: value.id, value })), ...fresh.map(({ id }) => ({ id, value: null }))],
  };
}

/** All rows of a pack, and empty places for rows that `incoming` would add. */
async function packNow(
  db: Database,
  id: string,
  incoming?: { entries: { id: string }[]; amendments: { entry: string }[] },
): Promise<Snapshot> {
  const row = await db.packs.get(id);
  const entries = (await db.entries.where('pack').equals(id).toArray()).map((r) => ({
    pack: id,
    id: r.id,
    entry: r.entry,
  }));
  const amendments = (await db.amendments.where('[pack+entry]').between([id, ''], [id, '\uffff']).toArray()).map(
    (r) => ({
      pack: id,
      entry: r.entry,
      amendment: r.amendment,
    }),
  );
  const knownEntries = new Set(entries.map((e) => e.id));
  const knownAmendments = new Set(amendments.map((a) => a.entry));
  return {
    entries: [
      ...entries,
      ...(incoming?.entries ?? [])
        .filter((e) => !knownEntries.has(e.id))
        .map((e) => ({ pack: id, id: e.id, entry: null })),
    ],
    amendments: [
      ...amendments,
      ...(incoming?.amendments ?? [])
        .filter((a) => !knownAmendments.has(a.entry))
        .map((a) => ({ pack: id, entry: a.entry, amendment: null })),
    ],
    pack: { id, value: row ?? null },
  };
}

async function isStill(db: Database, { entries, amendments }: Snapshot): Promise<boolean> {
  const [entriesNow, amendmentsNow] = await Promise.all([
    db.entries.bulkGet(entries.map(({ pack, id }): [string, string] => [pack, id])),
    db.amendments.bulkGet(amendments.map(({ pack, entry }): [string, string] => [pack, entry])),
  ]);
  return (
    entries.every(({ entry }, at) => same(entriesNow[at]?.entry ?? null, entry)) &&
    amendments.every(({ amendment }, at) => same(amendmentsNow[at]?.amendment ?? null, amendment))
  );
}

async function restore(db: Database, { entries, amendments, pack, packs = [] }: Snapshot): Promise<void> {
  const gone = entries.filter((row) => !row.entry);
  await db.entries.bulkDelete(gone.map(({ pack, id }): [string, string] => [pack, id]));
  await db.entries.bulkPut(entries.flatMap(({ pack, id, entry }) => (entry ? [{ pack, id, entry }] : [])));
  for (const { pack, entry, amendment } of amendments) await putAmendment(db, pack, entry, amendment);
  for (const { id, value } of pack ? [pack, ...packs] : packs) {
    if (value) await db.packs.put({ order: 0, on: true, ...value, id });
    else await db.packs.delete(id);
  }
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
  return [...names.values()].slice(0, ABOUT);
}
/** Names kept per journal row. */
const ABOUT = 20;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
