// The number on the toolbar icon: how many different names the page has; nothing where nothing is marked.
import { browser } from 'wxt/browser';
import type { PageCounts } from '../../lib/model/page-state';

export async function showCount(tabId: number, counts: PageCounts | null): Promise<void> {
  const count = counts ? counts.entries.law + counts.entries.agency + counts.entries.programme : 0;
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}

/** Ink on paper, never red (look/README.md). */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#23262d' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
