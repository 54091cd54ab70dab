// What is reviewed, in the database: answered, taken back, wiped, carried by a restore; and what counts as collected.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Knowledge, openKnowledge, type Ports } from '../../lib/knowledge';
import type { Pack } from '../../lib/model/entry';
import type { ReviewCard } from '../../lib/model/review';
import { law } from './entries';

const CARD: ReviewCard = {
  due: 2000,
  last: 1000,
  stability: 3,
  difficulty: 5,
  scheduled: 1,
  step: 0,
  answers: 1,
  lapses: 0,
  state: 'review',
};
const LATER: ReviewCard = { ...CARD, last: 5000, due: 9000, answers: 2 };
const DAY = { day: '2026-11-21', spent: 4000, answers: 1 };
const PACK: Pack = {
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '第三课',
  version: '1',
  entries: [law('c', '丙法')],
  amendments: [],
  examples: [],
};

let n = 0;
beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
        : [law('a', '甲法'), law('b', '乙法')],
  }));
});
afterEach(() => void vi.unstubAllGlobals());

const open = (ports: Ports = {}): Promise<Knowledge> => openKnowledge({ name: `reviews-${n++}`, ...ports });
const cards = async ({ reviews }: Knowledge) =>
  Object.fromEntries((await reviews.rows()).map(({ entry, card }) => [entry, card]));

describe('an answer', () => {
  it('is kept with its day, wakes nobody and is no change of the knowledge', async () => {
    const announce = vi.fn(async () => {});
    const k = await open({ announce });
    announce.mockClear();
    expect(await k.reviews.put('law/a', null, CARD, DAY)).toBe(true);
    expect(await k.reviews.put('law/b', null, CARD, DAY)).toBe(true);
    expect(await cards(k)).toEqual({ 'law/a': CARD, 'law/b': CARD });
    expect(await k.reviews.day(DAY.day)).toEqual({ ...DAY, spent: 8000, answers: 2 });
    expect(await k.history(5)).toEqual([]);
    expect(announce).not.toHaveBeenCalled();
    k.close();
  });
  it('to a card that was answered elsewhere meanwhile is not written', async () => {
    const k = await open();
    await k.reviews.put('law/a', null, CARD, DAY);
    expect(await k.reviews.put('law/a', null, LATER, DAY)).toBe(false);
    expect(await cards(k)).toEqual({ 'law/a': CARD });
    expect((await k.reviews.day(DAY.day)).answers).toBe(1);
    k.close();
  });
  it('is taken back to what was before it; its time stays spent', async () => {
    const k = await open();
    await k.reviews.put('law/a', null, CARD, DAY);
    await k.reviews.put('law/a', CARD, LATER, DAY);
    const back = { day: DAY.day, spent: 0, answers: -1 };
    await k.reviews.put('law/a', LATER, CARD, back);
    expect(await cards(k)).toEqual({ 'law/a': CARD });
    await k.reviews.put('law/a', CARD, null, back);
    expect(await cards(k)).toEqual({});
    expect(await k.reviews.day(DAY.day)).toEqual({ ...DAY, spent: 8000, answers: 0 });
    k.close();
  });
  it('leaves a few months of days, by whatever clock', async () => {
    const k = await open();
    for (let at = 0; at < 70; at++) {
      const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
      await k.reviews.put(`law/${at}`, null, CARD, { day, spent: 1, answers: 1 });
    }
    // A clock that was set back: today's count is kept.
    await k.reviews.put('law/x', null, CARD, { day: '2020-01-01', spent: 1, answers: 1 });
    expect((await k.reviews.day('2020-01-01')).answers).toBe(1);
    expect((await k.reviews.day('2026-01-02')).answers).toBe(0);
    expect((await k.reviews.day('2026-03-11')).answers).toBe(1);
    k.close();
  });
});

describe('wiped', () => {
  it('nothing is left, and what was there can be put back', async () => {
    const k = await open();
    await k.reviews.put('law/a', null, CARD, DAY);
    const kept = await k.reviews.wipe();
    expect([await cards(k), (await k.reviews.day(DAY.day)).answers]).toEqual([{}, 0]);
    await k.reviews.put('law/b', null, LATER, { ...DAY, day: '2026-11-22' });
    await k.reviews.unwipe(kept);
    expect(await cards(k)).toEqual({ 'law/a': CARD, 'law/b': LATER });
    expect(await k.reviews.day(DAY.day)).toEqual(DAY);
    k.close();
  });
});

describe('a restore', () => {
  it('leaves of each card the later answer', async () => {
    const k = await open();
    await k.reviews.put('law/a', null, LATER, DAY);
    await k.reviews.put('law/b', null, CARD, DAY);
    const rows = [
      { entry: 'law/a', card: CARD },
      { entry: 'law/b', card: LATER },
      { entry: 'law/c', card: CARD },
    ];
    await k.change({ do: 'restore', packs: await k.ownPacks(), reviews: rows });
    expect(await cards(k)).toEqual({ 'law/a': LATER, 'law/b': LATER, 'law/c': CARD });
    k.close();
  });
  it('of an old backup, without cards, leaves them alone', async () => {
    const k = await open();
    await k.reviews.put('law/a', null, CARD, DAY);
    await k.change({ do: 'restore', packs: await k.ownPacks() });
    expect(await cards(k)).toEqual({ 'law/a': CARD });
    k.close();
  });
  it('is preceded by a copy that holds the cards', async () => {
    const keep = vi.fn(async () => {});
    const k = await open({ keep });
    await k.reviews.put('law/a', null, CARD, DAY);
    const packs = await k.ownPacks();
    await k.change({ do: 'restore', packs });
    expect(keep).toHaveBeenLastCalledWith(packs, 'restore', [{ entry: 'law/a', card: CARD }]);
    k.close();
  });
});

describe('collected', () => {
  const names = async (k: Knowledge) => (await k.collected()).map(({ entry }) => entry.terms[0]?.text).sort();
  it('is what is one’s own, and what one noted, explained or named', async () => {
    const k = await open();
    expect(await names(k)).toEqual([]);
    await k.change({ do: 'add', pack: 'mine', entry: law('own', '自建法') });
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', note: '记一笔' } });
    expect(await names(k)).toEqual(['甲法', '自建法'].sort());
    expect((await k.collected()).find(({ entry }) => entry.id === 'law/a')?.note).toBe('记一笔');
    k.close();
  });
  it('is in a pack made here too, not in one that was received or is off', async () => {
    const k = await open();
    await k.change({ do: 'import', pack: { ...PACK, from: { is: 'file', name: 'a.json' } } });
    expect(await names(k)).toEqual([]);
    await k.change({ do: 'import', pack: { ...PACK, id: 'own-course', entries: [law('d', '丁法')] } });
    expect(await names(k)).toEqual(['丁法']);
    await k.change({ do: 'set-pack', pack: 'own-course', patch: { on: false } });
    expect(await names(k)).toEqual([]);
    k.close();
  });
  it('is not what was only hidden or tagged', async () => {
    const k = await open();
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', tags: ['课'] } });
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/b', note: '记', hidden: true } });
    expect(await names(k)).toEqual([]);
    k.close();
  });
});

it('a database out of reach has no cards and takes none', async () => {
  const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  const k = await open();
  expect([await k.reviews.rows(), await k.collected(), (await k.reviews.day('2026-11-21')).answers]).toEqual([
    [],
    [],
    0,
  ]);
  await expect(k.reviews.put('law/a', null, CARD, DAY)).rejects.toThrow();
  broken.mockRestore();
});
