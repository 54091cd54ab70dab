// A trainer's day in one piece: ten terms collected on two articles, tidied, made a pack, handed to a colleague on a fresh
// profile, who says something of their own; a second version is merged with that; the database is lost and put back.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Point } from '../../lib/cli/driver';
import { NOTE_HOST } from '../../lib/cli/marked-page';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage, type Step } from './manager';
import { type Gate, notTheBrowsers, startGate } from './proxy';
import { drawn, inFrame, lookUp, markOf } from './reader';
import { chooseFile, kept } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const KNOWN = '《中华人民共和国民法典》';
const ARTICLES: Record<string, { title: string; terms: string[] }> = {
  '/street.html': {
    title: '老街的一天',
    terms: ['邻里议事角', '夜间巡河班', '板凳讲习课', '代跑小分队', '错时停车簿'],
  },
  '/fields.html': {
    title: '田头的一天',
    terms: ['田头广播台', '五步商量法', '晒谷轮值表', '老手带徒榜', '沟渠认领牌'],
  },
};
const TERMS = Object.values(ARTICLES).flatMap(({ terms }) => terms);
const FIRST = '邻里议事角';
const OPTIONS = 'options.html#packs';
const SUMMARY = '居民坐下来商量小区事情的地方。';
const MINE = '我们这里叫议事厅，每周五开。';

function page({ title, terms }: { title: string; terms: string[] }): string {
  const paragraphs = terms.map(
    (term) =>
      `<p>记者在现场看到，${term}已经办了大半年，街坊说起来都有话讲，社区工作人员把每一次的安排写在本子上，贴在门口，谁有空谁来看。${KNOWN}里关于相邻关系的几条，也抄在旁边。</p>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}_样张周报</title>
<body><main><h1>${title}</h1><div id="text">${paragraphs.join('')}</div></main></body></html>`;
}

describe.each(BROWSERS)('%s', (name) => {
  let site: Served;
  let trainer: Driver;
  let colleague: Driver | undefined;
  let handed = '';
  let proxy: Gate;
  beforeAll(async () => {
    site = await serve(Object.fromEntries(Object.entries(ARTICLES).map(([path, one]) => [path, page(one)])));
    proxy = await startGate([LISTED]);
    trainer = await startShipped(name, { proxy: proxy.port });
  });
  afterAll(async () => {
    await trainer?.close();
    await colleague?.close();
    await site?.close();
    proxy?.close();
  });
  const read = async (driver: Driver, path: string) => {
    await driver.open(site.url(path, LISTED));
    await until(async () => ((await drawn(driver)).length > 0 ? true : null));
  };
  const at = (driver: Driver, tab: string, ...steps: Step[]) =>
    driver.inExtension(OPTIONS, goTo, tab).then(() => onPage(driver, OPTIONS, steps));
  const surfaces = async (driver: Driver) => (await drawn(driver)).map(({ surface }) => surface);
  const packId = async (driver: Driver) => {
    const [pack] = (await kept(driver)).rows.packs as { id: string }[];
    return pack?.id ?? '';
  };
  const idOf = async (driver: Driver, text: string) => {
    const rows = (await kept(driver)).rows.entries as { id: string; entry: { terms: { text: string }[] } }[];
    return rows.find(({ entry }) => entry.terms[0]?.text === text)?.id ?? '';
  };
  /** The file that a button writes. */
  const written = async (driver: Driver, button: string) => {
    await driver.inExtension(OPTIONS, catchFile);
    await onPage(driver, OPTIONS, [{ press: button }]);
    return until(() => driver.inExtension(OPTIONS, caughtFile));
  };
  const photograph = async (driver: Driver, what: string, address: string) => {
    const folder = process.env.PANGZHU_SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      await driver.open(driver.extensionUrl(`options.html#${address}`));
      await new Promise((next) => setTimeout(next, 900));
      writeFileSync(join(folder, `${name}-${what}-${dark ? 'dark' : 'light'}.png`), await driver.screenshot());
    }
    await driver.setDark(false);
  };

  test('ten terms are collected on two articles', async () => {
    for (const [path, { terms }] of Object.entries(ARTICLES)) {
      await read(trainer, path);
      for (const term of terms) {
        const [from, to] = await trainer.evaluate(endsOf, term);
        await trainer.drag(from, to);
        await until(async () => ((await trainer.evaluate(() => getSelection()?.toString())) === term ? true : null));
        await trainer.inExtension('manifest.json', collect, site.url(path, LISTED));
        await inFrame(trainer);
        await trainer.key('Enter');
        await until(async () => ((await hasForm(trainer)) ? null : true));
      }
      await expect.poll(() => surfaces(trainer), { timeout: 10_000 }).toEqual(expect.arrayContaining(terms));
    }
  });

  test('they are tidied: tagged all at once, one explained', async () => {
    await at(
      trainer,
      'entries',
      { press: '自己的' },
      { see: '列出10条' },
      { pick: '全选（10条）' },
      { see: '已选10条' },
    );
    await onPage(trainer, OPTIONS, [
      { press: '标签……' },
      { fill: '标签', text: '第三课' },
      { press: '加上' },
      { see: '已给 10 条加上标签' },
    ]);
    const id = await idOf(trainer, FIRST);
    await at(
      trainer,
      `entries/${id}`,
      { fill: '释文', text: SUMMARY },
      { press: '存下' },
      { see: '已改' },
      { gone: '存下' },
    );
    await photograph(trainer, 'entries', 'entries');
  });

  test('they become a pack, which is written out', async () => {
    await at(trainer, 'packs/gather', { fill: '名称', text: '第三课：街坊的说法' }, { fill: '作者', text: '某教研组' });
    await onPage(trainer, OPTIONS, [{ press: '编成词包（10条）' }, { see: '编好了' }, { see: '导出这个词包' }]);
    handed = await written(trainer, '词包（JSON）');
    expect(JSON.parse(handed)).toMatchObject({ title: '第三课：街坊的说法', author: '某教研组', version: '1' });
    expect(JSON.parse(handed).entries).toHaveLength(10);
    await photograph(trainer, 'packs', 'packs');
    await photograph(trainer, 'pack', `packs/${await packId(trainer)}`);
  });

  test('a colleague puts it in on a fresh profile and sees the marks', async () => {
    colleague = await startShipped(name, { proxy: proxy.port });
    await read(colleague, '/street.html');
    await colleague.inExtension(OPTIONS, goTo, 'import');
    await colleague.inExtension(OPTIONS, chooseFile, '第三课.json', handed);
    await onPage(colleague, OPTIONS, [{ see: '某教研组' }, { press: '装上这个词包' }, { see: '装上了' }]);
    const expected = ARTICLES['/street.html']?.terms ?? [];
    await expect
      .poll(() => surfaces(colleague as Driver), { timeout: 10_000 })
      .toEqual(expect.arrayContaining(expected));
    expect(await lookUp(colleague, await markOf(colleague, FIRST))).toContain(SUMMARY);
    const id = await idOf(colleague, FIRST);
    await at(
      colleague,
      `entries/${id}`,
      { fill: '释文', text: MINE },
      { press: '存下' },
      { see: '已改' },
      { gone: '存下' },
    );
  });

  test('a second version is merged with what the colleague said', async () => {
    const id = await idOf(trainer, FIRST);
    const other = '居民商量小区事情的地方，一般设在楼下。';
    await at(
      trainer,
      `entries/${id}`,
      { fill: '释文', text: other },
      { press: '存下' },
      { see: '已改' },
      { gone: '存下' },
    );
    await at(
      trainer,
      `packs/${await packId(trainer)}`,
      { fill: '版本', text: '2' },
      { press: '存下' },
      { see: '词包已存下' },
    );
    handed = await written(trainer, '词包（JSON）');
    expect(JSON.parse(handed)).toMatchObject({ version: '2' });
    const reader = colleague as Driver;
    await reader.inExtension(OPTIONS, goTo, 'import');
    await reader.inExtension(OPTIONS, chooseFile, '第三课.json', handed);
    const diff = await onPage(reader, OPTIONS, [{ see: '从 1 到 2' }]);
    for (const words of [MINE, other, '你改过、作者也改了']) expect(diff).toContain(words);
    await onPage(reader, OPTIONS, [{ press: '更新词包' }, { see: '已更新到 2' }]);
    expect(await lookUp(reader, await markOf(reader, FIRST))).toContain(MINE);
  });

  test('the database is lost, told, and put back from the backup', async () => {
    const reader = colleague as Driver;
    await at(reader, 'import', { see: '存一份全部备份' });
    const backup = await written(reader, '存一份全部备份');
    await reader.inExtension(OPTIONS, loseDatabase);
    await onPage(reader, 'options.html#import', [{ see: '你的词条和笔记少了' }]);
    await photograph(reader, 'lost', 'import');
    await reader.inExtension('options.html#import', chooseFile, '备份.json', backup);
    await onPage(reader, 'options.html#import', [{ see: '还原到' }, { press: '还原' }, { see: '已还原' }]);
    expect((await kept(reader)).rows.packs).toMatchObject([{ title: '第三课：街坊的说法', version: '2' }]);
    await read(reader, '/street.html');
    expect(await lookUp(reader, await markOf(reader, FIRST))).toContain(MINE);
    expect(TERMS).toHaveLength(10);
  });

  test('all day nothing was asked of the net but the two articles', async () => {
    expect(proxy.passed()).toBeGreaterThan(3);
    expect(notTheBrowsers(name, proxy.refused)).toEqual([]);
    // The proxy would have told.
    await trainer.inExtension('manifest.json', () =>
      fetch('http://elsewhere.example/')
        .catch(() => null)
        .then(() => null),
    );
    expect(notTheBrowsers(name, proxy.refused)).toEqual(['GET http://elsewhere.example/']);
  });
});

