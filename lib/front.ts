// What is true of a tab: which site it shows, whether we may read it, what its content script says. For popup and panel.
import { browser } from 'wxt/browser';
import { hasAccess, readAsked } from './access';
import { askTab } from './asking';
import type { AskError } from './model/answer';
import type { PageState, TabView } from './model/page-state';
import type { Settings } from './settings';

/** A site as assets/sites.json lists it, as far as access goes. */
export interface ListedSite {
  hosts: string[];
  access: string;
}

export interface Front<Site extends ListedSite = ListedSite> {
  tabId: number | null;
  windowId: number | null;
  /** Host name, or the tab's title where the page has none. */
  name: string;
  title: string;
  host: string | null;
  site: Site | null;
  view: TabView;
  /** Granted by the reader, not by the manifest. */
  revocable: boolean;
  problem: AskError | null;
}

export interface SeenTab {
  id?: number;
  windowId?: number;
  url?: string;
  title?: string;
}

/** Looks at a tab; `find` tells the listed site of a host name. Never rejects. */
export async function lookAtTab<Site extends ListedSite>(
  tab: SeenTab | undefined,
  settings: Settings,
  find: (host: string) => Site | undefined,
): Promise<Front<Site>> {
  const url = tab?.url ? new URL(tab.url) : null;
  const front: Front<Site> = {
    tabId: tab?.id ?? null,
    windowId: tab?.windowId ?? null,
    name: tab?.title ?? '',
    title: tab?.title ?? '',
    host: null,
    site: null,
    view: { is: 'unread' },
    revocable: false,
    problem: null,
  };
  const readable = url !== null && /^https?:$/.test(url.protocol);
  // A tab whose address we may not see can still have our script: the reader had it marked once.
  if (front.tabId === null || (url && !readable)) return front;
  const site = (url && find(url.hostname)) ?? null;
  const ours = url ? { ...front, host: url.hostname, name: url.hostname, site } : front;
  const access = site !== null && (await hasAccess(site.hosts));
  const answer = await askTab(front.tabId, 'state', null);
  if (answer.ok) {
    return {
      ...ours,
      view: viewOf(answer.value),
      problem: answer.value.problem ?? null,
      revocable: access && site?.access === 'offer',
    };
  }
  return url ? { ...ours, view: await withoutScript(url.hostname, site, access, settings) } : front;
}

function viewOf(state: PageState): TabView {
  switch (state.state) {
    case 'marked':
      return state.counts
        ? { is: 'on', entries: state.counts.entries, mentions: state.counts.mentions }
        : { is: 'working' };
    case 'orphan':
      return { is: 'reload' };
    default:
      return { is: state.state };
  }
}

/** No content script answers: not listed, not allowed, taken back, or simply not connected yet. */
async function withoutScript(
  host: string,
  site: ListedSite | null,
  access: boolean,
  settings: Settings,
): Promise<TabView> {
  if (!site) return { is: 'other' };
  if (access) return settings.off.includes(host) ? { is: 'off' } : { is: 'reload' };
  if (site.access === 'manifest') return { is: 'on-click', host };
  const asked = await readAsked();
  const said = site.hosts.map((pattern) => asked[pattern]);
  if (said.includes('granted')) return { is: 'revoked', host };
  return said.includes('refused') ? { is: 'refused', host } : { is: 'ask', host };
}

/** Marks a page the reader asked for once: styles and script by activeTab, then the question to mark it. */
export async function markOnce(tabId: number): Promise<void> {
  const there = await askTab(tabId, 'state', null);
  if (!there.ok) {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/content.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
  }
  await askTab(tabId, 'markNow', null);
}
