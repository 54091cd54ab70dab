// The rows a change can touch: read as they are, compared with what they were, and put back.
import type { Change, PackHead, Snapshot } from '../model/change';
import type { Amendment, Pack } from '../model/entry';
import { BASE, type Database, MINE } from './db';
import { headsNow, packNow } from './pack-rows';
import { Steps } from './watch';

/** Nobody watches. */
const ALONE = new Steps(undefined, 0);

/** The present state of everything the change can touch. */
export async function stateFor(db: Database, change: Change, steps: Steps = ALONE): Promise<Snapshot> {
  switch (change.do) {
    case 'add':
    case 'edit':
      return rowsNow(db, { entries: [{ pack: change.pack, id: change.entry.id }], amendments: [] });
    case 'remove':
      return rowsNow(db, { entries: [{ pack: change.pack, id: change.id }], amendments: [] });
    case 'amend':
      return rowsNow(db, { entries: [], amendments: [{ pack: change.pack, entry: change.amendment.entry }] });
    case 'many':
      return rowsNow(db, change.rows, steps);
    case 'import':
    case 'reissue': {
      const into = change.do === 'import' && change.into;
      const pack = into ? rowsNow(db, rowsOf(change.pack), steps) : packNow(db, change.pack.id, change.pack);
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
export async function isStill(db: Database, then: Snapshot, steps: Steps = ALONE): Promise<boolean> {
  const now = await rowsNow(db, { ...then, packs: headsOf(then) }, steps);
  return (
    now.entries.every(({ entry }, at) => same(entry, then.entries[at]?.entry)) &&
    now.amendments.every(({ amendment }, at) => same(amendment, then.amendments[at]?.amendment)) &&
    (now.packs ?? []).every(({ value }, at) => same(value, headsOf(then)[at]?.value))
  );
}

/** Writes the rows as they are given; null removes one. */
export async function putRows(db: Database, rows: Snapshot, steps: Steps = ALONE): Promise<void> {
  const { entries, amendments } = rows;
  await steps.each(entries, async (slice) => {
    const gone = slice.filter((row) => !row.entry);
    if (gone.length > 0) await db.entries.bulkDelete(gone.map(({ pack, id }): [string, string] => [pack, id]));
    await db.entries.bulkPut(slice.flatMap(({ pack, id, entry }) => (entry ? [{ pack, id, entry }] : [])));
  });
  await steps.each(amendments, async (slice) => {
    const empty = slice.filter((row) => isEmpty(row.amendment));
    if (empty.length > 0)
      await db.amendments.bulkDelete(empty.map(({ pack, entry }): [string, string] => [pack, entry]));
    await db.amendments.bulkPut(
      slice.flatMap(({ pack, entry, amendment }) =>
        amendment && !isEmpty(amendment) ? [{ pack, entry, amendment }] : [],
      ),
    );
  });
  for (const { id, value } of headsOf(rows)) {
    if (value) await db.packs.put({ ...value, id });
    else await db.packs.delete(id);
  }
}

/** Rows of a pack by what they say, for `stateFor`. */
function rowsOf({ id: pack, entries, amendments }: Pack): Named {
  return {
    entries: entries.map(({ id }) => ({ pack, id })),
    amendments: amendments.map(({ entry }) => ({ pack, entry })),
  };
}

/** Rows by their keys alone. */
interface Named {
  entries: { pack: string; id: string }[];
  amendments: { pack: string; entry: string }[];
  packs?: { id: string }[];
}

async function rowsNow(
  db: Database,
  { entries, amendments, packs = [] }: Named,
  steps: Steps = ALONE,
): Promise<Snapshot> {
  const haveEntries = await steps.each(entries, (slice) =>
    db.entries.bulkGet(slice.map(({ pack, id }): [string, string] => [pack, id])),
  );
  const haveAmendments = await steps.each(amendments, (slice) =>
    db.amendments.bulkGet(slice.map(({ pack, entry }): [string, string] => [pack, entry])),
  );
  const havePacks = await db.packs.bulkGet(packs.map(({ id }) => id));
  return {
    entries: entries.map(({ pack, id }, at) => ({ pack, id, entry: haveEntries[at]?.entry ?? null })),
    amendments: amendments.map(({ pack, entry }, at) => ({
      pack,
      entry,
      amendment: haveAmendments[at]?.amendment ?? null,
    })),
    ...(packs.length > 0 ? { packs: packs.map(({ id }, at) => ({ id, value: havePacks[at] ?? null })) } : {}),
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
  const fresh = incoming.filter(({ id }) => !known.has(id));
  return {
    entries,
    amendments,
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
