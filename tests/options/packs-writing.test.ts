// A pack and its address: nothing is said to be in before both are kept, and where one fails the other is as it was.
import { beforeEach, expect, it, vi } from 'vitest';
import { createWords } from '../../components/words';
import type { Page } from '../../entrypoints/options/page';
import type { Subscription } from '../../lib/subscriptions';

const local = new Map<string, unknown>();
let full = false;
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1' }) },
    permissions: { contains: async () => true },
    storage: {
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
        set: async (items: object) => {
          if (full) throw new Error('QUOTA_BYTES');
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        },
        remove: async (key: string) => void local.delete(key),
      },
    },
  },
}));
const { install, remove } = await import('../../entrypoints/options/tabs/packs-writing');
const { readSubscriptions, waitingText, writeSubscription } = await import('../../lib/subscriptions');

const URL_ = 'https://example.org/pack.json';
const PACK = {
  ...{ format: 'pangzhu-pack/1' as const, id: 'far', title: '远程词包', version: '1' },
  ...{ entries: [], amendments: [], examples: [] },
};
const ADDRESS: Subscription = { url: URL_, pack: 'far', auto: false };
const WHAT = {
  from: { is: 'address' as const, name: URL_ },
  read: { pack: PACK, items: [], losses: [] },
  subscription: { ...ADDRESS, waiting: '1' },
};

/** What happened, in its order. */
let log: string[];
let refusal: Error | null;
let back: (() => Promise<void>) | undefined;
/** As much of the page as writing asks for. */
const page = {
  words: () => createWords('zh-CN', (key) => key),
  knowledge: () => ({ ownPacks: async () => [] }),
  work: {
    ask: async () => {
      log.push(`written, ${(await readSubscriptions()).length} kept`);
      if (refusal) throw refusal;
      return { seq: 7, revision: 1, count: 0, ids: null };
    },
  },
  whenUndone: (_: number, undo: () => Promise<void>) => {
    back = undo;
  },
  worked: async (text: string) => void log.push(`${text}, ${(await readSubscriptions()).length} kept`),
} as unknown as Page;

beforeEach(() => {
  local.clear();
  [full, refusal, log] = [false, null, []];
});

it('the address is kept before the pack is written and said to be in', async () => {
  await install(page, WHAT);
  expect(log).toEqual(['written, 1 kept', 'pack_done_installed, 1 kept']);
  expect(await readSubscriptions()).toEqual([ADDRESS]);
  await back?.();
  expect(await readSubscriptions()).toEqual([]);
});

it('an address that can’t be kept: why is said, the pack is not written', async () => {
  full = true;
  await expect(install(page, WHAT)).rejects.toMatchObject({ code: 'not-kept', value: 'QUOTA_BYTES' });
  expect(log).toEqual([]);
});

it('a pack that is refused leaves the address as it was, with what waits of it', async () => {
  const before = { ...ADDRESS, etag: 'x', waiting: '1' };
  await writeSubscription(before, '{"waits": true}');
  refusal = new Error('disk full');
  await expect(install(page, WHAT)).rejects.toThrow('disk full');
  expect(await readSubscriptions()).toEqual([before]);
  expect(await waitingText(URL_)).toBe('{"waits": true}');
});

it('a pack deleted takes its address along, and brings it back with the undo', async () => {
  await writeSubscription(ADDRESS);
  await remove(page, 'far', '远程词包', ADDRESS);
  expect(log).toEqual(['written, 0 kept', 'pack_done_deleted, 0 kept']);
  await back?.();
  expect(await readSubscriptions()).toEqual([ADDRESS]);
});

it('a pack that can’t be deleted keeps its address', async () => {
  await writeSubscription(ADDRESS);
  refusal = new Error('disk full');
  await expect(remove(page, 'far', '远程词包', ADDRESS)).rejects.toThrow('disk full');
  expect(await readSubscriptions()).toEqual([ADDRESS]);
});
