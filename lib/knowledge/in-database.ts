// Questions and changes over the open database.
import type { AskError } from '../model/answer';
import type { Change } from '../model/change';
import type { Amendment, Entry } from '../model/entry';
import type { StoreNow } from '../model/ledger';
import type { EntryType } from '../model/mention';
import { bulkRows } from './bulk';
import { readItems } from './bulk-items';
import type { BundleAbout } from './bundle';
import { applyChange, countOwn, readRevision, undoChange, type Written } from './changes';
import { collectRows } from './collect';
import { readCollected, readOwnNames } from './collected';
import { BASE, type Database, MINE } from './db';
import { groupBy } from './group';
import type { Knowledge, Ports } from './knowledge';
import { type LayeredEntry, layer, packOrder } from './layers';
import { settle } from './outdated';
import { readOwnPacks, readOwnReviews } from './own-packs';
import { readOwnRows } from './own-rows';
import { listPassages, passagesNow, passagesOn } from './passages';
import { noReviews, reviewsIn } from './reviews';
import { readHeads, readTable } from './table';
import { StoreError, toStoreError } from './trouble';

/** Changes of many rows at once: a copy of everything is kept first. */
const BULK = ['import', 'restore', 'drop-pack', 'reissue', 'many'] as const;
type Bulk = (typeof BULK)[number];
/** Highlighted passages in one change from which on it is one of many rows. */
const MANY_PASSAGES = 20;

function bulkOf(what: Change['do'], passages: readonly unknown[] = []): Change['do'] {
  return what === 'annotate' && passages.length >= MANY_PASSAGES ? 'many' : what;
}

