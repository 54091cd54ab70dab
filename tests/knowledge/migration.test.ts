// Stores of every schema that was ever released open with nothing lost; so would one of the next; a newer one is left alone.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openKnowledge, type Ports } from '../../lib/knowledge';
import { openDatabase } from '../../lib/knowledge/opening';
import { readOwnPacks } from '../../lib/knowledge/own-packs';
import { latest, SCHEMA, type SchemaVersion } from '../../lib/knowledge/schema';
import { entryName, type StoredPack } from '../../lib/model/entry';
import type { ReviewRow } from '../../lib/model/review';
import { law } from './entries';
import { dumpStore, loadStore, type Store } from './stores/store';

const FOLDER = new URL('./stores/', import.meta.url);
const FIXTURES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const read = (file: string): Store & { packs: StoredPack[]; reviews?: ReviewRow[] } =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** The tables as a next version might have them: a new index, a new table, a field moved. */
const NEXT: SchemaVersion = {
  version: latest(SCHEMA) + 1,
  stores: { entries: '[pack+id], id, entry.type', later: 'key' },
  upgrade: (transaction) =>
    transaction
      .table('entries')
      .toCollection()
      .modify((row: { pack: string; lifted?: string }) => {
        row.lifted = row.pack;
      }),
};

let n = 0;
const fresh = () => `migrated-${n++}`;

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v9', knowledgeDate: '2026-10-31', counts: { law: 1, agency: 0, programme: 0 } }
        : [law('a', '甲法（新）')],
  }));
});
afterEach(() => void vi.unstubAllGlobals());

it('there is a store of every schema version', () => {
  const versions = new Set(FIXTURES.map((file) => read(file).version / 10));
  expect([...versions].sort()).toEqual(SCHEMA.map(({ version }) => version));
});

describe.each(FIXTURES)('%s', (file) => {
  const stored = read(file);
  const opened = async (ports: Ports = {}) => {
    const name = fresh();
    await loadStore(name, stored);
    return { name, knowledge: await openKnowledge({ name, ...ports }) };
  };

  it('keeps every pack, entry, note and place', async () => {
    const { knowledge } = await opened();
    expect(knowledge.problem).toBeNull();
    expect(await knowledge.ownPacks()).toEqual(stored.packs);
    expect(await knowledge.reviews.rows()).toEqual(stored.reviews ?? []);
    knowledge.close();
  });
  it('has the new bundled entries, and what is the user’s over them', async () => {
    const { knowledge } = await opened();
    const all = await knowledge.listEntries();
    const names = all.map(({ entry }) => entryName(entry)).sort();
    expect(names).toEqual(['丙法', '某市考核办', '甲法', '自建法（改）'].sort());
    expect((await knowledge.getEntries(['law/a'])).get('law/a')).toMatchObject({
      note: '第一行\n第二行',
      hidden: false,
    });
    knowledge.close();
  });
  it('keeps its history, and undoes it to the first row', async () => {
    const { knowledge } = await opened();
    const rows = await knowledge.history(50);
    expect(rows).toHaveLength(stored.tables.find(({ name }) => name === 'journal')?.rows.length ?? 0);
    let undone = 0;
    while (await knowledge.undo()) undone++;
    expect(undone).toBe(rows.filter((row) => !row.undone).length);
    const left = (await knowledge.ownPacks()).map(({ id, ...of }) => [id, of.entries, of.amendments, of.annotations]);
    expect(left).toEqual([['mine', [], [], undefined]]);
    expect(await knowledge.listPassages()).toEqual([]);
    knowledge.close();
  });
  it('has the keys and indexes of one made today', async () => {
    const { name, knowledge } = await opened();
    knowledge.close();
    const keysOf = ({ tables }: Store) => tables.map(({ rows: _, ...keys }) => keys);
    const [newest = ''] = FIXTURES.slice(-1);
    expect(keysOf(await dumpStore(name))).toEqual(keysOf(read(newest)));
  });
  it('is copied before the update, once', async () => {
    const keep = vi.fn(async () => {});
    const { name, knowledge } = await opened({ app: '0.2.0', keep });
    // An older store is brought to the present schema first, with a copy of its own.
    const older = stored.version < latest(SCHEMA) * 10;
    const reviews = stored.reviews ?? [];
    const before = older ? ['migration', 'update'] : ['update'];
    expect(keep.mock.calls).toEqual(before.map((what) => [stored.packs, what, reviews]));
    knowledge.close();
    (await openKnowledge({ name, app: '0.2.0', keep })).close();
    expect(keep).toHaveBeenCalledTimes(before.length);
  });
  it('is brought to a next schema after a copy, with nothing lost', async () => {
    const name = fresh();
    await loadStore(name, stored);
    const keep = vi.fn(async () => {});
    const { db, newer, close } = await openDatabase({ name, schema: [...SCHEMA, NEXT], keep });
    expect(newer).toBe(false);
    expect(keep.mock.calls).toEqual([[stored.packs, stored.reviews ?? []]]);
    expect(await readOwnPacks(db)).toEqual(stored.packs);
    expect(await db.table('later').count()).toBe(0);
    expect(
      await db
        .table('entries')
        .filter((row) => row.lifted !== row.pack)
        .count(),
    ).toBe(0);
    close();
  });
  it('is what it was when the way to the next schema fails', async () => {
    const name = fresh();
    await loadStore(name, stored);
    const before = await dumpStore(name);
    const upgrade: SchemaVersion['upgrade'] = async (transaction) => {
      await transaction.table('entries').clear();
      throw new Error('the new code is wrong');
    };
    await expect(openDatabase({ name, schema: [...SCHEMA, { ...NEXT, upgrade }] })).rejects.toThrow();
    expect(await dumpStore(name)).toEqual(before);
  });
});

describe('a store of a newer version', () => {
  const [file = ''] = FIXTURES.slice(-1);
  const stored = read(file);
  const later = { name: 'later', keyPath: 'key', autoIncrement: false, indexes: [], rows: [{ key: 1, due: 2 }] };
  const newer: Store = { version: (latest(SCHEMA) + 1) * 10, tables: [...stored.tables, later] };

  it('is shown, not written, and says so', async () => {
    const name = fresh();
    await loadStore(name, newer);
    const before = await dumpStore(name);
    const knowledge = await openKnowledge({ name, app: '0.0.1' });
    expect(knowledge.problem).toMatchObject({ code: 'newer', remedy: '更新旁注' });
    expect(await knowledge.ownPacks()).toEqual(stored.packs);
    await expect(knowledge.change({ do: 'add', pack: 'mine', entry: law('x', '新写') })).rejects.toThrow('更新旁注');
    await expect(knowledge.undo()).rejects.toThrow('更新旁注');
    knowledge.close();
    expect(await dumpStore(name)).toEqual(before);
  });
  it('whose tables this version can’t read is left alone; the packaged entries stand in', async () => {
    const name = fresh();
    const other = { ...later, name: 'somethings' };
    await loadStore(name, { version: 900, tables: [other] });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const knowledge = await openKnowledge({ name });
    warned.mockRestore();
    expect(knowledge.problem?.code).toBe('newer');
    expect((await knowledge.listEntries()).map(({ entry }) => entryName(entry))).toEqual(['甲法（新）']);
    expect(await dumpStore(name)).toEqual({ version: 900, tables: [other] });
  });
});
