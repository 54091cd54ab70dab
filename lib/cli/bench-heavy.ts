// 70,000 characters with 10,000 own terms on the built extension in Chromium; beside it, in the same run, the same page without
// the extension and mark.js over the same terms.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stderr } from 'node:process';
import { type Measured, traced } from './bench-browser';
import { median } from './bench-numbers';
import { HOST, markedPage, marks, ownText, readingTab, repeat, summed, withBrowser } from './bench-reading';
import { freshBuild } from './bench-sizes';
import type { Results } from './bench-table';
import { importTerms, longestTask, optionsTab, terms } from './bench-workshop';
import { serve } from './serve';
import { pageOfText } from './text-page';

const LONG = 70_000;
const TERMS = 10_000;
/** mark.js takes some milliseconds a term; whoever waits longer has left. */
const PATIENCE = 240_000;
const SOME_TERMS = 100;

export async function benchHeavy(root: string): Promise<Results> {
  const names = terms(root, TERMS);
  const site = await serve({
    '/long.html': pageOfText(ownText(root, LONG), 'long', '2026-03-12'),
  });
  const url = (path: string) => site.url(path, HOST);
  try {
    const extension = await freshBuild(root);
    return {
      ...(await withBrowser(extension, (browser) => withOwnTerms(browser, url('/long.html'), names))),
      ...(await withBrowser(null, (browser) => withMarkJs(browser, url('/long.html'), names))),
    };
  } finally {
    await site.close();
  }
}

async function withOwnTerms(browser: Measured, address: string, names: readonly string[]): Promise<Results> {
  const options = await optionsTab(browser);
  await importTerms(options, browser, names);
  await options.page.close();
  const tab = await readingTab(browser);
  for (let k = 0; k < 3; k++) await markedPage(tab, address);
  const runs = await repeat(() => marks(tab, address));
  return {
    ...summed(
      'marks-70k-own-10k',
      runs.map((run) => run.ms),
    ),
    'task-longest-70k-own-10k-ms': median(runs.map((run) => run.task)),
  };
}

/** mark.js over some of the terms ten times, and once over all of them, with no extension there. */
async function withMarkJs(browser: Measured, address: string, names: readonly string[]): Promise<Results> {
  const tab = await browser.openTab();
  const script = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const run = async (some: readonly string[]) => {
    await tab.page.goto(address);
    await tab.page.addScriptTag({ content: script });
    return tab.page.evaluate(markTime, some);
  };
  const few = await repeat(() => run(names.slice(0, SOME_TERMS)));
  const bare = await traced(tab, async () => {
    await tab.page.goto(address);
    await tab.page.evaluate(() => performance.mark('bench-begins'));
    await tab.page.waitForTimeout(300);
  });
  const all = await Promise.race([run(names), tab.page.waitForTimeout(PATIENCE)]).catch((error: unknown) => {
    stderr.write(`mark.js with ${names.length} terms failed: ${String(error).split('\n')[0]}\n`);
    return null;
  });
  if (all === undefined) stderr.write(`mark.js with ${names.length} terms did not end in ${PATIENCE / 1000} s\n`);
  return {
    ...summed('markjs-70k-100', few),
    ...(all == null ? {} : { 'markjs-70k-10k-ms': all }),
    'task-longest-70k-bare-ms': longestTask(bare),
  };
}

/** Milliseconds in which mark.js holds the page. */
function markTime(words: readonly string[]): Promise<number> {
  const { Mark } = globalThis as unknown as { Mark: typeof import('mark.js') };
  return new Promise((resolve) => {
    const from = performance.now();
    const article = document.querySelector<HTMLElement>('article');
    if (!article) return resolve(Number.NaN);
    new Mark(article).mark([...words], {
      separateWordSearch: false,
      done: () => resolve(performance.now() - from),
    });
  });
}
