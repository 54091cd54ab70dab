// The note for readers without a mouse, without sight, with other needs: keys, accessibility of the shipped build, forced
// colours, reduced motion, a narrow window at four times the size, a finger.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, PageFunction } from '../../lib/cli/driver';
import { changeSettings, NOTE_HOST, noteHeading, noteOpen, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { drawn, hoverOver, markOf, pin } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const AXE = readFileSync(`${ROOT}node_modules/axe-core/axe.min.js`, 'utf8');
const SHOTS = `${ROOT}.output/shots`;
/** What has the focus in our root while something in the note has it. */
const FRAME = 'iframe';
/** A page with a link that holds a name, and a field that has the focus. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>键盘与触摸</title><meta name="publishdate" content="2026-03-12">
<style>body { font: 17px/32px sans-serif; margin: 16px; }</style>
<article><h1>键盘与触摸</h1><p class="by">2026-03-12 09:00 来源：样张周报</p><div id="text">
<p><input id="field" aria-label="搜索"> 公安部依照《中华人民共和国网络安全法》办理这一类案件，说明写得很清楚。</p>
<p>详见<a id="link" href="#there">《中华人民共和国数据安全法》的释义</a>，其中第三条说的是定义，第四条说的是总体要求。</p>
${'<p>其余各段只是把版面撑开，使页面可以滚动，里面没有需要解释的名称，读者可以略过不看。</p>'.repeat(12)}
</div></article>
<script>window.heard = []; addEventListener('keydown', (e) => heard.push([e.key, e.defaultPrevented]));
addEventListener('hashchange', () => heard.push(['hash', location.hash]));</script>`;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    site = await serve({ '/keys.html': PAGE });
    driver = await startShipped(name, { width: 900, height: 700 });
    await driver.open(site.url('/keys.html', LISTED));
    await settledState(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const step = (to: 'next' | 'previous') => driver.inExtension('manifest.json', stepOnPage, to);
  const focus = async () => {
    const at = await driver.inClosedRoot(NOTE_HOST, focused);
    return at === FRAME ? driver.inFrame(NOTE_HOST, focusedInside) : at;
  };
  const aloud = () => driver.inFrame(NOTE_HOST, said);
  /** Where the note lies once it stands still, and how its text is set. */
  const boxOfNote = async () => {
    const box = await driver.inClosedRoot(NOTE_HOST, boxOfSheet);
    const set = box && (await driver.inFrame(NOTE_HOST, setting));
    const same = JSON.stringify(await driver.inClosedRoot(NOTE_HOST, boxOfSheet)) === JSON.stringify(box);
    return set && same ? { ...box, ...set } : null;
  };
  const gone = () => until(async () => ((await driver.evaluate(hosts, NOTE_HOST)) === 0 ? true : null));

  test('next and previous give the focus to a button over the mark, named by it', async () => {
    await driver.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
    await step('next');
    expect(await until(focus)).toBe('公安部 机构');
    expect(await driver.accessible(NOTE_HOST)).toContainEqual({ role: 'button', name: '公安部 机构' });
    await step('next');
    expect(await until(async () => ((await focus()) === '公安部 机构' ? null : focus()))).toContain('网络安全法');
    await step('previous');
    expect(await until(async () => ((await focus()) === '公安部 机构' ? focus() : null))).toBe('公安部 机构');
    expect(await driver.inClosedRoot(NOTE_HOST, coversMark)).toEqual((await markOf(driver, '公安部')).rect);
  });

  test('Enter opens the note, says so once, and Tab goes round inside it', async () => {
    await driver.key('Enter');
    expect(await noteText(driver)).toContain('公安部');
    expect(await until(focus)).toBe('固定');
    expect(await aloud()).toBe('已打开：公安部');
    const stops: string[] = [];
    for (let presses = 0; presses < 40 && stops.at(-1) !== '固定 again'; presses++) {
      await driver.key('Tab');
      const at = (await focus()) ?? 'lost';
      stops.push(at === '固定' ? '固定 again' : at);
    }
    expect(stops).not.toContain('lost');
    expect(stops).toEqual(expect.arrayContaining(['关闭', '记笔记', '熟知', '隐藏', '固定 again']));
    await driver.key('Shift+Tab');
    expect(await focus()).not.toBe('固定');
  });

  test('Escape closes the note and gives the focus back to its mark, then to the page', async () => {
    await driver.key('Escape');
    expect(await until(async () => ((await noteHeading(driver)) === null ? focus() : null))).toBe('公安部 机构');
    expect(await aloud()).toBeNull();
    await driver.key('Escape');
    await gone();
    expect(await driver.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  test('no key is kept from the page', async () => {
    await pin(driver, await markOf(driver, '公安部'));
    await driver.evaluate(() => {
      (window as unknown as { heard: unknown[] }).heard.length = 0;
      document.querySelector<HTMLElement>('#field')?.focus();
    });
    for (const key of ['n', 'p', 'Enter', 'ArrowDown']) await driver.key(key);
    expect(await driver.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
      ['n', false],
      ['p', false],
      ['Enter', false],
      ['ArrowDown', false],
    ]);
    await driver.key('Escape');
    await gone();
  });

  test('axe finds nothing in the shipped note, light and dark, and its tree names dialog, heading and buttons', async () => {
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      await pin(driver, await markOf(driver, '中华人民共和国网络安全法'));
      const paper = await driver.inClosedRoot(NOTE_HOST, paperOfNote);
      expect(await driver.inFrame(NOTE_HOST, VIOLATIONS, paper)).toEqual([]);
      const tree = await driver.accessible(NOTE_HOST);
      expect(tree).toContainEqual(expect.objectContaining({ role: 'dialog' }));
      expect(tree).toContainEqual(expect.objectContaining({ role: 'heading' }));
      expect(tree.filter(({ role, name: label }) => role === 'button' && label.trim() === '')).toEqual([]);
      expect(tree.filter(({ role }) => role === 'button').length).toBeGreaterThan(6);
      await driver.key('Escape');
      await gone();
    }
    await driver.setDark(false);
  });

  test('forced colours leave every text and line visible, reduced motion moves nothing', async () => {
    await driver.setNeeds({ forcedColours: true, reducedMotion: true });
    await driver.open(site.url('/keys.html', LISTED));
    const mark = await markOf(driver, '中华人民共和国网络安全法');
    await pin(driver, mark);
    expect(await driver.inClosedRoot(NOTE_HOST, paint)).toEqual({ moving: 0, border: '1px' });
    const paper = await driver.inClosedRoot(NOTE_HOST, paperOfNote);
    expect(await driver.inFrame(NOTE_HOST, inkOn, paper)).toEqual({ moving: 0, unseen: [] });
    writeFileSync(`${SHOTS}/${name}-note-forced.png`, await driver.screenshot());
    await driver.key('Escape');
    await driver.setNeeds({});
    await gone();
  });

  test('the three text sizes, the largest at twice the smallest window text, stay inside the window', async () => {
    for (const textSize of [15, 18, 21]) {
      await changeSettings(driver, { textSize });
      await pin(driver, await markOf(driver, '公安部'));
      const box = await until(async () => {
        const now = await boxOfNote();
        return now && Math.round(now.zoom * 15) === textSize ? now : null;
      });
      expect(box.right).toBeLessThanOrEqual(900);
      expect(box.wide).toBe(false);
      await driver.key('Escape');
      await gone();
    }
    await changeSettings(driver, { textSize: 15 });
  });

  test('a tap opens a note outside links; in a link it follows the link, and a long press opens the note', async () => {
    const plain = await markOf(driver, '公安部');
    await driver.tap(plain.rect.x + 10, plain.rect.y + 10);
    expect(await noteHeading(driver).then((heading) => heading ?? noteText(driver))).toContain('公安部');
    await driver.key('Escape');
    await gone();
    const link = (await drawn(driver)).find(({ surface }) => surface.includes('数据安全法'));
    if (!link) throw new Error('the link is not marked');
    const at = [link.rect.x + 20, link.rect.y + 10] as const;
    await driver.tap(...at);
    await until(async () => ((await driver.evaluate(() => location.hash)) === '#there' ? true : null));
    expect(await noteOpen(driver)).toBe(false);
    await driver.tap(...at, 700);
    expect(await noteText(driver)).toContain('数据安全法');
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });

  test('at 320 × 256, a window at 400 %, the note never covers its line and all of it can be reached', async () => {
    await driver.resize(320, 256);
    await driver.open(site.url('/keys.html', LISTED));
    await settledState(driver);
    for (const top of [0, 60, 150]) {
      await driver.evaluate((y: number) => {
        const field = document.querySelector('#text p');
        scrollBy({ top: (field?.getBoundingClientRect().top ?? 0) - y, behavior: 'instant' });
      }, top);
      const mark = await markOf(driver, '公安部');
      await hoverOver(driver, mark);
      const box = await until(boxOfNote);
      expect(box.top >= mark.rect.y + mark.rect.height || box.bottom <= mark.rect.y).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
      expect(box.bottom).toBeLessThanOrEqual(await driver.evaluate(() => innerHeight));
      expect(box.wide).toBe(false);
      expect(await driver.inFrame(NOTE_HOST, lastIsReachable)).toBe(true);
      await driver.key('Escape');
      // The mouse goes away for as long as a page takes to notice.
      await driver.moveMouse(1, 1);
      await driver.evaluate(twoFrames);
      await until(async () => ((await driver.evaluate(hosts, NOTE_HOST)) === 0 ? true : null));
    }
    await pin(driver, await markOf(driver, '公安部'));
    writeFileSync(`${SHOTS}/${name}-note-320.png`, await driver.screenshot());
  });
});

