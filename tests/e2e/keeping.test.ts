// Nothing is ever lost: the database is corrupted, then evicted with everything beside it, in the profile of the browser; at the
// next start the loss is told, and one button puts back what was kept. More ways and seeds: tests/long/faults.test.ts.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../lib/cli/until';
import { BROWSERS } from './browsers';
import { COPIED, type Keeper, openKeeper } from './losing';
import { kept } from './storage';

const SEED = 20_261_121;

describe.each(BROWSERS)('%s', (name) => {
  let keeper: Keeper;
  beforeAll(async () => {
    keeper = await openKeeper(name);
  });
  afterAll(() => keeper?.end());

  test('terms are collected and imported; a copy was kept', async () => {
    await keeper.fill();
    expect(await keeper.own()).toBe(COPIED + 1);
  });

  test('bytes flipped all over it: told, and put back', async () => {
    await keeper.lose(SEED);
    expect(await keeper.restore()).not.toContain('你的词条和笔记少了');
    expect(await keeper.own()).toBe(COPIED);
  });

  test('evicted with the private files beside it: told, and put back from the second place', async () => {
    await keeper.import();
    await keeper.lose('evicted');
    expect(await keeper.restore()).not.toContain('你的词条和笔记少了');
    expect(await keeper.own()).toBe(COPIED);
    // And the copy that wakes the pages says so too.
    const copy = await until(async () => (await kept(keeper.driver())).local['knowledge-copy']);
    expect(copy).toMatchObject({ own: COPIED });
  });
});
