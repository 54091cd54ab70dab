// What is true of the tab in front: which site it is, whether we may read it, what its content script says.
import { browser } from 'wxt/browser';
import SITES from '../../assets/sites.json';
import type { PopupView } from '../../components/Popup';
import { hasAccess, readAsked } from '../../lib/access';
import { askTab, type PageState } from '../../lib/messages';
import type { AskError } from '../../lib/model/answer';
import { type Site, siteOf } from '../../lib/page/sites';
import type { Settings } from '../../lib/settings';

export interface Front {
  tabId: number | null;
  /** Host name, or the tab's title where the page has none. */
  name: string;
  host: string | null;
  site: Site | null;
  view: PopupView;
  /** Granted by the reader, not by the manifest. */
  revocable: boolean;
  problem: AskError | null;
}

/** Looks at the active tab of the last focused window. Never rejects. */
export async function lookAtFront(settings: Settings): Promise<Front> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []);
  const url = tab?.url ? new URL(tab.url) : null;
  const front: Front = {
    tabId: tab?.id ?? null,
    name: tab?.title ?? '',
    host: null,
    site: null,
    view: { is: 'unread' },
    revocable: false,
    problem: null,
  };
  if (!url || !/^https?:$/.test(url.protocol) || front.tabId === null) return front;
  const site = siteOf(url.hostname, SITES) ?? null;
  const ours = { ...front, host: url.hostname, name: url.hostname, site };
  const access = site !== null && (await hasAccess(patternsOf(site)));
  const answer = await askTab(front.tabId, 'state', null);
  if (answer.ok) {
    return {
      ...ours,
      view: viewOf(answer.value),
      problem: answer.value.problem ?? null,
      revocable: access && site?.access === 'offer',
    };
  }
  return { ...ours, view: await withoutScript(ours.host, site, access, settings) };
}

/** What is asked for on a site: all its hosts at once, as the welcome page does. */
export function patternsOf(site: Site): string[] {
  return site.hosts;
}

function viewOf(state: PageState): PopupView {
  switch (state.state) {
    case 'marked':
      return state.counts ? { is: 'on', ...state.counts } : { is: 'working' };
    case 'orphan':
      return { is: 'reload' };
    default:
      return { is: state.state };
  }
}

/** No content script answers: not listed, not allowed, taken back, or simply not connected yet. */
async function withoutScript(host: string, site: Site | null, access: boolean, settings: Settings): Promise<PopupView> {
  if (!site) return { is: 'other' };
  if (access) return settings.off.includes(host) ? { is: 'off' } : { is: 'reload' };
  if (site.access === 'manifest') return { is: 'on-click', host };
  const asked = await readAsked();
  const said = patternsOf(site).map((pattern) => asked[pattern]);
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
