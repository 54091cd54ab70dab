// Browsers for the end-to-end tests: both, or the one that `npm test` asks for; with the extension as it is shipped.

import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser } from '../../lib/cli/browsers';
import { build, buildFolder } from '../../lib/cli/build';
import type { Driver, LaunchOptions } from '../../lib/cli/driver';
import { launch } from '../../lib/cli/launch';
import { changeSettings } from '../../lib/cli/marked-page';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const ASKED = process.env.PANGZHU_E2E_BROWSER;
export const BROWSERS: BrowserName[] = ASKED === 'chromium' || ASKED === 'firefox' ? [ASKED] : ['chromium', 'firefox'];

/** A host that the shipped manifest lists; the browsers are told that it is this machine. */
export const LISTED = 'sample.people.cn';
/** One that we do not read: a page there is what it is without us. */
export const UNKNOWN = 'www.example.org';

/** Starts a headless browser of that name; fails, naming it, where there is none. */
export function start(name: BrowserName, options: Omit<LaunchOptions, 'program'> = {}): Promise<Driver> {
  const program = findBrowser(name);
  if (!program) throw new Error(`no ${name} here; npm test says how to get one`);
  return launch(name, { program, headless: true, again: true, hosts: [LISTED], ...options });
}

/** Starts it with the shipped build, Chinese and quick notes, and waits until the welcome page has come and gone behind. */
export async function startShipped(name: BrowserName, options: Omit<LaunchOptions, 'program'> = {}): Promise<Driver> {
  const driver = await start(name, { extension: await shipped(name), ...options });
  await settleIn(driver);
  return driver;
}

/** After an installation: the welcome page takes the front for itself, once. In a Firefox just started now and then it does not come. */
export async function settleIn(driver: Driver): Promise<void> {
  const isWelcomed = () => driver.inExtension('manifest.json', hasWelcomeTab);
  for (let tries = 0; tries < 20 && !(await isWelcomed()); tries++) await new Promise((next) => setTimeout(next, 50));
  await changeSettings(driver, { language: 'zh-CN', delay: 50 });
}

async function hasWelcomeTab(): Promise<boolean> {
  return (await browser.tabs.query({})).some((tab) => tab.url?.endsWith('/welcome.html'));
}

/** Folder of the shipped build, made now where `npm test` has not made it before. */
export async function shipped(name: BrowserName): Promise<string> {
  const folder = buildFolder(name);
  if (existsSync(`${folder}/manifest.json`)) return folder;
  const { code, output } = await build(name);
  if (code !== 0) throw new Error(output);
  return folder;
}
