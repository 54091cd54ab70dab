// Drives Chromium, Chrome or Edge through the DevTools pipe, which loads an unpacked extension also into branded Chrome
// (it refuses --load-extension since 137). Own and small, because a command for users should not need a test framework.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Cdp, connectCdp, isJson, type Json } from './cdp';
import { type Targets, watchTargets } from './chromium-targets';
import { callSource, type Driver, type LaunchOptions, type PageFunction } from './driver';
import { MODIFIERS, readStroke } from './keys';
import { endsWithUs } from './lifetime';
import { endGroup } from './run';

const LOAD_MS = 45_000;

/** Starts the browser with a throw-away profile, loads the extension and opens one empty tab. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-chromium-'));
  const child = spawn(options.program, switches(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...temporary(profile), LANGUAGE: options.lang ?? 'zh-CN', ...options.env },
  });
  const [write, read] = [child.stdio[3], child.stdio[4]];
  if (!(write instanceof Writable) || !(read instanceof Readable)) throw new Error('no pipes to the browser');
  const closed = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const cdp = connectCdp(write, read);
  const close = endsWithUs(async () => {
    // A browser that does not answer is ended by its process group.
    await Promise.race([cdp.send('Browser.close').catch(() => {}), wait(2000)]);
    await Promise.race([closed, wait(2000)]);
    await endGroup(child.pid);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    return await createDriver(cdp, options, { closed, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** On Linux a browser that is ended leaves folders of its own in /tmp; in the profile they go with it. */
function temporary(profile: string): Record<string, string> {
  if (process.platform !== 'linux') return {};
  const folder = join(profile, 'tmp');
  mkdirSync(folder);
  return { TMPDIR: folder };
}

