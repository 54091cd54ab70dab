// What a reader waits for, on the built extension in Chromium: from the content script's start to the marks, from the end of
// the dwell to the note; the same page without the extension beside it.

import { type Measured, startMeasured, stopWorker, type Tab, type TraceEvent, traced } from './bench-browser';
import { median, spread } from './bench-numbers';
import { freshBuild } from './bench-sizes';
import { loadKnowledge } from './knowledge-files';
import { serve } from './serve';
import { pageOfText } from './text-page';

/** Listed in the manifest; the browser is told that it is this machine. */
const HOST = 'sample.people.cn';
const RUNS = 10;
const ARTICLE = 5000;
const LONG = 70_000;
/** Milliseconds the pointer rests; small, so that ten notes don't take long. */
const DELAY = 50;
const SCRIPT = 'content-scripts/content.js';
type Results = Record<string, number>;

export async function benchPage(root: string): Promise<Results> {
  const site = await serve({
    '/article.html': pageOfText(ownText(root, ARTICLE), 'article', '2026-03-12'),
    '/long.html': pageOfText(ownText(root, LONG), 'long', '2026-03-12'),
  });
  const url = (path: string) => site.url(path, HOST);
  try {
    return {
      ...(await withBrowser(await freshBuild(root), (browser) => withExtension(browser, url))),
      ...(await withBrowser(null, (browser) => without(browser, url))),
    };
  } finally {
    await site.close();
  }
}

async function withBrowser<T>(extension: string | null, work: (browser: Measured) => Promise<T>): Promise<T> {
  const browser = await startMeasured(extension, HOST);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** An article of our own sentences: what the entries say of themselves, a paragraph each four. */
function ownText(root: string, length: number): string {
  const sentences = loadKnowledge(root).flatMap(({ summary, terms }) =>
    summary ? [`${terms[0]?.text}：${summary}`] : [],
  );
  // Every so many, so that neighbours in a file, which say much the same, don't stand together.
  const step = 37;
  const paragraphs: string[] = ['样张：一篇长文'];
  for (let k = 0, size = 0; size < length; k++) {
    const some = [0, 1, 2, 3].map((i) => sentences[((4 * k + i) * step) % sentences.length] ?? '').join('');
    paragraphs.push(some.slice(0, length - size));
    size += some.length;
  }
  return paragraphs.join('\n');
}

async function withExtension(browser: Measured, url: (path: string) => string): Promise<Results> {
  const inside = await browser.openTab();
  await inside.page.goto(browser.extensionUrl('manifest.json'));
  await inside.page.evaluate((delay) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
    return chrome.storage.local.set({ settings: { delay } });
  }, DELAY);
  const tab = await readingTab(browser);
  const article = url('/article.html');
  // The first reading finds the database being filled; it is not counted.
  for (let k = 0; k < 3; k++) await markedPage(tab, article);
  const warm = await repeat(() => marks(tab, article));
  const asleep = await repeat(async () => {
    await stopWorker(inside);
    return marks(tab, article);
  });
  const notes = await openNotes(tab, article);
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

function summed(name: string, values: readonly number[]): Results {
  return { [`${name}-ms`]: median(values), [`${name}-spread-ms`]: spread(values) };
}

async function repeat<T>(once: () => Promise<T>, runs = RUNS): Promise<T[]> {
  const all: T[] = [];
  for (let k = 0; k < runs; k++) all.push(await once());
  return all;
}

/** A tab whose pages say when they are marked: the highlights' registry is theirs to look at. */
async function readingTab(browser: Measured): Promise<Tab> {
  const tab = await browser.openTab();
  await tab.page.addInitScript(() => {
    const look = () => {
      const marked = [...CSS.highlights].some(([name, one]) => name.startsWith('pangzhu-') && one.size > 0);
      if (marked) performance.mark('bench-marked');
      else void scheduler.postTask(look, { priority: 'background', delay: 1 });
    };
    look();
  });
  return tab;
}
declare const scheduler: {
  postTask(task: () => void, options: { priority: 'background'; delay: number }): Promise<void>;
};

async function markedPage({ page }: Tab, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('bench-marked').length > 0, undefined, { polling: 50 });
  // Marks drawn in slices, and what is asked after them, belong to the page's tasks.
  await page.waitForTimeout(150);
}

interface Run {
  /** From the content script's start to the first marks. */
  ms: number;
  /** The page's longest task after that start. */
  task: number;
  load: number;
}

async function marks(tab: Tab, address: string): Promise<Run> {
  const events = await traced(tab, () => markedPage(tab, address));
  const script = events.find((event) => event.name === 'EvaluateScript' && event.args?.data?.url?.endsWith(SCRIPT));
  const marked = events.find((event) => event.name === 'bench-marked');
  if (!script || !marked) throw new Error('the trace does not show the content script or the marks');
  const load = await tab.page.evaluate(loadTime);
  return { ms: (marked.ts - script.ts) / 1000, task: longestTask(events, script), load };
}

function longestTask(events: readonly TraceEvent[], from: TraceEvent): number {
  const tasks = events.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && pid === from.pid && tid === from.tid && ts + dur >= from.ts,
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

/** Milliseconds from the end of the dwell to the frame that has the note, for ten marks in view. */
async function openNotes(tab: Tab, address: string): Promise<number[]> {
  await markedPage(tab, address);
  // The welcome page may have come to the front meanwhile; behind it our timers run once a second.
  await tab.page.bringToFront();
  const spots = await tab.page.evaluate(spotsOfMarks);
  const times: number[] = [];
  for (const { x, y } of spots.slice(0, RUNS)) {
    await tab.page.mouse.move(2, 2);
    await tab.page.waitForFunction(() => !document.querySelector('pangzhu-note:popover-open'));
    const opened = tab.page.evaluate(noteTime);
    await tab.page.mouse.move(x, y);
    times.push((await opened) - DELAY);
  }
  return times;
}

function spotsOfMarks(): { x: number; y: number }[] {
  const ranges = [...CSS.highlights].flatMap(([name, one]) => (name.startsWith('pangzhu-') ? [...one] : []));
  return ranges
    .flatMap((range) => (range instanceof Range ? [...range.getClientRects()].slice(0, 1) : []))
    .filter((rect) => rect.top > 100 && rect.bottom < innerHeight - 20 && rect.width > 20)
    .map((rect) => ({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }));
}

/** From the frame that saw the pointer's last move to the first frame with the note. */
function noteTime(): Promise<number> {
  return new Promise((resolve) => {
    let moved = 0;
    // The pointer is looked at once a frame; the dwell begins there.
    const begin = () => requestAnimationFrame(() => (moved = performance.now()));
    addEventListener('mousemove', begin, { capture: true, once: true });
    const look = () => {
      const host = document.querySelector('pangzhu-note:popover-open');
      const shown = host !== null && host.getBoundingClientRect().height > 20;
      if (!shown) return requestAnimationFrame(look);
      resolve(performance.now() - moved);
    };
    requestAnimationFrame(look);
  });
}

function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
}

function loadTime(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : Number.NaN;
}

async function heapOf({ cdp }: Tab): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
