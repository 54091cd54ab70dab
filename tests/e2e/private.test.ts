// Private windows: names are marked and explained, and nothing of it is written unless the reader saves a note.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { lookUp, markOf, writeNote } from './reader';
import { type Kept, kept } from './storage';

const NAME = '中华人民共和国个人信息保护法';
const TEXT = 'ask in class';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let before: Kept;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { privately: true });
    before = await kept(driver);
    await driver.open(site.url('/sample.html', LISTED));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('the page lies in a private window', async () => {
    const address = site.url('/sample.html', LISTED);
    expect(await driver.inExtension('manifest.json', isPrivate, address)).toBe(true);
  });

  test('marks and explains', async () => {
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain('现行有效');
  });

  test('writes nothing', async () => {
    expect(withoutKeys(await kept(driver))).toEqual(before);
  });

  test('writes the note that the reader saves, and nothing else', async () => {
    await writeNote(driver, await markOf(driver, NAME), TEXT);
    const after = await kept(driver);
    expect(after.rows.amendments).toHaveLength(1);
    expect(JSON.stringify(after.rows.amendments)).toContain(TEXT);
    expect(after.rows.journal).toHaveLength(1);
    // The copy of the revision and the ledger are about the reader's own entries, not about what was read.
    const read = ({ local: { 'knowledge-copy': _, ledger: __, ...rest } }: Kept) => rest;
    expect(read(after)).toEqual(read(before));
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Without the keys of our frames, which are drawn by lot and kept in memory: they say nothing of what was read. */
function withoutKeys({ session, ...rest }: Kept): Kept {
  const others = Object.entries(session).filter(([name, keys]) => !(/^frame-keys:\d+$/.test(name) && areKeys(keys)));
  return { ...rest, session: Object.fromEntries(others) };
}
function areKeys(keys: unknown): boolean {
  return Array.isArray(keys) && keys.every((key) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(key)));
}

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

async function isPrivate(address: string): Promise<boolean | undefined> {
  return (await browser.tabs.query({})).find((tab) => tab.url === address)?.incognito;
}
