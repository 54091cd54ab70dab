// A class prepared: passages highlighted with a note, found again on the page when it has changed, told as orphans where they
// are gone, listed, handed on and taken in; then thrown on the wall by a presenter's keys, which leaves no trace.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Point } from '../../lib/cli/driver';
import { NOTE_HOST } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { inFrame, markOf, typeText } from './reader';
import { chooseFile, kept } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const PATH = '/sample.html';
const PAGE = readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8');
const FIRST = '这里进门只有刷脸一条路；如今多出的这张卡，是一份检察建议换来的';
const SECOND = '人脸照片存在一台旧电脑里，谁能看、存多久，没有人说得清';
const NOW = FIRST.replace('如今', '现在').replace('这张', '那张');
/** Another day's edition: a paragraph more, two words of the first passage changed, the second gone. */
const EDITED = PAGE.replace('<div id="text">', '<div id="text">\n<p>编者按：本文刊出后有所补充。</p>')
  .replace('如今多出的这张卡', '现在多出的那张卡')
  .replace(`：${SECOND}。`, '。');

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  const pages: Record<string, string> = { [PATH]: PAGE };
  const address = () => site.url(PATH, LISTED);
  beforeAll(async () => {
    site = await serve(pages);
    driver = await startShipped(name);
    await driver.open(address());
    await markOf(driver, '中华人民共和国个人信息保护法');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const inTab = (ask: string, q: unknown = null) => driver.inExtension('manifest.json', askOf, address(), ask, q);
  const highlighted = (words: string[]) =>
    until(async () => {
      const found = await driver.evaluate(passagesDrawn);
      return JSON.stringify(found) === JSON.stringify(words) ? true : null;
    });
  const wall = async () =>
    (await driver.inClosedRoot(NOTE_HOST, isOnWall)) ? driver.inFrame(NOTE_HOST, wallText) : null;

  test('the button beside the selection, a note and Enter: the passage is drawn', async () => {
    const [from, to] = await driver.evaluate(endsOf, '这里进门', '换来的');
    if (from && to) await driver.drag(from, to);
    await until(async () => ((await driver.evaluate(() => getSelection()?.toString())) === FIRST ? true : null));
    const { x, y } = await until(() => driver.inClosedRoot(NOTE_HOST, buttonAt, '划线'));
    await driver.click(x, y);
    await inFrame(driver);
    await typeText(driver, 'why one way');
    await driver.key('Enter');
    await highlighted([FIRST]);
  });

  test('the menu’s way, in another ink by key', async () => {
    await driver.evaluate(select, SECOND);
    await inTab('highlight');
    await inFrame(driver);
    await driver.key('Shift+Tab');
    await driver.key('ArrowRight');
    await driver.key('Tab');
    await typeText(driver, 'q');
    await driver.key('Enter');
    await highlighted([FIRST, SECOND]);
    expect(await driver.evaluate(passagesDrawn, 'green')).toEqual([SECOND]);
    const { rows } = await kept(driver);
    expect(rows.annotations).toHaveLength(2);
    expect(JSON.stringify(rows.annotations)).toContain('why one way');
  });

  test('on the changed page the first is found again, the second is an orphan and drawn nowhere', async () => {
    pages[PATH] = EDITED;
    await driver.open(address());
    await highlighted([NOW]);
    const listed = await until(async () => {
      const all = await inTab('passages');
      return Array.isArray(all) && all.length === 2 ? all : null;
    });
    expect(listed.map(({ found }) => found)).toEqual([true, false]);
  });

  test('projected by a presenter’s keys, each explanation when asked; nothing of it stays', async () => {
    await driver.evaluate(() => scrollTo(0, 120));
    const before = await driver.evaluate(traceOf);
    const store = JSON.stringify((await kept(driver)).local);
    await driver.click(5, 300);
    expect(await inTab('project')).toBe(true);
    const passage = await until(wall);
    expect(passage).toMatchObject({ quote: NOW, open: false });
    expect(passage.text).not.toContain('why one way');
    await driver.key('PageDown');
    await until(async () => ((await wall())?.text.includes('why one way') ? true : null));
    await driver.key(' ');
    const name = await until(async () => {
      const now = await wall();
      return now?.heading ? now : null;
    });
    expect(name).toMatchObject({ heading: '12345政务服务便民热线', open: false });
    await driver.key('ArrowRight');
    await until(async () => ((await wall())?.open ? true : null));
    await driver.key('PageUp');
    await until(async () => ((await wall())?.open ? null : true));
    await driver.key('Escape');
    await until(async () => ((await driver.evaluate(traceOf)).hosts === 0 ? true : null));
    expect(await driver.evaluate(traceOf)).toEqual(before);
    expect(JSON.stringify((await kept(driver)).local)).toBe(store);
  });

  test('listed, the orphan as one; exported, removed, imported, the removal undone', async () => {
    await driver.open(driver.extensionUrl('options.html#passages'));
    await until(() => driver.evaluate(listed, 2));
    const list = await driver.evaluate(() => document.querySelector('.passages')?.textContent ?? '');
    expect(list).toContain(FIRST);
    expect(list).toContain('why one way');
    const lost = await until(() => driver.evaluate(() => document.querySelector('.passages li.lost')?.textContent));
    expect(lost).toContain(SECOND);
    expect(lost).toContain('在网页上没找到');
    const file = await driver.evaluate(exported);
    expect(JSON.parse(file)).toMatchObject({ type: 'AnnotationPage', items: [{ type: 'Annotation' }, {}] });
    await driver.evaluate(press, '删去划线');
    await until(() => driver.evaluate(listed, 1));
    await driver.evaluate(chooseFile, 'class.jsonld', file);
    await until(() => driver.evaluate(listed, 2));
    await driver.evaluate(press, '撤销');
    await until(() => driver.evaluate(listed, 1));
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Asks the content script of the tab that shows the address. */
async function askOf(url: string, ask: string, q: unknown): Promise<unknown> {
  const tab = (await browser.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  const answer = await browser.tabs.sendMessage(tab.id, { pangzhu: 'pangzhu/1', ask, q }, { frameId: 0 });
  return answer?.ok ? answer.value : null;
}

/** What is drawn of passages, in the page's order; `ink`: of one alone. */
function passagesDrawn(ink = ''): string[] {
  const ranges: Range[] = [];
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith(`pangzhu-passage-${ink}`))
      for (const range of highlight) if (range instanceof Range) ranges.push(range);
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return ranges.map(String);
}

/** Left edge of the first words and right edge of the last, in the window. */
function endsOf(first: string, last: string): Point[] {
  const edge = (words: string, end: boolean): Point | null => {
    const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const rect = [...range.getClientRects()].at(end ? -1 : 0);
      return rect ? { x: end ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 } : null;
    }
    return null;
  };
  return [edge(first, false), edge(last, true)].flatMap((point) => point ?? []);
}

function select(words: string): void {
  const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
  }
}

function buttonAt(root: ShadowRoot, label: string): Point | null {
  const button = [...root.querySelectorAll('.offer')].find((one) => one.textContent === label);
  const rect = button?.getBoundingClientRect();
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
}

/** The wall is to be seen, and its frame has the focus. */
function isOnWall(root: ShadowRoot): boolean {
  const frame = root.querySelector('.projector.shown > iframe');
  return frame !== null && root.activeElement === frame;
}

function wallText(document: Document): { heading: string; quote: string; open: boolean; text: string } | null {
  const shown = document.querySelector('.projector .wall-text');
  // Keys are heard once it has the focus.
  if (!shown || !document.hasFocus() || !document.activeElement?.closest('.projector')) return null;
  return {
    heading: shown.querySelector('h2')?.textContent ?? '',
    quote: shown.querySelector('blockquote')?.textContent ?? '',
    open: shown.querySelector('.wall-ask') === null,
    text: shown.textContent ?? '',
  };
}

/** What the projector could leave behind on a page. */
function traceOf(): { hosts: number; html: number; registry: string[]; top: number; focus: string } {
  return {
    hosts: document.querySelectorAll('pangzhu-note').length,
    html: document.documentElement.outerHTML.length,
    registry: [...CSS.highlights]
      .filter(([, highlight]) => highlight.size > 0)
      .map(([name, highlight]) => `${name} ${highlight.size}`)
      .sort(),
    top: scrollY,
    focus: document.activeElement?.localName ?? '',
  };
}

function listed(count: number): true | null {
  return document.querySelectorAll('.passages li').length === count ? true : null;
}

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
  if (!button) throw new Error(`no ${words}`);
  button.click();
}

/** Presses the export and reads what would go to the downloads instead. */
async function exported(): Promise<string> {
  const make = URL.createObjectURL.bind(URL);
  const saved = new Promise<Blob>((resolve) => {
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob);
      return make(new Blob());
    };
  });
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = () => {};
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('导出'))?.click();
  const text = await (await saved).text();
  [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [make, click];
  return text;
}
