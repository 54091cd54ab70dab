// What a reader waits for, on the built extension in Chromium: from the content script's start to the marks, from the end of
// the dwell to the note; the same page without the extension beside it.

import { type Measured, stopWorker, type Tab } from './bench-browser';
import { median } from './bench-numbers';
import { benchOwnTerm } from './bench-own-term';
import { HOST, loadTime, markedPage, marks, ownText, readingTab, repeat, summed, withBrowser } from './bench-reading';
import { freshBuild } from './bench-sizes';
import type { Results } from './bench-table';
import { serve } from './serve';
import { pageOfText } from './text-page';

const RUNS = 10;
const ARTICLE = 5000;
const LONG = 70_000;
/** Milliseconds the pointer rests: as it comes (lib/settings.ts), and as an impatient reader may set it. */
const DELAY = 300;
const SHORT_DELAY = 50;

export async function benchPage(root: string): Promise<Results> {
  const site = await serve({
    '/article.html': pageOfText(ownText(root, ARTICLE), 'article', '2026-03-12'),
    '/long.html': pageOfText(ownText(root, LONG), 'long', '2026-03-12'),
  });
  const url = (path: string) => site.url(path, HOST);
  try {
    const extension = await freshBuild(root);
    return {
      ...(await withBrowser(extension, (browser) => withExtension(browser, url))),
      ...(await benchOwnTerm(extension)),
      ...(await withBrowser(null, (browser) => without(browser, url))),
    };
  } finally {
    await site.close();
  }
}

async function withExtension(browser: Measured, url: (path: string) => string): Promise<Results> {
  const inside = await browser.openTab();
  await inside.page.goto(browser.extensionUrl('manifest.json'));
  const setDelay = (wanted: number) =>
    inside.page.evaluate((delay) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
      return chrome.storage.local.set({ settings: { delay } });
    }, wanted);
  await setDelay(DELAY);
  const tab = await readingTab(browser);
  const article = url('/article.html');
  // The first reading finds the database being filled; it is not counted.
  for (let k = 0; k < 3; k++) await markedPage(tab, article);
  const warm = await repeat(() => marks(tab, article));
  const asleep = await repeat(async () => {
    await stopWorker(inside);
    return marks(tab, article);
  });
  const notes = await openNotes(tab, article, DELAY);
  await setDelay(SHORT_DELAY);
  const soon = await openNotes(tab, article, SHORT_DELAY);
  const long = await repeat(() => marks(tab, url('/long.html')), 3);
  await tab.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await repeat(() => marks(tab, article), 5);
  await tab.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await markedPage(tab, article);
  const shift = await tab.page.evaluate(layoutShift);
  return {
    ...summed(
      'marks-warm',
      warm.map((run) => run.ms),
    ),
    ...summed(
      'marks-asleep',
      asleep.map((run) => run.ms),
    ),
    ...summed(
      'marks-slow',
      slow.map((run) => run.ms),
    ),
    ...summed(
      'marks-70k',
      long.map((run) => run.ms),
    ),
    'task-longest-warm-ms': median(warm.map((run) => run.task)),
    'task-longest-slow-ms': median(slow.map((run) => run.task)),
    'task-longest-70k-ms': median(long.map((run) => run.task)),
    ...summed('note-open', notes),
    ...summed('note-open-soon', soon),
    'layout-shift': shift,
    'page-load-ms': median(warm.map((run) => run.load)),
    'page-heap-bytes': await heapOf(tab),
  };
}

async function without(browser: Measured, url: (path: string) => string): Promise<Results> {
  const tab = await readingTab(browser);
  const loads = await repeat(async () => {
    await tab.page.goto(url('/article.html'));
    return tab.page.evaluate(loadTime);
  });
  return { 'page-load-bare-ms': median(loads), 'page-heap-bare-bytes': await heapOf(tab) };
}

/** Milliseconds from the end of the dwell to the frame that has the note, for ten marks in view. */
async function openNotes(tab: Tab, address: string, delay: number): Promise<number[]> {
  await markedPage(tab, address);
  // The welcome page may have come to the front meanwhile; behind it our timers run once a second.
  await tab.page.bringToFront();
  const spots = await tab.page.evaluate(spotsOfMarks);
  const times: number[] = [];
  for (const { x, y } of spots.slice(0, RUNS)) {
    await tab.page.mouse.move(2, 2);
    await tab.page.waitForFunction(() => !document.querySelector('pangzhu-note'));
    await tab.page.evaluate(watchNote, { x, y, from: 'hand' as const });
    await tab.page.mouse.move(x, y);
    times.push((await tab.page.evaluate(noteShown)) - delay);
  }
  return times;
}

export function spotsOfMarks(): { x: number; y: number }[] {
  const ranges = [...CSS.highlights].flatMap(([name, one]) => (name.startsWith('pangzhu-') ? [...one] : []));
  return ranges
    .flatMap((range) => (range instanceof Range ? [...range.getClientRects()].slice(0, 1) : []))
    .filter((rect) => rect.top > 100 && rect.bottom < innerHeight - 20 && rect.width > 20)
    .map((rect) => ({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }));
}

/**
 * Keeps a promise of the time from the pointer's last move to the first frame in which the note is to be seen beside the spot:
 * its sheet is there before, and takes the pointer only then. The dwell begins when the hand moved, which the page hears with
 * its next frame; `from`: what of the two the browser's events tell.
 */
export function watchNote({ x, y, from }: { x: number; y: number; from: 'hand' | 'frame' }): void {
  const page = window as Window & { note?: Promise<number> };
  page.note = new Promise((resolve) => {
    let moved = 0;
    const begin = ({ timeStamp }: MouseEvent) => {
      if (from === 'hand') moved = timeStamp;
      else requestAnimationFrame(() => (moved = performance.now()));
    };
    addEventListener('mousemove', begin, { capture: true, once: true });
    const look = () => {
      const host = document.querySelector('pangzhu-note');
      let seen = false;
      for (let away = 16; host && !seen && away < 160; away += 12)
        seen = [y - away, y + away].some((at) => document.elementFromPoint(x, at) === host);
      if (!seen) return requestAnimationFrame(look);
      resolve(performance.now() - moved);
    };
    requestAnimationFrame(look);
  });
}

export function noteShown(): Promise<number> {
  return (window as Window & { note?: Promise<number> }).note ?? Promise.resolve(Number.NaN);
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
}

async function heapOf({ cdp }: Tab): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
