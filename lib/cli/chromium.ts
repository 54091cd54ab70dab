// Drives Chromium, Chrome or Edge through the DevTools pipe, which loads an unpacked extension also into branded Chrome
// (it refuses --load-extension since 137). Own and small, because a command for users should not need a test framework.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Cdp, connectCdp, isJson, type Json } from './cdp';
import { createExtension } from './chromium-extension';
import { inFrame } from './chromium-frame';
import { createReach } from './chromium-reach';
import { attach, click, drag, evaluate, inClosedRoot, navigate, press, type Tab, tap } from './chromium-tab';
import { type Targets, watchTargets } from './chromium-targets';
import { readTree } from './chromium-tree';
import type { Driver, LaunchOptions, Needs } from './driver';
import { endsWithUs } from './lifetime';
import { endGroup, killGroup } from './run';

/** Starts the browser with a throw-away profile, loads the extension and opens one empty tab. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'pangzhu-chromium-'));
  if (options.noDatabase) blockDatabase(profile);
  const child = spawn(options.program, switches(options, profile), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...temporary(profile), ...inUtf8(), LANGUAGE: options.lang ?? 'zh-CN', ...options.env },
  });
  const [write, read] = [child.stdio[3], child.stdio[4]];
  if (!(write instanceof Writable) || !(read instanceof Readable)) throw new Error('no pipes to the browser');
  const closed = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const cdp = connectCdp(write, read);
  const close = endsWithUs(async () => {
    if (options.profile) {
      // A browser that does not answer is ended by its process group.
      await Promise.race([cdp.send('Browser.close').catch(() => {}), wait(2000)]);
      await Promise.race([closed, wait(2000)]);
      await endGroup(child.pid);
      return;
    }
    killGroup(child.pid);
    await Promise.race([closed, wait(2000)]);
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
  mkdirSync(folder, { recursive: true });
  return { TMPDIR: folder };
}

/** A bare machine may have no language set: names of files in Chinese then lead Chromium nowhere. */
function inUtf8(): Record<string, string> {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '') ? {} : { LC_ALL: 'C.UTF-8' };
}

/** Where the folder of all databases should be lies a file. */
function blockDatabase(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'IndexedDB'), 'no folder');
}

/** How long a page may take to ask for the file that it was promised. */
const CHOOSE_MS = 30_000;

/**
 * Of a window without a display, in CSS pixels, above its page: where the window is smaller than the page that it is told to
 * have, a frame hears no pointer in what hangs out, once the page was fullscreen.
 */
const BARS = 200;

/** The tab behind is worked in as well: its timers are not to run once a second. */
const AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

