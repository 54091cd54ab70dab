// Packs on the built extension: put in from a file, seen on the page at once, switched, kept to a site, tried, updated with the
// user's own changes kept, written out; and from an address that is asked by tag and may fail.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { clickFront, onFront, onPage, type Step } from './manager';
import { drawn, lookUp, markOf } from './reader';
import { type SecureServer, serveSecurely } from './secure-server';
import { chooseFile } from './storage';

const HOST = 'packs.example.com';
const TERM = '图像采集';
const OTHER = '个人身份识别设备';
const pack = (version: string, more: object = {}) => ({
  format: 'pangzhu-pack/1',
  id: 'keci',
  title: '课次：人脸识别',
  author: '某教研组',
  version,
  licence: 'CC BY 4.0',
  entries: [entry('own-1', TERM, `${version}版：取得人像的做法。`), entry('own-2', OTHER, '用来认人的设备与程序。')],
  amendments: [],
  examples: [
    { sentence: `在公共场所安装${TERM}设备。`, surface: TERM, entry: 'programme/own-1' },
    { sentence: '图像采集员到了。', surface: TERM, entry: 'programme/own-1', not: true },
  ],
  ...more,
});
function entry(id: string, name: string, summary: string) {
  const terms = [{ text: name, status: 'full' }];
  const shared = { kind: '说法', depth: 'full', sources: [{ title: '课堂讲义' }], facts: {} };
  return { id: `programme/${id}`, type: 'programme', terms, summary, ...shared };
}

