// A million random cases of every room (tests/fuzz), seeds and counts printed: `npm run test:long fuzz`. PANGZHU_SEED gives others,
// PANGZHU_CASES another number.
import { afterAll, expect, test, vi } from 'vitest';
import { casesOf, ROOMS } from '../fuzz/rooms';

vi.mock('wxt/browser', () => import('../fuzz/storage'));

const SEED = Number(process.env.PANGZHU_SEED ?? 1_121_2026);
const CASES = Number(process.env.PANGZHU_CASES ?? 1_000_000);
/** Cases of one run of a room: a failure is told with the seed of its run. */
const BATCH = 10_000;
const ran = new Map<string, number>();
const sum = () => [...ran.values()].reduce((all, count) => all + count, 0);

afterAll(() => process.stdout.write(`all rooms: ${sum()} cases\n`));

const HOUR = 3_600_000;
test.each(ROOMS.map((room) => [room.name, room] as const))('%s', { timeout: HOUR }, async (name, room) => {
  const wanted = casesOf(room, CASES);
  let [count, seed] = [0, SEED];
  for (; count < wanted; seed++) count += await room.run(Math.min(BATCH, wanted - count), seed);
  ran.set(name, count);
  process.stdout.write(`${name}: ${count} cases, seeds ${SEED}–${seed - 1}\n`);
});

test('as many as were asked for', () => {
  expect(sum()).toBeGreaterThanOrEqual(CASES);
});
