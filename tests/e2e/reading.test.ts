// The whole way on the built extension: an article is read, its names are marked and explained as the command line says,
// and the page stays what it was.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import {
  changeSettings,
  type ListedMention,
  listMentions,
  NOTE_HOST,
  noteHeading,
  settledState,
} from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { pageOfText } from '../../lib/cli/text-page';
import { BROWSERS, LISTED, shipped, start, UNKNOWN } from './browsers';
import { explainFile, type Line } from './command-line';
import { readDocument } from './document';
import { openNote, wrongNotes } from './notes';

const SAMPLE = `${ROOT}tests/pages/sample.html`;
const CORPUS = `${ROOT}../shared/corpus/000.txt`;
const HAS_CORPUS = existsSync(CORPUS);
const SHOTS = `${ROOT}.output/shots`;

/** Pages on which there is nothing to mark. */
const QUIET = {
  '/empty.html': '',
  '/english.html':
    '<!doctype html><title>News</title><p>The Personal Information Protection Law took effect in 2021.</p>',
  '/form.html':
    '<!doctype html><title>登录</title><form><label>姓名 <input value="国务院"></label><button>登录</button></form>',
};

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  const url = (path: string) => site.url(path, LISTED);

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    site = await serve({
      ...QUIET,
      '/sample.html': readFileSync(SAMPLE, 'utf8'),
      ...(HAS_CORPUS ? { '/corpus.html': pageOfText(readFileSync(CORPUS, 'utf8'), '000') } : {}),
    });
    driver = await start(name, { extension: await shipped(name), hosts: [LISTED, UNKNOWN] });
    await changeSettings(driver, { language: 'zh-CN', delay: 50 });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const ARTICLES = [
    { article: 'the sample article', path: '/sample.html', file: SAMPLE, here: true },
    { article: 'corpus text 000', path: '/corpus.html', file: CORPUS, here: HAS_CORPUS },
  ];
  describe.each(ARTICLES)('$article', ({ path, file, here }) => {
    let lines: Line[];
    let mentions: ListedMention[];
    const main = () => mentions.filter(({ weight }) => weight === 'main');

    beforeAll(async () => {
      if (!here) return;
      lines = await explainFile(file);
      await driver.open(url(path));
      expect(await settledState(driver)).toBe('marked');
      mentions = await listMentions(driver);
    });

    test.skipIf(!here)('has the mentions that the command line prints', () => {
      expect(lines.length).toBeGreaterThan(10);
      // A reference (第十条) has no entry of its own; the page lists the law's.
      const plain = ({ surface, type, entry }: Line | ListedMention) =>
        `${surface} ${type} ${type === 'reference' ? '' : entry}`;
      expect(main().map(plain)).toEqual(lines.map(plain));
    });

    test.skipIf(!here)('draws each of them outside the headline as a highlight', async () => {
      const drawn = main().filter((mention) => mention.drawn);
      const left = main().filter((mention) => !mention.drawn);
      const headline = await driver.evaluate(() => document.querySelector('h1')?.textContent ?? '');
      expect(left.filter(({ surface }) => !headline.includes(surface)).map(({ surface }) => surface)).toEqual([]);
      expect(await countRanges(driver)).toBeGreaterThanOrEqual(drawn.length);
    });

    test.skipIf(!here)('explains each as the command line does when the mouse rests on it', async () => {
      // Each name where it comes first; `npm run test:long` rests on every place.
      const names = new Map<string, number>();
      for (const [index, { surface, heading }] of lines.entries())
        if (main()[index]?.drawn && !names.has(surface + heading)) names.set(surface + heading, index);
      const asked = [...names.values()];
      expect(asked.length).toBeGreaterThan(10);
      const pick = <T>(all: T[]) => all.filter((_, index) => asked.includes(index));
      expect(await wrongNotes(driver, pick(lines), pick(main()))).toEqual([]);
    });

    test.skipIf(!here)('says nothing on the console', async () => {
      expect(await driver.logged()).toEqual([]);
    });
  });

  test('leaves the page byte for byte as it was, but for one host while a note is open', async () => {
    await driver.open(site.url('/sample.html', UNKNOWN));
    const plain = await driver.evaluate(readDocument, NOTE_HOST);
    await driver.open(url('/sample.html'));
    await settledState(driver);
    expect(await driver.evaluate(readDocument, NOTE_HOST)).toEqual(plain);
    await openFirstNote(driver);
    expect(await driver.evaluate(readDocument, NOTE_HOST)).toEqual({ ...plain, hosts: 1 });
  });

  test('looks right in light and dark: pictures for the eye', async () => {
    for (const dark of [false, true]) {
      await driver.setDark(dark);
      await driver.open(url('/sample.html'));
      await settledState(driver);
      const tone = dark ? 'dark' : 'light';
      writeFileSync(`${SHOTS}/${name}-page-${tone}.png`, await driver.screenshot());
      expect(await openFirstNote(driver)).not.toBeNull();
      const picture = await driver.screenshot();
      writeFileSync(`${SHOTS}/${name}-note-${tone}.png`, picture);
      expect(picture.length).toBeGreaterThan(10_000);
    }
    await driver.setDark(false);
  });

  test('wakes the background and still answers', async () => {
    await driver.open(url('/sample.html'));
    await settledState(driver);
    await driver.stopBackground();
    expect(await openFirstNote(driver)).toContain((await noteHeading(driver)) ?? 'no heading');
    await driver.logged();
  });

  test.each(Object.entries(QUIET))('%s: nothing drawn, nothing said', async (path, html) => {
    await driver.logged();
    await driver.open(url(path));
    await settledState(driver);
    expect(await listMentions(driver)).toEqual([]);
    expect(await countRanges(driver)).toBe(0);
    const { hosts } = await driver.evaluate(readDocument, NOTE_HOST);
    expect(hosts).toBe(0);
    // A page without a doctype is in quirks mode, which Firefox remarks on by itself.
    const said = (await driver.logged()).filter(({ text }) => html !== '' || !/quirks/i.test(text));
    expect(said).toEqual([]);
  });
});

/** Opens the note of the first drawn mention by resting the mouse on it; its text. */
async function openFirstNote(driver: Driver): Promise<string | null> {
  const first = (await listMentions(driver)).find(({ weight, drawn }) => weight === 'main' && drawn);
  return first ? openNote(driver, first) : null;
}

/** Ranges in all our highlights, asked by name: in Firefox a highlight's size is the one thing to be read. */
function countRanges(driver: Driver): Promise<number> {
  return driver.evaluate(() => {
    let sum = 0;
    for (const [name, highlight] of CSS.highlights)
      if (/^pangzhu-(law|agency|programme)/.test(name)) sum += highlight.size;
    return sum;
  });
}
