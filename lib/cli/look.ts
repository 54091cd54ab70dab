// `npm run look`: builds the fixtures page and photographs every surface, light and dark, into .output/look.
// For eyes only; nothing is compared.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../../tests/components/look', import.meta.url));
const out = fileURLToPath(new URL('../../.output/look', import.meta.url));
const only = process.argv.slice(2);
/** Width of the window for each view, CSS px. */
const VIEWS = { notes: 1280, popup: 1460, panel: 1640, print: 900, options: 1280, welcome: 900 } as const;

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
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [view, width] of Object.entries(VIEWS)) {
    if (only.length > 0 && !only.includes(view)) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 1400 }, colorScheme });
      page.on('pageerror', (error) => process.stderr.write(`${view}: ${error.message}\n`));
      await page.goto(`${address}?show=${view}`);
      await page.waitForSelector(`body[data-ready=${view}]`);
      const path = `${out}/${view}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
      process.stdout.write(`${path}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
