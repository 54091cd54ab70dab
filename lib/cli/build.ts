// Builds the extension for one browser with WXT, as shipped or as a development build that lists further addresses.

import type { BrowserName } from './browsers';
import { type Ran, ROOT, runTool } from './run';

export interface BuildOptions {
  /** Match patterns the manifest lists besides its own; the build then goes to .output/dev. */
  extraHosts?: string[];
}

const TARGETS = { chromium: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] };
const FOLDERS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the unpacked extension. */
export function buildFolder(name: BrowserName, { extraHosts = [] }: BuildOptions = {}): string {
  return `${ROOT}.output/${extraHosts.length > 0 ? 'dev/' : ''}${FOLDERS[name]}`;
}

export function build(name: BrowserName, { extraHosts = [] }: BuildOptions = {}): Promise<Ran> {
  const dev = extraHosts.length > 0;
  return runTool('wxt/bin/wxt.mjs', ['build', ...TARGETS[name]], {
    env: dev ? { PANGZHU_EXTRA_HOSTS: extraHosts.join(','), PANGZHU_OUT: '.output/dev' } : {},
  });
}
