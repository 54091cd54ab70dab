// What was typed and not saved: kept for its site, offered on another, apart in private windows, bounded, forgotten.
import { beforeEach, expect, it, vi } from 'vitest';

const session = new Map<string, unknown>();
const gone: (() => Promise<void>)[] = [];
let windows: { incognito: boolean }[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (name: string | null) =>
          structuredClone(Object.fromEntries([...session].filter(([one]) => name === null || one === name))),
        set: async (items: object) => {
          for (const [name, value] of Object.entries(items)) session.set(name, structuredClone(value));
        },
        remove: async (names: string | string[]) => {
          for (const name of [names].flat()) session.delete(name);
        },
      },
    },
    windows: {
      getAll: async () => windows,
      onRemoved: { addListener: (heard: () => Promise<void>) => gone.push(heard), removeListener() {} },
    },
  },
}));
const { keepDraft, readDraft } = await import('../../lib/drafts');
const { deskOf, followPrivateWindows } = await import('../../entrypoints/background/drafts');

const PAPER = deskOf({ tabUrl: 'https://sample.people.cn/a.html' });
const OTHER = deskOf({ tabUrl: 'https://www.example.org/a.html' });
const HIDDEN = deskOf({ tabUrl: 'https://sample.people.cn/a.html', private: true });
const NOWHERE = deskOf({});

beforeEach(() => session.clear());

it('is there again on its site, and on another page of it', async () => {
  await keepDraft('law/a', { note: '写到一半' }, PAPER);
  const later = deskOf({ tabUrl: 'https://sample.people.cn/b.html' });
  expect(await readDraft('law/a', later)).toEqual({ texts: { note: '写到一半' }, here: true });
});

it.each([
  ['another site', PAPER, OTHER],
  ['a site that we may not know', PAPER, NOWHERE],
  ['two sites that we may not know', NOWHERE, NOWHERE],
])('%s is told that it was typed elsewhere', async (_, typedAt, askedAt) => {
  await keepDraft('law/a', { note: '写到一半' }, typedAt);
  expect(await readDraft('law/a', askedAt)).toMatchObject({ here: false });
});

it('a private window and the others know nothing of one another’s', async () => {
  await keepDraft('law/a', { note: '私下写的' }, HIDDEN);
  expect(await readDraft('law/a', PAPER)).toBeNull();
  await keepDraft('law/a', { note: '写到一半' }, PAPER);
  expect(await readDraft('law/a', HIDDEN)).toMatchObject({ texts: { note: '私下写的' } });
});

it('what was typed in private windows ends with the last of them', async () => {
  const { signal } = new AbortController();
  followPrivateWindows(signal);
  await keepDraft('law/a', { note: '私下写的' }, HIDDEN);
  await keepDraft('law/b', { note: '写到一半' }, PAPER);
  windows = [{ incognito: false }, { incognito: true }];
  await gone[0]?.();
  expect(await readDraft('law/a', HIDDEN)).not.toBeNull();
  windows = [{ incognito: false }];
  await gone[0]?.();
  expect(await readDraft('law/a', HIDDEN)).toBeNull();
  expect(await readDraft('law/b', PAPER)).not.toBeNull();
});

it('is forgotten when it was saved or given up, also right after a stroke', async () => {
  void keepDraft('law/a', { note: '写' }, PAPER);
  void keepDraft('law/a', { note: '写到' }, PAPER);
  await keepDraft('law/a', null, PAPER);
  expect(await readDraft('law/a', PAPER)).toBeNull();
  expect(session.size).toBe(0);
});

it('of many the oldest go; other things of the session stay', async () => {
  session.set('print/1', 'a sheet');
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let k = 0; k < 60; k++) {
    vi.setSystemTime(1_000_000 + k);
    await keepDraft(`law/${k}`, { note: `第${k}条` }, PAPER);
  }
  vi.useRealTimers();
  expect([...session.keys()].filter((name) => name.startsWith('draft/'))).toHaveLength(40);
  expect(await readDraft('law/19', PAPER)).toBeNull();
  expect(await readDraft('law/20', PAPER)).not.toBeNull();
  expect(session.get('print/1')).toBe('a sheet');
});

it('of one that grows too long stays what was kept before', async () => {
  await keepDraft('law/a', { note: '短' }, PAPER);
  await keepDraft('law/a', { note: '长'.repeat(100_001) }, PAPER);
  expect(await readDraft('law/a', PAPER)).toMatchObject({ texts: { note: '短' } });
});

it('what is none is not believed', async () => {
  for (const one of [null, 'text', { texts: { note: 3 }, place: '', time: 1 }, { texts: {}, place: 1 }]) {
    session.set('draft/law/a', one);
    expect(await readDraft('law/a', PAPER)).toBeNull();
  }
});
