// Pages that are open when the extension comes or is updated: they are marked without a reload, once.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings, NOTE_HOST } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, settleIn, shipped, start } from './browsers';
import { onPopup } from './manager';
import { drawn, lookUp, markOf } from './reader';

const NAME = '中华人民共和国个人信息保护法';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let surfaces: string[];
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await start(name);
    await driver.open(site.url('/sample.html', LISTED));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const marked = async () => (await drawn(driver)).map(({ surface }) => surface);

  test('installed, it marks the page that is open', async () => {
    expect(await marked()).toEqual([]);
    await driver.install(await shipped(name));
    await settleIn(driver);
    await markOf(driver, NAME);
    // The page's script may have read the settings just before they were changed: it hears of the next change.
    await changeSettings(driver, { delay: 51 });
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain('现行有效');
    await driver.key('Escape');
    surfaces = await marked();
  });

  test('updated, the new one marks the page in place of the old one', async () => {
    await driver.reloadExtension();
    await onPopup(driver, [{ see: '个词条' }]);
    await expect.poll(marked, { timeout: 10_000 }).toEqual(surfaces);
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain('现行有效');
    expect(await driver.evaluate((tag: string) => document.querySelectorAll(tag).length, NOTE_HOST)).toBe(1);
  });

  test('and again', async () => {
    await driver.reloadExtension();
    await onPopup(driver, [{ see: '个词条' }]);
    await expect.poll(marked, { timeout: 10_000 }).toEqual(surfaces);
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain('现行有效');
    expect(await driver.evaluate((tag: string) => document.querySelectorAll(tag).length, NOTE_HOST)).toBe(1);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});
