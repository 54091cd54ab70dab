// An update keeps everything: the extension is used as an earlier release, replaced by the present one in its folder, and
// loaded anew; then the same with the stores that earlier schemas have left.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import type { BundleAbout } from '../../lib/knowledge';
import { latest, SCHEMA } from '../../lib/knowledge/schema';
import type { Store } from '../knowledge/stores/store';
import { BROWSERS, LISTED, settleIn, shipped, start } from './browsers';
import { onPage } from './manager';
import { lookUp, markOf } from './reader';
import { chooseFile, type Kept, kept, saveFromFrame, term } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const EARLIER = '0.0.9';
const LAW = '中华人民共和国个人信息保护法';
const OWN = '网格员';
const ABOUT = 'kb/about.json';
const NOTE = { do: 'amend', pack: 'mine', amendment: { entry: 'law/ge-ren-xin-xi-bao-hu-fa', note: '课上讲过两次' } };
const SET = { textSize: 21, density: 'all', off: ['exam.example.com'] };
/** As the pages of the extension leave it in storage.local. */
const LOCAL = {
  cases: [
    { time: 1_767_000_000_000, sentence: '依照第十条办理。', surface: '第十条', type: 'reference', takenFor: '' },
  ],
  met: { 'law/min-fa-dian': 7 },
};

/** The present build, made to look like the release before: a lower version, another edition of the knowledge. */
function asEarlier(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  change('manifest.json', (text) => JSON.stringify({ ...JSON.parse(text), version: EARLIER }));
  change('kb/entries.json', (text) => JSON.stringify(JSON.parse(text).slice(0, -5)));
  change(ABOUT, (text) => JSON.stringify({ ...JSON.parse(text), version: 'earlier' }));
}

