// Browsers for the end-to-end tests: both, or the one that `npm test` asks for; with the extension as it is shipped.

import { existsSync } from 'node:fs';
import { type BrowserName, findBrowser } from '../../lib/cli/browsers';
import { build, buildFolder } from '../../lib/cli/build';
import type { Driver, LaunchOptions } from '../../lib/cli/driver';
import { launch } from '../../lib/cli/launch';

const ASKED = process.env.PANGZHU_E2E_BROWSER;
export const BROWSERS: BrowserName[] = ASKED === 'chromium' || ASKED === 'firefox' ? [ASKED] : ['chromium', 'firefox'];

/** A host that the shipped manifest lists; the browsers are told that it is this machine. */
export const LISTED = 'sample.people.cn';

/** Starts a headless browser of that name; fails, naming it, where there is none. */
export function start(name: BrowserName, options: Omit<LaunchOptions, 'program'> = {}): Promise<Driver> {
  const program = findBrowser(name);
  if (!program) throw new Error(`no ${name} here; npm test says how to get one`);
  return launch(name, { program, headless: true, hosts: [LISTED], ...options });
}

/** Folder of the shipped build, made now where `npm test` has not made it before. */
export async function shipped(name: BrowserName): Promise<string> {
  const folder = buildFolder(name);
  if (existsSync(`${folder}/manifest.json`)) return folder;
  const { code, output } = await build(name);
  if (code !== 0) throw new Error(output);
  return folder;
}