/** A root that goes while it is asked is gone. */
function hasForm(driver: Driver): Promise<boolean | null> {
  const find = (root: ShadowRoot) => root.querySelector('.sheet.form iframe') !== null;
  return driver.inClosedRoot(NOTE_HOST, find).catch(() => null);
}

/** Runs in the options page. */
function goTo(address: string): void {
  location.hash = address;
}

/** From now on the page's next file is kept to be read. */
function catchFile(): void {
  Object.assign(window, { caught: undefined });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file: Blob) => {
    Object.assign(window, { caught: file });
    return make(file);
  };
}
async function caughtFile(): Promise<string | null> {
  const { caught } = window as unknown as { caught?: Blob };
  return caught ? caught.text() : null;
}

async function loseDatabase(): Promise<void> {
  const gone = await new Promise((done) => {
    const asked = indexedDB.deleteDatabase('pangzhu');
    asked.onsuccess = () => done(true);
    asked.onerror = () => done(false);
  });
  if (!gone) throw new Error('the database is still there');
}

/** Middle of the left edge of the words and of their right edge, in the window. */
function endsOf(words: string): [Point, Point] {
  const walker = document.createTreeWalker(document.querySelector('#text') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement?.scrollIntoView({ block: 'center' });
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (first && last)
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ];
  }
  throw new Error(`no ${words} on the page`);
}

/** What menu and command do with the page. */
async function collect(url: string): Promise<void> {
  const tab = (await browser.tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  await browser.tabs.sendMessage(tab.id, { pangzhu: 'pangzhu/1', ask: 'collect', q: null }, { frameId: 0 });
}
