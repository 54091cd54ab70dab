// Where a browser may lie: the variables CHROMIUM and FIREFOX first, then the usual places of each system.

import { accessSync, constants } from 'node:fs';
import { win32 } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** What the search looks at; tests give their own. */
export interface Place {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isProgram(path: string): boolean;
}

const UNIX: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
};
const MAC: Record<BrowserName, string[]> = {
  chromium: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};
/** Below the program folders of Windows. */
const WINDOWS: Record<BrowserName, string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const HERE: Place = { platform: process.platform, env: process.env, isProgram };

/** The program of a browser, or null. A variable that names no program is an error: the user meant that one. */
export function findBrowser(name: BrowserName, place: Place = HERE): string | null {
  const variable = name === 'chromium' ? 'CHROMIUM' : 'FIREFOX';
  const chosen = place.env[variable];
  if (chosen) {
    if (place.isProgram(chosen)) return chosen;
    throw new Error(`${variable} is ${chosen}, which is no program.`);
  }
  return usualPlaces(name, place).find((path) => place.isProgram(path)) ?? null;
}

function usualPlaces(name: BrowserName, { platform, env }: Place): string[] {
  if (platform === 'darwin') return MAC[name];
  if (platform !== 'win32') return UNIX[name];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return WINDOWS[name].flatMap((path) => folders.map((folder) => win32.join(folder, path)));
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
