// Two hundred kills in the middle of a write, half in each browser: tried, old, new, and lost, which has to be none.

import { describe, expect, test } from 'vitest';
import { changeSettings } from '../../lib/cli/marked-page';
import { BROWSERS, LISTED, shipped, start } from '../e2e/browsers';
import { killAndLook, OPERATIONS, tableOf } from '../e2e/kills';
import { UPDATE_HOST } from '../e2e/kills-update';
import { serveSecurely } from '../e2e/secure-server';
import { tell } from './told';

const SEED = Number(process.env.PANGZHU_SEED ?? 1_121_2026);
/** In each browser. */
const COUNT = Number(process.env.PANGZHU_KILLS ?? 104);
/** Kills in one life of a browser. */
const BATCH = 26;

describe.each(BROWSERS)('%s', (name) => {
  test.each(Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, at) => SEED + at))('seed %i', async (seed) => {
    const server = await serveSecurely(UPDATE_HOST);
    const driver = await start(name, {
      extension: await shipped(name),
      hosts: [LISTED, UPDATE_HOST],
      anyCertificate: true,
    });
    try {
      await changeSettings(driver, { language: 'zh-CN' });
      const kills = await killAndLook(driver, Math.min(BATCH, COUNT), seed, server);
      process.stdout.write(`${name}, seed ${seed}\n${tableOf(kills)}\n`);
      for (const operation of OPERATIONS) {
        const own = kills.filter((kill) => kill.operation === operation);
        tell(`killed in the middle: ${operation}`, name, own.length, own.filter(({ state }) => state !== null).length);
      }
      expect(kills.filter(({ state }) => state === null)).toEqual([]);
    } finally {
      await driver.close();
      server.close();
    }
  });
});