function switches(options: LaunchOptions, profile: string): string[] {
  return [
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    `--lang=${options.lang ?? 'zh-CN'}`,
    `--accept-lang=${options.lang ?? 'zh-CN'}`,
    `--window-size=${options.width ?? 1000},${options.height ?? 800}`,
    ...(options.hosts
      ? [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`]
      : []),
    ...(options.headless ? ['--headless=new', '--hide-scrollbars'] : []),
    // Chromium's sandbox refuses to run for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

async function createDriver(
  cdp: Cdp,
  options: LaunchOptions,
  life: { closed: Promise<void>; close: () => Promise<void> },
): Promise<Driver> {
  const { product } = await cdp.send('Browser.getVersion');
  const targets = await watchTargets(cdp);
  const id = options.extension ? await loadExtension(cdp, options) : '';
  const page = options.privately ? await privateTab(cdp, targets) : await firstTab(cdp, targets);
  if (options.headless) {
    const { width = 1000, height = 800, scale = 1 } = options;
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  }
  const setDark = async (dark: boolean) => {
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
    await page('Emulation.setEmulatedMedia', { features });
  };
  await setDark(options.dark ?? false);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  const behind = createTabBehind(cdp, targets);
  // The extension opens its welcome page when it is installed; a tab behind another one is neither drawn nor hovered.
  const toFront = () => page('Page.bringToFront', {});

  return {
    name: 'chromium',
    version: String(product).replace(/^.*\//, ''),
    extensionUrl,
    open: async (url) => {
      await navigate(cdp, page, url);
      await toFront();
    },
    evaluate: (fn, ...args) => evaluate(page, fn, args),
    inExtension: async (path, fn, ...args) => {
      const result = await evaluate(await behind(extensionUrl(path)), fn, args);
      await toFront();
      return result;
    },
    inClosedRoot: (host, fn, ...args) => inClosedRoot(page, host, fn, args),
    moveMouse: async (x, y) => void (await page('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })),
    click: (x, y) => click(page, x, y),
    key: (name) => press(page, name),
    screenshot: async () => {
      const { data } = await page('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    pdf: async () => Buffer.from(String((await page('Page.printToPDF', {})).data), 'base64'),
    setDark,
    logged: targets.takeLogged,
    stopBackground: async () => {
      const tab = await behind(extensionUrl('manifest.json'));
      await tab('ServiceWorker.enable', {});
      await tab('ServiceWorker.stopAllWorkers', {});
    },
    ...life,
  };
}

/** Speaks to one tab. */
type Tab = ((method: string, params: Json) => Promise<Json>) & { session: string };

/** The empty tab the browser starts with. */
async function firstTab(cdp: Cdp, targets: Targets): Promise<Tab> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const infos: unknown[] = Array.isArray(targetInfos) ? targetInfos : [];
  const first = infos.filter(isJson).find(({ type }) => type === 'page');
  if (!first) throw new Error('the browser started without a tab');
  return attach(cdp, targets, String(first.targetId));
}

/** A tab of an incognito window. The extension's own pages stay in the regular one, where Chromium wants them. */
async function privateTab(cdp: Cdp, targets: Targets): Promise<Tab> {
  const { browserContextId } = await cdp.send('Target.createBrowserContext');
  return openTarget(cdp, targets, { url: 'about:blank', browserContextId });
}

async function openTarget(cdp: Cdp, targets: Targets, target: Json): Promise<Tab> {
  const { targetId } = await cdp.send('Target.createTarget', target);
  return attach(cdp, targets, String(targetId));
}

async function attach(cdp: Cdp, targets: Targets, targetId: string): Promise<Tab> {
  const session = await targets.session(targetId);
  const tab = Object.assign((method: string, params: Json) => cdp.send(method, params, session), { session });
  await tab('Page.enable', {});
  await tab('DOM.enable', {});
  await tab('Page.setLifecycleEventsEnabled', { enabled: true });
  return tab;
}

/** One extension page in a tab that never comes to the front. */
function createTabBehind(cdp: Cdp, targets: Targets) {
  let tab: Tab | null = null;
  let at = '';
  return async (url: string): Promise<Tab> => {
    tab ??= await openTarget(cdp, targets, { url: 'about:blank', background: true });
    if (at !== url) await navigate(cdp, tab, url);
    at = url;
    return tab;
  };
}

async function loadExtension(cdp: Cdp, { extension, privately }: LaunchOptions): Promise<string> {
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension, enableInIncognito: privately ?? false });
  return String(id);
}

async function navigate(cdp: Cdp, tab: Tab, url: string): Promise<void> {
  const seen = new Set<string>();
  let loader = '';
  const loaded = cdp.once(
    'Page.lifecycleEvent',
    (event, session) => {
      if (session !== tab.session || event.name !== 'load') return false;
      seen.add(String(event.loaderId));
      return loader !== '' && seen.has(loader);
    },
    LOAD_MS,
  );
  const { errorText, loaderId } = await tab('Page.navigate', { url });
  if (errorText) {
    loaded.catch(() => {});
    throw new Error(`${url} could not be opened: ${String(errorText)}`);
  }
  loader = String(loaderId ?? '');
  if (loader !== '' && !seen.has(loader)) await loaded;
  else loaded.catch(() => {});
}

async function evaluate<R>(tab: Tab, fn: PageFunction<R>, args: unknown[]): Promise<R> {
  const expression = callSource(fn, args);
  return answerOf(await tab('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
}

async function inClosedRoot<R>(tab: Tab, host: string, fn: PageFunction<R>, args: unknown[]): Promise<R | null> {
  const found = await tab('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(host)})` });
  const objectId = isJson(found.result) ? found.result.objectId : undefined;
  if (!objectId) return null;
  const { node } = await tab('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const roots = isJson(node) && Array.isArray(node.shadowRoots) ? node.shadowRoots : [];
  const root: unknown = roots.find((one) => isJson(one) && one.shadowRootType === 'closed') ?? roots[0];
  if (!isJson(root)) return null;
  const { object } = await tab('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return answerOf<R>(
    await tab('Runtime.callFunctionOn', {
      objectId: isJson(object) ? object.objectId : undefined,
      functionDeclaration: `function (args) { const __name = (f) => f; return (${fn.toString()})(this, ...args); }`,
      arguments: [{ value: args }],
      awaitPromise: true,
      returnByValue: true,
    }),
  );
}

/** The value of an answer of Runtime; an exception in the page becomes ours. */
function answerOf<R>(answer: Json): R {
  const thrown = answer.exceptionDetails;
  if (isJson(thrown)) {
    const exception = isJson(thrown.exception) ? thrown.exception.description : undefined;
    throw new Error(`in the page: ${String(exception ?? thrown.text)}`);
  }
  // The page's function says what it returns; JSON is what comes.
  return (isJson(answer.result) ? answer.result.value : undefined) as R;
}

async function click(tab: Tab, x: number, y: number): Promise<void> {
  await tab('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  const button = { x, y, button: 'left', clickCount: 1 };
  await tab('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
  await tab('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
}

async function press(tab: Tab, name: string): Promise<void> {
  const { key, code, virtual, text, modifiers } = readStroke(name);
  const bits = modifiers.reduce((sum, modifier) => sum | MODIFIERS[modifier].bit, 0);
  const stroke = { key, code, windowsVirtualKeyCode: virtual, modifiers: bits };
  await tab('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...stroke, ...(text ? { text } : {}) });
  await tab('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
