// The database room on fake-indexeddb: seeding, changes with their journal, undo, fallback.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge, Ports } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';
import type { Entry, Pack } from '../../lib/model/entry';
import type { StoreNow } from '../../lib/model/ledger';
import { law } from './entries';

const BASE_ENTRIES: Entry[] = [law('a', '甲法', { effective: '2020-01-01' }), law('b', '乙法')];
let bundle = { version: 'v1', entries: BASE_ENTRIES };
let n = 0;

beforeEach(() => {
  bundle = { version: 'v1', entries: BASE_ENTRIES };
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: bundle.version, knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
        : structuredClone(bundle.entries),
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A fresh module per opening, as after a restart: the packaged file is read again. */
async function open(name: string, ports: Ports = {}): Promise<Knowledge> {
  vi.resetModules();
  const { openKnowledge } = await import('../../lib/knowledge');
  return openKnowledge({ name, ...ports });
}
const fresh = () => `test-${n++}`;
const names = async (k: Knowledge) => (await k.listEntries()).map((e) => e.entry.terms[0]?.text).sort();

describe('seeding', () => {
  it('holds the bundled entries after the first opening', async () => {
    const k = await open(fresh());
    expect(k.problem).toBeNull();
    expect(await names(k)).toEqual(['乙法', '甲法']);
    k.close();
  });
  it('replaces the base when the version differs and leaves own entries, amendments and journal', async () => {
    const name = fresh();
    const first = await open(name);
    await first.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    await first.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', note: '记一笔' } });
    first.close();
    bundle = { version: 'v2', entries: [law('a', '甲法（新）'), law('c', '丙法')] };
    const second = await open(name);
    expect(await names(second)).toEqual(['丙法', '甲法（新）', '自建法']);
    expect((await second.getEntries(['law/a'])).get('law/a')?.note).toBe('记一笔');
    expect(await second.history(10)).toHaveLength(2);
    second.close();
  });
  it('does not seed again when the version is the same', async () => {
    const name = fresh();
    (await open(name)).close();
    bundle = { version: 'v1', entries: [] };
    const again = await open(name);
    expect(await names(again)).toEqual(['乙法', '甲法']);
    again.close();
  });
});

describe('changes', () => {
  it('tells the new revision and the number of own rows', async () => {
    const told: StoreNow[] = [];
    const k = await open(fresh(), { announce: async (read) => void told.push(await read()) });
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    expect(told).toMatchObject([
      { revision: 0, own: 0 },
      { revision: 1, own: 1 },
    ]);
    expect(told[0]?.store).not.toBe('');
    expect(told[1]?.store).toBe(told[0]?.store);
    k.close();
  });
  it.each<[string, Change]>([
    ['the base is read-only', { do: 'edit', pack: 'base', entry: law('a', '改名') }],
    ['edit of an entry that is not there', { do: 'edit', pack: 'mine', entry: law('zzz', '无') }],
    ['remove of an entry that is not there', { do: 'remove', pack: 'mine', id: 'law/zzz' }],
  ])('refuses and writes nothing: %s', async (_, change) => {
    const k = await open(fresh());
    await expect(k.change(change)).rejects.toThrow();
    expect(await k.history(5)).toEqual([]);
    expect((await k.own()).revision).toBe(0);
    k.close();
  });
  it('refuses to add an id twice', async () => {
    const k = await open(fresh());
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    await expect(k.change({ do: 'add', pack: 'mine', entry: law('own', '另一部') })).rejects.toThrow('自建法');
    k.close();
  });
  it('a hidden entry is listed as hidden and told to the recognizer', async () => {
    const k = await open(fresh());
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', hidden: true } });
    expect((await k.own()).hidden).toEqual(['law/a']);
    k.close();
  });
  it('undo of an older change is refused while a later one covers the same entry', async () => {
    const k = await open(fresh());
    const { seq } = await k.change({ do: 'add', pack: 'mine', entry: law('own', '一') });
    await k.change({ do: 'edit', pack: 'mine', entry: law('own', '二') });
    await expect(k.undo(seq)).rejects.toThrow('先撤销');
    k.close();
  });
});

const anyPack = fc.record({
  format: fc.constant('pangzhu-pack/1' as const),
  id: fc.constantFrom('p', 'q'),
  title: fc.constant('包'),
  version: fc.constant('1'),
  entries: fc.subarray([law('x', '庚法'), law('z', '辛法')]),
  amendments: fc.subarray([{ entry: 'law/b', hidden: true }]),
  examples: fc.constant<Pack['examples']>([]),
});

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    do: fc.constantFrom('add' as const, 'edit' as const),
    pack: fc.constant('mine'),
    entry: fc.constantFrom(law('x', '戊法'), law('y', '己法'), law('a', '甲法改')),
  }),
  fc.record({
    do: fc.constant('remove' as const),
    pack: fc.constant('mine'),
    id: fc.constantFrom('law/x', 'law/y', 'law/a'),
  }),
  fc.record({
    do: fc.constant('amend' as const),
    pack: fc.constant('mine'),
    amendment: fc.record({
      entry: fc.constantFrom('law/a', 'law/b'),
      note: fc.constantFrom('', '笔记'),
      hidden: fc.boolean(),
    }),
  }),
  fc.record({
    do: fc.constant('import' as const),
    pack: anyPack,
  }),
  fc.record({
    do: fc.constant('import' as const),
    pack: anyPack.map((pack) => ({ ...pack, id: 'mine' })),
    into: fc.constant(true as const),
  }),
  fc.record({
    do: fc.constant('restore' as const),
    packs: fc.uniqueArray(
      anyPack.map((pack) => ({ ...pack, order: 3, on: true })),
      { selector: (pack) => pack.id },
    ),
  }),
  fc.record({ do: fc.constant('drop-pack' as const), pack: fc.constantFrom('p', 'q', 'mine') }),
);

