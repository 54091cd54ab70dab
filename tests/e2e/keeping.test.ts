// Nothing is ever lost: the database's whole folder is deleted, then corrupted, then evicted with everything beside it, in the
// profile of the browser; at the next start the loss is told, and one button puts back what was kept.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../lib/cli/browsers';
import type { Driver } from '../../lib/cli/driver';
import { EXTENSION_UUID } from '../../lib/cli/firefox-profile';
import { changeSettings } from '../../lib/cli/marked-page';
import { until } from '../../lib/cli/until';
import { BROWSERS, shipped, start } from './browsers';
import { onPage, type Step } from './manager';
import { chooseFile, kept, saveFromFrame, term } from './storage';

const OPTIONS = 'options.html#import';
/** The file's name, as the import shows it, does not matter; each import is preceded by a copy. */
const TABLE = '名称,类型,解释\n考核红黑榜,政策,基层考核中公开排名的一种做法。\n';

/** Folders of the profile that one thing lives in. */
const FOLDERS: Record<BrowserName, { database: string[]; origin: string[] }> = {
  chromium: {
    database: ['Default/IndexedDB'],
    origin: ['Default/IndexedDB', 'Default/File System', 'Default/WebStorage'],
  },
  firefox: {
    database: [`storage/default/moz-extension+++${EXTENSION_UUID}/idb`],
    origin: [`storage/default/moz-extension+++${EXTENSION_UUID}`],
  },
};

describe.each(BROWSERS)('%s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-kept-'));
  let driver: Driver | undefined;
  afterAll(async () => {
    await driver?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const open = async () => {
    driver = await start(name, { extension: await shipped(name), profile });
    return driver;
  };
  const options = (...steps: Step[]) => onPage(driver as Driver, OPTIONS, steps);
  const own = async () => {
    const { rows } = await kept(driver as Driver);
    return [...(rows.entries ?? []), ...(rows.amendments ?? [])].length;
  };
  /** Presses the banner's first button, compares, puts back. */
  const restore = async () => {
    await onPage(driver as Driver, 'options.html#history', [{ see: '你的词条和笔记少了' }]);
    await (driver as Driver).inExtension('options.html#history', () =>
      document.querySelector<HTMLButtonElement>('.keeping .main')?.click(),
    );
    const compared = await onPage(driver as Driver, 'options.html#history', [
      { see: '还原到' },
      { press: '还原' },
      { see: '已还原' },
    ]);
    expect(compared).not.toContain('你的词条和笔记少了');
  };

  test('terms are collected and imported; a copy was kept', async () => {
    const opened = await open();
    await changeSettings(opened, { language: 'zh-CN' });
    for (const text of ['图像采集', '一网统管', '吹哨报到']) {
      const change = { do: 'add', pack: 'mine', entry: term(text) };
      expect(await saveFromFrame(opened, change)).toMatchObject({ ok: true });
    }
    const note = { do: 'amend', pack: 'mine', amendment: { entry: 'law/ge-ren-xin-xi-bao-hu-fa', note: '第七课' } };
    expect(await saveFromFrame(opened, note)).toMatchObject({ ok: true });
    await opened.inExtension(OPTIONS, chooseFile, '课.csv', TABLE);
    await options({ press: '写入1条' }, { see: '已导入 1 条' }, { see: '导入之前 · 4条' });
    expect(await own()).toBe(5);
  });

  test('the folder of the database deleted: told, and put back', async () => {
    await driver?.close();
    for (const folder of FOLDERS[name].database) rmSync(join(profile, folder), { recursive: true });
    await open();
    await restore();
    expect(await own()).toBe(4);
  });

  test('bytes flipped all over it: told, and put back', async () => {
    await driver?.inExtension(OPTIONS, chooseFile, '课.csv', TABLE);
    await options({ press: '写入1条' }, { see: '已导入 1 条' });
    await driver?.close();
    for (const folder of FOLDERS[name].database) flip(join(profile, folder), 20_261_121);
    await open();
    await restore();
    expect(await own()).toBe(4);
  });

  test('evicted with the private files beside it: told, and put back from the second place', async () => {
    await driver?.inExtension(OPTIONS, chooseFile, '课.csv', TABLE);
    await options({ press: '写入1条' }, { see: '已导入 1 条' });
    await driver?.close();
    for (const folder of FOLDERS[name].origin) rmSync(join(profile, folder), { recursive: true, force: true });
    const opened = await open();
    await restore();
    expect(await own()).toBe(4);
    // And the copy that wakes the pages says so too.
    const copy = await until(async () => (await kept(opened)).local['knowledge-copy']);
    expect(copy).toMatchObject({ own: 4 });
  });
});

/** Every file below the folder gets every 97th byte turned round, from a place that the seed gives. */
function flip(folder: string, seed: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    for (let at = seed % 97; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(path, bytes);
  }
}
