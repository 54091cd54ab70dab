// The manifests as built. A new permission or host disables the extension at update until the user agrees: each is listed
// here, so that none comes in by the way.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildFolder } from '../../lib/cli/build';
import { ROOT } from '../../lib/cli/run';
import { numbers, readStoreTexts } from '../../lib/cli/store-texts';

const HOSTS = ['*://*.legaldaily.com.cn/*', '*://*.people.cn/*', '*://*.people.com.cn/*'];
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

interface Manifest {
  version: string;
  host_permissions: string[];
  permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[];
  key?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android: object;
  };
}

/** What the README's table of permissions names in code marks, each with its reason. */
function reasons(readme: string): Map<string, string> {
  const [, table = ''] = /^\| permission \| why \|\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(readme) ?? [];
  return new Map(
    [...table.matchAll(/^\| (.*?) \| (.*) \|$/gm)].flatMap(([, names = '', why = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, one = '']): [string, string] => [one, why]),
    ),
  );
}

const read = (name: 'chromium' | 'firefox') => {
  const folder = buildFolder(name);
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  return { folder, manifest };
};

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  const { folder, manifest } = read(name);

  test('lists exactly the three domains, for permission and for the content script', () => {
    expect(manifest.host_permissions.toSorted()).toEqual(HOSTS);
    expect(manifest.content_scripts.map(({ matches }) => matches.toSorted())).toEqual([HOSTS]);
  });

  test('asks for the permissions the README explains, no more', () => {
    const own = name === 'chromium' ? ['sidePanel'] : [];
    const asked = manifest.permissions.filter((permission) => !own.includes(permission));
    expect(asked.toSorted()).toEqual(PERMISSIONS);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  test('gives a reason in the README for each permission and host, and for nothing else', () => {
    const given = reasons(readFileSync(`${ROOT}README.md`, 'utf8'));
    const hosts = manifest.host_permissions.map((pattern) => pattern.replace(/^\*:\/\/|\/\*$/g, ''));
    const wide = manifest.optional_host_permissions.filter((pattern) => pattern.endsWith('//*/*'));
    const others = name === 'firefox' ? ['sidePanel'] : [];
    expect([...given.keys()].toSorted()).toEqual([...manifest.permissions, ...hosts, ...wide, ...others].toSorted());
    expect([...given.values()].filter((reason) => reason.length < 10)).toEqual([]);
  });

  test('each permission has its reason in the texts for the stores', () => {
    const { permissions } = readStoreTexts('en', numbers());
    expect(manifest.permissions.filter((permission) => !permissions.has(permission))).toEqual([]);
    expect([permissions.has('Host permissions'), permissions.has('Optional host permissions')]).toEqual([true, true]);
  });

  test('offers exact hosts to be marked; one pattern more, for the address of a pack, never granted as a whole', () => {
    expect(manifest.optional_host_permissions.length).toBeGreaterThan(10);
    // Firefox and Chromium agree: no wildcard, least of all for all of the government.
    expect(
      manifest.optional_host_permissions.filter((pattern) => !/^\*:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/.test(pattern)),
    ).toEqual(['https://*/*']);
  });

  test('has the version of package.json', () => {
    const { version }: { version: string } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    expect(manifest.version).toBe(version);
  });

  test('runs no code but its own', () => {
    expect(manifest.content_security_policy.extension_pages).toMatch(/^script-src 'self' 'wasm-unsafe-eval';/);
  });

  test('names only files that are there', () => {
    const files = manifest.content_scripts.flatMap(({ js, css = [] }) => [...js, ...css]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(`${folder}/${file}`))).toEqual([]);
  });

  test('a page can reach the note’s frame and nothing else', () => {
    expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['note.html']);
  });

  test('no schema, database or dictionary is in the content script', () => {
    const script = readFileSync(`${folder}/content-scripts/content.js`, 'utf8');
    expect(script.length).toBeGreaterThan(10_000);
    expect(['ZodError', 'IDBKeyRange', 'jieba'].filter((word) => script.includes(word))).toEqual([]);
  });
});

test('Chromium: a key for hand-loaded copies, an address that pages can’t guess', () => {
  const { manifest } = read('chromium');
  expect(manifest.key).toMatch(/^MII/);
  expect(manifest.minimum_chrome_version).toBe('133');
  expect(manifest.web_accessible_resources.every((one) => one.use_dynamic_url)).toBe(true);
});

test('Firefox: id, version, no data collected, Android named', () => {
  const { manifest } = read('firefox');
  expect(manifest.browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '149.0', data_collection_permissions: { required: ['none'] } },
    gecko_android: {},
  });
  expect(manifest.browser_specific_settings?.gecko.id).toBe('pangzhu@pangzhu.invalid');
});
