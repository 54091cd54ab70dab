// `npm run icons`: draws the toolbar icons from their geometry with Chromium. Run it after a change and commit the PNGs.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browsers';
import { iconSvg, ON } from './icon-svg';

const out = fileURLToPath(new URL('../../assets/public/icon', import.meta.url));
const SIZES = [16, 32, 48, 128];
/** Grey where the site is off. */
const COLOURS = { '': ON, '-off': ['#8b8f95', '#8b8f95'] } as const;

mkdirSync(out, { recursive: true });
const program = findBrowser('chromium');
if (!program) throw new Error('no Chromium was found: `npm start` installs one, or set CHROMIUM to its program');
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const [suffix, [brackets, stroke]] of Object.entries(COLOURS)) {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${iconSvg(size, brackets, stroke)}`);
      await page.screenshot({ path: `${out}/${size}${suffix}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
