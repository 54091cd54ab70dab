// npm run store [-- --guide | --texts]: what the stores' pages are filled with, into .output/store: texts in three languages and
// pictures of the built extension. `--guide` takes the pictures of the guide instead (assets/public/guide); `--texts` none.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { argv, stderr, stdout } from 'node:process';
import { PICTURE_SIZE, PICTURED, pictureFile } from '../../components/guideParts';
import type { BrowserName } from './browsers';
import { iconSvg, ON } from './icon-svg';
import { endAll, endOnSignals } from './lifetime';
import { beside, drawn, photograph, type Sitting, toWebp } from './pictures';
import { ROOT, runTool } from './run';
import { SCENES, type SceneName } from './scenes';
import {
  LIMITS,
  newestChanges,
  numbers,
  readStoreTexts,
  refusals,
  STORE_LANGUAGES,
  type StoreTexts,
} from './store-texts';

const BUILD = '.output/store-build';
const OUT = `${ROOT}.output/store`;
/** Whose pictures a store is given. */
const STORES = { chrome: 'chromium', edge: 'chromium', firefox: 'firefox' } as const satisfies Record<
  keyof typeof LIMITS,
  BrowserName
>;
/** As all three want them. The last scene is shown on dark paper. */
const WINDOW = { width: 1280, height: 800, scale: 1 };
const DARK = 'check';
/** Width of the side panel in it. */
const PANEL = 360;
/** All pictures of the guide together stay near half a megabyte: the package is held to six. */
const QUALITY = 0.6;
const SHARPNESS = 1.25;

async function main(): Promise<number> {
  endOnSignals();
  if (argv.includes('--guide')) await takeGuide();
  else {
    rmSync(OUT, { recursive: true, force: true });
    const bad = writeTexts();
    for (const line of bad) stderr.write(`${line}\n`);
    if (bad.length > 0) return 1;
    if (!argv.includes('--texts')) {
      await drawLabels();
      await takeStores();
    }
    stdout.write(`${OUT.replace(ROOT, '')}\n`);
  }
  await endAll();
  return 0;
}

/** Writes every store's texts; gives what a store would refuse. */
function writeTexts(): string[] {
  const { version, text } = newestChanges();
  const refused: string[] = [];
  for (const language of STORE_LANGUAGES) {
    const texts = readStoreTexts(language, numbers());
    for (const store of storeNames()) {
      refused.push(...refusals(store, texts).map((why) => `${store}, ${language}: ${why}`));
      const folder = `${OUT}/${store}/${language}`;
      mkdirSync(folder, { recursive: true });
      for (const [name, contents] of Object.entries(fields(store, texts)))
        writeFileSync(`${folder}/${name}.txt`, `${contents}\n`);
      writeFileSync(`${folder}/release-notes-${version}.txt`, `${text}\n`);
    }
  }
  return refused;
}

/** A file for each field of the store's form. */
function fields(store: keyof typeof STORES, texts: StoreTexts): Record<string, string> {
  const lines = (rows: Iterable<readonly [string, string]>) =>
    [...rows].map(([name, text]) => `${name}\n${text}`).join('\n\n');
  return {
    name: texts.name,
    ...(store === 'firefox' ? { summary: texts.summary } : { short: texts.short }),
    description: texts.description,
    ...(LIMITS[store].terms && { 'search-terms': texts.terms.join('\n') }),
    ...(store !== 'firefox' && { purpose: texts.purpose, permissions: lines(texts.permissions), data: texts.data }),
    privacy: texts.privacy,
    captions: lines(texts.pictures),
  };
}

