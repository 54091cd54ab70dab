// A whole store as JSON: its tables with their keys and indexes, and every row. Written by build.ts from a real one, read back
// by the migration test through plain IndexedDB, which knows nothing of our schemas.

export interface StoredTable {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: unknown[];
}
export interface Store {
  /** IndexedDB's own version number. */
  version: number;
  tables: StoredTable[];
}

export async function dumpStore(name: string): Promise<Store> {
  const db = await asked(indexedDB.open(name));
  const tables: StoredTable[] = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((index) => {
      const { name: called, keyPath: path, unique, multiEntry } = store.index(index);
      return { name: called, keyPath: path, unique, multiEntry };
    });
    tables.push({ name: table, keyPath, autoIncrement, indexes, rows: await asked(store.getAll()) });
  }
  const { version } = db;
  db.close();
  return { version, tables };
}

/** Makes a store of that name as it was dumped; with another `version` it is as if that one had written it. */
export async function loadStore(name: string, { version, tables }: Store): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: table, keyPath, autoIncrement, indexes } of tables) {
      const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
        store.createIndex(index, path, { unique, multiEntry });
    }
  };
  const db = await asked(opening);
  const writing = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const { name: table, rows } of tables) for (const row of rows) writing.objectStore(table).add(row);
  await new Promise<void>((done, fail) => {
    writing.oncomplete = () => done();
    writing.onerror = () => fail(writing.error);
  });
  db.close();
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