describe('imports', () => {
  const pack: Pack = {
    format: 'pangzhu-pack/1',
    id: 'mine',
    title: 'mine',
    version: '1',
    entries: [law('new', '新法'), law('own', '自建法', {}, { kind: '改过' })],
    amendments: [{ entry: 'law/a', note: '记一笔' }],
    examples: [],
  };
  it('into a pack leave its other rows, keep in the journal only what they changed, and are one undo', async () => {
    const k = await open(fresh());
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    await k.change({ do: 'add', pack: 'mine', entry: law('other', '别的法') });
    const before = await k.ownPacks();
    const { seq } = await k.change({ do: 'import', pack, into: true });
    expect(await names(k)).toEqual(['乙法', '别的法', '新法', '甲法', '自建法']);
    expect((await k.history(1))[0]?.before.entries.map((row) => row.id)).toEqual(['law/new', 'law/own']);
    await k.undo(seq);
    expect(await k.ownPacks()).toEqual(before);
    k.close();
  });
  it('of everything put back exactly what was read', async () => {
    const k = await open(fresh());
    await k.change({ do: 'import', pack: { ...pack, id: 'course' } });
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    const all = await k.ownPacks();
    await k.change({ do: 'remove', pack: 'mine', id: 'law/own' });
    await k.change({ do: 'drop-pack', pack: 'course' });
    await k.change({ do: 'restore', packs: all });
    expect(await k.ownPacks()).toEqual(all);
    k.close();
  });
  it('hand over everything as it was before; a small change does not', async () => {
    const keep = vi.fn(async () => {});
    const k = await open(fresh(), { keep });
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    expect(keep).not.toHaveBeenCalled();
    const before = await k.ownPacks();
    await k.change({ do: 'import', pack, into: true });
    expect(keep).toHaveBeenCalledWith(before, 'import', []);
    k.close();
  });
  it('over the bundled pack are refused', async () => {
    const k = await open(fresh());
    await expect(k.change({ do: 'restore', packs: [{ ...pack, id: 'base', order: 0, on: true }] })).rejects.toThrow(
      '只读',
    );
    k.close();
  });
});

describe('undo∘do = identity', () => {
  it('any run of changes undone in reverse gives the first state back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 6 }), async (changes) => {
        const k = await open(fresh());
        const state = async () =>
          JSON.stringify([
            (await k.listEntries()).sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)),
            await k.ownPacks(),
          ]);
        const before = await state();
        let done = 0;
        for (const change of changes) {
          try {
            await k.change(change);
            done++;
          } catch {
            // A change that makes no sense is refused; it must leave no row to undo.
          }
        }
        expect(await k.history(100)).toHaveLength(done);
        for (let i = 0; i < done; i++) expect(await k.undo()).not.toBeNull();
        expect(await state()).toBe(before);
        expect(await k.undo()).toBeNull();
        k.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('when the database cannot be opened', () => {
  it('answers from the packaged file, says why, and refuses to write', async () => {
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const k = await open(fresh());
    expect(k.problem?.code).toBe('database');
    expect(k.problem?.remedy).not.toBe('');
    expect(await names(k)).toEqual(['乙法', '甲法']);
    await expect(k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') })).rejects.toThrow('读不到');
    broken.mockRestore();
  });
});