async function takeStores(): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    const extension = await builtFor(browser);
    const stores = storeNames().filter((store) => STORES[store] === browser);
    // Mozilla's page has one set of pictures for all languages.
    for (const language of browser === 'firefox' ? (['zh-CN'] as const) : STORE_LANGUAGES) {
      const scenes = [...readStoreTexts(language, numbers()).pictures.keys()].filter(isScene);
      const keep = (scene: SceneName, png: Buffer) => {
        const name = `${scenes.indexOf(scene) + 1}-${scene}.png`;
        for (const store of stores) writeFileSync(`${OUT}/${store}/${language}/${name}`, png);
      };
      const sitting = { browser, extension, language };
      const takes = scenes.filter((scene) => scene !== 'panel').map((scene) => ({ scene, dark: scene === DARK }));
      await photograph({ ...sitting, window: WINDOW, takes }, async ({ scene }, png) => keep(scene, png));
      if (scenes.includes('panel')) keep('panel', await withPanel(sitting));
    }
  }
}

/** The article with the panel beside it, as the browser lays them. */
async function withPanel(sitting: Pick<Sitting, 'browser' | 'extension' | 'language'>): Promise<Buffer> {
  const { width, height, scale } = WINDOW;
  const pictures: Buffer[] = [];
  for (const [scene, share] of [['article', width - PANEL] as const, ['panel', PANEL] as const]) {
    const window = { width: share, height, scale };
    await photograph({ ...sitting, window, takes: [{ scene, dark: false }] }, async (_, png, driver) => {
      pictures.push(png);
      if (pictures.length === 2) pictures.push(await beside(driver, pictures));
    });
  }
  const [, , both] = pictures;
  if (!both) throw new Error('the panel was not taken');
  return both;
}

/** Each of the guide's pictures in two languages, for light and dark paper. */
async function takeGuide(): Promise<void> {
  const extension = await builtFor('chromium');
  mkdirSync(`${ROOT}assets/public/guide`, { recursive: true });
  for (const language of ['zh-CN', 'en'] as const)
    for (const scene of PICTURED) {
      const [width, height] = PICTURE_SIZE[scene];
      const takes = [false, true].map((dark) => ({ scene, dark }));
      const sitting: Sitting = {
        browser: 'chromium',
        extension,
        language,
        window: { width, height, scale: SHARPNESS },
        takes,
      };
      await photograph(sitting, async ({ dark }, png, driver) => {
        const path = `${ROOT}assets/public/${pictureFile(scene, language, dark ? 'dark' : 'light')}`;
        const webp = await toWebp(driver, png, QUALITY);
        writeFileSync(path, webp);
        stdout.write(`${path.replace(ROOT, '')} ${(webp.length / 1000).toFixed(0)} kB\n`);
      });
    }
}

/** Edge wants a logo, Chrome a small tile; both are drawn from the icon. */
async function drawLabels(): Promise<void> {
  for (const language of STORE_LANGUAGES) {
    const { name } = readStoreTexts(language, numbers());
    const [logo, tile] = [await drawn(labelPage(300, ''), 300, 300), await drawn(labelPage(96, name), 440, 280)];
    writeFileSync(`${OUT}/edge/${language}/logo-300x300.png`, logo);
    for (const store of ['chrome', 'edge']) writeFileSync(`${OUT}/${store}/${language}/tile-440x280.png`, tile);
  }
}

/** The icon on our paper, with the name below it. */
function labelPage(size: number, name: string): string {
  const paper = 'background:#fdfcf9;color:#1f2126;font:700 24px "Noto Serif CJK SC","Songti SC",SimSun,serif';
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;height:100vh;display:grid;place-content:center;justify-items:center;gap:20px;${paper}">
${iconSvg(size - (name ? 0 : 60), ...ON)}<span>${name}</span>`;
}

/** Folder of a build of its own: the one that others use stays as it is. */
async function builtFor(browser: BrowserName): Promise<string> {
  const [target, folder] =
    browser === 'firefox' ? [['-b', 'firefox', '--mv3'], 'firefox-mv3'] : [['-b', 'chrome'], 'chrome-mv3'];
  const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', ...target], { env: { PANGZHU_OUT: BUILD } });
  if (code !== 0) throw new Error(output);
  return `${ROOT}${BUILD}/${folder}`;
}

function isScene(name: string): name is SceneName {
  return name in SCENES;
}

function storeNames(): (keyof typeof STORES)[] {
  return ['chrome', 'edge', 'firefox'];
}

process.exitCode = await main();
