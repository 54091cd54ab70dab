// What the extension's keyboard commands do. Firefox opens its sidebar by a command of its own.
import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messages';
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

/** The context menu's one item, on selected words; made anew at install, since it outlives the background. */
export async function installMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage('command_collect');
  browser.contextMenus.create({ id: COLLECT, contexts: ['selection'], title });
}

export function followMenu(signal: AbortSignal): void {
  const listener = (info: { menuItemId: string | number }, tab?: { id?: number }) => {
    if (info.menuItemId === COLLECT && tab?.id !== undefined) void askTab(tab.id, 'collect', null);
  };
  browser.contextMenus?.onClicked.addListener(listener);
  signal.addEventListener('abort', () => browser.contextMenus?.onClicked.removeListener(listener), { once: true });
}
