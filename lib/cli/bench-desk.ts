// What a trainer waits for at the desk, on the built extension in Chromium: the handout of an article, and the candidates from
// 10 MB of own texts; and whether the page answers meanwhile.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, traced } from './bench-browser';
import { median } from './bench-numbers';
import { HOST, markedPage, ownText, readingTab, withBrowser } from './bench-reading';
import { freshBuild } from './bench-sizes';
import type { Results } from './bench-table';
import { longestTask, optionsTab } from './bench-workshop';
import { serve } from './serve';

const ARTICLE = 5_000;
const OWN_BYTES = 10_000_000;
const RUNS = 5;
const LATEST = 180_000;

export async function benchDesk(root: string): Promise<Results> {
  return withBrowser(await freshBuild(root), async (browser) => ({
    ...(await handout(root, browser)),
    ...(await survey(root, browser)),
  }));
}

/** From the lesson page's start to its sheets with every explanation in them. */
async function handout(root: string, browser: Measured): Promise<Results> {
  const paragraphs = ownText(root, ARTICLE).split('\n');
  const [title = '', ...rest] = paragraphs;
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${rest.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const site = await serve({ '/article.html': page });
  try {
    const address = site.url('/article.html', HOST);
    await markedPage(await readingTab(browser), address);
    const { page: lesson } = await browser.openTab();
    await lesson.goto(browser.extensionUrl('manifest.json'));
    const tab = await lesson.evaluate(tabAt, address);
    const times: number[] = [];
    for (let k = 0; k < RUNS; k++) {
      await lesson.goto(browser.extensionUrl(k % 2 === 0 ? 'manifest.json' : 'welcome.html'));
      await lesson.goto(browser.extensionUrl(`lesson.html#tab/${tab}`));
      times.push(await lesson.evaluate(sheetsAt));
    }
    return { 'handout-ms': median(times), 'handout-slowest-ms': Math.max(...times) };
  } finally {
    await site.close();
  }
}

async function tabAt(url: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
  return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
}

/** Milliseconds since the page's start at which the sheets stand and nothing more is fetched. */
function sheetsAt(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const stands = document.querySelector('main[aria-busy="false"] .sheet') !== null;
      if (stands) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      else setTimeout(look, 1);
    };
    look();
  });
}

/** Files chosen as a reader does; done when the candidates are listed. */
async function survey(root: string, browser: Measured): Promise<Results> {
  const { page, cdp } = await optionsTab(browser);
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-texts-'));
  const text = ownText(root, OWN_BYTES / 3);
  const files = Array.from({ length: 10 }, (_, k) => {
    const file = join(folder, `${k + 1}.txt`);
    writeFileSync(file, text.slice((k * text.length) / 10, ((k + 1) * text.length) / 10));
    return file;
  });
  await page.goto(browser.extensionUrl('options.html#texts'));
  await page.bringToFront();
  const input = page.locator('.texts input[type=file]:not([disabled])');
  await input.waitFor({ state: 'attached' });
  let took = Number.NaN;
  const events = await traced({ page, cdp }, async () => {
    await page.evaluate(() => performance.mark('bench-begins'));
    const from = performance.now();
    await input.setInputFiles(files);
    await page.locator('.texts .acts').waitFor({ timeout: LATEST });
    took = performance.now() - from;
  });
  rmSync(folder, { recursive: true });
  return { 'survey-10mb-ms': took, 'task-longest-survey-ms': longestTask(events) };
}
