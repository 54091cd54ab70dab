// Overhears what pages ask the background, in a page of the extension: how often, and how much at once.

import type { Driver } from '../../lib/cli/driver';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

/** One question about names: the number of its blocks, and whether it goes on from what the page said before. */
export interface Question {
  blocks: number;
  goesOn: boolean;
  tab: number | undefined;
}

/** Begins to listen; forgets what was heard before. */
export async function listen(driver: Driver): Promise<void> {
  await driver.inExtension('manifest.json', () => {
    const here = window as Window & { heard?: Question[] };
    const first = here.heard === undefined;
    here.heard = [];
    if (!first) return null;
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const { ask, q } = message as { ask?: string; q?: { blocks: unknown[]; context?: unknown } };
      if (ask === 'recognize' && q)
        here.heard?.push({ blocks: q.blocks.length, goesOn: q.context !== undefined, tab: sender.tab?.id });
      return undefined;
    });
    return null;
  });
}

/** What was asked since `listen`. */
export async function heard(driver: Driver): Promise<Question[]> {
  return driver.inExtension('manifest.json', () => (window as Window & { heard?: Question[] }).heard ?? []);
}
