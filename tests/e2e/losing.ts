// What can happen to the database between two starts of the browser, in the profile's own files; and how a user whose terms
// are gone puts them back.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../lib/cli/browsers';
import type { Driver } from '../../lib/cli/driver';
import { EXTENSION_UUID } from '../../lib/cli/firefox-profile';
import { changeSettings } from '../../lib/cli/marked-page';
import { shipped, start } from './browsers';
import { onPage } from './manager';
import { chooseFile, kept, saveFromFrame, term } from './storage';

const OPTIONS = 'options.html#import';
const HISTORY = 'options.html#history';
/** Each import is preceded by a copy. */
const TABLE = '名称,类型,解释\n考核红黑榜,政策,基层考核中公开排名的一种做法。\n';
/** What is there when the copy is made: three terms and a note. */
export const COPIED = 4;

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

export interface Keeper {
  /** The browser that runs now. */
  driver(): Driver;
  /** Terms and a note of the user's own, and then an import, which makes a copy of what was there before. */
  fill(): Promise<void>;
  /** Imports the table once more. */
  import(): Promise<void>;
  /** Closes the browser, does it to the profile, starts it again. */
  lose(how: Loss): Promise<void>;
  /** Presses the banner's first button, compares, puts back. Gives what the page says then. */
  restore(): Promise<string>;
  /** How many rows are the user's own. */
  own(): Promise<number>;
  end(): Promise<void>;
}

/**
 * Deleted: the database's folder. Evicted: everything of the extension's origin. A number: bytes flipped, from that seed on.
 * Nothing: it is only closed and started again.
 */
export type Loss = 'deleted' | 'evicted' | 'nothing' | number;

/** Starts a browser with a profile of its own, which outlives it. */
export async function openKeeper(name: BrowserName): Promise<Keeper> {
  const profile = mkdtempSync(join(tmpdir(), 'pangzhu-kept-'));
  const open = async () => start(name, { extension: await shipped(name), profile });
  let now = await open();
  await changeSettings(now, { language: 'zh-CN' });

  const take = async () => {
    await now.inExtension(OPTIONS, chooseFile, '课.csv', TABLE);
    await onPage(now, OPTIONS, [{ press: '写入1条' }, { see: '已导入 1 条' }]);
  };
  return {
    driver: () => now,
    async fill() {
      for (const text of ['图像采集', '一网统管', '吹哨报到']) await save({ do: 'add', entry: term(text) });
      await save({ do: 'amend', amendment: { entry: 'law/ge-ren-xin-xi-bao-hu-fa', note: '第七课' } });
      await take();
      await onPage(now, OPTIONS, [{ see: `导入之前 · ${COPIED}条` }]);
    },
    import: take,
    async lose(how) {
      await now.close();
      const { database, origin } = FOLDERS[name];
      if (typeof how === 'number') for (const folder of database) flip(join(profile, folder), how);
      else if (how !== 'nothing')
        for (const folder of how === 'deleted' ? database : origin)
          rmSync(join(profile, folder), { recursive: true, force: how === 'evicted' });
      now = await open();
    },
    async restore() {
      await onPage(now, HISTORY, [{ see: '你的词条和笔记少了' }]);
      await now.inExtension(HISTORY, () => document.querySelector<HTMLButtonElement>('.keeping .main')?.click());
      return onPage(now, HISTORY, [{ see: '还原到' }, { press: '还原' }, { see: '已还原' }]);
    },
    async own() {
      const { rows } = await kept(now);
      return [...(rows.entries ?? []), ...(rows.amendments ?? [])].length;
    },
    async end() {
      await now.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  async function save(change: object): Promise<void> {
    const answer = await saveFromFrame(now, { pack: 'mine', ...change });
    if (!JSON.stringify(answer).startsWith('{"ok":true')) throw new Error(`not saved: ${JSON.stringify(answer)}`);
  }
}

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
