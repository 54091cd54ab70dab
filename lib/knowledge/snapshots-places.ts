// The two places for snapshots: the origin's private file system, and storage.local where that is missing or closed.
import type { SnapshotStore } from './snapshots';

const FOLDER = 'snapshots';

/** Files of the origin's private file system. Rejects, each time anew, where the browser has none. */
export function filesStore(root: () => Promise<FileSystemDirectoryHandle>): SnapshotStore {
  const folder = async () => (await root()).getDirectoryHandle(FOLDER, { create: true });
  return {
    async list() {
      const found: { name: string; bytes: number }[] = [];
      for await (const [name, handle] of (await folder()).entries()) {
        if (handle instanceof FileSystemFileHandle) found.push({ name, bytes: (await handle.getFile()).size });
      }
      return found;
    },
    async read(name) {
      const handle = await (await folder()).getFileHandle(name);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    },
    async write(name, bytes) {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      await file.write(bytes.slice());
      await file.close();
    },
    async remove(name) {
      await (await folder()).removeEntry(name);
    },
  };
}

/** What storage.local offers of it. */
export interface KeyedStorage {
  get(keys: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string): Promise<void>;
}

/** One key a snapshot, in base64, and one key that lists them. */
export function keyedStore(storage: KeyedStorage): SnapshotStore {
  const list = async () => toList((await storage.get(FOLDER))[FOLDER]);
  const others = async (name: string) => (await list()).filter((one) => one.name !== name);
  const key = (name: string) => `${FOLDER}/${name}`;
  return {
    list,
    async read(name) {
      const text = (await storage.get(key(name)))[key(name)];
      return typeof text === 'string' ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : null;
    },
    async write(name, bytes) {
      await storage.set({
        [key(name)]: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
        [FOLDER]: [...(await others(name)), { name, bytes: bytes.length }],
      });
    },
    async remove(name) {
      await storage.set({ [FOLDER]: await others(name) });
      await storage.remove(key(name));
    },
  };
}

function toList(value: unknown): { name: string; bytes: number }[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is { name: string; bytes: number } => typeof one?.name === 'string' && typeof one?.bytes === 'number',
  );
}
