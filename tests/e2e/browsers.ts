// Browsers for the end-to-end tests: both, or the one that `npm test` asks for.

import { type BrowserName, findBrowser } from '../../lib/cli/browsers';
import { build, buildFolder } from '../../lib/cli/build';
import type { Driver, LaunchOptions } from '../../lib/cli/driver';
import { launch } from '../../lib/cli/launch';

const ASKED = process.env.PANGZHU_E2E_BROWSER;
export const BROWSERS: BrowserName[] = ASKED === 'chromium' || ASKED === 'firefox' ? [ASKED] : ['chromium', 'firefox'];

/** Starts a headless browser of that name; fails, naming it, where there is none. */
export function start(name: BrowserName, options: Omit<LaunchOptions, 'program'> = {}): Promise<Driver> {
  const program = findBrowser(name);
  if (!program) throw new Error(`no ${name} here; npm test says how to get one`);
  return launch(name, { program, headless: true, ...options });
}

export { build, buildFolder };
