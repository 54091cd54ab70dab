// Many names of a page collected at once: what each becomes, as one change with one undo.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CollectItem, type Knowledge, openKnowledge } from '../../lib/knowledge';
import { law } from './entries';

const PLACE = '老街的一天（样张周报，2026年3月2日）：“某句。”';
const WORDS = { kind: '自建', source: '自己写的' };
const item = (entry: string | null, name: string, more: Partial<CollectItem> = {}): CollectItem => ({
  entry,
  name,
  type: 'law',
  names: [],
  source: { title: PLACE, url: 'https://people.com.cn/1' },
  ...more,
});

let n = 0;
let k: Knowledge;
beforeEach(async () => {
  vi.stubGlobal('fetch', async (path: string) => ({
    ok: true,
    json: async () =>
      path.endsWith('about.json')
        ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 2, agency: 0, programme: 0 } }
        : [law('a', '甲法'), law('b', '乙法')],
  }));
  k = await openKnowledge({ name: `collect-${n++}` });
});
afterEach(() => {
  k.close();
  vi.unstubAllGlobals();
});
const mine = async () => {
  const [pack] = await k.ownPacks();
  return { entries: pack?.entries ?? [], amendments: pack?.amendments ?? [] };
};
const NONE = { added: 0, noted: 0, named: 0, left: 0 };

describe('what nothing knows', () => {
  it('becomes an entry of one’s own with its place', async () => {
    const made = await k.collect([item(null, '邻里议事角', { type: 'programme' })], 'note', WORDS);
    expect(made).toMatchObject({ ...NONE, added: 1 });
    expect((await mine()).entries).toMatchObject([
      {
        id: expect.stringMatching(/^programme\/own-[0-9a-f]{12}$/),
        type: 'programme',
        kind: '自建',
        depth: 'facts',
        terms: [{ text: '邻里议事角', status: 'full' }],
        sources: [{ title: PLACE, url: 'https://people.com.cn/1' }],
      },
    ]);
  });
  it('has words for a source where the page tells none', async () => {
    await k.collect([item(null, '邻里议事角', { source: null })], 'note', WORDS);
    expect((await mine()).entries[0]?.sources).toEqual([{ title: '自己写的' }]);
  });
  it('twice the same is one, and what was there before stays', async () => {
    await k.change({ do: 'add', pack: 'mine', entry: law('own-1', '夜间巡河班') });
    const items = [item(null, '邻里议事角'), item(null, '邻里议事角'), item(null, '夜间巡河班')];
    expect(await k.collect(items, 'note', WORDS)).toMatchObject({ ...NONE, added: 1, left: 2 });
    expect((await mine()).entries).toHaveLength(2);
  });
});

describe('what is an entry already', () => {
  it('has its place noted, beside the note that was there, once', async () => {
    await k.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/a', note: '常考', tags: ['课'] } });
    const items = [item('law/a', '甲法'), item('law/b', '乙法')];
    expect(await k.collect(items, 'note', WORDS)).toMatchObject({ ...NONE, noted: 2 });
    expect((await mine()).amendments).toEqual([
      { entry: 'law/a', note: `常考\n${PLACE}`, tags: ['课'] },
      { entry: 'law/b', note: PLACE },
    ]);
    expect(await k.collect(items, 'note', WORDS)).toBeNull();
  });
  it('gets the names it lacks', async () => {
    const items = [item('law/a', '甲法', { names: ['甲法', '老甲'] }), item('law/b', '乙法', { names: ['乙法'] })];
    expect(await k.collect(items, 'alias', WORDS)).toMatchObject({ ...NONE, named: 1, left: 1 });
    expect((await mine()).amendments).toEqual([
      {
        entry: 'law/a',
        terms: [
          { text: '甲法', status: 'full' },
          { text: '老甲', status: 'popular' },
        ],
      },
    ]);
  });
  it('is skipped where that is wanted', async () => {
    expect(await k.collect([item('law/a', '甲法')], 'skip', WORDS)).toBeNull();
    expect(await mine()).toEqual({ entries: [], amendments: [] });
  });
  it('is left alone where it is one’s own', async () => {
    await k.change({ do: 'add', pack: 'mine', entry: law('own-1', '夜间巡河班') });
    for (const known of ['note', 'alias', 'skip'] as const)
      expect(await k.collect([item('law/own-1', '夜间巡河班', { names: ['巡河'] })], known, WORDS)).toBeNull();
  });
});

describe('all of it', () => {
  it('is one row of the history and one undo', async () => {
    const before = await mine();
    const items = [item(null, '邻里议事角'), item(null, '夜间巡河班'), item('law/a', '甲法'), item('law/gone', '没了')];
    const made = await k.collect(items, 'note', WORDS);
    expect(made).toMatchObject({ ...NONE, added: 3, noted: 1 });
    expect(await k.history(5)).toMatchObject([{ change: 'many', as: 'add', seq: made?.seq }]);
    await k.undo(made?.seq);
    expect(await mine()).toEqual(before);
  });
});
