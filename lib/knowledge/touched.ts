// The rows a change can touch: read as they are, compared with what they were, and put back.
import type { Change, PackHead, Snapshot } from '../model/change';
import type { Amendment, Pack } from '../model/entry';
import { type Database, MINE } from './db';
import { deleteRows, getRows } from './many-rows';
import { readOwnRows } from './own-rows';
import { headsNow, packNow } from './pack-rows';
import { allPassages, passagesNow, putPassages } from './passages';
import { Steps } from './watch';

/** Nobody watches. */
const ALONE = new Steps(undefined, 0);

/** The present state of everything the change can touch. */
export async function stateFor(db: Database, change: Change): Promise<Snapshot> {
  switch (change.do) {
    case 'add':
    case 'edit':
      return rowsNow(db, { entries: [{ pack: change.pack, id: change.entry.id }], amendments: [] });
    case 'remove':
      return rowsNow(db, { entries: [{ pack: change.pack, id: change.id }], amendments: [] });
    case 'amend':
      return rowsNow(db, { entries: [], amendments: [{ pack: change.pack, entry: change.amendment.entry }] });
    case 'many':
      return rowsNow(db, change.rows);
    case 'annotate':
      return rowsNow(db, { ...NONE, annotations: change.rows });
    case 'import':
    case 'reissue': {
      const into = change.do === 'import' && change.into;
      const pack = into ? rowsNow(db, rowsOf(change.pack)) : packNow(db, change.pack.id, change.pack);
      return joined(await pack, await rowsNow(db, change.mine ?? NONE));
    }
    case 'restore':
      return ownNow(db, change.packs);
    case 'drop-pack':
      return packNow(db, change.pack);
    case 'set-pack':
      return { entries: [], amendments: [], packs: await headsNow(db, [change.pack]) };
    case 'order-packs': {
      const ids = (await db.packs.toArray()).map(({ id }) => id).filter((id) => id !== MINE);
      return { entries: [], amendments: [], packs: await headsNow(db, ids) };
    }
  }
}

const NONE = { entries: [], amendments: [] };

function joined(one: Snapshot, more: Snapshot): Snapshot {
  return { ...one, entries: [...one.entries, ...more.entries], amendments: [...one.amendments, ...more.amendments] };
}

/** True while the rows are what they were then. */
export async function isStill(db: Database, then: Snapshot): Promise<boolean> {
  const now = await rowsNow(db, { ...then, packs: headsOf(then) });
  return (
    now.entries.every(({ entry }, at) => same(entry, then.entries[at]?.entry)) &&
    now.amendments.every(({ amendment }, at) => same(amendment, then.amendments[at]?.amendment)) &&
    (now.annotations ?? []).every(({ annotation }, at) => same(annotation, then.annotations?.[at]?.annotation)) &&
    (now.packs ?? []).every(({ value }, at) => same(value, headsOf(then)[at]?.value))
  );
}

