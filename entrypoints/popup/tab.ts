// The tab in front, as the popup sees it.
import { browser } from 'wxt/browser';
import SITES from '../../assets/sites.json';
import { type Front, lookAtTab } from '../../lib/front';
import { type Site, siteOf } from '../../lib/page/sites';
import type { Settings } from '../../lib/settings';

/** Looks at the active tab of the last focused window. Never rejects. */
export async function lookAtFront(settings: Settings): Promise<Front<Site>> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []);
  return lookAtTab(tab, settings, (host) => siteOf(host, SITES));
}
