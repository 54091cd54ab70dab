// Snapshots in places that work, fill up or are missing.
import { describe, expect, it } from 'vitest';
import { createSnapshots, type SnapshotStore } from '../../lib/knowledge/snapshots';
import { keyedStore } from '../../lib/knowledge/snapshots-places';

function storage() {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (key: string) => (held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) held.set(key, structuredClone(value));
    },
    remove: async (key: string) => void held.delete(key),
  };
}
const fails = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
const closed: SnapshotStore = { list: fails, read: fails, write: fails, remove: fails };

describe('snapshots', () => {
  it('come back as they were, and smaller', async () => {
    const snapshots = createSnapshots([keyedStore(storage())]);
    const text = JSON.stringify({ format: 'pangzhu-backup/1', 词条: '数据安全法'.repeat(2000) });
    expect(await snapshots.keep(text, undefined, 1_700_000_000_000)).toBe(true);
    const [one] = await snapshots.list();
    expect(one).toMatchObject({ name: '1700000000000.json.gz', time: 1_700_000_000_000 });
    expect(one?.bytes).toBeLessThan(text.length / 10);
    expect(await snapshots.read('1700000000000.json.gz')).toBe(text);
  });
  it('only the last ten stay, and nothing of the others is left behind', async () => {
    const place = storage();
    const snapshots = createSnapshots([keyedStore(place)]);
    for (let at = 1; at <= 13; at++) await snapshots.keep(`${at}`, undefined, at * 1000);
    expect((await snapshots.list()).map((one) => one.time / 1000)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
    expect(place.held.size).toBe(11);
  });
  it('go to the next place where the first is closed', async () => {
    const snapshots = createSnapshots([closed, keyedStore(storage())]);
    expect(await snapshots.keep('a', undefined, 1)).toBe(true);
    expect(await snapshots.read('1.json.gz')).toBe('a');
  });
  it('that no place takes are told, and nothing rejects', async () => {
    const snapshots = createSnapshots([closed]);
    expect(await snapshots.keep('a', undefined, 1)).toBe(false);
    expect(await snapshots.list()).toEqual([]);
    expect(await snapshots.read('1.json.gz')).toBeNull();
  });
  it('broken bytes are said to be broken', async () => {
    const place = storage();
    const snapshots = createSnapshots([keyedStore(place)]);
    await snapshots.keep('a', undefined, 1);
    place.held.set('snapshots/1.json.gz', btoa('no gzip'));
    await expect(snapshots.read('1.json.gz')).rejects.toThrow();
  });
  it('the newest lies in both places, the others in the first', async () => {
    const [first, second] = [storage(), storage()];
    const snapshots = createSnapshots([keyedStore(first), keyedStore(second)]);
    for (let at = 1; at <= 3; at++) await snapshots.keep(`${at}`, { own: at, before: 'import' }, at);
    expect(await snapshots.list()).toHaveLength(3);
    expect([...second.held.keys()].sort()).toEqual(['snapshots', 'snapshots/3.3.import.json.gz']);
    // The first place is lost with everything else of the origin.
    first.held.clear();
    expect(await snapshots.list()).toMatchObject([{ time: 3, own: 3, before: 'import' }]);
    expect(await snapshots.read('3.3.import.json.gz')).toBe('3');
  });
  it('one that is broken in the first place comes from the second', async () => {
    const [first, second] = [storage(), storage()];
    const snapshots = createSnapshots([keyedStore(first), keyedStore(second)]);
    await snapshots.keep('whole', { own: 1, before: 'update' }, 1);
    first.held.set('snapshots/1.1.update.json.gz', btoa('no gzip'));
    expect(await snapshots.read('1.1.update.json.gz')).toBe('whole');
  });
  it('empty ones do not push out what was lost', async () => {
    const snapshots = createSnapshots([keyedStore(storage())]);
    await snapshots.keep('everything', { own: 200, before: 'import' }, 1);
    for (let at = 2; at <= 30; at++) await snapshots.keep('nothing', { own: 0, before: 'import' }, at);
    const kept = await snapshots.list();
    expect(kept).toHaveLength(10);
    expect(kept.at(-1)).toMatchObject({ own: 200, time: 1 });
  });
});