/** Writes the rows as they are given; null removes one. */
export async function putRows(db: Database, rows: Snapshot, steps: Steps = ALONE): Promise<void> {
  const { entries, amendments } = rows;
  const gone = entries.filter((row) => !row.entry);
  const silent = amendments.filter((row) => isEmpty(row.amendment));
  await deleteRows(db.entries, gone.map(keyOfEntry));
  await deleteRows(db.amendments, silent.map(keyOfAmendment));
  steps.done(gone.length + silent.length);
  const kept = entries.flatMap(({ pack, id, entry }) => (entry ? [{ pack, id, entry }] : []));
  // In the order of their keys the database finds each one's place beside the last: a fifth quicker at 50,000.
  kept.sort((a, b) => compare(a.pack, b.pack) || compare(a.id, b.id));
  await steps.each(kept, (slice) => db.entries.bulkPut(slice));
  await steps.each(
    amendments.flatMap(({ pack, entry, amendment }) =>
      amendment && !isEmpty(amendment) ? [{ pack, entry, amendment }] : [],
    ),
    (slice) => db.amendments.bulkPut(slice),
  );
  await putPassages(db, rows.annotations ?? [], steps);
  for (const { id, value } of headsOf(rows)) {
    if (value) await db.packs.put({ ...value, id });
    else await db.packs.delete(id);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOfEntry = ({ pack, id }: { pack: string; id: string }): [string, string] => [pack, id];
const keyOfAmendment = ({ pack, entry }: { pack: string; entry: string }): [string, string] => [pack, entry];

/**
 * What the rows are after a change that writes them as it gives them, so that they need not be read again; null where the
 * database has to be asked.
 */
export function stateAfter(change: Change): Snapshot | null {
  if (change.do === 'annotate') return { ...NONE, annotations: change.rows };
  const rows = change.do === 'many' ? change.rows : change.do === 'import' && change.into ? writtenBy(change) : null;
  if (!rows || rows.packs || rows.pack) return null;
  const said = rows.amendments.map((row) => ({ ...row, amendment: isEmpty(row.amendment) ? null : row.amendment }));
  return { entries: rows.entries, amendments: said, ...(rows.annotations && { annotations: rows.annotations }) };
}

function writtenBy({ pack, mine = NONE }: Extract<Change, { do: 'import' }>): Snapshot {
  const { id, entries, amendments, annotations } = pack;
  const own: Snapshot = {
    entries: entries.map((entry) => ({ pack: id, id: entry.id, entry })),
    amendments: amendments.map((amendment) => ({ pack: id, entry: amendment.entry, amendment })),
    ...(annotations && { annotations: annotations.map((one) => ({ pack: id, id: one.id, annotation: one })) }),
  };
  return joined(own, mine);
}

/** Rows of a pack by what they say, for `stateFor`. */
function rowsOf({ id: pack, entries, amendments, annotations = [] }: Pack): Named {
  return {
    entries: entries.map(({ id }) => ({ pack, id })),
    amendments: amendments.map(({ entry }) => ({ pack, entry })),
    annotations: annotations.map(({ id }) => ({ pack, id })),
  };
}

/** Rows by their keys alone. */
interface Named {
  entries: { pack: string; id: string }[];
  amendments: { pack: string; entry: string }[];
  annotations?: { pack: string; id: string }[];
  packs?: { id: string }[];
}

async function rowsNow(db: Database, { entries, amendments, annotations = [], packs = [] }: Named): Promise<Snapshot> {
  const haveEntries = await getRows(db.entries, entries.map(keyOfEntry), (row) => row.id);
  const haveAmendments = await getRows(db.amendments, amendments.map(keyOfAmendment), (row) => row.entry);
  const havePacks = await db.packs.bulkGet(packs.map(({ id }) => id));
  return {
    entries: entries.map(({ pack, id }, at) => ({ pack, id, entry: haveEntries[at]?.entry ?? null })),
    amendments: amendments.map(({ pack, entry }, at) => ({
      pack,
      entry,
      amendment: haveAmendments[at]?.amendment ?? null,
    })),
    ...(annotations.length > 0 ? { annotations: await passagesNow(db, annotations) } : {}),
    ...(packs.length > 0 ? { packs: packs.map(({ id }, at) => ({ id, value: havePacks[at] ?? null })) } : {}),
  };
}

/** Everything that is the user's, and empty places for packs that `incoming` would add. */
async function ownNow(db: Database, incoming: readonly Pack[]): Promise<Snapshot> {
  const [entries, amendments, packs] = await Promise.all([
    readOwnRows(db.entries),
    db.amendments.toArray(),
    db.packs.toArray(),
  ]);
  const known = new Set(packs.map((pack) => pack.id));
  const fresh = incoming.filter(({ id }) => !known.has(id));
  return {
    entries,
    amendments,
    annotations: await allPassages(db),
    packs: [...packs.map((value) => ({ id: value.id, value })), ...fresh.map(({ id }) => ({ id, value: null }))],
  };
}

function headsOf({ pack, packs = [] }: Snapshot): PackHead[] {
  return pack ? [pack, ...packs] : packs;
}

/** An amendment that says nothing is none. */
function isEmpty(amendment: Amendment | null): boolean {
  return !amendment || Object.keys(amendment).every((key) => key === 'entry');
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
