// A newer version of a pack: what differs is listed, the user's own changes stay, what both changed is asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, compareReissue, isSame, keyOf, mergeReissue, type Side } from '../../lib/exchange/reissue';
import type { Amendment, Entry, Pack, StoredPack, Term } from '../../lib/model/entry';
import { law } from '../knowledge/entries';
import { pack } from './arbitrary';

const entry = (id: string, name: string, summary?: string, also: string[] = []): Entry => ({
  ...law(id, name, {}, summary ? { depth: 'full', summary } : {}),
  terms: [{ text: name, status: 'full' }, ...also.map((text): Term => ({ text, status: 'short' }))],
});
const version = (version: string, entries: Entry[]): Pack => ({
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version,
  entries,
  amendments: [],
  examples: [],
});
const received = (one: Pack): StoredPack => ({ ...one, order: 1, on: true, from: { is: 'file', name: '课.json' } });

const V1 = version('1', [
  entry('a', '甲法', '甲法的旧说明。', ['甲']),
  entry('b', '乙法', '乙法的旧说明。'),
  entry('c', '丙法'),
]);
const V2 = version('2', [
  entry('a', '甲法', '甲法的新说明。', ['甲', '甲规']),
  entry('b', '乙法', '乙法的旧说明。'),
  entry('d', '丁法'),
]);

it('lists what is added, changed and removed', () => {
  const { added, removed, changed, versions, age } = compareReissue(received(V1), V2, []);
  expect([added, removed].map((list) => list.map(({ id }) => id))).toEqual([['law/d'], ['law/c']]);
  expect(changed.map(({ name, differences }) => [name, differences.map(({ field }) => field)])).toEqual([
    ['甲法', ['terms', 'summary']],
  ]);
  expect([versions, age]).toEqual([['1', '2'], 'newer']);
});

const CASES: {
  name: string;
  mine: Amendment;
  conflicts: string[];
  chosen?: [string, Side][];
  /** What `mine` says after: as before (undefined), or this. */
  after?: Amendment | null;
  kept?: string[];
}[] = [
  { name: 'a note stays', mine: { entry: 'law/a', note: '第三课讲' }, conflicts: [] },
  { name: 'hidden stays hidden', mine: { entry: 'law/a', hidden: true }, conflicts: [] },
  {
    name: 'an explanation of what did not change stays',
    mine: { entry: 'law/b', summary: '我给乙法的说明。' },
    conflicts: [],
  },
  {
    name: 'an explanation both changed is asked for, and stays unless theirs is chosen',
    mine: { entry: 'law/a', summary: '我给甲法的说明。' },
    conflicts: ['summary'],
  },
  {
    name: 'theirs is chosen: the rest of the amendment stays',
    mine: { entry: 'law/a', summary: '我给甲法的说明。', note: '讲过' },
    conflicts: ['summary'],
    chosen: [['law/a\nsummary', 'theirs']],
    after: { entry: 'law/a', note: '讲过' },
  },
  {
    name: 'theirs is chosen and nothing is left of it',
    mine: { entry: 'law/a', summary: '我给甲法的说明。' },
    conflicts: ['summary'],
    chosen: [['law/a\nsummary', 'theirs']],
    after: null,
  },
  {
    name: 'what the new version says too is no longer an amendment',
    mine: { entry: 'law/a', summary: '甲法的新说明。' },
    conflicts: [],
    after: null,
  },
  {
    name: 'names of both sides come together',
    mine: {
      entry: 'law/a',
      terms: [
        { text: '甲法', status: 'full' },
        { text: '甲', status: 'short' },
        { text: '我的叫法', status: 'popular' },
      ],
    },
    conflicts: [],
    after: {
      entry: 'law/a',
      terms: [
        { text: '甲法', status: 'full' },
        { text: '甲', status: 'short' },
        { text: '甲规', status: 'short' },
        { text: '我的叫法', status: 'popular' },
      ],
    },
  },
  {
    name: 'a name the user took away stays away',
    mine: { entry: 'law/a', terms: [{ text: '甲法', status: 'full' }] },
    conflicts: [],
    after: {
      entry: 'law/a',
      terms: [
        { text: '甲法', status: 'full' },
        { text: '甲规', status: 'short' },
      ],
    },
  },
  {
    name: 'what is dropped there but was worked on here stays as an own entry',
    mine: { entry: 'law/c', summary: '我给丙法的说明。', note: '讲过' },
    conflicts: ['entry'],
    after: { entry: 'law/c', note: '讲过' },
    kept: ['我给丙法的说明。'],
  },
  {
    name: 'or goes, if chosen so',
    mine: { entry: 'law/c', note: '讲过' },
    conflicts: ['entry'],
    chosen: [['law/c\nentry', 'theirs']],
    after: null,
  },
  { name: 'what is said of another pack stays out of it', mine: { entry: 'law/zzz', note: '别处' }, conflicts: [] },
];
it.each(CASES)('$name', ({ mine, conflicts, chosen = [], after, kept = [] }) => {
  expect(compareReissue(received(V1), V2, [mine]).conflicts.map(({ field }) => field)).toEqual(conflicts);
  const merged = mergeReissue(received(V1), V2, [mine], new Map(chosen));
  expect(merged.pack).toEqual(V2);
  expect(merged.mine.amendments.map(({ amendment }) => amendment)).toEqual(after === undefined ? [] : [after]);
  expect(merged.mine.entries.map((row) => row.entry?.summary)).toEqual(kept);
});

describe('of a pack made here', () => {
  const here: StoredPack = { ...V1, order: 1, on: true };
  it('each field that differs is asked for; theirs unless mine is chosen', () => {
    const { conflicts } = compareReissue(here, V2, []);
    expect(conflicts.map(({ entry, field, side }) => [entry, field, side])).toEqual([
      ['law/a', 'terms', 'theirs'],
      ['law/a', 'summary', 'theirs'],
    ]);
    const mine = mergeReissue(here, V2, [], new Map([['law/a\nsummary', 'mine' as const]]));
    expect(mine.pack.entries[0]).toMatchObject({ summary: '甲法的旧说明。', terms: V2.entries[0]?.terms });
  });
  it('all mine gives what was there of every entry that stays', () => {
    fc.assert(
      fc.property(pack('course'), pack('course'), (was, is) => {
        const now = { ...was, order: 1, on: true };
        const shared = is.entries.filter(({ id, type }) =>
          was.entries.some((one) => one.id === id && one.type === type),
        );
        const { conflicts } = compareReissue(now, { ...is, entries: shared }, []);
        const chosen = new Map(conflicts.map((one) => [keyOf(one), 'mine' as const]));
        const merged = mergeReissue(now, { ...is, entries: shared }, [], chosen);
        for (const entry of merged.pack.entries) expect(entry).toEqual(was.entries.find(({ id }) => id === entry.id));
      }),
      { numRuns: 50 },
    );
  });
});

it('the same version again is nothing to write', () => {
  expect(isSame(compareReissue(received(V1), V1, [{ entry: 'law/a', note: '讲过' }]))).toBe(true);
  expect(isSame(compareReissue(received(V1), V2, []))).toBe(false);
});

it.each([
  ['1', '2', 'newer'],
  ['1.9', '1.10', 'newer'],
  ['2026-09-30', '2026-10-01', 'newer'],
  ['2', '1', 'older'],
  ['1', '1', 'same'],
  ['1', '1.0', 'newer'],
  ['甲', '乙', 'older'],
])('%s → %s is %s', (now, then, age) => expect(ageOf(now, then)).toBe(age));
