// From an article to a printed lesson on the built extension: the sheets as drawn, the PDF the browser prints, and the files.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { eventually, until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage } from './manager';
import { bare, holds, readPdf, sizesOf } from './pdf';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const SHOTS = `${ROOT}.output/shots`;
const PARTS = ['填空', '连线', '选择', '卡片'];
/** Text of each sheet, by browser: what the second one printed must be what the first one did. */
const printed = new Map<string, string[]>();

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let page: string;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await startShipped(name, { width: 1340, height: 1000 });
    await driver.open(site.url('/sample.html', LISTED));
    await settledState(driver);
    const tab = await driver.inExtension('manifest.json', idOfTab, site.url('/sample.html', LISTED));
    // The page reads the tab, and from then on stands on its own.
    page = `lesson.html${await until(() => driver.inExtension(`lesson.html#tab/${tab}`, keptAddress))}`;
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const sheets = () => driver.inExtension(page, sheetTexts);
  /** What the sheets say once they have said the same twice, with a quiet between. */
  const settledSheets = () => {
    let last = '';
    return until(async () => {
      const now = await sheets();
      if (now.join() === last) return now;
      last = now.join();
      await quiet();
      return null;
    });
  };

  test('the handout has the article, a number for each name and a note for each number', async () => {
    await onPage(driver, page, [{ see: '共 ' }]);
    const [first = ''] = await until(async () => {
      const all = await sheets();
      return all.some((one) => one.includes('个人信息保护法　')) ? all : null;
    });
    expect(first).toContain('小区门口的一张脸，归谁保管');
    expect(first).toContain('无锡市新吴区人民检察院');
    expect(first).toContain(new URL(site.url('/sample.html', LISTED)).host);
  });

  test('exercises with their key; the same seed gives the same paper, another a variant', async () => {
    await driver.inExtension(page, press, PARTS);
    const all = await until(async () => {
      const now = await sheets();
      return now.some((one) => one.includes('答案')) && now.some((one) => one.includes('下面说的是哪一个'))
        ? now
        : null;
    });
    await driver.inExtension(page, press, ['换一套']);
    // Wrong answers from the knowledge come in by and by; what was done is kept when it is quiet.
    const variant = await settledSheets();
    expect(variant.join('\n')).not.toBe(all.join('\n'));
    // Kept while the browser is open: the page loaded anew shows the same paper.
    await driver.inExtension(page, () => {
      Object.assign(window, { isOld: true });
      setTimeout(() => location.reload(), 0);
    });
    await until(() => driver.inExtension(page, () => ('isOld' in window ? null : true)).catch(() => null));
    let again: string[] = [];
    // Explanations come in by and by.
    await eventually(async () => {
      again = (await sheets()) ?? [];
      return again.join('\n') === variant.join('\n') || null;
    });
    expect(again).toEqual(variant);
  });

  test('a text written anew is printed so, and is put back', async () => {
    await driver.inExtension(page, fill, '.naming input', '课堂讲义');
    expect((await sheets())[0]).toContain('课堂讲义');
    await driver.inExtension(page, choose, '个人信息保护法的解释');
    await driver.inExtension(page, fill, '.choices textarea', '管个人信息的那部法。');
    expect((await sheets()).join('\n')).toContain('管个人信息的那部法。');
    await driver.inExtension(page, press, ['恢复原文']);
    expect((await sheets()).join('\n')).not.toContain('管个人信息的那部法。');
  });

  test('what is printed are the sheets, one a page, the same in both browsers', async () => {
    const drawn = await driver.inExtension(page, sheetTexts, '\n');
    await quiet();
    await driver.open(driver.extensionUrl(page));
    await until(() =>
      driver.evaluate((count: number) => document.querySelectorAll('.sheet').length === count || null, drawn.length),
    );
    writeFileSync(`${SHOTS}/lesson-${name}.png`, await driver.screenshot());
    const bytes = await driver.pdf();
    writeFileSync(`${SHOTS}/lesson-${name}.pdf`, bytes);
    const pages = await readPdf(bytes);
    expect(pages).toHaveLength(drawn.length);
    expect(new Set(await sizesOf(bytes))).toEqual(new Set(['210 × 297']));
    drawn.forEach((sheet, at) => {
      const lines = sheet.split('\n').map(bare);
      const paper = pages[at] ?? '';
      const [there, wanted] = [paper, lines.join('')].map((one) => one.replace(/\d/g, '').length);
      expect(Math.abs((there ?? 0) - (wanted ?? 0))).toBeLessThanOrEqual(0.01 * (wanted ?? 0));
      // Now and then a font's glyph serves two characters (户, 戶), and the PDF names the other one.
      const found = lines.filter((line) => holds(paper, line));
      expect(found.length / lines.length).toBeGreaterThan(0.94);
    });
    printed.set(name, drawn.map(withoutHost));
    const [one, other] = [...printed.values()];
    if (one && other) expect(other).toEqual(one);
  });

  test('saved as a page without scripts, for Word, as Markdown and for Anki', async () => {
    const files = await driver.inExtension(page, saveAll);
    const [html = '', word = '', markdown = '', anki = ''] = files.map(({ text }) => text);
    expect(files.map(({ name: file }) => file.replace(/^.*\./, ''))).toEqual(['html', 'docx', 'md', 'txt']);
    expect(html).toContain('<!doctype html>');
    expect(html).not.toMatch(/<script|\bsrc=|https?:\/\/[^<\s]*\.css/);
    expect(html.match(/class="sheet"/g)?.length).toBe((await sheets()).length);
    expect(word.startsWith('PK')).toBe(true);
    expect(markdown).toContain('[^1]: ');
    expect(anki).toContain('#guid column:1');
    expect(anki).toMatch(/^pangzhu:law\/\S+\t个人信息保护法\t/m);
  });

  test('an article that is gone says so', async () => {
    await driver.open(driver.extensionUrl('lesson.html#kept/nowhere'));
    await until(() => driver.evaluate(() => document.body?.innerText.includes('不在了') || null));
  });

  test('nothing was said on any console', async () => {
    const said = await driver.logged();
    expect(said.filter(({ level, from }) => level === 'error' && from.includes('extension'))).toEqual([]);
  });
});

