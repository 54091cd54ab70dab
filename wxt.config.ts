// The build: manifest of both browsers, and the knowledge compiled into kb/ beside the code.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { stageBundle } from './lib/cli/bundle';
import { extraPatterns, hostPatterns } from './lib/cli/hosts';
import { withoutEval } from './lib/cli/without-eval';

const HOSTS = hostPatterns(import.meta.dirname);

/** Public half of a key made for hand-loaded builds: it fixes the extension's id, so that data survives a reload from another folder. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA23R9bCzTRRIrW+/iQe65QJSGA5qB1L+w9PfoO4awsWINdWLK6/btPkinjHIjzClrYwnvFh9eqHeMG9TEg+np4tUdwTMmZzhxeOIZsd4y3GCx1Hgh1An2EjdNKhP1dgfJCfmFq6Qk2CxL+FKx3x8XQ+vStGcqOhPvT7xHmIPJOcT3kGjX/2Imp5xfUPpKOl3ScO1EHKUEVJ4va39XN98kvtlqdknb7w9bTfYZya4dHzaRZ5bA2ClEF3TVUPO2bshHy9ESODhXnXls2XRgdcYjUWaUTaBELHKZxpQtVnGmWXuPOMUCFnvw8Ea7FmS6/mXcw+rPWx0p7ifYXZTEWK9RLQIDAQAB';

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  outDir: process.env.PANGZHU_OUT ?? '.output',
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      // Firefox's sidebar needs no permission.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands: {
      collect: { suggested_key: { default: 'Alt+C' }, description: '__MSG_command_collect__' },
      'next-mention': { suggested_key: { default: 'Alt+N' }, description: '__MSG_command_next__' },
      'previous-mention': { suggested_key: { default: 'Alt+P' }, description: '__MSG_command_previous__' },
      // Firefox has a command of its own for the sidebar; Chromium's panel is opened by entrypoints/background/panel.ts.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+S' },
        description: '__MSG_panel_open__',
      },
    },
    // The last is for packs' addresses, each asked for by its own host; pages of such a host are not marked for it.
    optional_host_permissions: [...HOSTS.offered, 'https://*/*'],
    // What administrators may preset. Firefox takes its policies without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed.schema.json' } }),
    // The frame one types in on a page; its dynamic address in Chromium keeps pages from probing for us.
    web_accessible_resources: [
      {
        resources: ['note.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pangzhu@pangzhu.invalid',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '149.0' },
          },
        }
      : { key: KEY, minimum_chrome_version: '133' }),
  }),
  hooks: {
    // Compiled once per build of a browser, from assets/knowledge; a broken entry stops the build.
    'build:publicAssets': async (wxt, files) => {
      files.push(...(await stageBundle(wxt.config.root, `${wxt.config.wxtDir}/bundle`)));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = [...HOSTS.manifest, ...extraPatterns()];
      manifest.host_permissions = [...HOSTS.manifest, ...extraPatterns()];
    },
  },
  vite: () => ({
    plugins: [preact(), withoutEval()],
    // The options page's worker loads libraries on demand, which only modules can.
    worker: { format: 'es', plugins: () => [withoutEval()] },
    build: { assetsInlineLimit: 0, target: ['chrome140', 'firefox140'] },
  }),
});
