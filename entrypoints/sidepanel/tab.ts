// Which tab the panel speaks of: the active one of its window, or the one named in its address where it is a tab itself.
import { browser } from 'wxt/browser';
import SITES from '../../assets/sites.json';
import { type Front, lookAtTab } from '../../lib/front';
import { type Site, siteOf } from '../../lib/page/sites';
import type { Settings } from '../../lib/settings';

export interface Follower {
  /** The tab as it is now. Never rejects. */
  look(settings: Settings): Promise<Front<Site>>;
}

/** `changed` is called when another tab comes to the front, or the tab has loaded another page. */
export async function followTab(address: URL, changed: () => void, signal: AbortSignal): Promise<Follower> {
  const named = Number(address.searchParams.get('tab')) || null;
  const windowId = (await browser.windows?.getCurrent().catch(() => null))?.id;
  let now: number | null = named;

  const activated = (info: { windowId: number }) => named === null && info.windowId === windowId && changed();
  const updated = (tabId: number, change: { status?: string }) =>
    tabId === now && change.status === 'complete' && changed();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  return {
    async look(settings) {
      const find = async () => {
        if (named !== null) return browser.tabs.get(named);
        const [active] = await browser.tabs.query(
          windowId === undefined ? { active: true, lastFocusedWindow: true } : { active: true, windowId },
        );
        return active;
      };
      const tab = await find().catch(() => undefined);
      now = tab?.id ?? null;
      return lookAtTab(tab, settings, (host) => siteOf(host, SITES));
    },
  };
}