async function idOfTab(url: string): Promise<number> {
  return (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
}

function keptAddress(): string | null {
  return location.hash.startsWith('#kept/') ? location.hash : null;
}

/** Lines of each sheet; `raised` in the place of raised numbers, which a PDF gives back where it likes. */
function sheetTexts(raised?: string): string[] {
  const line = (cell: Element) =>
    [...cell.childNodes].map((run) => (raised && run.nodeName === 'SUP' ? raised : run.textContent)).join('');
  return [...document.querySelectorAll('.sheet')].map((sheet) =>
    [...sheet.querySelectorAll('.cell')].map(line).filter(Boolean).join('\n'),
  );
}

/** Buttons and checkboxes by their words, one after another. */
async function press(labels: string[]): Promise<void> {
  for (const label of labels) {
    const all = [...document.querySelectorAll<HTMLElement>('label, button')];
    const found = all.find((one) => one.textContent?.startsWith(label));
    if (!found) throw new Error(`no ${label} here`);
    (found.querySelector('input') ?? found).click();
  }
}

async function fill(selector: string, text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no ${selector} here`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function choose(label: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>('.choices select');
  const option = [...(select?.options ?? [])].find((one) => one.text === label);
  if (!select || !option) throw new Error(`no ${label} here`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Presses each way to save and reads what would go to the downloads instead. */
async function saveAll(): Promise<{ name: string; text: string }[]> {
  const saved: { name: string; text: string }[] = [];
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = create(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click() {
    const blob = blobs.get(this.href);
    if (blob) void blob.text().then((text) => saved.push({ name: this.download, text }));
  };
  const ways = [...document.querySelectorAll<HTMLButtonElement>('.take .button:not(.main)')];
  for (const [at, way] of ways.entries()) {
    way.click();
    for (let tries = 0; tries < 200 && saved.length === at; tries++) await new Promise((next) => setTimeout(next, 50));
  }
  return saved;
}

/** Longer than the page waits before it keeps what was done. */
function quiet(): Promise<void> {
  return new Promise((next) => setTimeout(next, 600));
}

/** The test's server has another port each time. */
function withoutHost(text: string): string {
  return text.replace(/https?:\/\/\S+/g, '');
}
