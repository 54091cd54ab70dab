// The extension in a driven Chromium: loaded, its pages in a tab behind, its toolbar button, the hosts it is granted.

import { type Cdp, isJson, type Json } from './cdp';
import { attach, evaluate, evaluateOn, navigate, openTarget, speakTo, type Tab } from './chromium-tab';
import type { Targets } from './chromium-targets';
import type { LaunchOptions, PageFunction } from './driver';
import { until } from './until';

/** Chromium's own global in its pages and in the extension's. */
declare const chrome: {
  runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(what: object): Promise<{ url?: string }[]> };
  /** An event of the extension API can be dispatched by hand. */
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  windows: { create(what: { incognito: boolean; url: string }): Promise<unknown> };
  developerPrivate: {
    addHostPermission(id: string, origin: string): Promise<void>;
    updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
  };
};

const CRASH_MS = 10_000;

export interface ChromiumExtension {
  url(path: string): string;
  install(folder: string): Promise<void>;
  /** A page of the extension in one tab that never comes to the front. */
  behind(path: string): Promise<Tab>;
  /** Ends the tab behind, or the process that it and the background share. */
  kill(how: 'tab' | 'process'): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the worker, woken; its first argument is the worker's global. */
  inBackground<R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R>;
  /** Tells the background that a command was given over the tab with this address, as the browser does on its keys. */
  command(name: string, over: string): Promise<void>;
  agree(origins: string[]): Promise<void>;
  /** Presses the toolbar button over the tab that shows this address; runs work in the popup, null when it closed itself. */
  inPopup<R>(url: string, work: (popup: Tab) => Promise<R>): Promise<R | null>;
  /** An empty tab in the private window that the extension opens: the one DevTools makes is out of an extension's reach. */
  privateTab(): Promise<Tab>;
}

export function createExtension(cdp: Cdp, targets: Targets, { privately }: LaunchOptions): ChromiumExtension {
  let id = '';
  let tab: Tab | null = null;
  let at = '';
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  const behind = async (path: string): Promise<Tab> => {
    tab ??= await openTarget(cdp, targets, { url: 'about:blank', background: true });
    if (at !== path) await navigate(cdp, tab, url(path));
    at = path;
    return tab;
  };

  /** Runs a function on the browser's own page of extensions. */
  const inSettings = async (fn: PageFunction<unknown>, ...args: unknown[]) => {
    const settings = await openTarget(cdp, targets, { url: 'about:blank', background: true });
    await navigate(cdp, settings, 'chrome://extensions');
    await evaluate(settings, fn, args);
    await settings('Page.close', {});
  };

  const inBackground = async <R>(fn: PageFunction<R>, ...args: unknown[]): Promise<R> => {
    // Awake, so that there is a worker to be asked.
    const wake = () => chrome.runtime.sendMessage({ pangzhu: 'pangzhu/1', ask: 'problem', q: null }).then(() => null);
    await evaluate(await behind('manifest.json'), wake, []);
    const workers = await listTargets(cdp, 'service_worker');
    const worker = workers.find((one) => String(one.url).startsWith(url('')));
    const session = await targets.session(String(worker?.targetId));
    return evaluateOn(speakTo(cdp, session, ''), { expression: 'globalThis' }, fn, args);
  };

  return {
    url,
    behind,
    async install(folder) {
      id = String((await cdp.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: !!privately })).id);
    },
    async kill(how) {
      const ended = tab;
      if (!ended) return;
      [tab, at] = [null, ''];
      if (how === 'process') {
        await ended('Inspector.enable', {});
        const crashed = cdp.once('Inspector.targetCrashed', (_, session) => session === ended.session, CRASH_MS);
        // A process that is gone answers nothing.
        void ended('Page.crash', {}).catch(() => {});
        await crashed;
      }
      await cdp.send('Target.closeTarget', { targetId: ended.target }).catch(() => {});
    },
    async reload() {
      // Else an unpacked extension is disabled when it is loaded anew.
      await inSettings(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
      const here = await behind('manifest.json');
      await evaluate(here, () => void setTimeout(() => chrome.runtime.reload(), 0), []);
      // The tab goes with the extension that shows in it.
      await until(
        async () => (await listTargets(cdp, 'page')).every((one) => one.url !== url('manifest.json')) || null,
      );
      [tab, at] = [null, ''];
      await until(async () => {
        const opened = await behind('manifest.json').catch(() => null);
        if (!opened) at = '';
        return opened;
      });
    },
    inBackground,
    async command(name, over) {
      const give = async (_: unknown, command: string, address: string) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
        chrome.commands.onCommand.dispatch(command, tab);
        return null;
      };
      await inBackground(give, name, over);
    },
    async agree(origins) {
      // A host that was granted once is granted again without a question.
      const add = (to: string, origin: string) => chrome.developerPrivate.addHostPermission(to, origin);
      for (const origin of origins) await inSettings(add, id, origin);
    },
    async inPopup(over, work) {
      const tabs = await listTargets(cdp, 'tab');
      await cdp.send('Extensions.triggerAction', { id, targetId: tabs.find((one) => one.url === over)?.targetId });
      const find = async () => (await listTargets(cdp, 'page')).find((one) => one.url === url('popup.html')) ?? null;
      const popup = await attach(cdp, targets, String((await until(find)).targetId));
      let done = false;
      const closed = until(async () => (done || !(await find()) ? true : null)).then(() => null);
      try {
        return await Promise.race([work(popup), closed]);
      } finally {
        done = true;
        await popup('Page.close', {}).catch(() => {});
      }
    },
    async privateTab() {
      const before = new Set((await listTargets(cdp, 'page')).map(({ targetId }) => targetId));
      const open = () => chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => null);
      await evaluate(await behind('manifest.json'), open, []);
      const made = await until(async () =>
        (await listTargets(cdp, 'page')).find((one) => one.url === 'about:blank' && !before.has(one.targetId)),
      );
      return attach(cdp, targets, String(made.targetId));
    },
  };
}

/** Targets of a type; a `tab` is what holds a `page`. */
async function listTargets(cdp: Cdp, type: 'page' | 'tab' | 'service_worker'): Promise<Json[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type }] });
  return Array.isArray(targetInfos) ? targetInfos.filter(isJson) : [];
}
