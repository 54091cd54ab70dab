// Many tabs at once, as a test of however many: an own term shows on the page in front at once, on a hidden one when it is looked at; each asks once.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../lib/cli/browsers';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { heard, listen } from './questions';
import { drawn, markOf } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const OWN = '巡护员';
const PAGE = readFileSync(`${ROOT}tests/pages/live/article.html`, 'utf8').replace(/<iframe[\s\S]*<\/iframe>/, '');

/** Declares the tests. `count`: hidden tabs; `told` hears of the browser and of how many showed the term in the end. */
export function describeTabs(count: number, told?: (name: BrowserName, shown: number) => void): void {
  describe.each(BROWSERS)('%s', (name) => {
    let driver: Driver;
    let site: Served;
    let tabs: number[];
    beforeAll(async () => {
      site = await serve({ '/article.html': PAGE });
      driver = await startShipped(name);
      await driver.open(site.url('/article.html', LISTED));
      await markOf(driver, '国家林业和草原局');
      tabs = await driver.inExtension('manifest.json', openTabs, site.url('/article.html?hidden', LISTED), count);
      await until(async () => (await isMarked(tabs)).every(Boolean) || null);
      await listen(driver);
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });
    const isMarked = (of: number[]) => driver.inExtension('manifest.json', marksIn, of);
    const names = (of: number[]) => driver.inExtension('manifest.json', mentionsIn, of, OWN);
    /** Questions of the hidden tabs. */
    const asked = async () => (await heard(driver)).filter(({ tab }) => tabs.includes(tab ?? -1));

    test('the page in front shows a new term; no hidden one asks', async () => {
      // As the form on a page saves it.
      expect(await driver.inExtension('note.html', save, OWN)).toEqual({ ok: true, value: expect.anything() });
      await expect
        .poll(async () => (await drawn(driver)).map(({ surface }) => surface), { timeout: 10_000 })
        .toContain(OWN);
      expect(await names(tabs)).toEqual(tabs.map(() => 0));
    });

    test('each hidden page asks once, when it is looked at', async () => {
      await listen(driver);
      for (const tab of tabs) {
        await driver.inExtension(
          'manifest.json',
          (id: number) => browser.tabs.update(id, { active: true }).then(() => null),
          tab,
        );
        await until(async () => (await names([tab]))[0] || null);
      }
      const questions = await asked();
      told?.(name, (await names(tabs)).filter((times) => times > 0).length);
      expect(questions.map(({ tab }) => tab).toSorted()).toEqual(tabs.toSorted());
    });

    test('looked at again they ask nothing', async () => {
      await listen(driver);
      for (const tab of tabs.slice(0, 5))
        await driver.inExtension(
          'manifest.json',
          (id: number) => browser.tabs.update(id, { active: true }).then(() => null),
          tab,
        );
      expect(await names(tabs.slice(0, 5))).toEqual([1, 1, 1, 1, 1]);
      expect(await asked()).toEqual([]);
    });

    test('nothing was said on the console', async () => {
      expect(await driver.logged()).toEqual([]);
    });
  });
}

function save(text: string): Promise<unknown> {
  const terms = [{ text, status: 'full' }];
  const facts = {
    depth: 'full',
    terms,
    summary: '在湿地里巡查、记录、劝阻的人。',
    facts: {},
    sources: [{ title: '样张周报' }],
  };
  const entry = { id: 'programme/xun-hu-yuan', type: 'programme', kind: '项目', ...facts };
  const q = { change: { do: 'add', pack: 'mine', entry } };
  return browser.runtime.sendMessage({ pangzhu: 'pangzhu/1', ask: 'save', q });
}

async function openTabs(url: string, count: number): Promise<number[]> {
  const tabs: number[] = [];
  for (let n = 0; n < count; n++) tabs.push((await browser.tabs.create({ url, active: false })).id ?? -1);
  return tabs;
}

/** Whether each tab's page is marked. */
function marksIn(tabs: number[]): Promise<boolean[]> {
  const question = { pangzhu: 'pangzhu/1', ask: 'state', q: null };
  return Promise.all(
    tabs.map(async (tab) => {
      const answer = await browser.tabs.sendMessage(tab, question, { frameId: 0 }).catch(() => null);
      return answer?.value?.state === 'marked';
    }),
  );
}

/** How often each tab's page names it. */
function mentionsIn(tabs: number[], name: string): Promise<number[]> {
  const question = { pangzhu: 'pangzhu/1', ask: 'mentions', q: null };
  return Promise.all(
    tabs.map(async (tab) => {
      const answer = await browser.tabs.sendMessage(tab, question, { frameId: 0 });
      const mentions: { surface: string }[] = answer.value.mentions;
      return mentions.filter(({ surface }) => surface === name).length;
    }),
  );
}
