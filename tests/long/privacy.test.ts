// A whole day's use behind a proxy that refuses and counts: several papers read, notes opened and written, words collected, the
// panel, settings, a lesson, a check, tables in and out, printing, a sleep, an update. Nothing of ours asks the net.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, startShipped } from '../e2e/browsers';
import { onPage, onPopup } from '../e2e/manager';
import { type Gate, notTheBrowsers, startGate } from '../e2e/proxy';
import { drawn, lookUp, markOf, writeNote } from '../e2e/reader';
import { chooseFile, saveFromFrame, term } from '../e2e/storage';
import { tell } from './told';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const PAPERS = ['sample.people.cn', 'society.people.com.cn', 'www.legaldaily.com.cn'];
const PAGES = ['/sample.html', '/article.html', '/manners.html'];
/** Characters of a room in which only the way to the others stands. */
const NAVIGATION = 60;
const NAME = '中华人民共和国个人信息保护法';
const page = (path: string) => readFileSync(`${ROOT}tests/pages/${path}`, 'utf8');

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let gate: Gate;
  beforeAll(async () => {
    site = await serve({
      '/sample.html': page('sample.html'),
      '/article.html': page('live/article.html'),
      '/manners.html': page('live/manners.html'),
    });
    gate = await startGate(PAPERS);
    driver = await startShipped(name, { proxy: gate.port, hosts: PAPERS });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    gate?.close();
  });
  const open = async (at: number) => {
    await driver.open(site.url(PAGES[at] ?? '', PAPERS[at]));
    await settledState(driver);
    return until(async () => (await drawn(driver))[0]);
  };

  test('papers are read, notes opened and written', async () => {
    for (const at of [0, 1, 2]) {
      const first = await open(at);
      expect(await lookUp(driver, first)).not.toBeNull();
    }
    await open(0);
    await writeNote(driver, await markOf(driver, NAME), 'ask in class');
    expect(await noteText(driver)).toContain('ask in class');
    await onPopup(driver, [{ see: '个词条' }]);
  });

  test('words are collected; tables go in and out', async () => {
    expect(await saveFromFrame(driver, { do: 'add', pack: 'mine', entry: term('图像采集') })).toMatchObject({
      ok: true,
    });
    await markOf(driver, '图像采集');
    const importing = 'options.html#import';
    await driver.inExtension(importing, chooseFile, '课.csv', '名称,类型,解释\n晒谷轮值表,政策,课上讲过。\n');
    await onPage(driver, importing, [{ press: '写入1条' }, { see: '已导入 1 条' }]);
    for (const press of ['词包（JSON）', '表格（CSV）', '表格（XLSX）', '存一份全部备份'])
      await onPage(driver, importing, [{ press }]);
  });

  test('every room of the settings is looked at', async () => {
    for (const tab of ['entries', 'packs', 'import', 'check', 'texts', 'history', 'cases', 'settings', 'about'])
      await expect
        .poll(async () => (await onPage(driver, `options.html?${tab}#${tab}`, [{ see: '词条' }])).length, {
          timeout: 10_000,
        })
        .toBeGreaterThan(NAVIGATION);
    await onPage(driver, 'welcome.html', [{ see: '旁注' }]);
    const check = 'options.html#check';
    await onPage(driver, check, [
      { fill: '把文稿粘贴到这里', text: '银保监会近日发布通知，要求各银行规范收费。' },
      { press: '开始校对' },
      { see: '字，1处' },
    ]);
  });

  test('panel, print, lesson', async () => {
    const id = await driver.inExtension('manifest.json', tabOf, site.url(PAGES[0] ?? '', PAPERS[0]));
    const panel = `sidepanel.html?tab=${id}`;
    await onPage(driver, panel, [{ see: '个人信息保护法' }]);
    await driver.inExtension(panel, choose, '连同脚注打印', '/print.html');
    await until(() => driver.inExtension('manifest.json', closeOne, '/print.html'));
    await driver.inExtension(panel, choose, '做讲义', '/lesson.html');
    await until(() => driver.inExtension('manifest.json', closeOne, '/lesson.html'));
    await driver.pdf();
  });

  test('asleep, woken, updated, a day later', async () => {
    await driver.stopBackground();
    await open(1);
    await driver.reloadExtension();
    // The popup says of a page what it is when it opens: it is pressed when the new one has marked the page.
    // What is asked while it is loaded anew is not answered.
    await until(async () => ((await settledState(driver).catch(() => null)) === 'marked' ? true : null));
    await onPopup(driver, [{ see: '个词条' }]);
    await driver.inBackground(nextDay);
    await open(2);
    await driver.stopBackground();
    await open(0);
  });

  test('nothing was asked of the net, and the proxy would have told', async () => {
    const asked = notTheBrowsers(name, gate.refused);
    console.info(`${name}: ${gate.passed()} pages let through; refused: ${JSON.stringify(gate.refused)}`);
    tell('requests of a day’s use (a request counts as lost)', name, 1, asked.length === 0 ? 1 : 0);
    expect(asked).toEqual([]);
    expect(gate.passed()).toBeGreaterThan(7);
    await driver.inExtension('manifest.json', ask);
    expect(notTheBrowsers(name, gate.refused)).toEqual(['GET http://elsewhere.example/']);
  });
});

async function ask(): Promise<null> {
  await fetch('http://elsewhere.example/').catch(() => null);
  return null;
}

async function tabOf(address: string): Promise<number> {
  return (await browser.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1;
}

/** Closes the tab that shows such a page; null while none does. */
async function closeOne(path: string): Promise<true | null> {
  const tab = (await browser.tabs.query({})).find(({ url, status }) => url?.includes(path) && status === 'complete');
  if (tab?.id === undefined) return null;
  await browser.tabs.remove(tab.id);
  return true;
}

/** Chooses a line of the panel's menu, and waits for the page that it opens: the panel has to be there until then. */
async function choose(label: string, path: string): Promise<void> {
  const item = () =>
    [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent === label);
  for (let tries = 0; tries < 200 && !item(); tries++) {
    document.querySelector<HTMLElement>('.foot [aria-expanded=false]')?.click();
    await new Promise((next) => setTimeout(next, 50));
  }
  item()?.click();
  const isOpen = async () => (await browser.tabs.query({})).some(({ url }) => url?.includes(path));
  for (let tries = 0; tries < 200 && !(await isOpen()); tries++) await new Promise((next) => setTimeout(next, 50));
}

/** What is done once a day is due. Runs in the background. */
function nextDay(background: typeof globalThis): null {
  const Real = background.Date;
  background.Date = class extends Real {
    static override now() {
      return Real.now() + 90_000_000;
    }
  } as DateConstructor;
  return null;
}
