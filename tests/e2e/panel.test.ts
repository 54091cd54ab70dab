// The panel on the built extension: its list is what the command line says, its names lead to the page, a pasted text is
// marked and explained, an article is printed with its notes. The page is opened in a tab, as where there is no panel.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings, NOTE_HOST, noteHeading, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { pageOfText } from '../../lib/cli/text-page';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, shipped, start } from './browsers';
import { explainFile } from './command-line';
import { onPage, type Step } from './manager';
import { bare, holds, readPdf } from './pdf';
import { kept } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const SAMPLE = `${ROOT}tests/pages/sample.html`;
const SHOTS = `${ROOT}.output/shots`;
const SECOND = `两部门会商\n${'公安部和教育部今天会商校园安全，要求各地把门守好，把路护好，遇到情况马上说。'.repeat(6)}`;
/** Two bodies that are entries and a document that nothing knows. */
const THIRD = `护学岗有了章程\n${'教育部会同公安部推动各地把门守好，柳溪市随后印发了《柳溪市校园护学岗管理办法》，写明早晚各站一个小时。'.repeat(5)}`;
/** The article of a frame in that page. */
const INNER = `框里的一篇\n${'自然资源部说，湿地要守好，名录要定期公布，大家有话可以讲，讲了要有回音，一件一件记下来。'.repeat(5)}`;
const PASTED = '公安部依照《中华人民共和国个人信息保护法》办案。\n该法第十条划出底线，“放管服”改革也要守住。';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let panel: string;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    site = await serve({
      '/sample.html': readFileSync(SAMPLE, 'utf8'),
      '/second.html': pageOfText(SECOND, 'second'),
      '/third.html': pageOfText(THIRD, 'third'),
      '/around.html': pageOfText(THIRD, 'around').replace(
        '</article>',
        '<iframe src="/inner.html" width=600 height=300></iframe></article>',
      ),
      '/inner.html': pageOfText(INNER, 'inner'),
      '/portal.html': '<!doctype html><title>首页</title><p>短',
    });
    driver = await start(name, { extension: await shipped(name), width: 1000, height: 800 });
    await changeSettings(driver, { language: 'zh-CN', delay: 50 });
    panel = await openSample();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  /** Opens the sample article in front; the panel's address for its tab. */
  async function openSample(path = '/sample.html'): Promise<string> {
    await driver.open(site.url(path, LISTED));
    await settledState(driver);
    const id = await driver.inExtension(
      'manifest.json',
      async (url: string) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      site.url(path, LISTED),
    );
    return `sidepanel.html?tab=${id}`;
  }
  /** The panel once it has `count` main names or more, none still without its full name. */
  const rows = () => driver.inExtension(panel, readRows);

  test('lists what the command line finds, each under its full name', async () => {
    const lines = await explainFile(SAMPLE);
    const names = new Set(
      lines.map(({ heading }) => heading.replace(/^中华人民共和国(?=.*(?:法|法典)$)/, '').replace(/[“”]/g, '')),
    );
    // Full names come with the explanations, by and by.
    let listed: Row[] = [];
    const missing = async () => {
      listed = await rows();
      return [...names].filter((one) => !listed.some((row) => `${row.law}${row.name}`.replace(/[“”]/g, '') === one));
    };
    await expect.poll(missing, { timeout: 15_000 }).toEqual([]);
    const spots = listed.filter((row) => !row.minor).reduce((sum, row) => sum + row.count, 0);
    expect(spots).toBe(lines.length);
  });

  test('marks what is on the screen, and follows the scrolling', async () => {
    const before = (await rows()).filter((row) => row.inView).map((row) => row.name);
    expect(before).toContain('个人信息保护法');
    expect(before).not.toContain('数据安全法');
    await driver.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const after = await driver.inExtension(panel, waitInView, '数据安全法');
    expect(after).toBe(true);
  });

  test('jumps to a name and opens its note there', async () => {
    await driver.evaluate(() => scrollTo(0, 0));
    await driver.inExtension(panel, clickName, '消费者权益保护法');
    expect(await noteText(driver)).not.toBeNull();
    expect(await noteHeading(driver)).toContain('消费者权益保护法');
    expect(await driver.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('copies with explanations', async () => {
    const copied = await driver.inExtension(panel, copyAs, [
      '复制成清单',
      '复制成表格（CSV）',
      '复制成 Markdown，带解释',
    ]);
    const [list, csv, markdown] = copied;
    expect(list).toContain('《个人信息保护法》第二十六条\n');
    expect(csv?.split('\r\n')[0]).toBe('名称,类型,解释,英文名,别名,来源,备注,标签,词条编号');
    expect(csv).toMatch(/\n个人信息保护法,法律,[^\n]+,law\/ge-ren-xin-xi-bao-hu-fa\r/);
    expect(markdown).toMatch(/^# 小区门口的一张脸/);
    expect(markdown).toContain('**数据安全法**');
  });

  test('prints the article with a number at each name and a note for each number', async () => {
    const text = await driver.inExtension(panel, printed, '连同脚注打印', AGAIN);
    expect(text).toContain('小区门口的一张脸，归谁保管');
    expect(text).toContain('《个人信息保护法》第二十六条');
    expect(text).toContain('三个月后的“回头看”里');
    const names = (await rows()).filter((row) => !row.minor).length;
    expect(text).toMatch(new RegExp(`\\n${names}\\s`));
  });

  test('counts what was met once for each page, tells news from the rest, and forgets in one click', async () => {
    const met = () => driver.inExtension('manifest.json', readMet);
    const once = await met();
    expect(Object.keys(once).length).toBeGreaterThan(20);
    // The page was opened once in this session, whatever was read anew since.
    expect(new Set(Object.values(once))).toEqual(new Set([1]));
    await driver.open(site.url('/second.html', LISTED));
    await settledState(driver);
    // The count is written beside the page's way: it comes a moment after the marks.
    expect(await driver.inExtension('manifest.json', waitMet, 'agency/gong-an-bu')).toBe(2);
    panel = await openSample('/second.html');
    const fresh = await driver.inExtension(panel, waitNew);
    expect(fresh).toEqual(['教育部']);
    await driver.inExtension(panel, choose, '清空“见过”的记录');
    expect(await met()).toEqual({});
    panel = await openSample();
  });

  test('collects several names at once, as one change with one undo', async () => {
    panel = await openSample('/third.html');
    const collect: Step[] = [
      { press: '收集' },
      { pick: '全选（3条）' },
      { see: '其中已有词条的2条' },
      { press: '收进我的词条' },
      { see: '新建1条，记下2条的出处' },
    ];
    // The panel is loaded anew where another page is asked in between: what can be taken back is taken back at once.
    await onPage(driver, panel, [...collect, { press: '撤销' }, { see: '已撤销收集' }]);
    const { rows: undone } = await kept(driver);
    expect([undone.entries, undone.amendments]).toEqual([[], []]);
    expect(undone.journal).toMatchObject([{ as: 'add', undone: true }]);
    await onPage(driver, panel, collect);
    const { rows: made } = await kept(driver);
    expect(JSON.stringify(made.entries)).toMatch(/柳溪市校园护学岗管理办法.*柳溪市随后印发了/);
    expect(made.amendments).toHaveLength(2);
  });

  test('what was collected comes as cards, once that is wanted; answers are kept, taken back, wiped', async () => {
    await changeSettings(driver, { review: true });
    const reviewed = async () => (await kept(driver)).rows.reviews?.length;
    const easy: Step[] = [{ press: '看解释' }, { press: '很熟8天后' }];
    const left = (count: number): Step => ({ see: `眼下${count}条` });
    const end = await onPage(driver, panel, [
      { press: '温习' },
      left(3),
      ...easy,
      left(2),
      { press: '撤销上一答' },
      left(3),
      ...easy,
      left(2),
      ...easy,
      left(1),
      ...easy,
      { see: '今天的都看过了' },
    ]);
    expect(end).toContain('今天答了3次');
    expect(await reviewed()).toBe(3);
    const wipe: Step[] = [{ press: '温习' }, { see: '今天的都看过了' }, { press: '清空温习进度' }, left(3)];
    await onPage(driver, panel, [...wipe, { press: '撤销' }, { see: '今天的都看过了' }]);
    expect(await reviewed()).toBe(3);
    await onPage(driver, panel, wipe);
    expect(await reviewed()).toBe(0);
    await changeSettings(driver, { review: false });
    panel = await openSample();
  });

  test('lists and counts what a frame of the page names, and jumps into it', async () => {
    const around = await openSample('/around.html');
    const tab = Number(around.split('=')[1]);
    expect(await driver.inExtension('manifest.json', countNames, tab, 4)).toBe(4);
    const listed = await driver.inExtension(around, waitNames, [
      '柳溪市校园护学岗管理办法',
      '教育部',
      '公安部',
      '自然资源部',
    ]);
    expect(listed).toContain('自然资源部');
    await driver.inExtension(around, clickName, '自然资源部');
    const hosts = (host: string) => [document, frames[0]?.document].map((one) => one?.querySelectorAll(host).length);
    await expect.poll(() => driver.evaluate(hosts, NOTE_HOST), { timeout: 10_000 }).toEqual([0, 1]);
    // The note is to be seen: its sheet takes the pointer.
    await expect.poll(() => driver.evaluate(isHit, NOTE_HOST), { timeout: 10_000 }).toBe(true);
    // By key one goes on where the focus is.
    await driver.evaluate(() => frames[0]?.focus());
    await driver.inExtension('manifest.json', stepIn, tab);
    const walked = (host: string) => frames[0]?.document.activeElement?.localName === host;
    await expect.poll(() => driver.evaluate(walked, NOTE_HOST), { timeout: 10_000 }).toBe(true);
    expect(await driver.evaluate(hosts, NOTE_HOST)).toEqual([0, 1]);
  });

  test('lists a page whose site is off, and draws nothing', async () => {
    await changeSettings(driver, { off: [LISTED] });
    panel = await openSample();
    const listed = await rows();
    expect(listed.length).toBeGreaterThan(10);
    const drawn = await driver.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));
    expect(drawn).toBe(0);
    await driver.inExtension(panel, clickName, '公安部');
    expect(await noteText(driver)).not.toBeNull();
    expect(await noteHeading(driver)).toBe('公安部');
    await changeSettings(driver, { off: [] });
  });

  test('says that there is no article', async () => {
    const text = await driver.inExtension(await openSample('/portal.html'), waitText, '没有找到文章');
    expect(text).toContain('标这一页');
  });

  test('opens as the browser’s own panel and follows the tab in front', async () => {
    await driver.open(driver.extensionUrl('options.html'));
    const { x, y } = await driver.evaluate(putOpener);
    await driver.click(x, y);
    await driver.open(site.url('/sample.html', LISTED));
    await settledState(driver);
    const said = await driver.inExtension('manifest.json', readOwnPanel, '个人信息保护法');
    expect(said).toContain('小区门口的一张脸');
    expect(said).toContain('消费者权益保护法');
    await driver.open(site.url('/portal.html', LISTED));
    expect(await driver.inExtension('manifest.json', readOwnPanel, '没有找到文章')).toContain('没有找到文章');
  });

  test('looks right: pictures for the eye', async () => {
    await driver.resize(360, 900);
    const id = await driver.inExtension('manifest.json', openMarked, site.url('/sample.html', LISTED));
    await driver.open(driver.extensionUrl(`sidepanel.html?tab=${id}`));
    expect((await driver.evaluate(readRows)).length).toBeGreaterThan(20);
    // Explanations of a fresh profile come after the list; the draft is said when they are there.
    expect(await driver.evaluate(waitText, '草案')).toContain('草案');
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      writeFileSync(`${SHOTS}/${name}-panel-${dark ? 'dark' : 'light'}.png`, await driver.screenshot());
    }
    await driver.setDark(false);
    await driver.resize(1000, 800);
  });

  test('reads a pasted text, draws its marks, explains them', async () => {
    await driver.open(driver.extensionUrl('sidepanel.html#paste'));
    await driver.evaluate(pasteText, PASTED);
    const expected = ['个人信息保护法', '第十条', '公安部', '简政放权、放管结合、优化服务改革'];
    expect(await driver.evaluate(waitNames, expected)).toEqual(expected);
    expect(await driver.evaluate(countMarks)).toBeGreaterThanOrEqual(4);
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      writeFileSync(`${SHOTS}/${name}-paste-${dark ? 'dark' : 'light'}.png`, await driver.screenshot());
    }
    await driver.setDark(false);
    const at = await driver.evaluate(placeOf, '公安部');
    await driver.moveMouse(at.x - 3, at.y);
    await driver.moveMouse(at.x, at.y);
    expect(await noteText(driver)).toContain('公安部');
    expect(await noteHeading(driver)).toBe('公安部');
    expect(await driver.evaluate((host: string) => document.querySelectorAll(host).length, NOTE_HOST)).toBe(1);
  });

  test('the article with its notes is on paper what it is on the page, the same in both browsers', async () => {
    await driver.open(driver.extensionUrl(`print.html#${AGAIN}`));
    const lines = await until(() => driver.evaluate(printedLines));
    const bytes = await driver.pdf();
    writeFileSync(`${SHOTS}/notes-${name}.pdf`, bytes);
    const pages = await readPdf(bytes);
    expect(pages.length).toBeLessThan(5);
    // The foot of each sheet has its number.
    const paper = pages.join('').replace(/\d+[/／]\d+/g, '');
    const missing = lines.map(bare).filter((line) => !holds(paper, line));
    expect(missing.length / lines.length, missing.join('\n')).toBeLessThan(0.1);
    printedBy.set(name, lines);
    const [one, other] = [...printedBy.values()];
    if (one && other) expect(other).toEqual(one);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Where the sheet that was printed is kept for a second look: the page takes it away when it shows it. */
const AGAIN = 'again';
/** What was printed, by browser. */
const printedBy = new Map<string, string[]>();

/** The printed page's paragraphs and notes as they are read, numbers and all; null until they are there. */
function printedLines(): string[] | null {
  const lines = [...document.querySelectorAll<HTMLElement>('.sheet article > *, .sheet .notes li > span:last-child')];
  return document.querySelector('.notes') && lines.length > 0
    ? lines.map((one) => (one.textContent ?? '').replaceAll('\u2060', ''))
    : null;
}

/** A button that opens the browser's own panel: both browsers want a real click in a page of ours. Its middle. */
function putOpener(): { x: number; y: number } {
  const button = document.createElement('button');
  button.style.cssText = 'position:fixed;inset:20px auto auto 20px;inline-size:80px;block-size:40px;z-index:9';
  const api = browser as typeof browser & { sidebarAction?: { open(): Promise<void> } };
  // The window is asked for before the click: after an `await` it would be no click any more.
  void browser.windows.getCurrent().then(({ id = -1 }) => {
    button.onclick = () => void (api.sidebarAction?.open() ?? api.sidePanel.open({ windowId: id }));
  });
  document.body.append(button);
  return { x: 60, y: 40 };
}

/** What the open panel says, once it says so. */
async function readOwnPanel(part: string): Promise<string> {
  const views = () => browser.extension.getViews() as unknown as (typeof globalThis)[];
  const text = () =>
    views()
      .filter((view) => view.location.pathname === '/sidepanel.html')
      .map((view) => view.document.body?.innerText ?? '')
      .join('\n');
  const end = Date.now() + 20_000;
  while (!text().includes(part) && Date.now() < end) await new Promise((next) => setTimeout(next, 100));
  return text();
}

interface Row {
  name: string;
  law: string;
  count: number;
  inView: boolean;
  minor: boolean;
}

async function readRows(): Promise<Row[]> {
  const read = () =>
    [...document.querySelectorAll('.group > ul > li')].map((li) => ({
      name: li.querySelector('.name > span')?.textContent ?? '',
      law: li.querySelector('.name > small:not(.over)')?.textContent ?? '',
      count: Number(li.querySelector('.count')?.textContent),
      inView: li.classList.contains('in'),
      minor: li.closest('.minor') !== null,
    }));
  let last = '';
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    await new Promise((next) => setTimeout(next, 250));
    const now = JSON.stringify(read());
    if (now !== '[]' && now === last) return read();
    last = now;
  }
  return read();
}

async function waitInView(name: string): Promise<boolean> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const seen = [...document.querySelectorAll('li.in .name > span:first-child')].map((one) => one.textContent);
    if (seen.includes(name)) return true;
    await new Promise((next) => setTimeout(next, 50));
  }
  return false;
}

