// Read, collect, import, make a lesson: by keys alone, and by the accessibility tree alone, on the built extension.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { drawn, markOf, typeText } from './reader';
import { find, focused, gone, keyTo, pressIn } from './walk';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const NAME = '中华人民共和国个人信息保护法';
/** What a mark's button is called: the name and its type. */
const MARK = / (法律|机构|政策)$/;
/** That of another than the first, which is the hotline. */
const OTHER_MARK = /^(?!.*热线).* (法律|机构|政策)$/;
const FILE = /^选一个文件/;

describe.each(BROWSERS)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-walk-'));
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name);
    await driver.open(site.url('/sample.html', LISTED));
    await markOf(driver, NAME);
    // A screen reader is there before the reader begins; the first to ask for the tree has it made.
    await find(driver, 'heading', /一张脸/);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const article = async () => {
    await driver.open(site.url('/sample.html', LISTED));
    await markOf(driver, NAME);
  };
  /** The words are selected, as the browser's caret browsing does it, and the command is given. */
  const collect = async (words: string) => {
    await driver.evaluate(select, words);
    await driver.command('collect');
    await focused(driver, 'textbox', /^释文$/);
  };
  const isMarked = (words: string) =>
    until(async () => ((await drawn(driver)).some(({ surface }) => surface === words) ? true : null));
  const table = (word: string) => {
    const path = join(folder, `${word}.csv`);
    writeFileSync(path, `名称,类型,解释\n${word},政策,课上讲过的一种做法。\n`);
    return path;
  };
  /** The panel of the article, in front. */
  const openPanel = async () => {
    const id = await driver.inExtension('manifest.json', openBehind, site.url('/sample.html', LISTED));
    await driver.open(driver.extensionUrl(`sidepanel.html?tab=${id}`));
  };
  /** The panel opens the lesson in a tab of its own: here it is looked at in front. */
  const toLesson = async () => {
    const address = await until(() => driver.inExtension('manifest.json', takeLesson));
    await driver.open(address);
    await find(driver, 'textbox', /^标题$/);
  };
  const pageSays = (words: string) =>
    until(() => driver.evaluate((part: string) => (document.body?.innerText ?? '').includes(part) || null, words));
  /** Those out of view too, which are not set until they are scrolled to. */
  const sheetsSay = (words: string) => until(() => driver.evaluate(sheetsHave, words));

  describe('by keys alone', () => {
    test('read: the next mark, its note, closed, back on the page', async () => {
      await driver.command('next-mention');
      await focused(driver, 'button', MARK);
      await driver.key('Enter');
      await focused(driver, 'button', /^固定$/);
      await find(driver, 'heading', /热线/);
      await keyTo(driver, 'Tab', 'button', /^关闭$/);
      await driver.key('Shift+Tab');
      await focused(driver, 'button', /^固定$/);
      await driver.key('Tab');
      await driver.key('Enter');
      await gone(driver, 'button', /^固定$/);
      await focused(driver, 'button', MARK);
      await driver.command('previous-mention');
      // A command takes its way through the background: a key may come before it.
      await focused(driver, 'button', OTHER_MARK);
      await driver.key('Escape');
      await gone(driver, 'button', MARK);
    });

    test('collect: the form is typed in and saved', async () => {
      await collect('图像采集');
      await typeText(driver, 'seen');
      await keyTo(driver, 'Tab', 'button', /^存下$/);
      await driver.key('Enter');
      await gone(driver, 'button', /^存下$/);
      await isMarked('图像采集');
    });

    test('import: a file is chosen, looked at, written', async () => {
      await driver.open(driver.extensionUrl('options.html#import'));
      await find(driver, 'button', FILE);
      await keyTo(driver, 'Tab', 'button', FILE);
      await driver.chooseNext(table('考核红黑榜'));
      await driver.key('Enter');
      // What had the focus is gone; the walk goes on where the preview begins.
      await focused(driver, 'heading', /^导入预览/);
      await keyTo(driver, 'Tab', 'button', /^写入1条$/);
      await driver.key('Enter');
      await pageSays('已导入 1 条');
      await focused(driver, 'heading', /^导入/);
    });

    test('lesson: from the panel’s menu to sheets that are saved', async () => {
      await openPanel();
      await find(driver, 'button', /^导出$/);
      await keyTo(driver, 'Shift+Tab', 'button', /^导出$/);
      await driver.key('Enter');
      await keyTo(driver, 'ArrowDown', 'menuitem', /^做讲义$/);
      await driver.key('Enter');
      await toLesson();
      await keyTo(driver, 'Tab', 'textbox', /^标题$/);
      await typeText(driver, 'Class');
      await keyTo(driver, 'Tab', 'checkbox', /^填空$/);
      await driver.key(' ');
      await sheetsSay('答案');
      await keyTo(driver, 'Shift+Tab', 'textbox', /^标题$/);
    });
  });

  describe('by the accessibility tree alone', () => {
    test('read', async () => {
      await article();
      await driver.command('next-mention');
      await pressIn(driver, 'button', MARK);
      await find(driver, 'dialog', /热线/);
      await find(driver, 'heading', /热线/);
      await find(driver, 'button', /^记笔记$/);
      await pressIn(driver, 'button', /^关闭$/);
      await gone(driver, 'dialog', /热线/);
      await driver.key('Escape');
    });

    test('collect', async () => {
      await collect('网格员');
      await find(driver, 'textbox', /^名称$/);
      await find(driver, 'combobox', /^类型$/);
      const field = await find(driver, 'textbox', /^释文$/);
      await driver.reach(field.id, 'focus');
      await typeText(driver, 'told');
      await pressIn(driver, 'button', /^存下$/);
      await gone(driver, 'button', /^存下$/);
      await isMarked('网格员');
    });

    test('import', async () => {
      await driver.open(driver.extensionUrl('options.html#import'));
      const field = await find(driver, 'button', FILE);
      await driver.chooseNext(table('晒谷轮值表'));
      await driver.reach(field.id, 'press');
      await find(driver, 'heading', /^导入预览/);
      await find(driver, 'cell', /^晒谷轮值表$/);
      await pressIn(driver, 'button', /^写入1条$/);
      await find(driver, 'StaticText', /已导入 1 条/);
      await find(driver, 'button', /^撤销$/);
    });

    test('lesson', async () => {
      await openPanel();
      await pressIn(driver, 'button', /^导出$/);
      await pressIn(driver, 'menuitem', /^做讲义$/);
      await toLesson();
      await pressIn(driver, 'checkbox', /^连线$/);
      await sheetsSay('答案');
      await pressIn(driver, 'button', /^换一套$/);
      await find(driver, 'button', /^打印$/);
      await find(driver, 'button', /^存为 Word$/);
    });
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

function sheetsHave(words: string): true | null {
  return document.querySelector('.sheets')?.textContent?.includes(words) || null;
}

/** Selects the first place of the words in the text. */
function select(words: string): null {
  const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return null;
  }
  throw new Error(`no ${words} on the page`);
}

/** Opens the page in a tab behind and gives its number once it is marked. */
async function openBehind(url: string): Promise<number> {
  const { id = -1 } = await browser.tabs.create({ url, active: false });
  const question = { pangzhu: 'pangzhu/1', ask: 'state', q: null };
  const ask = () => browser.tabs.sendMessage(id, question, { frameId: 0 }).catch(() => null);
  for (let tries = 0; tries < 400 && (await ask())?.value?.state !== 'marked'; tries++)
    await new Promise((next) => setTimeout(next, 50));
  return id;
}

/** Address of the lesson that was opened, whose tab is closed; null while there is none. */
async function takeLesson(): Promise<string | null> {
  const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes('/lesson.html'));
  if (!tab?.url?.includes('#kept/') || tab.id === undefined) return null;
  await browser.tabs.remove(tab.id);
  return tab.url;
}
