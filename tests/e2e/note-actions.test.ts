// What a pinned note can do, each on the built extension: know, edit in place, call wrong, hide, cite, look up, go on and back.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings, NOTE_HOST, noteHeading, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage } from './manager';
import { clickInNote, drawn, inFrame, markOf, pin, strengthOf, typeText } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

/** A law: agencies that are named often give way to others and are faint anyway. */
const BODY = '数据安全法';
const LAW = '民法典';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  const says = (part: string) => until(async () => ((await noteText(driver))?.includes(part) ? true : null));
  const settings = () => driver.inExtension('manifest.json', readSettings);
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { width: 1000, height: 900 });
    await driver.open(site.url('/sample.html', LISTED));
    await settledState(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  /** Scrolls a mark to the upper part of the window and pins its note. */
  async function open(surface: string): Promise<void> {
    await driver.key('Escape');
    await driver.evaluate(scrollToText, surface);
    await pin(driver, await markOf(driver, surface));
  }

  test('“known” makes every mark of it faint at once, and the same button takes it back', async () => {
    await open(BODY);
    expect(await strengthOf(driver, BODY)).toContain('strong');
    await clickInNote(driver, '熟知');
    await until(async () => ((await strengthOf(driver, BODY)).every((one) => one === 'faint') ? true : null));
    // The note goes on over its redrawn mark.
    expect(await noteHeading(driver)).toContain(BODY);
    expect(await settings()).toMatchObject({ known: [{ key: 'law/shu-ju-an-quan-fa', name: BODY }] });
    await clickInNote(driver, '熟知');
    await until(async () => ((await strengthOf(driver, BODY)).includes('strong') ? true : null));
    expect(await settings()).toMatchObject({ known: [] });
  });

  test('the settings list what is known, and clear it', async () => {
    await clickInNote(driver, '熟知');
    await until(async () => ((await strengthOf(driver, BODY)).every((one) => one === 'faint') ? true : null));
    await onPage(driver, 'options.html#settings', [{ see: '熟知的名称' }, { see: BODY }, { press: '全部清空' }]);
    await until(async () => ((await strengthOf(driver, BODY)).includes('strong') ? true : null));
  });

  test('an entry is edited in the note’s own frame', async () => {
    await open(LAW);
    await clickInNote(driver, '编辑');
    await inFrame(driver);
    // From the explanation on to tags and note; behind them lies the button.
    await driver.key('Tab');
    for (let field = 0; field < 2; field++) {
      await typeText(driver, 'lesson4');
      await driver.key('Tab');
    }
    await driver.key('Enter');
    await says('lesson4');
    expect(await noteHeading(driver)).toContain(LAW);
  });

  test('a provision called wrong is a case with the law that is meant, and a row of the trap suite', async () => {
    await open('第二十六条');
    await clickInNote(driver, '不对？');
    await inFrame(driver);
    await typeText(driver, 'X');
    await driver.key('Enter');
    await says('已记下');
    const [noted] = await driver.inExtension('manifest.json', readCases);
    expect(noted).toMatchObject({ surface: '第二十六条', type: 'reference', should: 'X第二十六条' });
    expect(noted?.takenFor).toContain('个人信息保护法');
    expect(noted?.sentence).toContain('《个保法》第二十六条规定');
    expect(await onPage(driver, 'options.html#cases', [{ see: '第二十六条' }])).toContain('导出');
  });

  test('any other name can be called wrong as well', async () => {
    await open(BODY);
    await clickInNote(driver, '隐藏');
    await clickInNote(driver, '不对？');
    await inFrame(driver);
    await driver.key('Enter');
    await says('已记下');
    expect(await driver.inExtension('manifest.json', readCases)).toHaveLength(2);
  });

  test('a citation is copied, on a page without a secure address too', async () => {
    await open(LAW);
    await clickInNote(driver, '复制引文');
    await says('已复制');
  });

  test('a related entry opens in place, and the way back is there', async () => {
    await open('中华人民共和国个人信息保护法');
    const [related] = (await driver.inFrame(NOTE_HOST, relatedNames)) ?? [];
    await clickInNote(driver, related ?? 'nothing is related');
    await until(async () => ((await noteHeading(driver))?.includes('个人信息保护法') ? null : true));
    await says('本页没有出现');
    await clickInNote(driver, '个人信息保护法');
    await until(async () => ((await noteHeading(driver))?.includes('个人信息保护法') ? true : null));
  });

  test('from place to place by the note’s own buttons: the focus goes along', async () => {
    await open('中华人民共和国个人信息保护法');
    await says('1/4');
    await clickInNote(driver, '下一处');
    await says('2/4');
    await driver.key('Enter');
    await says('3/4');
    await driver.key('Shift+Tab');
    await driver.key('Enter');
    await says('2/4');
  });

  test('hidden on this page: gone until it is loaded anew; on this site: gone for good, and given back', async () => {
    await open(BODY);
    await clickInNote(driver, '隐藏');
    await clickInNote(driver, '这一页不标');
    await until(async () => ((await drawn(driver)).every(({ surface }) => surface !== BODY) ? true : null));
    await driver.open(site.url('/sample.html', LISTED));
    await open(BODY);
    await clickInNote(driver, '隐藏');
    await clickInNote(driver, '本站都不标');
    await inFrame(driver);
    await driver.key('Enter');
    await until(async () => ((await drawn(driver)).every(({ surface }) => surface !== BODY) ? true : null));
    expect(await settings()).toMatchObject({ hidden: { [LISTED]: ['law/shu-ju-an-quan-fa'] } });
    await changeSettings(driver, { hidden: {} });
    await markOf(driver, BODY);
  });

  test('without an address of its own the title is copied and the national database opened in a new tab', async () => {
    await open('人脸识别技术应用安全管理办法');
    await clickInNote(driver, '查官方文本');
    const opened = await until(() =>
      driver.inExtension('manifest.json', closeOthers, site.url('/sample.html', LISTED)),
    );
    expect(opened).toBe(1);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

function scrollToText(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inHeadline = node.parentElement?.closest('h1, title, .by') != null;
    if (inHeadline || !node.textContent?.includes(words)) continue;
    node.parentElement?.scrollIntoView({ block: 'start', behavior: 'instant' });
    return;
  }
}

async function readSettings(): Promise<unknown> {
  return (await browser.storage.local.get('settings')).settings;
}

async function readCases(): Promise<{ surface: string; sentence: string; takenFor: string }[]> {
  const { cases = [] } = await browser.storage.local.get('cases');
  return cases as { surface: string; sentence: string; takenFor: string }[];
}

function relatedNames(document: Document): string[] {
  return [...document.querySelectorAll('.related button')].map((one) => one.textContent ?? '');
}

/** Closes what was opened in front of the article; how many it were, null while there is none. */
async function closeOthers(article: string): Promise<number | null> {
  const tabs = await browser.tabs.query({});
  const others = tabs.filter((tab) => tab.active && tab.url !== article && !tab.url?.includes('-extension:'));
  const [own] = tabs.filter((tab) => tab.url === article);
  if (others.length === 0 || own?.active) return null;
  await browser.tabs.remove(others.flatMap(({ id }) => id ?? []));
  await browser.tabs.update(own?.id ?? -1, { active: true });
  return others.length;
}
