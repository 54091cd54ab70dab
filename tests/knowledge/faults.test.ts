// What goes wrong in the middle of a write: the store is what it was, or what it was to become, and the reason is told.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Knowledge, openKnowledge, type Ports, StoreError } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';
import type { Pack } from '../../lib/model/entry';
import { law } from './entries';
import { dumpStore } from './stores/store';

let n = 0;
const fresh = () => `fault-${n++}`;

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
        : [law('a', '甲法'), law('b', '乙法')],
  }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const PACK: Pack = {
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version: '1',
  entries: Array.from({ length: 40 }, (_, at) => law(`row-${at}`, `第${at}号规定`)),
  amendments: [{ entry: 'law/a', note: '课上' }],
  examples: [],
};
const CHANGES: { name: string; change: Change }[] = [
  { name: 'an own entry', change: { do: 'add', pack: 'mine', entry: law('new', '新写的法') } },
  { name: 'an edit', change: { do: 'edit', pack: 'mine', entry: law('own', '自建法改') } },
  { name: 'a removal', change: { do: 'remove', pack: 'mine', id: 'law/own' } },
  { name: 'a note', change: { do: 'amend', pack: 'mine', amendment: { entry: 'law/b', note: '记' } } },
  { name: 'an import', change: { do: 'import', pack: PACK } },
  { name: 'an import into a pack', change: { do: 'import', pack: { ...PACK, id: 'mine' }, into: true } },
  { name: 'a restore', change: { do: 'restore', packs: [{ ...PACK, order: 1, on: true }] } },
  { name: 'a dropped pack', change: { do: 'drop-pack', pack: 'mine' } },
  {
    name: 'many at once',
    change: {
      do: 'many',
      as: 'remove',
      rows: { entries: [{ pack: 'mine', id: 'law/own', entry: null }], amendments: [] },
    },
  },
];

async function opened(ports: Ports = {}): Promise<{ name: string; knowledge: Knowledge }> {
  const name = fresh();
  const knowledge = await openKnowledge({ name, ...ports });
  await knowledge.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
  await knowledge.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', note: '原来的话' } });
  return { name, knowledge };
}

/** From now on the disk is full at the `at`th row that is written. */
function fillDisk(at: number): () => void {
  const { put, add } = IDBObjectStore.prototype;
  let left = at;
  const full = (real: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (left-- > 0) return real.apply(this, args);
      // As browsers do: the transaction is aborted with the reason.
      this.transaction.abort();
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full(put));
  const adds = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full(add));
  return () => {
    puts.mockRestore();
    adds.mockRestore();
  };
}

describe.each(CHANGES)('a full disk during $name', ({ change }) => {
  it.each([0, 1, 2, 5, 30])('at written row %i leaves the store as it was, and says so', async (at) => {
    const { name, knowledge } = await opened();
    const before = await dumpStore(name);
    const empty = fillDisk(at);
    const result = await knowledge.change(change).then(
      () => 'written',
      (error: unknown) => error,
    );
    empty();
    if (result === 'written') expect(await knowledge.history(1)).toMatchObject([{ change: change.do }]);
    else {
      expect(result).toBeInstanceOf(StoreError);
      expect(result).toMatchObject({ code: 'disk-full', message: expect.stringContaining('腾出磁盘空间') });
      expect(await dumpStore(name)).toEqual(before);
    }
    // And the next one goes through.
    await knowledge.change({ do: 'add', pack: 'mine', entry: law('after', '之后写的法') });
    knowledge.close();
  });
});

describe('a full disk', () => {
  it('at the first row is a refusal for every change', async () => {
    for (const { change } of CHANGES.filter((one) => one.change.do !== 'remove')) {
      const { knowledge } = await opened();
      const empty = fillDisk(0);
      await expect(knowledge.change(change)).rejects.toThrow('磁盘空间不足');
      empty();
      knowledge.close();
    }
  });
  it('during an undo leaves what was to be undone', async () => {
    const { name, knowledge } = await opened();
    const { seq } = await knowledge.change({ do: 'import', pack: PACK });
    const before = await dumpStore(name);
    const empty = fillDisk(0);
    await expect(knowledge.undo(seq)).rejects.toMatchObject({ code: 'disk-full' });
    empty();
    expect(await dumpStore(name)).toEqual(before);
    expect(await knowledge.undo(seq)).not.toBeNull();
    knowledge.close();
  });
  it('during the seeding of an update leaves the old entries and what is the user’s', async () => {
    const { name, knowledge } = await opened();
    knowledge.close();
    const before = await dumpStore(name);
    const empty = fillDisk(1);
    const again = await openKnowledge({ name, app: '9.9.9' });
    empty();
    expect(await dumpStore(name)).toEqual(before);
    expect(again.problem).toBeNull();
    expect(await again.listEntries()).toHaveLength(3);
    again.close();
    const third = await openKnowledge({ name, app: '9.9.9' });
    expect(third.problem).toBeNull();
    expect((await third.ownPacks())[0]?.entries.map(({ id }) => id)).toEqual(['law/own']);
    third.close();
  });
  it('in storage.local, after the write, does not call the write a failure; the next start mends the copy', async () => {
    const told: number[] = [];
    let full = true;
    const announce: Ports['announce'] = async (read) => {
      const { revision } = await read();
      if (full) throw new DOMException('full', 'QuotaExceededError');
      told.push(revision);
    };
    const { name, knowledge } = await opened({ announce });
    expect(knowledge.problem).toBeNull();
    expect(await knowledge.history(5)).toHaveLength(2);
    knowledge.close();
    full = false;
    (await openKnowledge({ name, announce })).close();
    expect(told).toEqual([2]);
  });
  it('for the copies before an import does not forbid the import', async () => {
    const { knowledge } = await opened({ keep: async () => false });
    await knowledge.change({ do: 'import', pack: PACK });
    expect(await knowledge.history(1)).toMatchObject([{ change: 'import' }]);
    knowledge.close();
  });
});

