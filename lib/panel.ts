// Opening the panel: Chromium's side panel, Firefox's sidebar, and a tab of its own where there is neither (Android).
import { browser } from 'wxt/browser';

interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}
const PAGE = '/sidepanel.html' as '/';

/** Straight from a click or command: both browsers refuse after an `await`. */
export function openPanel(windowId: number | null, tabId: number | null): Promise<void> {
  const { sidePanel, sidebarAction }: Panels = browser;
  const opening =
    sidePanel && windowId !== null
      ? sidePanel.open({ windowId })
      : sidebarAction
        ? sidebarAction.open()
        : Promise.reject(new Error('no panel here'));
  return opening.catch(() => openInTab(tabId === null ? '' : `?tab=${tabId}`));
}

/** The field for a pasted text, in a tab: a text wants more room than a panel has. */
export function openPaste(): Promise<void> {
  return openInTab('#paste');
}

/** The keys that open the panel, as the browser writes them; empty where none are set. */
export async function panelKey(): Promise<string> {
  const all = await browser.commands?.getAll().catch(() => []);
  const names = ['open-panel', '_execute_sidebar_action'];
  return all?.find(({ name }) => name && names.includes(name))?.shortcut ?? '';
}

async function openInTab(how: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL(PAGE)}${how}` });
}
