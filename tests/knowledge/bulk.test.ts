// One action on many entries: the rows it writes, and in the database one change with one undo, given up without a trace.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openKnowledge } from '../../lib/knowledge';
import { type BulkAction, type BulkItem, bulkRows } from '../../lib/knowledge/bulk';
import type { Amendment, Entry } from '../../lib/model/entry';
import { law } from './entries';

const own = (id: string, name: string, more: Partial<Entry> = {}, mine: Amendment | null = null): BulkItem => {
  const entry = { ...law(id, name), ...more } as Entry;
  return { id: entry.id, pack: 'mine', editable: true, entry, shown: entry, hidden: mine?.hidden === true, mine };
};
const base = (id: string, name: string, more: Partial<BulkItem> = {}): BulkItem => ({
  ...own(id, name),
  pack: 'base',
  editable: false,
  ...more,
});

describe('the rows of an action', () => {
  const written = (action: BulkAction, ...items: BulkItem[]) => {
    const made = bulkRows(action, items);
    return (
      made && {
        entries: made.rows.entries.map(({ pack, id, entry }) => [
          pack,
          id,
          entry?.tags ?? entry?.terms[0]?.text ?? null,
        ]),
        amendments: made.rows.amendments.map(({ amendment, entry }) => amendment ?? entry),
      }
    );
  };
  it('hides by a word in mine, which keeps what it says', () => {
    expect(
      written({ do: 'hide' }, base('a', '甲法', { mine: { entry: 'law/a', note: '记' } }), own('b', '乙法')),
    ).toEqual({
      entries: [],
      amendments: [
        { entry: 'law/a', note: '记', hidden: true },
        { entry: 'law/b', hidden: true },
      ],
    });
  });
  it('hides nothing that is hidden', () => {
    expect(bulkRows({ do: 'hide' }, [base('a', '甲法', { hidden: true })])).toBeNull();
  });
  it('shows again: takes the own word back, speaks against a pack’s', () => {
    const mine = { entry: 'law/a', hidden: true };
    expect(
      written({ do: 'unhide' }, base('a', '甲法', { hidden: true, mine }), base('b', '乙法', { hidden: true })),
    ).toEqual({
      entries: [],
      amendments: [{ entry: 'law/a' }, { entry: 'law/b', hidden: false }],
    });
  });
  it('deletes own ones with what was said of them, and no others', () => {
    const said = own('a', '甲法', {}, { entry: 'law/a', note: '记' });
    expect(written({ do: 'remove' }, said, base('b', '乙法'))).toEqual({
      entries: [['mine', 'law/a', null]],
      amendments: ['law/a'],
    });
  });
  it('moves own ones', () => {
    expect(written({ do: 'move', pack: 'lesson' }, own('a', '甲法'), base('b', '乙法'))).toEqual({
      entries: [
        ['mine', 'law/a', null],
        ['lesson', 'law/a', '甲法'],
      ],
      amendments: [],
    });
    expect(bulkRows({ do: 'move', pack: 'mine' }, [own('a', '甲法')])).toBeNull();
  });
  it('tags own ones themselves, others by a word', () => {
    expect(written({ do: 'tag', tag: '课' }, own('a', '甲法', { tags: ['旧'] }), base('b', '乙法'))).toEqual({
      entries: [['mine', 'law/a', ['旧', '课']]],
      amendments: [{ entry: 'law/b', tags: ['课'] }],
    });
    expect(bulkRows({ do: 'tag', tag: '旧' }, [own('a', '甲法', { tags: ['旧'] })])).toBeNull();
  });
  it('takes a tag off, the last one whole', () => {
    const made = bulkRows({ do: 'untag', tag: '旧' }, [own('a', '甲法', { tags: ['旧'] })]);
    expect(made?.rows.entries[0]?.entry).toEqual(law('a', '甲法'));
  });
  it('merges into an own one: names, tags, sources, what it does not say, notes; a bundled other is hidden', () => {
    const one = own('a', '甲法', { tags: ['课'] }, { entry: 'law/a', note: '一' });
    const two = own('b', '乙法', { summary: '乙法的一句解释。', tags: ['二'] }, { entry: 'law/b', note: '二' });
    const made = bulkRows({ do: 'merge', into: 'law/a' }, [one, two, base('c', '丙法')]);
    expect(made?.rows.entries).toEqual([
      {
        pack: 'mine',
        id: 'law/a',
        entry: {
          ...law('a', '甲法'),
          depth: 'full',
          summary: '乙法的一句解释。',
          tags: ['课', '二'],
          terms: [
            { text: '甲法', status: 'full' },
            { text: '乙法', status: 'short' },
            { text: '丙法', status: 'short' },
          ],
        },
      },
      { pack: 'mine', id: 'law/b', entry: null },
    ]);
    expect(made?.rows.amendments).toEqual([
      { pack: 'mine', entry: 'law/a', amendment: { entry: 'law/a', note: '一\n二' } },
      { pack: 'mine', entry: 'law/b', amendment: null },
      { pack: 'mine', entry: 'law/c', amendment: { entry: 'law/c', hidden: true } },
    ]);
  });
  it('merges into a bundled one by a word about it', () => {
    expect(written({ do: 'merge', into: 'law/b' }, own('a', '甲法', { tags: ['课'] }), base('b', '乙法'))).toEqual({
      entries: [['mine', 'law/a', null]],
      amendments: [
        {
          entry: 'law/b',
          tags: ['课'],
          terms: [
            { text: '乙法', status: 'full' },
            { text: '甲法', status: 'short' },
          ],
        },
      ],
    });
  });
});

