// The room's door: opens the database, seeds it, and answers questions about entries; falls back to the packaged file.
import type { AskError } from '../model/answer';
import type { Change, JournalRow } from '../model/change';
import type { Amendment, Entry, StoredPack } from '../model/entry';
import { type BundleAbout, loadAbout, loadEntries } from './bundle';
import { applyChange, countOwn, readRevision, undoChange, type Written } from './changes';
import { BASE, Database, MINE } from './db';
import { type LayeredEntry, layer, packOrder } from './layers';
import { readOwnPacks } from './own-packs';
import { seed } from './seed';

export type { BundleAbout } from './bundle';
export { BUNDLE, loadEvidence } from './bundle';
export type { LayeredEntry } from './layers';
export { createSnapshots, type Kept, type Snapshots } from './snapshots';
export { filesStore, keyedStore } from './snapshots-places';
export { BASE, MINE };

export interface OwnKnowledge {
  revision: number;
  /** Own entries, topmost pack first. */
  entries: Entry[];
  /** Ids of entries hidden everywhere. */
  hidden: string[];
  /** Terms replaced by an amendment: entry id and its terms. */
  renamed: { id: string; entry: Entry }[];
}

export interface Knowledge {
  /** What is out of reach and what to do; null when all is well. */
  problem: AskError | null;
  about: BundleAbout;
  /** Every entry as the reader sees it, bundled and own. */
  listEntries(): Promise<LayeredEntry[]>;
  /** The entries of these ids; unknown ones are missing from the map. `host`: as the packs that count there say. */
  getEntries(ids: readonly string[], host?: string): Promise<Map<string, LayeredEntry>>;
  own(host?: string): Promise<OwnKnowledge>;
  /** Ids of the packs that count on a host, topmost first, `base` last: pages with the same ones share a lexicon. */
  packsOn(host?: string): Promise<string[]>;
  /** What `mine` says of an entry, null when nothing: an `amend` replaces the whole of it, so start from this. */
  ownAmendment(id: string): Promise<Amendment | null>;
  /** Everything that is the user's, `mine` first. */
  ownPacks(): Promise<StoredPack[]>;
  /** Rejects when the database is out of reach or the change makes no sense; nothing is written then. */
  change(change: Change): Promise<Written>;
  undo(seq?: number): Promise<Written | null>;
  /** Journal rows, newest first. */
  history(limit: number): Promise<(JournalRow & { seq: number })[]>;
  close(): void;
}

export interface Ports {
  /** Told the revision and the number of own rows at every opening and after every write. */
  announce?: (copy: { revision: number; own: number }) => Promise<void>;
  progress?: (done: number, of: number) => void;
  /** Given everything that is the user's before an import, a restoring or the dropping of a pack. */
  keep?: (packs: StoredPack[]) => Promise<unknown>;
  name?: string;
}

/** Opens and, where needed, seeds the knowledge. Never rejects for the database's sake: then `problem` says what is out of reach. */
export async function openKnowledge(ports: Ports = {}): Promise<Knowledge> {
  const about = await loadAbout();
  const db = new Database(ports.name);
  try {
    await db.open();
    await seed(db, ports.progress);
    await announce(db, ports);
    return inDatabase(db, about, ports);
  } catch (error) {
    db.close();
    return fromPackage(about, toProblem(error));
  }
}

/** The packaged entries alone, read-only; `problem` says why, null while the database is merely not ready yet. */
export async function packagedKnowledge(problem: AskError | null): Promise<Knowledge> {
  return fromPackage(await loadAbout(), problem);
}

async function announce(db: Database, ports: Ports): Promise<void> {
  await ports.announce?.({ revision: await readRevision(db), own: await countOwn(db) });
}

function inDatabase(db: Database, about: BundleAbout, ports: Ports): Knowledge {
  const order = async (host?: string) => packOrder(await db.packs.toArray(), host);
  const written = async <T extends Written | null>(work: Promise<T>): Promise<T> => {
    const result = await work;
    if (result) await announce(db, ports);
    return result;
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
        db.entries.where('pack').notEqual(BASE).toArray(),
        db.amendments.toArray(),
        order(host),
      ]);
      const seen = await db.entries
        .where('id')
        .anyOf(amendments.map((a) => a.entry))
        .toArray();
      const layered = stack(
        packs,
        [...rows.filter((row) => !seen.some((s) => s.pack === row.pack && s.id === row.id)), ...seen],
        amendments,
      );
      return {
        revision,
        entries: layered.filter((one) => one.pack !== BASE && !one.hidden).map((one) => one.entry),
        hidden: layered.filter((one) => one.hidden).map((one) => one.entry.id),
        renamed: layered
          .filter(
            (one) =>
              one.pack === BASE && !one.hidden && amendments.some((a) => a.entry === one.entry.id && a.amendment.terms),
          )
          .map((one) => ({ id: one.entry.id, entry: one.entry })),
      };
    },
    ownAmendment: async (id) => (await db.amendments.get([MINE, id]))?.amendment ?? null,
    ownPacks: () => readOwnPacks(db),
    async change(change) {
      if (BULK.includes(change.do)) await ports.keep?.(await readOwnPacks(db));
      return written(applyChange(db, change));
    },
    undo: (seq) => written(undoChange(db, seq)),
    history: (limit) => db.journal.orderBy('seq').reverse().limit(limit).toArray(),
    close: () => db.close(),
  };
}

/** Changes of many rows at once. */
const BULK: readonly Change['do'][] = ['import', 'restore', 'drop-pack'];

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

/** Map.groupBy, which Node 20 lacks. */
function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Read-only, from the packaged file alone. */
function fromPackage(about: BundleAbout, problem: AskError | null): Knowledge {
  const refuse = () =>
    Promise.reject(new Error(problem ? `${problem.message}。${problem.remedy}` : '词库还在准备，稍后再试'));
  const plain = (entry: Entry): LayeredEntry => ({ entry, pack: BASE, hidden: false, note: null, changed: false });
  return {
    problem,
    about,
    listEntries: async () => [...(await loadEntries()).values()].map(plain),
    async getEntries(ids) {
      const all = await loadEntries();
      return new Map(
        ids.flatMap((id) => {
          const entry = all.get(id);
          return entry ? [[id, plain(entry)] as const] : [];
        }),
      );
    },
    packsOn: async () => [BASE],
    own: async () => ({ revision: 0, entries: [], hidden: [], renamed: [] }),
    ownAmendment: async () => null,
    ownPacks: async () => [],
    change: refuse,
    undo: refuse,
    history: async () => [],
    close: () => {},
  };
}

function toProblem(error: unknown): AskError {
  const name = error instanceof Error ? error.name : '';
  const why =
    name === 'VersionError'
      ? '数据库由更新版本的扩展建立'
      : name === 'QuotaExceededError'
        ? '磁盘空间不足'
        : '浏览器没能打开本机的数据库（可能在永久隐私模式，或数据已损坏）';
  return {
    code: 'database',
    message: `读不到你的笔记和自建词条：${why}`,
    remedy: name === 'QuotaExceededError' ? '腾出磁盘空间后重启浏览器' : '重启浏览器再试；隐私模式下请改用普通窗口',
  };
}