function switches(options: LaunchOptions, profile: string): string[] {
  return [
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    ...(options.anyCertificate ? ['--ignore-certificate-errors'] : []),
    ...(options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
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
    `--window-size=${options.width ?? 1000},${(options.height ?? 800) + (options.headless ? BARS : 0)}`,
    ...(options.hosts
      ? [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`]
      : []),
    ...(options.headless ? ['--headless=new', '--hide-scrollbars', ...AWAKE] : []),
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
  const extension = createExtension(cdp, targets, options);
  if (options.extension) await extension.install(options.extension);
  const page = options.privately ? await extension.privateTab() : await firstTab(cdp, targets);
  const resize = async (width: number, height: number) => {
    const metrics = { width, height, deviceScaleFactor: options.scale ?? 1, mobile: false };
    await page('Emulation.setDeviceMetricsOverride', metrics);
  };
  if (options.headless) await resize(options.width ?? 1000, options.height ?? 800);
  let asked = { dark: options.dark ?? false, needs: {} as Needs };
  const setMedia = async (patch: Partial<typeof asked>) => {
    asked = { ...asked, ...patch };
    // A frame takes light or dark from the element it stands in, as it would unasked.
    const needs = [
      { name: 'forced-colors', value: asked.needs.forcedColours ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: asked.needs.reducedMotion ? 'reduce' : 'no-preference' },
    ];
    const scheme = { name: 'prefers-color-scheme', value: asked.dark ? 'dark' : 'light' };
    await page('Emulation.setEmulatedMedia', { features: [scheme, ...needs] });
    await targets.tellFrames('Emulation.setEmulatedMedia', { features: needs });
  };
  const setDark = (dark: boolean) => setMedia({ dark });
  await setDark(options.dark ?? false);
  // The extension opens its welcome page when it is installed; a tab behind another one is neither drawn nor hovered.
  const toFront = () => page('Page.bringToFront', {});

  // What the reader does may take the frame away that it was meant for, which then has no answer.
  const hand: Tab = Object.assign(
    async (method: string, params: Json) => (await targets.unlessEnded(null, page(method, params))) ?? {},
    { session: page.session, target: page.target },
  );
  const tree = createReach(cdp, targets, page, hand);

  return {
    name: 'chromium',
    version: String(product).replace(/^.*\//, ''),
    extensionUrl: extension.url,
    open: async (url) => {
      await navigate(cdp, page, url);
      await toFront();
    },
    evaluate: (fn, ...args) => evaluate(page, fn, args),
    inExtension: async (path, fn, ...args) => {
      // As in the popup, what it does counts as the reader’s doing: a permission can be asked for.
      const result = await evaluate(await extension.behind(path), fn, args, true);
      await toFront();
      return result;
    },
    inClosedRoot: (host, fn, ...args) => inClosedRoot(page, host, fn, args),
    inFrame: (host, fn, ...args) => inFrame(cdp, targets, page, host, fn, args),
    moveMouse: async (x, y) => void (await hand('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })),
    click: (x, y) => click(hand, x, y),
    drag: (from, to) => drag(hand, from, to),
    key: (name) => press(hand, name),
    tap: (x, y, hold = 0) => tap(hand, x, y, hold),
    accessible: (host) => readTree(cdp, targets, page, host),
    ...tree,
    command: async (name) => {
      await toFront();
      await extension.command(name, await evaluate(page, () => location.href, []));
    },
    chooseNext: async (path) => {
      await page('Page.setInterceptFileChooserDialog', { enabled: true });
      const asked = cdp.once('Page.fileChooserOpened', (_, session) => session === page.session, CHOOSE_MS);
      const answer = asked.then(async ({ backendNodeId }) => {
        await page('DOM.setFileInputFiles', { files: [path], backendNodeId });
        await page('Page.setInterceptFileChooserDialog', { enabled: false });
      });
      // Nobody waits for it: the page is seen to have the file, or not.
      answer.catch(() => {});
    },
    setNeeds: (needs) => setMedia({ needs }),
    screenshot: async () => {
      const { data } = await page('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    pdf: async () => Buffer.from(String((await page('Page.printToPDF', { preferCSSPageSize: true })).data), 'base64'),
    setDark,
    resize,
    logged: targets.takeLogged,
    stopBackground: async () => {
      const tab = await extension.behind('manifest.json');
      await tab('ServiceWorker.enable', {});
      await tab('ServiceWorker.stopAllWorkers', {});
    },
    inBackground: async (fn, ...args) => {
      const result = await extension.inBackground(fn, ...args);
      await toFront();
      return result;
    },
    killBehind: async (how) => {
      await extension.kill(how);
      await toFront();
    },
    install: async (folder) => {
      await extension.install(folder);
      await toFront();
    },
    reloadExtension: async () => {
      await extension.reload();
      await toFront();
    },
    agree: async (origins) => {
      await extension.agree(origins);
      await toFront();
    },
    inPopup: async (fn, ...args) => {
      await toFront();
      const url = await evaluate(page, () => location.href, []);
      return extension.inPopup(url, (popup) => evaluate(popup, fn, args, true));
    },
    ...life,
  };
}

/** The empty tab the browser starts with. */
async function firstTab(cdp: Cdp, targets: Targets): Promise<Tab> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const infos: unknown[] = Array.isArray(targetInfos) ? targetInfos : [];
  const first = infos.filter(isJson).find(({ type }) => type === 'page');
  if (!first) throw new Error('the browser started without a tab');
  return attach(cdp, targets, String(first.targetId));
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
