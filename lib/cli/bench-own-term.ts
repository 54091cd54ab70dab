// How soon a page that is seen marks a term that was just written: from the copy of the revision, which follows the transaction, to
// the mark. On the built extension in Chromium.
import type { Measured } from './bench-browser';
import { HOST, markedPage, readingTab, summed, withBrowser } from './bench-reading';
import type { Results } from './bench-table';
import { importTerms, optionsTab } from './bench-workshop';
import { serve } from './serve';
import { pageOfText } from './text-page';

/** Names that nothing knows, one for each try. */
const NAMES = [...'甲乙丙丁戊己庚辛'].map((one) => `青藤${one}字计划`);
const TEXT = [
  '样张：自选的词',
  ...NAMES.map((name) => `国务院办公厅提到了${name}，各地照着办，样子各不相同，读者自己记下它的意思，下次再见就认得。`),
].join('\n');

export async function benchOwnTerm(extension: string): Promise<Results> {
  const site = await serve({ '/own.html': pageOfText(TEXT, 'own', '2026-03-12') });
  try {
    return await withBrowser(extension, (browser) => seen(browser, site.url('/own.html', HOST)));
  } finally {
    await site.close();
  }
}

async function seen(browser: Measured, address: string): Promise<Results> {
  const options = await optionsTab(browser);
  const listener = await optionsTab(browser);
  const tab = await readingTab(browser);
  await markedPage(tab, address);
  const times: number[] = [];
  for (const name of NAMES) {
    const marked = tab.page.evaluate(whenMarked, name);
    const written = listener.page.evaluate(whenWritten);
    await importTerms(options, browser, [name]);
    times.push((await marked) - (await written));
  }
  // The first finds the background without a lexicon of the reader's own.
  return summed('own-term-seen', times.slice(1));
}

/** The clock's time at the first mark over these words. */
function whenMarked(words: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      for (const [name, one] of CSS.highlights)
        if (name.startsWith('pangzhu-'))
          for (const range of one) if (String(range) === words) return resolve(Date.now());
      setTimeout(look, 2);
    };
    look();
  });
}

/** The clock's time when the copy of the revision changes. */
function whenWritten(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
  return new Promise((resolve) => {
    chrome.storage.onChanged.addListener((changes) => 'knowledge-copy' in changes && resolve(Date.now()));
  });
}
