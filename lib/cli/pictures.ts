// Takes the scenes in a browser: one start for each window size, in one language, on light and dark paper.

import { readFileSync } from 'node:fs';
import { settleIn } from '../../tests/e2e/browsers';
import { type BrowserName, findBrowser } from './browsers';
import type { Driver } from './driver';
import { launch } from './launch';
import { changeSettings } from './marked-page';
import { ROOT } from './run';
import { SCENES, type SceneName } from './scenes';
import { serve } from './serve';

/** A host that the manifest lists; the browser is told that it is this machine. */
const HOST = 'sample.people.cn';

export interface Take {
  scene: SceneName;
  dark: boolean;
}
export interface Sitting {
  browser: BrowserName;
  /** Folder of the built extension. */
  extension: string;
  language: 'zh-CN' | 'zh-TW' | 'en';
  /** CSS px, and device pixels for each. */
  window: { width: number; height: number; scale: number };
  takes: readonly Take[];
}

/** Calls `keep` with each picture (PNG), in the order of the takes. Throws where the browser is missing or a scene does not come about. */
export async function photograph(sitting: Sitting, keep: (take: Take, png: Buffer, driver: Driver) => Promise<void>) {
  const { browser, extension, language, window, takes } = sitting;
  const program = findBrowser(browser);
  if (!program) throw new Error(`no ${browser} here`);
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${ROOT}assets/public/_locales/${language.replace('-', '_')}/messages.json`, 'utf8'),
  );
  const site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
  const driver = await launch(browser, {
    program,
    extension,
    headless: true,
    hosts: [HOST],
    lang: language,
    ...window,
  });
  try {
    await settleIn(driver);
    await changeSettings(driver, { language });
    for (const take of takes) {
      await driver.setDark(take.dark);
      const t = (key: string) => messages[key]?.message ?? key;
      await SCENES[take.scene]({ driver, article: site.url('/sample.html', HOST), t });
      await settled(driver);
      const png = await driver.screenshot();
      await driver.open('about:blank');
      await keep(take, png, driver);
    }
  } finally {
    await driver.close();
    await site.close();
  }
}

/** A page of its own, as HTML, in a window of that size; PNG. */
export async function drawn(html: string, width: number, height: number): Promise<Buffer> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('no chromium here');
  const driver = await launch('chromium', { program, headless: true, width, height });
  try {
    await driver.open(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await driver.screenshot();
  } finally {
    await driver.close();
  }
}

/** With its fonts, and nothing moving. */
async function settled(driver: Driver): Promise<void> {
  await driver.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 200)));
    return null;
  });
}

/** The picture as WebP. */
export function toWebp(driver: Driver, png: Buffer, quality: number): Promise<Buffer> {
  return redraw(driver, [png], 'image/webp', quality);
}

/** Pictures of one height side by side, PNG. */
export function beside(driver: Driver, pictures: readonly Buffer[]): Promise<Buffer> {
  return redraw(driver, pictures, 'image/png', 1);
}

/** Drawn anew by the browser itself. Its page in front must be one that may hold images: about:blank. */
async function redraw(driver: Driver, pngs: readonly Buffer[], type: string, quality: number): Promise<Buffer> {
  const data = await driver.evaluate(
    async (all: string[], as: string, share: number) => {
      const load = async (base64: string) =>
        createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const images = await Promise.all(all.map(load));
      const canvas = new OffscreenCanvas(
        images.reduce((sum, { width }) => sum + width, 0),
        Math.max(...images.map(({ height }) => height)),
      );
      let x = 0;
      for (const image of images) {
        canvas.getContext('2d', { alpha: false })?.drawImage(image, x, 0);
        x += image.width;
      }
      const blob = await canvas.convertToBlob({ type: as, quality: share });
      return new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
        reader.readAsDataURL(blob);
      });
    },
    pngs.map((png) => png.toString('base64')),
    type,
    quality,
  );
  return Buffer.from(data, 'base64');
}