export function inDatabase(db: Database, about: BundleAbout, ports: Ports, close: () => void): Knowledge {
  const order = async (host?: string) => packOrder(await db.packs.toArray(), host);
  const keep = async (what: Change['do']) => {
    const bulk = BULK.find((one): one is Bulk => one === what);
    if (bulk) await ports.keep?.(await readOwnPacks(db), bulk, await readOwnReviews(db));
  };
  const writing = async <T extends Written | null>(work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      if (result) await announce(db, ports);
      return result;
    } catch (error) {
      throw toStoreError(error);
    }
  };
  return {
    problem: null,
    about,
    async listEntries() {
      const [rows, amendments, packs] = await Promise.all([db.entries.toArray(), db.amendments.toArray(), order()]);
      return stack(packs, rows, amendments);
    },
    packsOn: order,
    async getEntries(ids, host) {
      const [rows, amendments, packs] = await Promise.all([
        db.entries.where('id').anyOf(ids).toArray(),
        db.amendments.where('entry').anyOf(ids).toArray(),
        order(host),
      ]);
      return new Map(stack(packs, rows, amendments).map((one) => [one.entry.id, one]));
    },
    async own(host) {
      const [revision, rows, amendments, packs] = await Promise.all([
        readRevision(db),
        readOwnRows(db.entries),
        db.amendments.toArray(),
        order(host),
      ]);
      const seen = await db.entries
        .where('id')
        .anyOf(amendments.map((a) => a.entry))
        .toArray();
      const have = new Set(seen.map((row) => `${row.pack}\n${row.id}`));
      const renamed = new Set(amendments.filter((a) => a.amendment.terms).map((a) => a.entry));
      const rest = rows.filter((row) => !have.has(`${row.pack}\n${row.id}`));
      const layered = stack(packs, [...rest, ...seen], amendments);
      const shown = layered.filter((one) => !one.hidden);
      const byPack = groupBy(shown, ({ pack }) => pack);
      const layers = packs.flatMap((pack) => {
        const entries = pack === BASE ? [] : (byPack.get(pack) ?? []).map(({ entry }) => entry);
        return entries.length > 0 ? [{ pack, entries }] : [];
      });
      return {
        revision,
        layers,
        entries: layers.flatMap(({ entries }) => entries),
        hidden: layered.filter((one) => one.hidden).map((one) => one.entry.id),
        renamed: shown
          .filter((one) => one.pack === BASE && renamed.has(one.entry.id))
          .map((one) => ({ id: one.entry.id, entry: one.entry })),
      };
    },
    ownAmendment: async (id) => (await db.amendments.get([MINE, id]))?.amendment ?? null,
    passagesOn: async (address) => passagesOn(db, address, await order(hostOf(address))),
    getPassages: (keys) => passagesNow(db, keys),
    listPassages: () => listPassages(db),
    ownPacks: () => readOwnPacks(db),
    collected: () => readCollected(db),
    reviews: reviewsIn(db),
    change: (change, watch) =>
      writing(async () => {
        await keep(bulkOf(change.do, change.do === 'annotate' ? change.rows : []));
        return applyChange(db, change, Date.now(), watch);
      }),
    bulk: (action, ids, watch) =>
      writing(async () => {
        const made = bulkRows(action, await readItems(db, ids));
        if (!made) return null;
        const { as, rows, count } = made;
        await keep('many');
        const written = await applyChange(db, { do: 'many', as, rows }, Date.now(), watch);
        const touched = [...rows.entries.map(({ id }) => id), ...rows.amendments.map(({ entry }) => entry)];
        return { ...written, count, ids: [...new Set(touched)] };
      }),
    collect: (items, known, words) =>
      writing(async () => {
        const ids = items.flatMap(({ entry }) => entry ?? []);
        const stored = new Map((await readItems(db, ids)).map((item) => [item.id, item]));
        const own = await readOwnNames(db);
        const { as, rows, done } = collectRows({ items, stored, own, known, words, newId });
        if (rows.entries.length + rows.amendments.length === 0) return null;
        await keep('many');
        return { ...(await applyChange(db, { do: 'many', as, rows })), ...done };
      }),
    announce: () => announce(db, ports),
    undo: (seq, watch) =>
      writing(async () => {
        const row = seq === undefined ? undefined : await db.journal.get(seq);
        if (row && !row.undone) await keep(bulkOf(row.change, row.before.annotations));
        return undoChange(db, seq, watch);
      }),
    listTable: (pause, ids) => readTable(db, pause, ids),
    packHeads: () => readHeads(db),
    settle: (ids) => settle(db, ids),
    history: (limit) => db.journal.orderBy('seq').reverse().limit(limit).toArray(),
    close,
  };
}

/** Random, so that two machines make no same ones. */
function newId(type: EntryType): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `${type}/own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The same, to be looked at only. */
export function readOnly(knowledge: Knowledge, problem: AskError): Knowledge {
  const refuse = () => Promise.reject(new StoreError('newer'));
  return {
    ...knowledge,
    problem,
    change: refuse,
    bulk: refuse,
    collect: refuse,
    undo: refuse,
    reviews: noReviews(refuse),
  };
}

/** The copy outside is mended at the next start where it can't be written now: what was written stays written. */
export async function announce(db: Database, ports: Ports): Promise<void> {
  await ports.announce?.(() => storeNow(db)).catch(() => {});
}

async function storeNow(db: Database): Promise<StoreNow & { passages: number }> {
  return db.transaction('r', db.entries, db.amendments, db.annotations, db.meta, async () => ({
    store: String((await db.meta.get('store'))?.value ?? ''),
    revision: await readRevision(db),
    own: await countOwn(db),
    passages: await db.annotations.count(),
  }));
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname || undefined : undefined;
}

function stack(
  order: string[],
  rows: readonly { pack: string; id: string; entry: Entry }[],
  amendments: readonly { pack: string; entry: string; amendment: Amendment }[],
): LayeredEntry[] {
  const byId = groupBy(rows, (row) => row.id);
  const amended = groupBy(amendments, (row) => row.entry);
  const out: LayeredEntry[] = [];
  for (const [id, same] of byId) {
    const one = layer(order, same, amended.get(id) ?? []);
    if (one) out.push(one);
  }
  return out;
}
