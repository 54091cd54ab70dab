// The drivers themselves, on a tiny extension: what the other tests and `npm start` rely on.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, start } from './browsers';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const EXTENSION = new URL('./fixture', import.meta.url).pathname;
const PAGE = `<!doctype html><title>旁注</title><p style="margin:0;height:50px">文字</p>
  <script>addEventListener('keydown', (event) => { document.title += event.key; });</script>`;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    site = await serve({ '/': PAGE, '/loud': '<script>console.warn("said"); throw new Error("thrown")</script>' });
    driver = await start(name, { extension: EXTENSION, width: 640, height: 480, hosts: ['paper.example.org'] });
    await driver.open(site.url('/'));
    // The fixture's script runs when the page is idle, which may be after its load event.
    await until(() => driver.evaluate(() => document.querySelector('driver-fixture') && true));
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('runs functions in the page, with arguments', async () => {
    const got = await driver.evaluate(
      (a: number, b: string) => [a + 1, b, document.title, innerWidth, innerHeight],
      1,
      '旁',
    );
    expect(got).toEqual([2, '旁', '旁注', 640, 480]);
  });

  test('an exception in the page is an error here', async () => {
    await expect(driver.evaluate(() => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
  });

  test('reads a closed root, and tells that there is none', async () => {
    const read = (root: ShadowRoot, more: string) => root.textContent + more;
    expect(await driver.inClosedRoot('driver-fixture', read, '!')).toBe('inside!');
    expect(await driver.inClosedRoot('p', read, '!')).toBeNull();
    expect(await driver.inClosedRoot('nothing', read, '!')).toBeNull();
  });

  test('looks into the frame in a closed root, and tells that there is none', async () => {
    const read = (document: Document, more: string) => document.title + more + (document === window.document);
    expect(await until(() => driver.inFrame('driver-fixture', read, '!'))).toBe('frame!true');
    expect(await driver.inFrame('p', read, '!')).toBeNull();
    expect(await driver.inFrame('nothing', read, '!')).toBeNull();
    // What is looked at afterwards is the page.
    expect(await driver.evaluate(() => document.title)).toBe('旁注');
    await expect(driver.inFrame('driver-fixture', () => Promise.reject(new Error('bad luck')))).rejects.toThrow(
      'bad luck',
    );
  });

  test('hears what a screen reader is told of a closed root and of the frame in it', async () => {
    expect(await driver.accessible('driver-fixture')).toContainEqual({ role: 'button', name: 'in the frame' });
    expect(await driver.accessible('nothing')).toEqual([]);
  });

  test('a frame in a closed root is as dark as the page, and has the same needs', async () => {
    const is = (_: Document, query: string) => matchMedia(query).matches;
    const inside = (query: string) =>
      expect.poll(() => driver.inFrame('driver-fixture', is, query), { timeout: 10_000 });
    await driver.setDark(true);
    await inside('(prefers-color-scheme: dark)').toBe(true);
    await driver.setDark(false);
    await inside('(prefers-color-scheme: dark)').toBe(false);
    await driver.setNeeds({ forcedColours: true, reducedMotion: true });
    await inside('(forced-colors: active)').toBe(true);
    await inside('(prefers-reduced-motion: reduce)').toBe(true);
    await driver.setNeeds({});
    await inside('(forced-colors: active)').toBe(false);
    await inside('(prefers-reduced-motion: reduce)').toBe(false);
  });

  test('sees the highlights that the extension set', async () => {
    expect(await driver.evaluate(() => CSS.highlights.get('driver-fixture')?.size)).toBe(1);
  });

  test('moves the mouse and presses keys', async () => {
    await driver.moveMouse(20, 20);
    expect(await driver.evaluate(() => document.querySelector('driver-fixture')?.hasAttribute('moved'))).toBe(true);
    await driver.key('Escape');
    await driver.key('a');
    expect(await driver.evaluate(() => document.title)).toBe('旁注Escapea');
  });

  test('asks the background from a page behind, and puts it to sleep', async () => {
    const ask = () =>
      driver.inExtension('manifest.json', async () => {
        const answer: { count: number } = await browser.runtime.sendMessage('hello');
        return answer.count;
      });
    expect([await ask(), await ask()]).toEqual([1, 2]);
    await driver.stopBackground();
    expect(await ask()).toBe(1);
    expect(await driver.evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('turns dark and light', async () => {
    const dark = () => driver.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await driver.setDark(true);
    expect(await dark()).toBe(true);
    await driver.setDark(false);
    expect(await dark()).toBe(false);
  });

  test('takes pictures', async () => {
    expect((await driver.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    expect((await driver.pdf()).subarray(1, 4).toString()).toBe('PDF');
  });

  test('a frame that goes while it is asked has nothing to tell', async () => {
    await driver.evaluate(() => void setTimeout(() => document.querySelector('driver-fixture')?.remove(), 500));
    expect(await driver.inFrame('driver-fixture', () => new Promise(() => {}))).toBeNull();
    expect(await driver.evaluate(() => innerWidth)).toBe(640);
  });

  test('hears what is said and thrown, once', async () => {
    await driver.logged();
    await driver.open(site.url('/loud'));
    const heard = (await driver.logged()).map(({ level, text }) => `${level}: ${text.split('\n')[0]}`);
    expect(heard.filter((line) => /said/.test(line))).toHaveLength(1);
    expect(heard.filter((line) => /^uncaught: .*thrown/.test(line))).toHaveLength(1);
    expect(await driver.logged()).toEqual([]);
  });

  test('finds hosts that are mapped to this machine', async () => {
    await driver.open(site.url('/', 'paper.example.org'));
    expect(await driver.evaluate(() => location.hostname + document.title)).toBe('paper.example.org旁注');
  });
});
