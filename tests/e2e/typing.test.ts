// Notes are typed in a frame of ours: they are saved and shown, and the page hears no key. What was typed and not saved is there
// again, and nothing goes over what was written elsewhere meanwhile.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { noteText } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { onPage } from './manager';
import { clickInNote, inFrame, lookUp, markOf, pin, typeText, writeNote } from './reader';

const NAME = '中华人民共和国湿地保护法';
const TEXT = 'see class 3';
const ENTRY = 'law/shi-di-bao-hu-fa';
const OPTIONS = `options.html#entries/${ENTRY}`;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/listens.html': readFileSync(`${ROOT}tests/pages/nasty/listens.html`, 'utf8') });
    driver = await startShipped(name);
    await driver.open(site.url('/listens.html', LISTED));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const button = async (name: string) =>
    (await driver.reachable()).find((one) => one.role === 'button' && one.name === name) ?? null;
  const openForm = async () => {
    await pin(driver, await markOf(driver, NAME));
    await clickInNote(driver, '改笔记');
    await inFrame(driver);
  };
  const writing = async (text: string) => {
    await openForm();
    await typeText(driver, text);
  };

  test('a note is typed, saved by Enter and shown', async () => {
    await writeNote(driver, await markOf(driver, NAME), TEXT);
    expect(await noteText(driver)).toContain(TEXT);
  });

  test('the page that listens at its window, before us, heard no key of it', async () => {
    const heard = await driver.evaluate(() => (window as unknown as { heard: [string, string][] }).heard);
    expect(heard.filter(([type]) => /^key|input/.test(type))).toEqual([]);
    // It does listen: the clicks that opened the note are there.
    expect(heard.map(([type]) => type)).toContain('pointerdown');
  });

  test('the note is there again when the page is loaded anew', async () => {
    await driver.open(site.url('/listens.html', LISTED));
    expect(await lookUp(driver, await markOf(driver, NAME))).toContain(TEXT);
  });

  test('typed and not saved, the page loaded anew: the words are there again, and say so', async () => {
    await writing(' and 4');
    await driver.open(site.url('/listens.html', LISTED));
    await openForm();
    await until(() => button('丢掉'));
    await driver.key('Enter');
    await until(async () => ((await noteText(driver))?.includes(`${TEXT} and 4`) ? true : null));
  });

  test('dropped at a press, nothing of them comes back', async () => {
    await driver.open(site.url('/listens.html', LISTED));
    await writing(' no');
    await driver.open(site.url('/listens.html', LISTED));
    await openForm();
    await driver.reach((await until(() => button('丢掉'))).id, 'press');
    await until(async () => ((await button('丢掉')) ? null : true));
    await driver.open(site.url('/listens.html', LISTED));
    await openForm();
    expect(await button('丢掉')).toBeNull();
  });

  test('a note written elsewhere while the form stood open is not written over: both stay', async () => {
    await typeText(driver, ' mine');
    await onPage(driver, OPTIONS, [{ fill: '笔记', text: 'theirs' }, { press: '存下' }, { see: '已改' }]);
    await driver.key('Enter');
    await driver.reach((await until(() => button('合起来存'))).id, 'press');
    await until(async () => ((await noteText(driver))?.match(/theirs\s*see class 3 and 4 mine/) ? true : null));
  });

  test('typed into an entry’s form in the settings: there again when they are loaded anew', async () => {
    const left = '上次写的还在';
    await driver.inExtension(OPTIONS, goTo, `entries/${ENTRY}`);
    await onPage(driver, OPTIONS, [{ fill: '笔记', text: 'half' }]);
    await driver.inExtension(OPTIONS, () => void setTimeout(() => location.reload()));
    await until(() => onPage(driver, OPTIONS, [{ see: left }]).catch(() => null));
    expect(await driver.inExtension(OPTIONS, written)).toContain('half');
    await onPage(driver, OPTIONS, [{ press: '丢掉' }, { gone: left }]);
    expect(await driver.inExtension(OPTIONS, written)).not.toContain('half');
  });

  test('the settings list the entry as one with a note', async () => {
    const rows = await onPage(driver, OPTIONS, [{ press: '自己的' }, { see: '列出1条' }]);
    expect(rows).toMatch(/湿地保护法[\s\S]*有笔记/);
  });

  test('says nothing on the console', async () => {
    expect(await driver.logged()).toEqual([]);
  });
});

/** Runs in the options page. */
function goTo(address: string): void {
  location.hash = address;
}

/** What stands in the open form. */
function written(): string[] {
  return [...document.querySelectorAll<HTMLTextAreaElement>('.editor textarea')].map(({ value }) => value);
}
