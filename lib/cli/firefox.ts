// Drives Firefox through Marionette: temporary add-on, own pages of the extension, closed roots, the event page's sleep.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Driver, LaunchOptions, Logged } from './driver';
import { createFirefoxConsole } from './firefox-console';
import { createExtension, handleOf } from './firefox-extension';
import {
  evaluate,
  evaluateInBackground,
  inBrowser,
  inClosedRoot,
  inFrame,
  move,
  pointer,
  type Send,
  setDark,
  setNeeds,
  strokes,
} from './firefox-page';
import { userJs } from './firefox-profile';
import { chooseNext, reach, readReachable } from './firefox-reach';
import { readTree } from './firefox-tree';
import { endsWithUs } from './lifetime';
import { connectMarionette, type Marionette } from './marionette';
import { endGroup, killGroup, ROOT } from './run';

const START_MS = 60_000;
const LOAD_MS = 45_000;
/** A profile that was started once. */
const STARTED_ONCE = `${ROOT}.output/firefox-profile`;

/** Starts the browser with a throw-away profile, installs the extension and keeps its one tab. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = options.profile ?? (await throwAwayProfile(options));
  mkdirSync(profile, { recursive: true });
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), userJs(options, port));
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
    if (options.profile) {
      const quit = marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await Promise.race([quit, wait(2000)]);
      await Promise.race([closed, wait(3000)]);
      marionette?.end();
      await endGroup(child.pid);
      return;
    }
    marionette?.end();
    killGroup(child.pid);
    await Promise.race([closed, wait(2000)]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    marionette = await Promise.race([
      connectMarionette(port, START_MS),
      closed.then(() => Promise.reject(new Error(`Firefox ended at its start: ${options.program}`))),
    ]);
    return await createDriver(marionette, options, { closed, close, logged: output.take });
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A new profile. Half of a first start is what Firefox does once for a profile; where many are started one after another, in
 * tests, each gets a copy of one that was started once and closed, with nothing in it.
 */
async function throwAwayProfile(options: LaunchOptions): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-firefox-'));
  if (!options.again) return folder;
  if (!existsSync(STARTED_ONCE)) await startOnce(options, `${folder}-first`);
  cpSync(STARTED_ONCE, folder, { recursive: true });
  return folder;
}

/** Makes the profile that is copied: whole or not at all. */
async function startOnce({ program }: LaunchOptions, profile: string): Promise<void> {
  const first = await launchFirefox({ program, headless: true, profile });
  await first.close();
  for (const left of ['lock', '.parentlock', 'user.js']) rmSync(join(profile, left), { force: true });
  // What was said for this one start would be kept.
  const kept = readFileSync(join(profile, 'prefs.js'), 'utf8').split('\n');
  writeFileSync(join(profile, 'prefs.js'), kept.filter((line) => !line.includes('OnUninstall')).join('\n'));
  mkdirSync(dirname(STARTED_ONCE), { recursive: true });
  cpSync(profile, `${STARTED_ONCE}-${process.pid}`, { recursive: true });
  renameSync(`${STARTED_ONCE}-${process.pid}`, STARTED_ONCE);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function switches(options: LaunchOptions, profile: string): string[] {
  const size = options.headless
    ? ['--headless', `--width=${options.width ?? 1000}`, `--height=${options.height ?? 800}`]
    : [];
  // System access lets a driver open moz-extension: pages (refused without it since 153).
  return ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, ...size];
}

const ANY_CERTIFICATE = `Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
  .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true)`;

