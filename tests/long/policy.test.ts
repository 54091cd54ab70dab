// A real policy of the browser: what an administrator presets is in place after the start. Firefox reads it from a folder of
// the home directory, so from one made for the test; Chromium only from a system folder, which is used where it can be written
// and nobody else uses it.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrowserName, findBrowser } from '../../lib/cli/browsers';
import { until } from '../../lib/cli/until';
import { BROWSERS, shipped, start } from '../e2e/browsers';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const ENTRY = {
  ...{
    id: 'programme/danwei-1',
    type: 'programme',
    kind: '说法',
    depth: 'full',
    facts: {},
    summary: '单位下发的一条。',
  },
  terms: [{ text: '红黑榜公示办法', status: 'full' }],
  sources: [{ title: '内部' }],
};
const PACK = { format: 'pangzhu-pack/1', id: 'danwei', title: '单位词包', version: '1', entries: [ENTRY] };
const PRESET = {
  settings: { textSize: 18, density: 'all' },
  sitesOff: ['exam.example.com'],
  packs: [JSON.stringify({ ...PACK, amendments: [], examples: [] })],
};
const CHROMIUM = '/etc/chromium/policies';

interface Preset {
  env: Record<string, string>;
  clean(): void;
}

/** Null where it can't be tried here. */
async function put(name: BrowserName): Promise<Preset | null> {
  return name === 'firefox' ? putForFirefox() : putForChromium(await shipped(name));
}

function putForFirefox(): Preset {
  const id = 'pangzhu@pangzhu.invalid';
  const home = mkdtempSync(join(tmpdir(), 'pangzhu-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: id, description: 'preset', type: 'storage', data: PRESET };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(manifest));
  return { env: { HOME: home }, clean: () => rmSync(home, { recursive: true, force: true }) };
}

async function putForChromium(extension: string): Promise<Preset | null> {
  if (!findBrowser('chromium')?.endsWith('/chromium') || existsSync(CHROMIUM)) return null;
  const { key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { key: string };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(key, 'base64')));
  // An extension's id is its key's hash, in the letters a to p.
  const id = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  try {
    mkdirSync(join(CHROMIUM, 'managed'), { recursive: true });
  } catch {
    return null;
  }
  const policy = { '3rdparty': { extensions: { [id]: PRESET } } };
  writeFileSync(join(CHROMIUM, 'managed/pangzhu-test.json'), JSON.stringify(policy));
  return { env: {}, clean: () => rmSync(CHROMIUM, { recursive: true, force: true }) };
}

/** Runs in a page of the extension. */
async function inPlace(): Promise<{ textSize: unknown; off: unknown } | null> {
  const { settings } = await browser.storage.local.get('settings');
  if (typeof settings !== 'object' || settings === null || !('textSize' in settings) || !('off' in settings))
    return null;
  return { textSize: settings.textSize, off: settings.off };
}

describe.each(BROWSERS)('%s', (name) => {
  test('a preset of settings, sites and a pack is in place after the start', async (context) => {
    const preset = await put(name);
    if (!preset) return context.skip('no folder for policies that this test may use');
    try {
      const driver = await start(name, { extension: await shipped(name), env: preset.env });
      try {
        const settings = await until(() => driver.inExtension('manifest.json', inPlace));
        expect(settings).toEqual({ textSize: 18, off: ['exam.example.com'] });
        await expect
          .poll(() => driver.inExtension('options.html#packs', () => document.body.innerText), { timeout: 20_000 })
          .toContain('单位词包');
      } finally {
        await driver.close();
      }
    } finally {
      preset.clean();
    }
  });
});
