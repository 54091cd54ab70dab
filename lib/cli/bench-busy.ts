// A page that adds 50 nodes a second for a minute, on the built extension in Chromium and without it: how much of one core the
// browser takes more.
import type { Measured } from './bench-browser';
import { median, spread } from './bench-numbers';
import { HOST, ownText, withBrowser } from './bench-reading';
import { freshBuild } from './bench-sizes';
import type { Results } from './bench-table';
import { serve } from './serve';
import { pageOfText } from './text-page';

const WINDOWS = 6;
const WINDOW_MS = 10_000;
const NODES_PER_SECOND = 50;
const PATH = '/busy.html';

export async function benchBusy(root: string): Promise<Results> {
  const site = await serve({ [PATH]: busyPage(ownText(root, 4000)) });
  const address = site.url(PATH, HOST);
  try {
    const withIt = await withBrowser(await freshBuild(root), (browser) => shares(browser, address, true));
    const bare = await withBrowser(null, (browser) => shares(browser, address, false));
    return {
      'busy-page-percent': median(withIt) - median(bare),
      'busy-page-with-percent': median(withIt),
      'busy-page-bare-percent': median(bare),
      'busy-page-spread-percent': Math.max(spread(withIt), spread(bare)),
    };
  } finally {
    await site.close();
  }
}

/** A page that adds a node every so often for as long as it is open, each a sentence of our own. */
function busyPage(text: string): string {
  const sentences = text.match(/[^。\n]{8,60}。/g) ?? [];
  const adding = `const sentences = ${JSON.stringify(sentences)};
    let k = 0;
    setInterval(() => {
      const node = document.createElement('p');
      node.textContent = sentences[k++ % sentences.length];
      document.querySelector('article').append(node);
    }, ${1000 / NODES_PER_SECOND});`;
  return pageOfText(text, 'busy', '2026-03-12').replace('</body>', () => `<script>${adding}</script></body>`);
}

/** Processor time of all the browser's processes in percent of one core, a number for each ten seconds. */
async function shares(browser: Measured, address: string, marked: boolean): Promise<number[]> {
  const { page } = await browser.openTab();
  await page.goto(address);
  // The load and the extension's first start are not asked here; its welcome page has come by then.
  await page.waitForTimeout(8000);
  await page.bringToFront();
  const found: number[] = [];
  let [nodes, marks] = await page.evaluate(countAll);
  for (let k = 0; k < WINDOWS; k++) {
    const [from, at] = [await browser.cpuSeconds(), performance.now()];
    await page.waitForTimeout(WINDOW_MS);
    found.push(((await browser.cpuSeconds()) - from) / ((performance.now() - at) / 1000) / 0.01);
  }
  const now = await page.evaluate(countAll);
  [nodes, marks] = [now[0] - nodes, now[1] - marks];
  // A page behind another one adds a node a second.
  if (nodes < (WINDOWS * WINDOW_MS * NODES_PER_SECOND) / 2000) throw new Error(`the page added ${nodes} nodes only`);
  if (marked && marks <= 0) throw new Error('what the page adds is not marked');
  return found;
}

/** Paragraphs of the page, and its marks. */
function countAll(): [number, number] {
  const marks = [...CSS.highlights].filter(([name]) => name.startsWith('pangzhu-'));
  return [document.querySelectorAll('p').length, marks.reduce((sum, [, one]) => sum + one.size, 0)];
}
