// `npm run look`: builds the fixtures page and photographs every surface, light and dark, in both browsers, into .output/look.
// For eyes only; nothing is compared. Arguments choose surfaces (notes, panel) and browsers (chromium, firefox).
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, preview } from 'vite';
import { type BrowserName, findBrowser } from './browsers';
import type { Driver } from './driver';
import { launch } from './launch';
import { until } from './until';

const root = fileURLToPath(new URL('../../tests/components/look', import.meta.url));
const out = fileURLToPath(new URL('../../.output/look', import.meta.url));
const asked = process.argv.slice(2);
/** Size of the window for each view, CSS px: all of it is photographed. */
const VIEWS = {
  notes: [1280, 4600],
  popup: [1460, 1500],
  panel: [1640, 5200],
  print: [900, 1400],
  options: [1280, 6200],
  passages: [1280, 3240],
  welcome: [900, 2400],
  guide: [900, 9000],
} as const;
type View = keyof typeof VIEWS;

const config = {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [preact()],
  publicDir: fileURLToPath(new URL('../../assets/public', import.meta.url)),
  build: { outDir: `${out}/site`, emptyOutDir: true, target: ['chrome140', 'firefox140'] },
} as const;
await build({ ...config, plugins: [...config.plugins], build: { ...config.build, target: [...config.build.target] } });
const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir: `${out}/site` } });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('the preview server has no address');
mkdirSync(out, { recursive: true });
const wanted = <T extends string>(all: readonly T[]) => {
  const some = all.filter((one) => asked.includes(one));
  return some.length > 0 ? some : all;
};
try {
  for (const name of wanted<BrowserName>(['chromium', 'firefox']))
    for (const view of wanted(Object.keys(VIEWS) as View[])) await photograph(name, view, address);
} finally {
  await server.close();
}

async function photograph(name: BrowserName, view: View, from: string): Promise<void> {
  const program = findBrowser(name);
  if (!program) return void process.stderr.write(`no ${name} here\n`);
  const [width, height] = VIEWS[view];
  const driver = await launch(name, { program, headless: true, width, height });
  try {
    for (const tone of ['light', 'dark'] as const) {
      await driver.setDark(tone === 'dark');
      await driver.open(`${from}?show=${view}`);
      await until(() => isReady(driver, view));
      const path = `${out}/${view}-${tone}${name === 'firefox' ? '-firefox' : ''}.png`;
      writeFileSync(path, await driver.screenshot());
      process.stdout.write(`${path}\n`);
    }
    for (const { text } of await driver.logged()) process.stderr.write(`${view}: ${text}\n`);
  } finally {
    await driver.close();
  }
}

/** Drawn, with its fonts, and nothing moving. */
function isReady(driver: Driver, view: View): Promise<true | null> {
  return driver.evaluate(async (wanted: string) => {
    await document.fonts.ready;
    const moving = document.getAnimations().some((one) => one.playState === 'running');
    return document.body.dataset.ready === wanted && !moving ? true : null;
  }, view);
}
