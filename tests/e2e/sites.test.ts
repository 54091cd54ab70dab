// Sites beyond the manifest's: enabled by a click, marked by a registered script, given back; and any page once.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, startShipped } from './browsers';
import { onPopup } from './manager';
import { drawn, markOf } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const OFFERED = 'www.gov.cn';
const OTHER = 'www.example.org';
const PATTERN = `*://${OFFERED}/*`;
const NAME = '中华人民共和国个人信息保护法';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { hosts: [OFFERED, OTHER] });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const registered = () =>
    driver.inExtension('manifest.json', async () =>
      (await browser.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []),
    );
  const enable = async () => {
    await driver.open(driver.extensionUrl('welcome.html'));
    const { x, y } = await until(() => driver.evaluate(buttonOf, OFFERED));
    await driver.click(x, y);
    await until(async () => ((await driver.evaluate(rowOf, OFFERED))?.includes('已开启') ? true : null));
  };
  const open = (host: string) => driver.open(site.url('/sample.html', host));

  test('a listed site that is not enabled stays as it is, and the popup offers it', async () => {
    await open(OFFERED);
    expect(await onPopup(driver, [{ see: '此站还没有开启' }])).toContain(OFFERED);
    expect(await drawn(driver)).toEqual([]);
    await expect.poll(registered, { timeout: 10_000 }).toEqual([]);
  });

  test('one click on the welcome page enables it: the script is registered and marks its pages', async () => {
    await driver.agree([PATTERN]);
    await enable();
    await expect.poll(registered, { timeout: 10_000 }).toEqual([PATTERN]);
    await open(OFFERED);
    await markOf(driver, NAME);
    expect(await onPopup(driver, [{ see: '个词条' }])).toContain('不再读取此站');
  });

  test('given back in the popup, its marks go, and no script is registered', async () => {
    await onPopup(driver, [{ see: '不再读取此站' }, { press: '不再读取此站' }]);
    await expect.poll(registered, { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => drawn(driver), { timeout: 10_000 }).toEqual([]);
    await open(OFFERED);
    expect(await onPopup(driver, [{ see: '此站还没有开启' }])).toContain(OFFERED);
    expect(await drawn(driver)).toEqual([]);
  });

  // In Firefox nothing that can be driven in the popup counts as the reader's own click.
  if (name === 'chromium')
    test('enabled in the popup itself, the page in front is marked at once', async () => {
      await onPopup(driver, [{ press: '开启此站' }, { see: '个词条' }]);
      await markOf(driver, NAME);
      await expect.poll(registered, { timeout: 10_000 }).toEqual([PATTERN]);
    });

  test('taken back in the browser, the popup says so', async () => {
    if ((await registered()).length === 0) await enable();
    const remove = (origin: string) => browser.permissions.remove({ origins: [origin] });
    await driver.inExtension('manifest.json', remove, PATTERN);
    await expect.poll(registered, { timeout: 10_000 }).toEqual([]);
    await open(OFFERED);
    await onPopup(driver, [{ see: '读取许可已被收回' }]);
    expect(await drawn(driver)).toEqual([]);
  });

  test('any other page is marked once, by the press of the button, and not after it is loaded anew', async () => {
    await open(OTHER);
    expect(await drawn(driver)).toEqual([]);
    await onPopup(driver, [{ see: '不在名单里的网站' }, { press: '标这一页' }, { see: '个词条' }]);
    await markOf(driver, NAME);
    await open(OTHER);
    await onPopup(driver, [{ see: '不在名单里的网站' }]);
    expect(await drawn(driver)).toEqual([]);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

function rowOf(host: string): string | undefined {
  return (
    [...document.querySelectorAll('.offered li')].find((row) => row.textContent?.includes(host))?.textContent ?? ''
  );
}
function buttonOf(host: string): { x: number; y: number } | null {
  const row = [...document.querySelectorAll('.offered li')].find((one) => one.textContent?.includes(host));
  const button = row?.querySelector('button');
  button?.scrollIntoView({ block: 'center' });
  const rect = button?.getBoundingClientRect();
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}
