// What the extension's keyboard commands do. Firefox opens its sidebar by a command of its own.
import { browser } from 'wxt/browser';
import { askTab } from '../../lib/asking';
import { openPanel } from '../../lib/panel';

export function followCommands(signal: AbortSignal): void {
  const listener = (command: string, tab?: { id?: number; windowId?: number }) => {
    if (command === 'open-panel') void openPanel(tab?.windowId ?? null, tab?.id ?? null);
    const to = command === 'next-mention' ? 'next' : command === 'previous-mention' ? 'previous' : null;
    if (command === 'collect' && tab?.id !== undefined) void askTab(tab.id, 'collect', null);
    if (to && tab?.id !== undefined) void askTab(tab.id, 'step', to);
  };
  browser.commands?.onCommand.addListener(listener);
  signal.addEventListener('abort', () => browser.commands?.onCommand.removeListener(listener), { once: true });
}

const COLLECT = 'collect';
const HIGHLIGHT = 'highlight';
const PROJECT = 'project';

/**
 * The context menu's items, on selected words and, on pages of the papers we are made for, on the page; made anew at install,
 * since they outlive the background.
 */
export async function installMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage('command_collect');
  browser.contextMenus.create({ id: COLLECT, contexts: ['selection'], title });
  const highlight = browser.i18n.getMessage('menu_highlight');
  browser.contextMenus.create({ id: HIGHLIGHT, contexts: ['selection'], title: highlight });
  const project = browser.i18n.getMessage('project');
  const documentUrlPatterns = (browser.runtime.getManifest().content_scripts ?? []).flatMap((one) => one.matches ?? []);
  browser.contextMenus.create({ id: PROJECT, contexts: ['page'], title: project, documentUrlPatterns });
}

export function followMenu(signal: AbortSignal): void {
  const listener = (info: { menuItemId: string | number; frameId?: number }, tab?: { id?: number }) => {
    // Words selected in a frame of the page are collected there.
    if (info.menuItemId === COLLECT && tab?.id !== undefined) void askTab(tab.id, 'collect', null, info.frameId);
    if (info.menuItemId === PROJECT && tab?.id !== undefined) void askTab(tab.id, 'project', null);
    if (info.menuItemId === HIGHLIGHT && tab?.id !== undefined) void askTab(tab.id, 'highlight', null);
  };
  browser.contextMenus?.onClicked.addListener(listener);
  signal.addEventListener('abort', () => browser.contextMenus?.onClicked.removeListener(listener), { once: true });
}
