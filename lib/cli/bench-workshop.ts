// What a trainer waits for on the options page of the built extension in Chromium: 50,000 rows of a table checked and shown,
// written, and searched in; and whether the page answers meanwhile.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, type Tab, type TraceEvent, traced } from './bench-browser';

import { ownText, summed, withBrowser } from './bench-reading';
import { freshBuild } from './bench-sizes';
import type { Results } from './bench-table';

const ROWS = 50_000;
/** Words as one types them: Chinese, pinyin unfinished and whole, initials, English. */
const SEARCHES = ['安', '法', '条例', '安全', 'an', 'anqu', 'anquan', 'gab', 'law', '第七'];
const SEARCH = 'input[type=search]';

export async function benchWorkshop(root: string): Promise<Results> {
  return withBrowser(await freshBuild(root), async (browser) => {
    const tab = await optionsTab(browser);
    const took = { preview: Number.NaN, write: Number.NaN };
    const events = await traced(tab, async () => {
      Object.assign(took, await importTerms(tab, browser, terms(root, ROWS)));
    });
    const searches = await searchTimes(tab, browser);
    return {
      'csv-preview-50k-ms': took.preview,
      'csv-write-50k-ms': took.write,
      'task-longest-import-ms': longestTask(events),
      ...summed('search-50k', searches),
      'search-50k-slowest-ms': Math.max(...searches),
    };
  });
}

/** Distinct names out of our own sentences, each with a line that explains it, as a table of two columns. */
export function terms(root: string, count: number): string[] {
  const runs = ownText(root, 400_000).match(/[\u4e00-\u9fff]{4,}/g) ?? [];
  const names = new Set<string>();
  for (let length = 4; names.size < count && length < 12; length++)
    for (const run of runs)
      for (let at = 0; names.size < count && at + length <= run.length; at += 3) names.add(run.slice(at, at + length));
  return [...names];
}

/** A tab of the options page in Chinese, in front: behind another its timers run once a second. */
export async function optionsTab(browser: Measured): Promise<Tab> {
  const tab = await browser.openTab();
  await tab.page.goto(browser.extensionUrl('manifest.json'));
  await tab.page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
    return chrome.storage.local.set({ settings: { language: 'zh-CN' } });
  });
  return tab;
}

/** Chooses a table of these names on the import page and writes it: milliseconds till its preview stands, and of the write. */
export async function importTerms(
  { page }: Tab,
  browser: Measured,
  names: readonly string[],
): Promise<{ preview: number; write: number }> {
  const csv = `名称,类型,解释\n${names.map((name, k) => `${name},政策,第${k + 1}条的一行解释。`).join('\n')}\n`;
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-table-'));
  const table = join(folder, '词表.csv');
  writeFileSync(table, csv);
  await page.goto(browser.extensionUrl('options.html#import'));
  await page.bringToFront();
  const file = page.locator('input[type=file]:not([disabled])').first();
  await file.waitFor({ state: 'attached' });
  await page.evaluate(() => performance.mark('bench-begins'));
  const from = performance.now();
  // By its path, as a reader does: handed over as bytes the driver would unpack them in the page, in one long task.
  await file.setInputFiles(table);
  const button = page.locator('button:not([disabled])', { hasText: /^写入\s*[\d,]+\s*条$/ });
  await button.waitFor({ timeout: LATEST });
  const shown = performance.now();
  await button.click();
  await page.getByText(/已导入\s*[\d,]+\s*条/).waitFor({ timeout: LATEST });
  rmSync(folder, { recursive: true });
  return { preview: shown - from, write: performance.now() - shown };
}
const LATEST = 180_000;

/** Milliseconds from a key to the frame that shows what it found, for some searches one after another. */
async function searchTimes({ page }: Tab, browser: Measured): Promise<number[]> {
  await page.goto(browser.extensionUrl('options.html#entries'));
  await page.bringToFront();
  await page.locator(SEARCH).first().waitFor();
  // The names are laid out for searching while the page already answers.
  await page.waitForFunction(() => document.querySelectorAll('table tbody tr').length > 5, undefined, {
    timeout: LATEST,
  });
  await page.waitForTimeout(3000);
  const times: number[] = [];
  for (const search of SEARCHES) {
    await page.evaluate(searchTime, { selector: SEARCH, search: '' });
    times.push(await page.evaluate(searchTime, { selector: SEARCH, search }));
  }
  return times;
}

function searchTime({ selector, search }: { selector: string; search: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const input = document.querySelector<HTMLInputElement>(selector);
    if (!input) return reject(new Error('no field to search in'));
    const from = performance.now();
    const late = setTimeout(() => resolve(Number.NaN), 3000);
    const watcher = new MutationObserver(() => {
      watcher.disconnect();
      clearTimeout(late);
      // The next frame shows it; the task after that frame comes when it is drawn.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    input.value = search;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Milliseconds of the page's longest task since it said that the bench begins. */
export function longestTask(events: readonly TraceEvent[]): number {
  const begins = events.find(({ name }) => name === 'bench-begins');
  if (!begins) throw new Error('the trace does not show where the bench begins');
  const own = events.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === begins.pid && tid === begins.tid && ts >= begins.ts,
  );
  return Math.max(0, ...own.map(({ dur = 0 }) => dur)) / 1000;
}