async function clickName(name: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const button = [...document.querySelectorAll<HTMLElement>('.name')].find(
      (one) => one.firstElementChild?.textContent === name,
    );
    if (button) return button.click();
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`${name} is not listed`);
}

async function waitText(part: string): Promise<string> {
  for (let i = 0; i < 100 && !(document.body?.innerText ?? '').includes(part); i++)
    await new Promise((next) => setTimeout(next, 50));
  return document.body?.innerText ?? '';
}

/** What the key for the next name does. */
async function stepIn(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { pangzhu: 'pangzhu/1', ask: 'step', q: 'next' });
}

/** How many different names the tab's page has, once it has so many. */
async function countNames(tab: number, wanted: number): Promise<number> {
  const count = async (): Promise<number> => {
    const answer = await browser.tabs.sendMessage(tab, { pangzhu: 'pangzhu/1', ask: 'state', q: null }, { frameId: 0 });
    const { law = 0, agency = 0, programme = 0 } = answer?.value?.counts?.entries ?? {};
    return law + agency + programme;
  };
  const end = Date.now() + 15_000;
  while ((await count()) !== wanted && Date.now() < end) await new Promise((next) => setTimeout(next, 100));
  return count();
}

/** The names listed, once they are these. */
async function waitNames(expected: string[]): Promise<string[]> {
  const names = () => [...document.querySelectorAll('.name > span:first-child')].map((one) => one.textContent ?? '');
  for (let i = 0; i < 200 && names().join() !== expected.join(); i++) await new Promise((next) => setTimeout(next, 50));
  return names();
}

