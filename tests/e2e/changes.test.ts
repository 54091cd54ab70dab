// Changes made in the options show on an open page without a reload; popup and toolbar say what the page has.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage, onPopup, type Step } from './manager';
import { drawn, lookUp, markOf } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const NAME = '中华人民共和国个人信息保护法';
const SEARCH = '名称、别名、拼音、英文';
const OWN = '图像采集';
const SUMMARY = '用摄像头等设备取得人像的做法。';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name);
    await driver.open(site.url('/sample.html', LISTED));
    await markOf(driver, NAME);
    await driver.evaluate(() => Object.assign(window, { loaded: 'once' }) && null);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const options = (...steps: Step[]) => onPage(driver, 'options.html', steps);
  const surfaces = async () => (await drawn(driver)).map(({ surface }) => surface);
  const shows = (surface: string) => expect.poll(surfaces, { timeout: 10_000 }).toContain(surface);
  const showsNot = (surface: string) => expect.poll(surfaces, { timeout: 10_000 }).not.toContain(surface);

  test('the popup counts what the page has, the toolbar button says how many', async () => {
    const popup = await onPopup(driver, [{ see: '个词条' }]);
    const [, entries = '0', mentions = '0'] = /(\d+)个词条\s*(\d+)处/.exec(popup ?? '') ?? [];
    expect(Number(entries)).toBeGreaterThan(5);
    expect(Number(mentions)).toBeGreaterThan(Number(entries));
    const badge = async (url: string) => {
      const tab = (await browser.tabs.query({})).find((one) => one.url === url);
      return browser.action.getBadgeText({ tabId: tab?.id });
    };
    expect(await driver.inExtension('options.html', badge, site.url('/sample.html', LISTED))).toBe(entries);
  });

  test('an entry that is hidden loses its marks, and gets them back when that is undone', async () => {
    await options({ fill: SEARCH, text: '个人信息保护法' }, { press: '隐藏 个人信息保护法' }, { see: '已隐藏“' });
    await showsNot(NAME);
    await options({ press: '撤销' }, { see: '已撤销' });
    await shows(NAME);
  });

  test('an own term is marked and explained', async () => {
    await options(
      { press: '新建词条' },
      { fill: '名称', text: OWN },
      { fill: '释文', text: SUMMARY },
      { press: '存下' },
      { see: '已新建“' },
    );
    await shows(OWN);
    expect(await lookUp(driver, await markOf(driver, OWN))).toContain(SUMMARY);
  });

  test('a note of one’s own on a bundled entry is shown', async () => {
    await options(
      { fill: SEARCH, text: '个人信息保护法' },
      { press: '个人信息保护法' },
      { fill: '笔记', text: '第七课讲过' },
      { press: '存下' },
      { see: '已改“' },
    );
    await expect
      .poll(async () => lookUp(driver, await markOf(driver, NAME)), { timeout: 10_000 })
      .toContain('第七课讲过');
  });

  test('an own term that is deleted is no longer marked', async () => {
    await options({ fill: SEARCH, text: OWN }, { press: OWN }, { press: '删除' }, { see: '已删除“' });
    await showsNot(OWN);
  });

  test('switching the site off and on in the popup takes the marks away and brings them back', async () => {
    await onPopup(driver, [{ see: '个词条' }, { toggle: '在此站开启' }, { see: '此站不标' }]);
    expect(await surfaces()).toEqual([]);
    await onPopup(driver, [{ see: '此站不标' }, { toggle: '在此站开启' }, { see: '个词条' }]);
    await shows(NAME);
  });

  test('none of it loaded the page anew, and nothing was said on the console', async () => {
    expect(await driver.evaluate(() => 'loaded' in window)).toBe(true);
    expect(await driver.logged()).toEqual([]);
  });
});
