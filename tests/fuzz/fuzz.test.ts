// Twenty thousand random cases of every room in each run, other ones each time, and every case that was ever found. The long run
// is `npm run test:long` (tests/long/fuzz.test.ts). A failing case is printed small; it goes into found.json.
import { afterAll, expect, test, vi } from 'vitest';
import { casesOf, FOUND, ROOMS } from './rooms';

vi.mock('wxt/browser', () => import('./storage'));

const SEED = Number(process.env.PANGZHU_SEED ?? Date.now() % 1_000_000_000);
const LEAST = 20_000;
const ran = new Map<string, number>();

afterAll(() => console.info(`fuzz, seed ${SEED}: ${[...ran].map(([name, count]) => `${name} ${count}`).join(', ')}`));

test.each(ROOMS.map((room) => [room.name, room] as const))('%s', async (name, room) => {
  ran.set(name, await room.run(casesOf(room, LEAST), SEED));
});

test('twenty thousand checks were made', () => {
  expect([...ran.keys()]).toEqual(ROOMS.map(({ name }) => name));
  expect([...ran.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(LEAST);
});

test.each(FOUND.map((one) => [one.why, one] as const))('found before: %s', async (_, { room: name, value }) => {
  const room = ROOMS.find((one) => one.name === name);
  expect(room, name).toBeDefined();
  await room?.again(value);
});
