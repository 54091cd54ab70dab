// Copies of everything that is the user's, compressed and kept outside IndexedDB, which Chromium may lose as a whole.
// Made before every import and restoring; the last ten stay.

/** A place for named bytes; the first of several that works is used. */
export interface SnapshotStore {
  list(): Promise<{ name: string; bytes: number }[]>;
  read(name: string): Promise<Uint8Array | null>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Kept {
  name: string;
  /** Milliseconds since 1970. */
  time: number;
  /** As stored. */
  bytes: number;
}

export interface Snapshots {
  /** False when no place took it; never rejects, since a full disk must not forbid what the undo can take back. */
  keep(text: string, time?: number): Promise<boolean>;
  /** Newest first, from all places. */
  list(): Promise<Kept[]>;
  /** Null when it is gone; rejects when it cannot be unpacked. */
  read(name: string): Promise<string | null>;
}

const MOST = 10;

export function createSnapshots(stores: readonly SnapshotStore[]): Snapshots {
  const kept = async () => {
    const lists = await Promise.all(
      stores.map(async (store) => (await store.list().catch(() => [])).map((one) => ({ ...one, store }))),
    );
    return lists
      .flat()
      .flatMap((one) => {
        const time = timeIn(one.name);
        return time === null ? [] : [{ ...one, time }];
      })
      .sort((a, b) => b.time - a.time);
  };
  return {
    async keep(text, time = Date.now()) {
      const bytes = await gzip(text);
      for (const store of stores) {
        try {
          await store.write(`${time}.json.gz`, bytes);
          for (const old of (await kept()).slice(MOST)) await old.store.remove(old.name);
          return true;
        } catch {
          // The next place may have room, or be there at all.
        }
      }
      return false;
    },
    list: async () => (await kept()).map(({ name, time, bytes }) => ({ name, time, bytes })),
    async read(name) {
      for (const store of stores) {
        const bytes = await store.read(name).catch(() => null);
        if (bytes) return gunzip(bytes);
      }
      return null;
    },
  };
}

function timeIn(name: string): number | null {
  const digits = /^(\d{1,15})\.json\.gz$/.exec(name)?.[1];
  return digits ? Number(digits) : null;
}

async function gzip(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function gunzip(bytes: Uint8Array): Promise<string> {
  const unpacked = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).text();
}
