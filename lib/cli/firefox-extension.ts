// The extension in a driven Firefox: installed, its pages in a tab behind, its toolbar button, the hosts it is granted.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser, type Send } from './firefox-page';
import { EXTENSION_UUID } from './firefox-profile';

export interface FirefoxExtension {
  url(path: string): string;
  install(folder: string): Promise<void>;
  /** Runs work in a page of the extension, in one tab that never comes to the front; then looks at the front again. */
  behind<R>(path: string, work: () => Promise<R>): Promise<R>;
  sleep(): Promise<void>;
  /** Ends the tab behind, or the process of the extension. */
  kill(how: 'tab' | 'process'): Promise<void>;
  reload(): Promise<void>;
  /** Gives a command of the extension over the tab in front, by the browser's own element for its keys. */
  command(name: string): Promise<void>;
  agree(): Promise<void>;
  /** What a press of the toolbar button does before the popup opens: lends the page in front to the extension. */
  press(): Promise<void>;
}

/** `front`: the tab that is looked at; `first`: one behind it, in a window that is not private, for the extension's pages. */
export function createExtension(send: Send, front: string, first: string): FirefoxExtension {
  let tab = first;
  let id = '';
  let at = '';
  const url = (path: string) => `moz-extension://${EXTENSION_UUID}/${path}`;
  const look = (handle: string, focus: boolean) => send('WebDriver:SwitchToWindow', { handle, focus });

  return {
    url,
    async install(folder) {
      id = addonId(folder);
      // Fixes the extension's address, which is otherwise made up anew for each profile.
      const uuids = JSON.stringify({ [id]: EXTENSION_UUID });
      await inBrowser(send, 'Services.prefs.setStringPref("extensions.webextensions.uuids", arguments[0])', [uuids]);
      await send('Addon:Install', { path: folder, temporary: true, allowPrivateBrowsing: true });
    },
    async behind(path, work) {
      await look(tab, false);
      try {
        if (at !== path) await send('WebDriver:Navigate', { url: url(path) });
        at = path;
        return await work();
      } finally {
        await look(front, true);
      }
    },
    async sleep() {
      await inBrowser(send, 'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()', [id]);
    },
    async kill(how) {
      if (how === 'process') {
        const script = `return ChromeUtils.requestProcInfo().then(({ children }) =>
          children.filter(({ type }) => type === 'extension').map(({ pid }) => pid))`;
        const pids: unknown = await inBrowser(send, script, []);
        for (const pid of Array.isArray(pids) ? pids : []) process.kill(Number(pid), 'SIGKILL');
      }
      await look(tab, false);
      await send('WebDriver:CloseWindow').catch(() => {});
      await look(front, true);
      tab = handleOf(await send('WebDriver:NewWindow', { type: 'tab', focus: false }));
      at = '';
    },
    async reload() {
      // A tab that shows the extension is closed with it.
      await look(tab, false);
      await send('WebDriver:Navigate', { url: 'about:blank' });
      at = '';
      await look(front, true);
      const script = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload())`;
      await inBrowser(send, script, [id]);
    },
    async command(name) {
      const script = `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
        const { suggested_key } = extension.manifest.commands[arguments[1]];
        const key = suggested_key.default.split('+').at(-1);
        const win = Services.wm.getMostRecentBrowserWindow();
        const own = [...win.document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key')]
          .find((one) => one.getAttribute('key') === key && one.getAttribute('modifiers') === 'alt');
        if (!own) throw new Error('no key for ' + arguments[1]);
        own.doCommand();`;
      await inBrowser(send, script, [id, name]);
    },
    async agree() {
      await inBrowser(send, 'Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)', []);
    },
    async press() {
      const script = `const { tabManager } = WebExtensionPolicy.getByID(arguments[0]).extension;
        tabManager.addActiveTabPermission(Services.wm.getMostRecentBrowserWindow().gBrowser.selectedTab)`;
      await inBrowser(send, script, [id]);
    },
  };
}

/** The handle of a new tab or window. */
export function handleOf(made: unknown): string {
  return typeof made === 'object' && made !== null && 'handle' in made ? String(made.handle) : '';
}

/** The add-on id of an unpacked extension, which Firefox's build names in its manifest. */
function addonId(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const found = /"gecko":\{[^{}]*?"id":"([^"]+)"/.exec(JSON.stringify(manifest));
  if (!found?.[1]) throw new Error(`${folder}/manifest.json names no browser_specific_settings.gecko.id`);
  return found[1];
}