describe('two pages', () => {
  it('write at once: every change is there, each with its row, and the revision counts them', async () => {
    const { name, knowledge } = await opened();
    const other = await openKnowledge({ name });
    const writes = Array.from({ length: 30 }, (_, at) =>
      (at % 2 ? knowledge : other).change({ do: 'add', pack: 'mine', entry: law(`two-${at}`, `第${at}页的法`) }),
    );
    const revisions = (await Promise.all(writes)).map(({ revision }) => revision);
    expect(new Set(revisions).size).toBe(30);
    expect((await other.own()).revision).toBe(32);
    expect(await other.history(100)).toHaveLength(32);
    expect((await knowledge.ownPacks())[0]?.entries).toHaveLength(31);
    knowledge.close();
    other.close();
  });
  it('edit one entry: the second is told that it changed, and nothing is written over', async () => {
    const { name, knowledge } = await opened();
    const other = await openKnowledge({ name });
    const was = law('own', '自建法');
    await knowledge.change({ do: 'edit', pack: 'mine', entry: law('own', '甲的改法'), was });
    await expect(other.change({ do: 'edit', pack: 'mine', entry: law('own', '乙的改法'), was })).rejects.toMatchObject({
      code: 'changed',
      message: expect.stringContaining('刚在别处改过'),
    });
    expect((await other.own()).entries.map((one) => one.terms[0]?.text)).toEqual(['甲的改法']);
    knowledge.close();
    other.close();
  });
  it('undo at once: the row is undone once', async () => {
    const { name, knowledge } = await opened();
    const other = await openKnowledge({ name });
    const { seq } = await knowledge.change({ do: 'import', pack: PACK });
    const undone = await Promise.all([knowledge.undo(seq), other.undo(seq)]);
    expect(undone.filter(Boolean)).toHaveLength(1);
    knowledge.close();
    other.close();
  });
  it('import at once: one after the other, both undone', async () => {
    const { name, knowledge } = await opened();
    const other = await openKnowledge({ name });
    const before = await knowledge.ownPacks();
    await Promise.all([
      knowledge.change({ do: 'import', pack: PACK }),
      other.change({ do: 'import', pack: { ...PACK, id: 'second' } }),
    ]);
    expect((await other.ownPacks()).map(({ id }) => id).sort()).toEqual(['course', 'mine', 'second']);
    await other.undo();
    await other.undo();
    expect(await other.ownPacks()).toEqual(before);
    knowledge.close();
    other.close();
  });
});

describe('the database deleted while it is open', () => {
  it('tells once, writes nothing into the void, and is found lost at the next opening', async () => {
    const gone = vi.fn();
    const { name, knowledge } = await opened({ gone });
    await Dexie.delete(name);
    expect(gone).toHaveBeenCalledTimes(1);
    await expect(
      knowledge.change({ do: 'add', pack: 'mine', entry: law('void', '写给空处的法') }),
    ).rejects.toMatchObject({ code: 'closed', message: expect.stringContaining('没有写入') });
    const again = await openKnowledge({ name });
    expect(again.problem).toBeNull();
    expect((await again.own()).entries).toEqual([]);
    expect(await again.listEntries()).toHaveLength(2);
    again.close();
  });
  it('is no news when it was we who closed it', async () => {
    const gone = vi.fn();
    const { knowledge } = await opened({ gone });
    knowledge.close();
    expect(gone).not.toHaveBeenCalled();
  });
});

describe('the clock moved back', () => {
  it('leaves the order of the history, and the undo takes the last change', async () => {
    const { knowledge } = await opened();
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2001, 0, 1));
    await knowledge.change({ do: 'add', pack: 'mine', entry: law('past', '昨天的法') });
    now.mockRestore();
    expect((await knowledge.history(1))[0]?.about).toEqual(['昨天的法']);
    await knowledge.undo();
    expect((await knowledge.ownPacks())[0]?.entries.map(({ id }) => id)).toEqual(['law/own']);
    knowledge.close();
  });
});

describe('the history', () => {
  it('holds at least two hundred changes, each undone in turn, and does not grow for ever', async () => {
    const { knowledge } = await opened();
    for (let at = 0; at < 1050; at++)
      await knowledge.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/b', note: `第${at}次` } });
    expect(await knowledge.history(5000)).toHaveLength(1000);
    for (let at = 0; at < 250; at++) expect(await knowledge.undo()).not.toBeNull();
    expect((await knowledge.ownAmendment('law/b'))?.note).toBe('第799次');
    knowledge.close();
  });
});