async function readMet(): Promise<Record<string, number>> {
  const { met = {} } = await browser.storage.local.get('met');
  return met as Record<string, number>;
}

/** How often a name was met, once that is more than once. */
async function waitMet(id: string): Promise<number> {
  const times = async () =>
    ((await browser.storage.local.get('met')).met as Record<string, number> | undefined)?.[id] ?? 0;
  const end = Date.now() + 20_000;
  while ((await times()) < 2 && Date.now() < end) await new Promise((next) => setTimeout(next, 100));
  return times();
}

/** Opens a page in a tab in front and gives the tab's number once its marks are drawn. */
async function openMarked(url: string): Promise<number> {
  const { id = -1 } = await browser.tabs.create({ url, active: true });
  const state = async (): Promise<unknown> => {
    const answer = await browser.tabs
      .sendMessage(id, { pangzhu: 'pangzhu/1', ask: 'state', q: null })
      .catch(() => null);
    return answer?.value?.state;
  };
  const end = Date.now() + 20_000;
  while ((await state()) !== 'marked' && Date.now() < end) await new Promise((next) => setTimeout(next, 100));
  return id;
}

/** Names that are said to be new, once any is. */
async function waitNew(): Promise<string[]> {
  const fresh = () =>
    [...document.querySelectorAll('.name')]
      .filter((name) => name.querySelector(':scope > small:last-of-type')?.textContent === '初见')
      .map((name) => name.firstElementChild?.textContent ?? '');
  const end = Date.now() + 20_000;
  while (fresh().length === 0 && Date.now() < end) await new Promise((next) => setTimeout(next, 100));
  return fresh();
}

