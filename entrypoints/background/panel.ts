// The command that opens the panel in Chromium; Firefox opens its sidebar by a command of its own.
import { browser } from 'wxt/browser';
import { openPanel } from '../../lib/panel';

export function openPanelOnCommand(signal: AbortSignal): void {
  const listener = (command: string, tab?: { id?: number; windowId?: number }) => {
    if (command === 'open-panel') void openPanel(tab?.windowId ?? null, tab?.id ?? null);
  };
  browser.commands?.onCommand.addListener(listener);
  signal.addEventListener('abort', () => browser.commands?.onCommand.removeListener(listener), { once: true });
}
