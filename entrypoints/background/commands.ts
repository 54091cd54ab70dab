// What the extension's keyboard commands do. Firefox opens its sidebar by a command of its own.
import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messages';
import { openPanel } from '../../lib/panel';

export function followCommands(signal: AbortSignal): void {
  const listener = (command: string, tab?: { id?: number; windowId?: number }) => {
    if (command === 'open-panel') void openPanel(tab?.windowId ?? null, tab?.id ?? null);
    const to = command === 'next-mention' ? 'next' : command === 'previous-mention' ? 'previous' : null;
    if (to && tab?.id !== undefined) void askTab(tab.id, 'step', to);
  };
  browser.commands?.onCommand.addListener(listener);
  signal.addEventListener('abort', () => browser.commands?.onCommand.removeListener(listener), { once: true });
}