/** Chooses a line of the panel's menu, once there is a list; waits until it says that it is done. */
async function choose(label: string): Promise<void> {
  const pause = () => new Promise((next) => setTimeout(next, 60));
  const end = Date.now() + 20_000;
  while (!document.querySelector('.foot [aria-haspopup]') && Date.now() < end) await pause();
  document.querySelector<HTMLElement>('.foot [aria-haspopup]')?.click();
  await pause();
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  items.find((item) => item.textContent === label)?.click();
  while (!document.querySelector('.said')?.textContent && Date.now() < end) await pause();
}

/** Chooses a line of the menu that opens the printing page; its text, and the page is closed again. */
async function printed(label: string, again: string): Promise<string> {
  const sheet = new Promise<unknown>((left) =>
    browser.storage.session.onChanged.addListener((changes) => {
      const [key = '', change] = Object.entries(changes)[0] ?? [];
      if (key.startsWith('print/') && change?.newValue) left(change.newValue);
    }),
  );
  const pause = () => new Promise((next) => setTimeout(next, 60));
  const end = Date.now() + 20_000;
  while (!document.querySelector('.foot [aria-haspopup]') && Date.now() < end) await pause();
  document.querySelector<HTMLElement>('.foot [aria-haspopup]')?.click();
  await pause();
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  items.find((item) => item.textContent === label)?.click();
  const views = () => browser.extension.getViews() as unknown as (typeof globalThis)[];
  const page = () => views().find((view) => view.location.pathname === '/print.html');
  while (!page()?.document.querySelector('.notes, .print-blank') && Date.now() < end) await pause();
  const text = page()?.document.body?.innerText ?? '';
  await browser.storage.session.set({ [`print/${again}`]: await sheet });
  const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes('/print.html'));
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  return text;
}