async function createDriver(
  marionette: Marionette,
  options: LaunchOptions,
  life: { closed: Promise<void>; close: () => Promise<void>; logged: () => Promise<Logged[]> },
): Promise<Driver> {
  const { send } = marionette;
  const session = await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  // The session's own `acceptInsecureCerts` does not reach what extensions fetch.
  if (options.anyCertificate) await inBrowser(send, ANY_CERTIFICATE, []);
  await send('WebDriver:SetTimeouts', { pageLoad: LOAD_MS, script: LOAD_MS });
  const regular = String(await send('WebDriver:GetWindowHandle'));
  // Made before the extension is there: a tab that it opens meanwhile would be taken for this one.
  const behind = handleOf(await send('WebDriver:NewWindow', { type: 'tab', focus: false }));
  const front = options.privately ? await privateWindow(send) : regular;
  const extension = createExtension(send, front, behind);
  if (options.extension) await extension.install(options.extension);
  if (options.headless) await fitWindow(send, options);
  // The extension opens its welcome page when it is installed; a tab behind another one is neither drawn nor hovered.
  const toFront = () => send('WebDriver:SwitchToWindow', { handle: front, focus: true });
  let popups = 0;
  const act = (actions: unknown[]) => send('WebDriver:PerformActions', { actions });

  return {
    name: 'firefox',
    version: versionOf(session),
    extensionUrl: extension.url,
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
      await toFront();
    },
    evaluate: (fn, ...args) => evaluate(send, fn, args),
    inExtension: (path, fn, ...args) => extension.behind(path, () => evaluate(send, fn, args)),
    inClosedRoot: (host, fn, ...args) => inClosedRoot(send, host, fn, args),
    inFrame: (host, fn, ...args) => inFrame(send, host, fn, args),
    moveMouse: async (x, y) => void (await act([pointer([move(x, y)])])),
    click: async (x, y) =>
      void (await act([pointer([move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])])),
    drag: async (from, to) => {
      const [down, up] = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const middle = move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await act([pointer([move(from.x, from.y), down, middle, move(to.x, to.y), up])]);
    },
    key: async (name) => void (await act([strokes(name)])),
    tap: async (x, y, hold = 0) => {
      const actions = [
        move(x, y),
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: hold },
        { type: 'pointerUp', button: 0 },
      ];
      await act([{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }]);
    },
    accessible: (host) => readTree(send, host),
    reachable: () => readReachable(send),
    reach: (id, how) => reach(send, id, how),
    command: async (name) => {
      await toFront();
      await extension.command(name);
    },
    chooseNext: (path) => chooseNext(send, path),
    setNeeds: (needs) => setNeeds(send, needs),
    screenshot: async () => Buffer.from(String(await send('WebDriver:TakeScreenshot', { full: false })), 'base64'),
    pdf: async () => Buffer.from(String(await send('WebDriver:Print', {})), 'base64'),
    setDark: (dark) => setDark(send, dark),
    resize: async (width, height) => {
      await fitWindow(send, { width, height });
    },
    stopBackground: extension.sleep,
    inBackground: (fn, ...args) => extension.behind('manifest.json', () => evaluateInBackground(send, fn, args)),
    killBehind: extension.kill,
    install: async (folder) => {
      await extension.install(folder);
      await toFront();
    },
    reloadExtension: async () => {
      await extension.reload();
      await toFront();
    },
    agree: extension.agree,
    inPopup: async (fn, ...args) => {
      await toFront();
      await extension.press();
      return extension.behind(`popup.html?${popups++}`, () => evaluate(send, fn, args));
    },
    ...life,
  };
}

async function privateWindow(send: Send): Promise<string> {
  const handle = handleOf(await send('WebDriver:NewWindow', { type: 'window', private: true, focus: true }));
  await send('WebDriver:SwitchToWindow', { handle, focus: true });
  return handle;
}

/** Sets the window so that the page, without the browser's own bars, has the size asked for. */
async function fitWindow(
  send: Send,
  { width = 1000, height = 800 }: Pick<LaunchOptions, 'width' | 'height'>,
): Promise<void> {
  await inBrowser(send, NARROWED, ['']);
  const inner = await evaluate(send, () => [outerWidth - innerWidth, outerHeight - innerHeight] as const, []);
  await send('WebDriver:SetWindowRect', { width: width + inner[0], height: height + inner[1] });
  // A window has its least width, 500 px; the page in it need not.
  if ((await evaluate(send, () => innerWidth, [])) <= width) return;
  await inBrowser(send, NARROWED, [`${width}px`]);
}

/** Gives the page in the window a width, or, with an empty one, the window's. */
const NARROWED = `const { style } = Services.wm.getMostRecentBrowserWindow().gBrowser.tabpanels;
  style.flex = arguments[0] && 'none'; style.maxWidth = style.minWidth = style.width = arguments[0]`;

function versionOf(session: unknown): string {
  const found = /"browserVersion":"([^"]+)"/.exec(JSON.stringify(session));
  return found?.[1] ?? 'unknown';
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
