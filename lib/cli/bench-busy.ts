// A page that adds 50 nodes a second for a minute, on the built extension in Chromium and without it: how much of one core the
// browser takes more, how much of that our scripts take, and how much the browser takes to paint such marks anew.
import type { Cpu, Measured } from './bench-browser';
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
    const ours = await withBrowser(await freshBuild(root), (browser) => busy(browser, address, null));
    const bare = await withBrowser(null, (browser) => busy(browser, address, null));
    // The same marks set by the page itself: what the browser takes for painting them anew at every change.
    const plain = await withBrowser(null, (browser) => busy(browser, address, ours.marks));
    const over = (one: Busy) => median(one.shares) - median(bare.shares);
    return {
      'busy-page-percent': over(ours),
      'busy-page-own-percent': ours.script - bare.script + ours.others,
      'busy-page-painting-percent': over(plain),
      'busy-page-bare-percent': median(bare.shares),
      'busy-page-spread-percent': Math.max(...[ours, bare, plain].map((one) => spread(one.shares))),
    };
  } finally {
    await site.close();
  }
}

/** Shares in percent of one core. */
interface Busy {
  /** All the browser's processes, a number for each ten seconds. */
  shares: number[];
  /** Scripts in the page's thread, ours and its own. */
  script: number;
  /** Processes of pages and workers other than this page's. */
  others: number;
  /** What was marked before the page grew: paragraph, start and end in its text. */
  marks: Span[];
}
type Span = [paragraph: number, start: number, end: number];

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

/** Lets the page grow for a minute; `plain`: spans that the page itself marks first. */
async function busy(browser: Measured, address: string, plain: readonly Span[] | null): Promise<Busy> {
  const { page, cdp } = await browser.openTab();
  await page.goto(address);
  if (plain) await page.evaluate(markPlainly, plain);
  // The load and the extension's first start are not asked here; its welcome page has come by then.
  await page.waitForTimeout(8000);
  await page.bringToFront();
  await cdp.send('Performance.enable');
  const look = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    return { script, cpu: await browser.cpuSeconds(), at: performance.now(), ...(await page.evaluate(countAll)) };
  };
  const shares: number[] = [];
  const first = await look();
  let last = first;
  for (let k = 0; k < WINDOWS; k++) {
    await page.waitForTimeout(WINDOW_MS);
    const now = await look();
    shares.push(percent(now.cpu.all - last.cpu.all, last.at, now.at));
    last = now;
  }
  // A page behind another one adds a node a second.
  const nodes = last.nodes - first.nodes;
  if (nodes < (WINDOWS * WINDOW_MS * NODES_PER_SECOND) / 4000) throw new Error(`the page added ${nodes} nodes only`);
  const others = (cpu: Cpu) => cpu.pages.reduce((sum, one) => sum + one, 0) - Math.max(...cpu.pages);
  return {
    shares,
    script: percent(last.script - first.script, first.at, last.at),
    others: percent(others(last.cpu) - others(first.cpu), first.at, last.at),
    marks: first.marks,
  };
}

function percent(seconds: number, from: number, to: number): number {
  return (100_000 * seconds) / (to - from);
}

/** Paragraphs of the page, and what is marked in them. */
function countAll(): { nodes: number; marks: Span[] } {
  const paragraphs = [...document.querySelectorAll('p')];
  const places = new Map(paragraphs.map((one, at): [Node | null, number] => [one.firstChild, at]));
  const ranges = [...CSS.highlights].flatMap(([name, one]) => (name.startsWith('pangzhu-') ? [...one] : []));
  const marks = ranges.flatMap(({ startContainer, startOffset, endOffset }): Span[] => {
    const at = places.get(startContainer);
    return at === undefined ? [] : [[at, startOffset, endOffset]];
  });
  return { nodes: paragraphs.length, marks };
}

function markPlainly(spans: readonly Span[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(plain) { text-decoration: underline 2px dotted rgb(60 90 140); }');
  document.adoptedStyleSheets.push(sheet);
  const paragraphs = document.querySelectorAll('p');
  const marks = new Highlight();
  for (const [at, start, end] of spans) {
    const node = paragraphs[at]?.firstChild;
    if (!node) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    marks.add(range);
  }
  CSS.highlights.set('plain', marks);
}
