// What the page benches share: sample pages of our own sentences, a tab that says when it is marked, and the times of one
// reading as the browser's trace shows them.
import { type Measured, startMeasured, type Tab, type TraceEvent, traced } from './bench-browser';
import { median, spread } from './bench-numbers';
import type { Results } from './bench-table';
import { loadKnowledge } from './knowledge-files';

/** Listed in the manifest; the browser is told that it is this machine. */
export const HOST = 'sample.people.cn';
const RUNS = 10;
const SCRIPT = 'content-scripts/content.js';

export async function withBrowser<T>(extension: string | null, work: (browser: Measured) => Promise<T>): Promise<T> {
  const browser = await startMeasured(extension, HOST);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** An article of our own sentences: what the entries say of themselves, a paragraph each four. */
export function ownText(root: string, length: number): string {
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

export function summed(name: string, values: readonly number[]): Results {
  return { [`${name}-ms`]: median(values), [`${name}-spread-ms`]: spread(values) };
}

export async function repeat<T>(once: () => Promise<T>, runs = RUNS): Promise<T[]> {
  const all: T[] = [];
  for (let k = 0; k < runs; k++) all.push(await once());
  return all;
}

/** A tab whose pages say when they are marked: the highlights' registry is theirs to look at. */
export async function readingTab(browser: Measured): Promise<Tab> {
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

export async function markedPage({ page }: Tab, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('bench-marked').length > 0, undefined, { polling: 50 });
  // Marks drawn in slices, and what is asked after them, belong to the page's tasks.
  await page.waitForTimeout(150);
}

export interface Run {
  /** From the content script's start to the first marks. */
  ms: number;
  /** The page's longest task after that start. */
  task: number;
  load: number;
}

export async function marks(tab: Tab, address: string): Promise<Run> {
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

export function loadTime(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : Number.NaN;
}
