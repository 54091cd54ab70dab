// Where the database can't be opened, marks and notes come from the packaged file, every surface says what is out of reach,
// and every question gets an answer.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { NOTE_HOST } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage, onPopup } from './manager';
import { clickInNote, inFrame, lookUp, markOf, pin } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const NAME = '中华人民共和国个人信息保护法';
const PAGE = { url: 'https://sample.people.cn/' };
/** Every question of lib/messages.ts, and whether its answer is good news from here, a page that may not save. */
const QUESTIONS = [
  { ask: 'recognize', q: { blocks: [{ text: '国务院公布' }], page: PAGE }, ok: true },
  { ask: 'recognize', q: { blocks: 'none' }, ok: false },
  {
    ask: 'explain',
    q: {
      target: { is: 'entry', id: 'law/ge-ren-xin-xi-bao-hu-fa' },
      page: PAGE,
      type: 'law',
      surface: '个保法',
    },
    ok: true,
  },
  {
    ask: 'explain',
    q: { target: { is: 'entry', id: 'law/none' }, page: PAGE, type: 'law', surface: '某法' },
    ok: false,
  },
  { ask: 'explain', q: { target: { is: 'nothing' } }, ok: false },
  { ask: 'counted', q: null, ok: true },
  { ask: 'words', q: { language: 'en' }, ok: true },
  { ask: 'save', q: { change: { do: 'amend', pack: 'mine', amendment: { entry: 'law/x', note: 'n' } } }, ok: false },
  { ask: 'draft', q: { key: 'law/x' }, ok: false },
  { ask: 'entry', q: { id: 'law/x' }, ok: false },
  { ask: 'know', q: { key: 7 }, ok: false },
];

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { noDatabase: true });
    await driver.open(site.url('/sample.html', LISTED));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('it really can’t be opened', async () => {
    const open = () =>
      new Promise<string>((done) => {
        const request = indexedDB.open('probe');
        request.onsuccess = () => done('opened');
        request.onerror = () => done('refused');
      });
    expect(await driver.inExtension('manifest.json', open)).toBe('refused');
  });

  test('marks and explains from the packaged file, and the note’s foot says what is out of reach', async () => {
    const note = await lookUp(driver, await markOf(driver, NAME));
    expect(note).toContain('现行有效');
    expect(note).toContain('你的笔记和自建词条：浏览器没能打开本机的数据库');
  });

  test.each(QUESTIONS)('$ask is answered: $ok', async ({ ask, q, ok }) => {
    const question = { pangzhu: 'pangzhu/1', ask, q };
    const put = (message: unknown) => browser.runtime.sendMessage(message);
    expect(await driver.inExtension('manifest.json', put, question)).toMatchObject({ ok });
  });

  test('a note that can’t be saved stays in its field, with the reason', async () => {
    await pin(driver, await markOf(driver, NAME));
    await clickInNote(driver, '记笔记');
    await inFrame(driver);
    for (const key of ['a', 'b', 'Enter']) await driver.key(key);
    // The frame grows by the line that says why.
    await expect.poll(() => driver.inFrame(NOTE_HOST, formHeight), { timeout: 20_000 }).toBeGreaterThan(100);
    expect(await driver.inFrame(NOTE_HOST, written)).toBe('ab');
  });

  test('the popup says what is out of reach, why, and what to do', async () => {
    expect(await onPopup(driver, [{ see: '读不到你的笔记和自建词条' }])).toContain('重启浏览器再试');
  });

  test('the panel says so above its list', async () => {
    const id = await driver.inExtension('manifest.json', tabOf, site.url('/sample.html', LISTED));
    const steps = [{ see: '个人信息保护法' }, { see: '读不到你的笔记和自建词条' }];
    expect(await onPage(driver, `sidepanel.html?tab=${id}`, steps)).toContain('重启浏览器再试');
  });

  test('the options say so, and show the packaged entries', async () => {
    const steps = [
      { see: '读不到本机的数据库' },
      { fill: '名称、别名、拼音、英文', text: '个人信息保护法' },
      { see: '列出1条' },
    ];
    expect(await onPage(driver, 'options.html', steps)).toContain('重启浏览器再试');
  });

  test('says nothing on the console', async () => {
    // Dexie tells the extension's own console that it tries again.
    const others = (await driver.logged()).filter(({ text }) => !text.startsWith('Dexie: Workaround for Chrome'));
    expect(others).toEqual([]);
  });
});

async function tabOf(address: string): Promise<number> {
  return (await browser.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1;
}

function formHeight(document: Document): number {
  return document.querySelector('iframe')?.getBoundingClientRect().height ?? 0;
}
/** What stands in the form's field. */
function written(document: Document): string | undefined {
  return document.querySelector('iframe')?.contentDocument?.querySelector('textarea')?.value;
}
