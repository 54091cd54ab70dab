// Copies of everything that is the user's, compressed and kept outside IndexedDB, which a browser may lose as a whole.
// Made before every change of many rows, update and new schema, and once a day; the last ten stay.

/** A place for named bytes; the first of several that works is used. */
export interface SnapshotStore {
  list(): Promise<{ name: string; bytes: number }[]>;
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

const KEPT_BEFORE = ['import', 'restore', 'drop-pack', 'reissue', 'many', 'update', 'migration', 'day'] as const;
export type KeptBefore = (typeof KEPT_BEFORE)[number];

export interface Kept {
  name: string;
  /** Milliseconds since 1970. */
  time: number;
  /** As stored. */
  bytes: number;
  /** What it was made before, and how many own rows it holds; null where its name does not tell. */
  before: KeptBefore | null;
  own: number | null;
}

export interface Snapshots {
  /**
   * False when no place took it; never rejects, since a full disk must not forbid what the undo can take back.
   * `own`: rows in the text.
   */
  keep(text: string, about?: { own: number; before: KeptBefore }, time?: number): Promise<boolean>;
  /** Newest first, from all places. */
  list(): Promise<Kept[]>;
  /** Null when it is gone; rejects when it can't be unpacked in any place. */
  read(name: string): Promise<string | null>;
}

const MOST = 10;
/** The newest lies in a second place too, unless it is larger than this: an eviction can take a whole place at once. */
const MOST_SPARE = 4_000_000;

interface Lying {
  kept: Kept;
  stores: SnapshotStore[];
}

export function createSnapshots(stores: readonly SnapshotStore[]): Snapshots {
  const lying = async (): Promise<Lying[]> => {
    const found = new Map<string, Lying>();
    for (const store of stores) {
      for (const { name, bytes } of await store.list().catch(() => [])) {
        const about = aboutOf(name);
        const known = found.get(name);
        if (known) known.stores.push(store);
        else if (about) found.set(name, { kept: { name, bytes, ...about }, stores: [store] });
      }
    }
    return [...found.values()].sort((a, b) => b.kept.time - a.kept.time);
  };
  const prune = async () => {
    const all = await lying();
    for (const { kept, stores: places } of surplus(all)) for (const place of places) await place.remove(kept.name);
    // Of those that lie twice only the newest needs to.
    for (const { kept, stores: places } of all.slice(1))
      for (const spare of places.slice(1)) await spare.remove(kept.name);
  };
  return {
    async keep(text, about, time = Date.now()) {
      const bytes = await gzip(text);
      const name = about ? `${time}.${about.own}.${about.before}.json.gz` : `${time}.json.gz`;
      let written = 0;
      for (const store of stores) {
        if (written > 0 && bytes.length > MOST_SPARE) break;
        // The next place may have room, or be there at all.
        written += await store.write(name, bytes).then(
          () => 1,
          () => 0,
        );
      }
      if (written > 0) await prune().catch(() => {});
      return written > 0;
    },
    list: async () => (await lying()).map(({ kept }) => kept),
    async read(name) {
      let broken: unknown;
      for (const store of stores) {
        const bytes = await store.read(name).catch(() => null);
        if (!bytes) continue;
        try {
          return await gunzip(bytes);
        } catch (error) {
          broken = error;
        }
      }
      if (broken) throw broken;
      return null;
    },
  };
}

/** What is over ten: empty ones first, then the oldest. Ten changes after a loss must not push out what was lost. */
function surplus(all: readonly Lying[]): Lying[] {
  const over = all.length - MOST;
  if (over <= 0) return [];
  const oldestFirst = all.slice(1).toReversed();
  const empty = oldestFirst.filter(({ kept }) => kept.own === 0);
  return [...empty, ...oldestFirst.filter((one) => !empty.includes(one))].slice(0, over);
}

function aboutOf(name: string): Pick<Kept, 'time' | 'own' | 'before'> | null {
  const [, time, own, before] = /^(\d{1,15})(?:\.(\d+)\.([a-z-]+))?\.json\.gz$/.exec(name) ?? [];
  if (!time) return null;
  return {
    time: Number(time),
    own: own === undefined ? null : Number(own),
    before: KEPT_BEFORE.find((one) => one === before) ?? null,
  };
}

async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function gunzip(bytes: Uint8Array): Promise<string> {
  const unpacked = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).text();
}
