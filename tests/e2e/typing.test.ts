// Notes are typed in a frame of ours: they are saved and shown, and the page hears no key.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { noteText } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage } from './manager';
import { lookUp, markOf, writeNote } from './reader';

const NAME = '中华人民共和国湿地保护法';
const TEXT = 'see class 3';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/listens.html': readFileSync(`${ROOT}tests/pages/nasty/listens.html`, 'utf8') });
    driver = await startShipped(name);
    await driver.open(site.url('/listens.html', LISTED));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('a note is typed, saved by Enter and shown', async () => {
    await writeNote(driver, await markOf(driver, NAME), TEXT);
    expect(await noteText(driver)).toContain(TEXT);
  });

  test('the page that listens at its window, before us, heard no key of it', async () => {
    const heard = await driver.evaluate(() => (window as unknown as { heard: [string, string][] }).heard);
    expect(heard.filter(([type]) => /^key|input/.test(type))).toEqual([]);
    // It does listen: the clicks that opened the note are there.
    expect(heard.map(([type]) => type)).toContain('pointerdown');
  });

  test('the note is there again when the page is loaded anew', async () => {
    await driver.open(site.url('/listens.html', LISTED));
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain(TEXT);
  });

  test('the settings list the entry as one with a note', async () => {
    const rows = await onPage(driver, 'options.html', [{ press: '自己的' }, { see: '列出1条' }]);
    expect(rows).toMatch(/湿地保护法[\s\S]*有笔记/);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});