/** Chooses these lines of the menu one after the other; what each would have put on the clipboard. */
async function copyAs(labels: string[]): Promise<string[]> {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const pause = () => new Promise((next) => setTimeout(next, 60));
  for (const label of labels) {
    document.querySelector<HTMLElement>('.foot [aria-haspopup]')?.click();
    await pause();
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
    items.find((item) => item.textContent === label)?.click();
    for (let i = 0; i < 100 && copied.length < labels.indexOf(label) + 1; i++) await pause();
  }
  return copied;
}

async function pasteText(text: string): Promise<void> {
  let field: HTMLTextAreaElement | null = null;
  for (let i = 0; i < 100 && !field; i++) {
    field = document.querySelector('textarea');
    await new Promise((next) => setTimeout(next, 50));
  }
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((next) => setTimeout(next, 100));
  field.form?.requestSubmit();
}

function countMarks(): number {
  let sum = 0;
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('pangzhu-')) sum += highlight.size;
  return sum;
}

/** The middle of a word of the pasted text, in the window. */
function placeOf(word: string): { x: number; y: number } {
  for (const paragraph of document.querySelectorAll('.pasted-text p')) {
    const node = paragraph.firstChild;
    const at = node?.textContent?.indexOf(word) ?? -1;
    if (!node || at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error(`${word} is not in the text`);
}

/** Whether some point of the page's first frame hits that element. */
function isHit(host: string): boolean {
  const inside = frames[0]?.document;
  if (!inside) return false;
  for (let y = 4; y < 1000; y += 8)
    for (let x = 4; x < 1000; x += 16) if (inside.elementFromPoint(x, y)?.localName === host) return true;
  return false;
}
