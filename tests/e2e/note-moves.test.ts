// What is being typed outlives the page: a modal dialog opens over it, an element goes fullscreen, and a word is being composed.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Point } from '../../lib/cli/driver';
import { NOTE_HOST, noteText, settledState } from '../../lib/cli/marked-page';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { clickInNote, inFrame, markOf, pin, pointInNote, typeText } from './reader';

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>打断</title>
<meta name="publishdate" content="2026-03-12"><style>body { font: 17px/32px sans-serif; margin: 16px; }</style>
<main><button id="full">全屏</button><article><h1>打断</h1><p class="by">2026-03-12 09:00 来源：样张周报</p><div id="text">
<p>依照《中华人民共和国湿地保护法》，国家林业和草原局把湿地名录、巡护和修复写进年度计划，逐项公布。</p>
<p>其余几段只是把版面撑开，里面没有需要解释的名称，读者可以略过不看，也可以从头读起，长短都合适。</p>
${'<p>又一段撑开版面的话，没有名称，只有逗号和句号，写得平平常常，读过也就算了，不必记住什么。</p>'.repeat(5)}</div></article></main>
<dialog id="ask"><p>订阅本报？</p><button>以后再说</button></dialog>
<script>window.heard = []; for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate'])
  addEventListener(type, (event) => heard.push(type), true);
document.querySelector('#full').onclick = () => document.querySelector('main').requestFullscreen();</script>`;
const NAME = '中华人民共和国湿地保护法';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  const heard = () => driver.evaluate(() => (window as unknown as { heard: string[] }).heard);
  /** Where the field's line ends, once the window has its size: a click amid the words would write there. */
  function settledFrame(): Promise<Point> {
    // A window that left fullscreen takes its time to have its old size.
    let last = '';
    return until(async () => {
      await driver.evaluate(aMoment);
      const now = await pointInNote(driver, endOfLine);
      const same = JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return same ? now : null;
    });
  }
  async function backToFrame(): Promise<void> {
    const { x, y } = await settledFrame();
    await driver.click(x, y);
    await inFrame(driver);
  }
  beforeAll(async () => {
    site = await serve({ '/moves.html': PAGE });
    driver = await startShipped(name, { width: 900, height: 700 });
    await driver.open(site.url('/moves.html', LISTED));
    await settledState(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('a dialog that opens takes the note along, with what is typed', async () => {
    await pin(driver, await markOf(driver, NAME));
    await clickInNote(driver, '记笔记');
    await inFrame(driver);
    await typeText(driver, 'half a ');
    await driver.evaluate(() => document.querySelector('dialog')?.showModal());
    await until(async () => ((await driver.evaluate(parentOf, NOTE_HOST)) === 'ask' ? true : null));
    // The dialog takes the focus, as dialogs do; the reader goes on where the words stand.
    await backToFrame();
    await typeText(driver, 'note');
    await driver.evaluate(() => document.querySelector('dialog')?.close());
    await until(async () => ((await driver.evaluate(parentOf, NOTE_HOST)) === 'html' ? true : null));
    await backToFrame();
    await typeText(driver, ' here');
    await driver.key('Enter');
    await until(async () => ((await noteText(driver))?.includes('half a note here') ? true : null));
  });

  test('so does an element that goes fullscreen', async () => {
    await clickInNote(driver, '改笔记');
    await inFrame(driver);
    await typeText(driver, 'again ');
    const { x, y } = await driver.evaluate(() => {
      const box = document.querySelector('#full')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
    });
    await driver.click(x, y);
    await until(async () => ((await driver.evaluate(parentOf, NOTE_HOST)) === 'main' ? true : null));
    // A headless Chromium driven like ours no longer takes its own window for the one that has the keys (with DevTools' focus
    // emulation it does, and they reach the frame); what was typed before is there all the same.
    const inFull = name === 'firefox' ? 'full ' : '';
    if (inFull) {
      await backToFrame();
      await typeText(driver, inFull);
    }
    await driver.evaluate(() => document.exitFullscreen());
    await until(async () => ((await driver.evaluate(parentOf, NOTE_HOST)) === 'html' ? true : null));
    // A browser that moves no frame as it is loads it anew, and the form in it.
    await expect.poll(() => driver.inFrame(NOTE_HOST, countFrames), { timeout: 10_000 }).toBe(1);
    // Opened anew it has its draft.
    await clickInNote(driver, '改笔记');
    await until(async () => ((await driver.inFrame(NOTE_HOST, countFrames)) === 0 ? true : null));
    await clickInNote(driver, '改笔记');
    await inFrame(driver);
    await settledFrame();
    await driver.key('Enter');
    await until(async () => ((await noteText(driver))?.includes('again') ? true : null));
    expect(await noteText(driver)).toContain(inFull.trim());
  });

  test('the page heard nothing of it', async () => {
    expect(await heard()).toEqual([]);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Id or name of the element that our host stands in. */
function parentOf(host: string): string {
  const parent = document.querySelector(host)?.parentElement;
  return parent?.id || parent?.localName || '';
}

/** Forms that are typed in, in the note's own frame. */
function countFrames(document: Document): number {
  return document.querySelectorAll('iframe').length;
}

function aMoment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 150));
}

function endOfLine(document: Document): Point | null {
  const box = document.querySelector('iframe')?.getBoundingClientRect();
  return box ? { x: box.right - 8, y: box.y + 14 } : null;
}
