// Keys of our frames: each tab's own, the last ones kept, none lost where many are asked for at once.
import { beforeEach, expect, test, vi } from 'vitest';
import { giveFrameKey, isFrameKey } from '../../entrypoints/background/frame-keys';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('wxt/browser', () => {
  const later = () => new Promise((done) => setTimeout(done, 1));
  return {
    browser: {
      storage: {
        session: {
          async get(name: string) {
            await later();
            return kept.has(name) ? { [name]: kept.get(name) } : {};
          },
          async set(what: Record<string, unknown>) {
            await later();
            for (const [name, value] of Object.entries(what)) kept.set(name, value);
          },
        },
      },
    },
  };
});
beforeEach(() => kept.clear());

test('keys asked for at once are all known afterwards, to their own tab', async () => {
  const keys = await Promise.all([giveFrameKey(1), giveFrameKey(1), giveFrameKey(2), giveFrameKey(1)]);
  expect(new Set(keys).size).toBe(4);
  expect(await Promise.all(keys.map((key) => isFrameKey(key, 1)))).toEqual([true, true, false, true]);
  expect(await isFrameKey(keys[2] ?? '', 2)).toBe(true);
});

test('a tab keeps its last ones', async () => {
  const keys: string[] = [];
  for (let at = 0; at < 10; at++) keys.push(await giveFrameKey(1));
  const known = await Promise.all(keys.map((key) => isFrameKey(key, 1)));
  expect(known).toEqual([false, false, ...Array<boolean>(8).fill(true)]);
});

test('what nobody was given is no key, whatever lies in the store', async () => {
  expect(await isFrameKey('', 1)).toBe(false);
  kept.set('frame-keys:1', 'not a list');
  expect(await isFrameKey('not a list', 1)).toBe(false);
  expect(await isFrameKey(await giveFrameKey(1), 1)).toBe(true);
});
