// Drives Firefox through Marionette: temporary add-on, own pages of the extension, closed roots, the event page's sleep.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callSource, type Driver, type LaunchOptions, type Logged, type PageFunction } from './driver';
import { createFirefoxConsole } from './firefox-console';
import { EXTENSION_UUID, userJs } from './firefox-profile';
import { MODIFIERS, readStroke } from './keys';
import { endsWithUs } from './lifetime';
import { connectMarionette, type Marionette } from './marionette';
import { endGroup } from './run';

const START_MS = 60_000;
const LOAD_MS = 45_000;

/** Starts the browser with a throw-away profile, installs the extension and keeps its one tab. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-firefox-'));
  const port = await freePort();
  const addon = options.extension ? addonId(options.extension) : null;
  writeFileSync(join(profile, 'user.js'), userJs(options, port, addon));
  const child = spawn(options.program, switches(options, profile), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', ...options.env },
  });
  const output = createFirefoxConsole(child.stdout, child.stderr);
  const closed = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  let marionette: Marionette | null = null;
  const close = endsWithUs(async () => {
    const quit = marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await Promise.race([quit, wait(2000)]);
    await Promise.race([closed, wait(3000)]);
    marionette?.end();
    await endGroup(child.pid);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    marionette = await Promise.race([
      connectMarionette(port, START_MS),
      closed.then(() => Promise.reject(new Error(`Firefox ended at its start: ${options.program}`))),
    ]);
    return await createDriver(marionette, options, addon, { closed, close, logged: output.take });
  } catch (error) {
    await close();
    throw error;
  }
}

function switches(options: LaunchOptions, profile: string): string[] {
  const size = options.headless
    ? ['--headless', `--width=${options.width ?? 1000}`, `--height=${options.height ?? 800}`]
    : [];
  // System access lets a driver open moz-extension: pages (refused without it since 153).
  return ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, ...size];
}

async function createDriver(
  marionette: Marionette,
  options: LaunchOptions,
  addon: string | null,
  life: { closed: Promise<void>; close: () => Promise<void>; logged: () => Promise<Logged[]> },
): Promise<Driver> {
  const { send } = marionette;
  const session = await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await send('WebDriver:SetTimeouts', { pageLoad: LOAD_MS, script: LOAD_MS });
  if (options.extension)
    await send('Addon:Install', { path: options.extension, temporary: true, allowPrivateBrowsing: true });
  const front = String(await send('WebDriver:GetWindowHandle'));
  if (options.headless) await fitWindow(send, options);
  const extensionUrl = (path: string) => `moz-extension://${EXTENSION_UUID}/${path}`;
  const behind = createTabBehind(send, front);
  const act = (actions: unknown[]) => send('WebDriver:PerformActions', { actions });

  return {
    name: 'firefox',
    version: versionOf(session),
    extensionUrl,
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
      // The extension opens its welcome page when it is installed; a tab behind another one is neither drawn nor hovered.
      await send('WebDriver:SwitchToWindow', { handle: front, focus: true });
    },
    evaluate: (fn, ...args) => evaluate(send, fn, args),
    inExtension: (path, fn, ...args) => behind(extensionUrl(path), () => evaluate(send, fn, args)),
    inClosedRoot: (host, fn, ...args) => inClosedRoot(send, host, fn, args),
    moveMouse: async (x, y) => void (await act([pointer([move(x, y)])])),
    click: async (x, y) =>
      void (await act([pointer([move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])])),
    key: async (name) => void (await act([strokes(name)])),
    screenshot: async () => Buffer.from(String(await send('WebDriver:TakeScreenshot', { full: false })), 'base64'),
    pdf: async () => Buffer.from(String(await send('WebDriver:Print', {})), 'base64'),
    setDark: (dark) => setDark(send, dark),
    stopBackground: () =>
      inBrowser(send, 'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()', [addon]),
    ...life,
  };
}

type Send = Marionette['send'];
const SCHEME = 'layout.css.prefers-color-scheme.content-override';
/** WebDriver's names for a reference to an element and to a shadow root. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const ROOT = 'shadow-6066-11e4-a52e-4f735466cecf';

async function evaluate<R>(send: Send, fn: PageFunction<R>, args: unknown[]): Promise<R> {
  // The page's function says what it returns; JSON is what comes.
  return (await send('WebDriver:ExecuteScript', { script: `return ${callSource(fn, args)}`, args: [] })) as R;
}

async function inClosedRoot<R>(send: Send, host: string, fn: PageFunction<R>, args: unknown[]): Promise<R | null> {
  const found = await send('WebDriver:FindElements', { using: 'css selector', value: host });
  const first: unknown = Array.isArray(found) ? found[0] : undefined;
  if (typeof first !== 'object' || first === null || !(ELEMENT in first)) return null;
  const root = await send('WebDriver:GetShadowRoot', { id: first[ELEMENT] }).catch(() => null);
  if (typeof root !== 'object' || root === null || !(ROOT in root)) return null;
  const script = `const [root, args] = arguments; return ((...a) => { const __name = (f) => f; return (${fn.toString()})(...a); })(root, ...args)`;
  return (await send('WebDriver:ExecuteScript', { script, args: [root, args] })) as R;
}

/** Runs a privileged script, in the browser's own process. */
async function inBrowser(send: Send, script: string, args: unknown[]): Promise<void> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    await send('WebDriver:ExecuteScript', { script, args });
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

