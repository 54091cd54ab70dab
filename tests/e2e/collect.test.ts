// Words are collected where they are read: selected, taken by the button beside them or by the command, explained or not,
// saved with Enter, and marked on the page at once. What is an entry already gets a note.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Point } from '../../lib/cli/driver';
import { NOTE_HOST } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { drawn, inFrame, markOf } from './reader';
import { kept } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const NAME = '中华人民共和国个人信息保护法';

interface OwnRow {
  entry: { terms: { text: string }[]; summary?: string; type: string; sources: { title: string }[] };
}

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name);
    await driver.open(site.url('/sample.html', LISTED));
    await markOf(driver, NAME);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  /** Draws the pointer over the words, as a reader does. */
  const select = async (words: string) => {
    const [from, to] = await driver.evaluate(endsOf, words);
    if (from && to) await driver.drag(from, to);
    await until(async () => ((await driver.evaluate(() => getSelection()?.toString())) === words ? true : null));
  };
  /** Our host goes with the form: a look into it just then finds it gone. */
  const formGone = () =>
    until(async () => ((await driver.inClosedRoot(NOTE_HOST, hasForm).catch(() => null)) ? null : true));
  const type = async (...keys: string[]) => {
    for (const key of keys) await driver.key(key);
  };
  const surfaces = async () => (await drawn(driver)).map(({ surface }) => surface);
  const own = async () => (await kept(driver)).rows.entries as OwnRow[];

  test('the button beside the selection, then Enter: the words are marked, with their sentence as source', async () => {
    await select('图像采集');
    const { x, y } = await until(() => driver.inClosedRoot(NOTE_HOST, offerAt));
    await driver.click(x, y);
    await inFrame(driver);
    await driver.key('Enter');
    await formGone();
    await expect.poll(surfaces, { timeout: 10_000 }).toContain('图像采集');
    const [row] = await own();
    expect(row?.entry).toMatchObject({ terms: [{ text: '图像采集' }], type: 'programme' });
    expect(row?.entry.summary).toBeUndefined();
    expect(row?.entry.sources[0]?.title).toContain('小区门口的一张脸，归谁保管');
    expect(row?.entry.sources[0]?.title).toContain('2026年3月12日');
    expect(row?.entry.sources[0]?.title).toContain('在公共场所安装图像采集、个人身份识别设备');
  });

  test('the command opens the form; Shift-Enter breaks the line, Enter saves the explanation', async () => {
    await select('网格员');
    await driver.inExtension('manifest.json', command, site.url('/sample.html', LISTED));
    await inFrame(driver);
    await type(...'who goes from door', 'Shift+Enter', ...'to door');
    await driver.key('Enter');
    await formGone();
    await expect.poll(surfaces, { timeout: 10_000 }).toContain('网格员');
    const row = (await own()).find(({ entry }) => entry.terms[0]?.text === '网格员');
    expect(row?.entry.summary).toContain('\nto door');
  });

  test('words that are an entry get a note', async () => {
    await select('民法典');
    await driver.inExtension('manifest.json', command, site.url('/sample.html', LISTED));
    await inFrame(driver);
    await type(...'class 7');
    await driver.key('Enter');
    await formGone();
    await expect
      .poll(async () => JSON.stringify((await kept(driver)).rows.amendments), { timeout: 10_000 })
      .toMatch(/"note":"[^"]*class 7"/);
    expect(await own()).toHaveLength(2);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Middle of the left edge of the words and of their right edge, in the window. */
function endsOf(words: string): [Point, Point] | [] {
  const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) return [];
    const point = (x: number, { top, height }: DOMRect) => ({ x, y: top + height / 2 });
    return [point(first.left + 1, first), point(last.right - 1, last)];
  }
  return [];
}

function offerAt(root: ShadowRoot): Point | null {
  const rect = root.querySelector('.offer')?.getBoundingClientRect();
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}

function hasForm(root: ShadowRoot): boolean {
  return root.querySelector('.sheet.form iframe') !== null;
}

/** What menu and command do with the page. */
async function command(url: string): Promise<null> {
  const tab = (await browser.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  await browser.tabs.sendMessage(tab.id, { pangzhu: 'pangzhu/1', ask: 'collect', q: null }, { frameId: 0 });
  return null;
}