describe.each(BROWSERS)('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-update-'));
  const { version }: { version: string } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  let about: BundleAbout;
  let driver: Driver;
  let site: Served;
  let before: Kept;

  beforeAll(async () => {
    const build = await shipped(name);
    about = JSON.parse(readFileSync(join(build, ABOUT), 'utf8'));
    asEarlier(build, folder);
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    driver = await start(name, { extension: folder });
    await settleIn(driver);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const running = () => driver.inExtension('manifest.json', () => browser.runtime.getManifest().version);
  /** Wakes the background, as the next page that is read does, and waits until the database holds the present edition. */
  const seeded = async () => {
    const wake = () => browser.runtime.sendMessage({ pangzhu: 'pangzhu/1', ask: 'problem', q: null });
    expect(await driver.inExtension('manifest.json', wake)).toMatchObject({ ok: true });
    await until(async () => ((await driver.inExtension('manifest.json', editionIn)) === about.version ? true : null));
  };

  test('an earlier release is used', async () => {
    expect(await running()).toBe(EARLIER);
    await changeSettings(driver, SET);
    await driver.inExtension('manifest.json', (local: object) => browser.storage.local.set(local), LOCAL);
    expect(await saveFromFrame(driver, { do: 'add', pack: 'mine', entry: term(OWN) })).toMatchObject({ ok: true });
    expect(await saveFromFrame(driver, NOTE)).toMatchObject({ ok: true });
    const page = 'options.html#import';
    await onPage(driver, page, [{ see: '导入' }]);
    await driver.inExtension(page, chooseFile, '课.csv', '名称,类型,解释\n检察文书,政策,课上讲到的一种文书。\n');
    await onPage(driver, page, [{ press: '写入1条' }, { see: '已导入 1 条' }]);
    before = await kept(driver);
    expect(before.rows.entries).toHaveLength(2);
    expect(before.rows.journal).toHaveLength(3);
  });

  test('replaced by the present one, it has everything that it had, and the new knowledge', async () => {
    rmSync(folder, { recursive: true });
    cpSync(await shipped(name), folder, { recursive: true });
    await driver.reloadExtension();
    expect(await running()).toBe(version);
    await seeded();
    const after = await kept(driver);
    const { meta: _, lexicon: __, ...rows } = after.rows;
    const { meta: ___, lexicon: ____, ...had } = before.rows;
    expect(rows).toEqual(had);
    expect(after.local).toMatchObject({ ...LOCAL, settings: before.local.settings });
    expect(before.local.settings).toMatchObject(SET);
    const { law, agency, programme } = about.counts;
    expect(await driver.inExtension('manifest.json', bundledRows)).toBe(law + agency + programme);
  });

  test('it shows it: own terms are marked, own notes stand in the note, a copy was kept before', async () => {
    await driver.open(site.url('/sample.html', LISTED));
    expect(await lookUp(driver, await markOf(driver, LAW))).toContain('课上讲过两次');
    await driver.key('Escape');
    await markOf(driver, OWN);
    expect(await onPage(driver, 'options.html#import', [{ see: '更新之前' }])).toContain('更新之前');
  });

  test.each(['v1-first.json', 'v1-passages.json'])(
    'a store of the first schema (%s) comes along whole',
    async (file) => {
      const stored: Store = JSON.parse(readFileSync(`${ROOT}tests/knowledge/stores/${file}`, 'utf8'));
      await driver.inExtension('manifest.json', () => null);
      await driver.stopBackground();
      await driver.inExtension('manifest.json', putStore, stored);
      await driver.reloadExtension();
      await onPage(driver, 'options.html#history', [{ see: '每一次改动都能撤销' }, { see: '撤销' }]);
      await seeded();
      const { rows } = await kept(driver);
      const had = (table: string) => stored.tables.find((one) => one.name === table)?.rows ?? [];
      const own = (all: unknown[]) =>
        all.filter((row) => !(row instanceof Object && 'pack' in row && row.pack === 'base'));
      expect(rows.entries).toEqual(own(had('entries')));
      expect(rows.amendments).toEqual(had('amendments'));
      expect(rows.journal).toHaveLength(had('journal').length);
      expect(rows.packs?.map(headOf)).toEqual(had('packs').map(headOf));
      expect(rows.annotations).toHaveLength(had('packs').flatMap(passagesOf).length);
      expect(await driver.inExtension('manifest.json', versionOfStore)).toBe(10 * latest(SCHEMA));
    },
  );

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** A pack's own fields; its passages are rows of their own now. */
function headOf(row: unknown): unknown {
  const { annotations: _, ...head } = row as { annotations?: unknown };
  return head;
}

function passagesOf(row: unknown): unknown[] {
  return (row as { annotations?: unknown[] }).annotations ?? [];
}

/** Replaces the database by a stored one, as the release that made it would have left it. Runs in a page of the extension. */
async function putStore({ version, tables }: Store): Promise<null> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  await asked(indexedDB.deleteDatabase('pangzhu'));
  const opening = indexedDB.open('pangzhu', version);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes } of tables) {
      const table = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const one of indexes)
        table.createIndex(one.name, one.keyPath, { unique: one.unique, multiEntry: one.multiEntry });
    }
  };
  const db = await asked(opening);
  const writing = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const { name, rows } of tables) for (const row of rows) writing.objectStore(name).add(row);
  await new Promise((done, fail) => {
    writing.oncomplete = done;
    writing.onerror = () => fail(writing.error);
  });
  db.close();
  return null;
}

/** The edition of the knowledge that the database was seeded with; null while there is none. Runs in a page of the extension. */
async function editionIn(): Promise<unknown> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  // Opened before the background has made it, it would be made here, empty.
  if (!(await indexedDB.databases()).some((one) => one.name === 'pangzhu')) return null;
  const db = await asked(indexedDB.open('pangzhu'));
  const has = db.objectStoreNames.contains('meta');
  const row: unknown = has ? await asked(db.transaction('meta').objectStore('meta').get('bundle')) : null;
  db.close();
  // What a driven Firefox gives is of another realm than its `Object`.
  return typeof row === 'object' && row !== null && 'value' in row ? row.value : null;
}

async function bundledRows(): Promise<number> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('pangzhu'));
  const count = await asked(
    db
      .transaction('entries')
      .objectStore('entries')
      .count(IDBKeyRange.bound(['base'], ['base', []])),
  );
  db.close();
  return count;
}

async function versionOfStore(): Promise<number> {
  return (await indexedDB.databases()).find((one) => one.name === 'pangzhu')?.version ?? 0;
}
