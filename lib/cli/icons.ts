// `npm run icons`: draws the toolbar icons from their geometry with Chromium. Run it after a change and commit the PNGs.
// 【】 are the brackets of a dictionary's headword; the stroke between them is the only trace we leave on a page.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const out = fileURLToPath(new URL('../../assets/public/icon', import.meta.url));
const SIZES = [16, 32, 48, 128];
/** On a grid of 16; grey where the site is off. */
const COLOURS = { '': ['#4c79c9', '#c9742c'], '-off': ['#8b8f95', '#8b8f95'] };

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const [suffix, [brackets, stroke]] of Object.entries(COLOURS)) {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style><svg width="${size}" height="${size}" viewBox="0 0 16 16">
<path fill="${brackets}" d="M1 1h4.5Q.3 8 5.5 15H1ZM15 1h-4.5Q15.7 8 10.5 15H15Z"/><path fill="${stroke}" d="M5 10h6v2H5Z"/></svg>`,
      );
      await page.screenshot({ path: `${out}/${size}${suffix}.png`, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