describe('in the database', () => {
  let bundle = { version: 'v1', entries: [law('a', '甲法'), law('b', '乙法')] };
  let n = 0;
  beforeEach(() => {
    vi.stubGlobal('fetch', async (path: string) => ({
      ok: true,
      json: async () =>
        path.endsWith('about.json')
          ? { version: bundle.version, knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
          : structuredClone(bundle.entries),
    }));
  });
  const none = async () => {};
  const open = (name = `bulk-${n++}`, kept: string[] = []) =>
    openKnowledge({ name, keep: async (_, before) => kept.push(before) });

  it('is one change with one undo, and a copy is kept before', async () => {
    const kept: string[] = [];
    const k = await open(undefined, kept);
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    const before = await k.listTable(none);
    const done = await k.bulk({ do: 'hide' }, ['law/a', 'law/b', 'law/own', 'law/gone']);
    expect(done).toMatchObject({ count: 3, ids: ['law/a', 'law/b', 'law/own'] });
    expect((await k.listTable(none)).map((row) => row.hidden)).toEqual([true, true, true]);
    expect(kept).toEqual(['many']);
    expect((await k.history(1))[0]).toMatchObject({ change: 'many', as: 'hide', about: ['甲法', '乙法', '自建法'] });
    await k.undo(done?.seq);
    expect(await k.listTable(none)).toEqual(before);
    k.close();
  });

  it('is given up in the middle without a trace, and tells how far it is', async () => {
    const k = await open();
    const stop = new AbortController();
    const steps: number[] = [];
    const step = (done: number) => {
      steps.push(done);
      if (steps.length === 2) stop.abort();
    };
    const entries = Array.from({ length: 3000 }, (_, at) => law(`n${at}`, `第${at}法`));
    const rows = { entries: entries.map((entry) => ({ pack: 'mine', id: entry.id, entry })), amendments: [] };
    await expect(k.change({ do: 'many', as: 'add', rows }, { step, signal: stop.signal })).rejects.toThrow();
    expect(steps.length).toBeLessThan(4);
    expect(await k.listTable(none)).toHaveLength(2);
    expect(await k.history(1)).toEqual([]);
    k.close();
  });

  it('of a thousand rows: what was there, is new and goes is put back by one undo', async () => {
    const k = await open();
    const many = (from: number, to: number, what: string) =>
      Array.from({ length: to - from }, (_, at) => law(`n${from + at}`, `${what}${from + at}法`));
    const put = (entries: Entry[], gone: string[] = []) =>
      k.change({
        do: 'many',
        as: 'add',
        rows: {
          entries: [
            ...entries.map((entry) => ({ pack: 'mine', id: entry.id, entry })),
            ...gone.map((id) => ({ pack: 'mine', id, entry: null })),
          ],
          amendments: [],
        },
      });
    const all = async () =>
      JSON.stringify((await k.listTable(none)).sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)));
    const empty = await all();
    const first = await put(many(0, 600, '旧'));
    const half = await all();
    const ids = many(0, 200, '').map(({ id }) => id);
    const second = await put(many(300, 1300, '新'), ids);
    expect(await k.listTable(none)).toHaveLength(2 + 1300 - 200);
    await k.undo(second.seq);
    expect(await all()).toBe(half);
    await k.undo(first.seq);
    expect(await all()).toBe(empty);
    k.close();
  });

  it('lists what other packs have too, what is switched off, and what an update overtook', async () => {
    const name = `bulk-${n++}`;
    const k = await open(name);
    await k.change({
      do: 'import',
      pack: {
        format: 'pangzhu-pack/1',
        id: 'lesson',
        title: '第三课',
        version: '1',
        entries: [law('a', '甲法（课）'), law('only', '课里的法')],
        amendments: [],
        examples: [],
      },
    });
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/b', note: '记' } });
    const of = async (id: string) => (await k.listTable(none, [id]))[0];
    expect(await of('law/a')).toMatchObject({ pack: 'lesson', covers: ['base'], off: false, said: null });
    expect(await of('law/b')).toMatchObject({
      ...{ pack: 'base', covers: [], outdated: false },
      said: { entry: 'law/b', note: '记' },
      stored: law('b', '乙法'),
    });
    expect((await k.packHeads()).map(({ id }) => id)).toEqual(['mine', 'lesson']);
    await k.change({ do: 'set-pack', pack: 'lesson', patch: { on: false } });
    expect(await of('law/a')).toMatchObject({ pack: 'base', off: false });
    expect(await of('law/only')).toMatchObject({ pack: 'lesson', off: true });
    k.close();
    bundle = { version: 'v2', entries: [law('a', '甲法'), law('b', '乙法（修订）')] };
    vi.resetModules();
    const again = await (await import('../../lib/knowledge')).openKnowledge({ name });
    const outdated = async () =>
      (await again.listTable(none)).filter((row) => row.outdated).map(({ entry }) => entry.id);
    expect(await outdated()).toEqual(['law/b']);
    await again.settle(['law/b']);
    expect(await outdated()).toEqual([]);
    again.close();
  });
});