async function stepOnPage(to: 'next' | 'previous'): Promise<void> {
  const tabs = await browser.tabs.query({});
  const page = tabs.find((tab) => tab.url?.endsWith('/keys.html') || tab.url?.includes('/keys.html#'));
  await browser.tabs.sendMessage(page?.id ?? -1, { pangzhu: 'pangzhu/1', ask: 'step', q: to }, { frameId: 0 });
}

function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function hosts(selector: string): number {
  return document.querySelectorAll(selector).length;
}

/** Name of what has the focus in our root; null where nothing has. */
function focused(root: ShadowRoot): string | null {
  const at = root.activeElement;
  return at && (at.getAttribute('aria-label') ?? (at.textContent || at.localName)).trim();
}

/** The same in the note's frame. */
function focusedInside(document: Document): string | null {
  const at = document.activeElement;
  if (!at || at === document.body || !document.hasFocus()) return null;
  return (at.getAttribute('aria-label') ?? at.textContent ?? at.localName).trim();
}

/** What the region says that speaks of opened notes. */
function said(document: Document): string {
  return [...document.body.children].find((one) => one.getAttribute('role') === 'status')?.textContent ?? '';
}

function coversMark(root: ShadowRoot): { x: number; y: number; width: number; height: number } | null {
  const box = root.querySelector('.stop')?.getBoundingClientRect();
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

/** The colour that the note's frame lies on. */
function paperOfNote(root: ShadowRoot): string {
  const note = root.querySelector('.sheet.shown');
  return note ? getComputedStyle(note).backgroundColor : '';
}

/**
 * Rules of axe that the note's document breaks, on the paper that lies below it. axe is a part of the function: an extension
 * page makes none from a text.
 */
const VIOLATIONS = new Function(
  'document',
  'paper',
  `${AXE}
  document.documentElement.style.background = paper;
  const only = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  return window.axe.run(document, { runOnly: only }).then(({ violations }) => {
    document.documentElement.style.background = '';
    return violations.map(
      ({ id, nodes }) => id + ': ' + nodes.map((one) => one.failureSummary ?? one.html).join(' | '),
    );
  });`,
) as PageFunction<string[]>;

/** How the note's sheet is painted: its border, and what moves. */
function paint(root: ShadowRoot): { border: string; moving: number } {
  const note = root.querySelector('.sheet.shown');
  return { border: note ? getComputedStyle(note).borderTopWidth : '', moving: root.getAnimations().length };
}

/** What moves on it, and texts that have the paper's colour. */
function inkOn(document: Document, paper: string): { moving: number; unseen: string[] } {
  const texts = [...document.querySelectorAll('h2, p, dt, dd, button, a')].filter((one) => one.checkVisibility());
  return {
    moving: document.getAnimations().length,
    unseen: texts.filter((one) => getComputedStyle(one).color === paper).map((one) => one.textContent ?? ''),
  };
}

function boxOfSheet(root: ShadowRoot): { left: number; top: number; right: number; bottom: number } | null {
  const note = root.querySelector('.sheet.shown');
  if (!note || root.getAnimations().some((one) => one.playState === 'running')) return null;
  const { left, top, right, bottom } = note.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** How large the text is, and whether the note is wider than its frame or than its own box. */
function setting(document: Document): { zoom: number; wide: boolean } | null {
  const note = document.querySelector('.note:not([aria-busy])');
  if (!note || document.getAnimations().some((one) => one.playState === 'running')) return null;
  const zoom = Number(getComputedStyle(note).getPropertyValue('--zoom'));
  const { left, right } = note.getBoundingClientRect();
  return { zoom, wide: note.scrollWidth > note.clientWidth + 1 || left < 0 || right > innerWidth + 1 };
}

/** The last row can be scrolled into the note’s own box, and that lies in its frame. */
function lastIsReachable(document: Document): boolean {
  const last = [...document.querySelectorAll('.note dd')].at(-1);
  last?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const [row, note] = [last?.getBoundingClientRect(), document.querySelector('.note')?.getBoundingClientRect()];
  return !!row && !!note && row.top >= note.top - 1 && row.top < note.bottom && row.bottom <= innerHeight;
}