/** Runs in the options page. */
function goTo(address: string): void {
  location.hash = address;
}

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  let packs: SecureServer;
  beforeAll(async () => {
    site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
    packs = await serveSecurely(HOST);
    driver = await startShipped(name, { hosts: [LISTED, HOST], anyCertificate: true });
    await driver.open(site.url('/sample.html', LISTED));
    await markOf(driver, '中华人民共和国个人信息保护法');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    packs?.close();
  });
  const options = (...steps: Step[]) => onPage(driver, 'options.html#packs', steps);
  const surfaces = async () => (await drawn(driver)).map(({ surface }) => surface);
  const shows = (surface: string) => expect.poll(surfaces, { timeout: 10_000 }).toContain(surface);
  const showsNot = (surface: string) => expect.poll(surfaces, { timeout: 10_000 }).not.toContain(surface);
  const toTab = (tab: string) => driver.inExtension('options.html#packs', goTo, tab);
  const take = async (one: object) => {
    await toTab('import');
    await driver.inExtension('options.html#packs', chooseFile, '课.json', JSON.stringify(one));
  };

  test('a pack from a file says what it is, and is marked on the open page once it is in', async () => {
    await take(pack('1'));
    const preview = await options({ see: '新词包' });
    expect(preview).toContain('某教研组');
    await options({ press: '装上这个词包' }, { see: '装上了“课次：人脸识别”' });
    const list = await options({ see: '排在上面的优先' }, { see: '2个例句中有1个不符' });
    expect(list).toContain('我的改动');
    expect(list).toContain('基础词库');
    await shows(TERM);
    expect(await lookUp(driver, await markOf(driver, TERM))).toContain('1版：取得人像的做法。');
  });

  test('a failing example is shown at the pack with why', async () => {
    const sheet = await options({ press: '课次：人脸识别' }, { see: '图像采集员到了。' });
    expect(sheet).toContain('“图像采集”不该标，却标了。');
    await options({ press: '返回词包' }, { see: '排在上面的优先' });
  });

  test('switched off, its marks go at once; switched on, they come back', async () => {
    await options({ toggle: '启用“课次：人脸识别”' }, { see: '停用了“' });
    await showsNot(TERM);
    await options({ press: '撤销' }, { see: '已撤销' });
    await shows(TERM);
  });

  test('kept to another site, it does not count here; there it does', async () => {
    await options(
      { press: '课次：人脸识别' },
      { pick: '只在这些网站（含其下级），每行一个' },
      { fill: '在哪些网站', text: 'example.org' },
      { press: '存下' },
      { see: '词包已存下' },
    );
    await showsNot(TERM);
    await options({ fill: '在哪些网站', text: 'people.cn' }, { press: '存下' }, { see: '词包已存下' });
    await shows(TERM);
    await options({ pick: '所有网站' }, { press: '存下' }, { see: '词包已存下' }, { press: '返回词包' });
  });

  test('a new version keeps what the user said, and asks where both changed', async () => {
    await toTab('entries/programme/own-1');
    await options(
      { fill: '释文', text: '我自己的解释：取得人像。' },
      { press: '存下' },
      { see: '已改' },
      { gone: '存下' },
    );
    await take(
      pack('2', { entries: [pack('2').entries[0], entry('own-3', '人脸识别技术应用', '第二版新增的一条。')] }),
    );
    const diff = await options({ see: '从 1 到 2' });
    expect(diff).toContain('你改过、作者也改了');
    expect(diff).toContain('我自己的解释：取得人像。');
    expect(diff).toContain(OTHER);
    await options({ press: '更新词包' }, { see: '已更新到 2' });
    await expect.poll(async () => lookUp(driver, await markOf(driver, TERM))).toContain('我自己的解释');
    await showsNot(OTHER);
    await options({ press: '撤销' }, { see: '已撤销' });
    await shows(OTHER);
  });

  test('deleted, it takes its marks along; one undo brings it back', async () => {
    await toTab('packs');
    await options({ press: '课次：人脸识别' }, { press: '删除这个词包' }, { see: '删除了“' });
    await showsNot(OTHER);
    await options({ press: '撤销' }, { see: '已撤销' });
    await shows(OTHER);
  });

  test('an address: granted, put in, asked by its tag, its next version looked at; when it fails the pack stays', async () => {
    packs.put('/a.json', JSON.stringify({ ...pack('1'), id: 'yuancheng', title: '远程词包' }));
    await driver.agree([`https://${HOST}/*`]);
    const front = (...steps: Step[]) => onFront(driver, steps);
    await driver.open(driver.extensionUrl('options.html#packs/subscribe'));
    await front({ fill: '网址', text: packs.url('/a.json') });
    await clickFront(driver, '读取');
    await front({ see: '某教研组' }, { press: '装上这个词包' }, { see: '装上了“远程词包”' });
    await front({ press: '远程词包' }, { press: '现在检查' }, { see: '已是最新' });
    expect(packs.asked.map(({ status }) => status)).toEqual([200, 304]);
    packs.put('/a.json', JSON.stringify({ ...pack('2'), id: 'yuancheng', title: '远程词包' }));
    await front({ press: '现在检查' }, { press: '返回词包' }, { see: '有新版本 2。' });
    await front({ press: '看看改了什么' }, { see: '从 1 到 2' }, { press: '更新词包' }, { see: '已更新到 2' });
    packs.put('/a.json', null);
    const failed = await front({ press: '远程词包' }, { press: '现在检查' }, { see: '网址答复 404' });
    expect(failed).toContain('已装的词包没有动');
    expect(await front({ press: '返回词包' }, { see: '排在上面的优先' })).toContain('远程词包');
  });

  test('two pages with one pack open: the second to save is told what the first changed, and goes on from it', async () => {
    const front = (...steps: Step[]) => onFront(driver, steps);
    await driver.open(driver.extensionUrl('options.html#packs/keci'));
    await front({ pick: LIMITED }, { fill: SITES, text: 'people.cn' });
    await toTab('packs/keci');
    await options(
      { pick: LIMITED },
      { fill: SITES, text: 'example.org' },
      { pick: '苔' },
      { press: '存下' },
      { see: '词包已存下' },
    );
    const asked = await front({ press: '存下' }, { see: '在别处又改过' });
    expect(asked).toContain('example.org');
    await front({ press: '合起来存' }, { see: '词包已存下' }, { gone: '在别处又改过' });
    const kept = { sites: ['people.cn'], colour: 'moss' };
    expect(await driver.inExtension('options.html#packs', headOf, 'keci')).toMatchObject(kept);
  });
});

const LIMITED = '只在这些网站（含其下级），每行一个';
const SITES = '在哪些网站';

/** The stored head of a pack. Runs in the options page. */
async function headOf(id: string): Promise<unknown> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('pangzhu'));
  const head = await asked(db.transaction('packs').objectStore('packs').get(id));
  db.close();
  return head;
}