/** Sets the preference and waits until the page has heard of it. */
async function setDark(send: Send, dark: boolean): Promise<void> {
  await inBrowser(send, 'Services.prefs.setIntPref(arguments[0], arguments[1])', [SCHEME, dark ? 0 : 1]);
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  for (let tries = 0; tries < 50 && (await evaluate(send, isDark, [])) !== dark; tries++) await wait(20);
}

/** One extension page in a tab that never comes to the front. */
function createTabBehind(send: Send, front: string) {
  let tab: string | null = null;
  let at = '';
  return async <R>(url: string, work: () => Promise<R>): Promise<R> => {
    if (!tab) {
      const made = await send('WebDriver:NewWindow', { type: 'tab', focus: false });
      tab = typeof made === 'object' && made !== null && 'handle' in made ? String(made.handle) : '';
    }
    await send('WebDriver:SwitchToWindow', { handle: tab, focus: false });
    try {
      if (at !== url) await send('WebDriver:Navigate', { url });
      at = url;
      return await work();
    } finally {
      await send('WebDriver:SwitchToWindow', { handle: front, focus: true });
    }
  };
}

/** Sets the window so that the page, without the browser's own bars, has the size asked for. */
async function fitWindow(send: Send, { width = 1000, height = 800 }: LaunchOptions): Promise<void> {
  const inner = await evaluate(send, () => [outerWidth - innerWidth, outerHeight - innerHeight] as const, []);
  await send('WebDriver:SetWindowRect', { width: width + inner[0], height: height + inner[1] });
}

function pointer(actions: unknown[]) {
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
function move(x: number, y: number) {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
}
function strokes(name: string) {
  const { webdriver, modifiers } = readStroke(name);
  const values = [...modifiers.map((modifier) => MODIFIERS[modifier].webdriver), webdriver];
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { type: 'key', id: 'keyboard', actions: [...down, ...up] };
}

function versionOf(session: unknown): string {
  const found = /"browserVersion":"([^"]+)"/.exec(JSON.stringify(session));
  return found?.[1] ?? 'unknown';
}

/** The add-on id of an unpacked extension, which Firefox's build names in its manifest. */
function addonId(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const found = /"gecko":\{[^{}]*?"id":"([^"]+)"/.exec(JSON.stringify(manifest));
  if (!found?.[1]) throw new Error(`${folder}/manifest.json names no browser_specific_settings.gecko.id`);
  return found[1];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
