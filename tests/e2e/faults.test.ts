// A sample of what `npm run test:long` does two hundred times: the store is the old one or the new one, and the extension
// goes on.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings } from '../../lib/cli/marked-page';
import { BROWSERS, shipped, start } from './browsers';
import { killAndLook, tableOf } from './kills';
import { saveFromFrame, term } from './storage';

const SEED = 20_261_121;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name, { extension: await shipped(name) });
    await changeSettings(driver, { language: 'zh-CN' });
  });
  afterAll(() => driver?.close());

  test(`killed in the middle, seed ${SEED}: old or new, never between`, async () => {
    const kills = await killAndLook(driver, 8, SEED);
    process.stdout.write(`${name}, seed ${SEED}\n${tableOf(kills)}\n`);
    expect(kills.filter(({ state }) => state === null)).toEqual([]);
  });

  test('and goes on', async () => {
    const change = { do: 'add', pack: 'mine', entry: term('之后的词') };
    expect(await saveFromFrame(driver, change)).toMatchObject({ ok: true });
  });
});
