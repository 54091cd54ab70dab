// Nasty pages on the shipped build: the right names are drawn, the note opens above what the page lays over its text, the
// page stays byte for byte what it is without us, and nothing is thrown or said.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { NOTE_HOST, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Page, type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped, UNKNOWN } from './browsers';
import { readDocument } from './document';
import { type Drawn, drawn, lookUp, markOf, pin, writeNote } from './reader';

const FOLDER = `${ROOT}tests/pages/nasty/`;
const LAW = '中华人民共和国湿地保护法';

/** Each has a file NAME.drawn.txt beside it: what is drawn, in the page's order. `vitest -u` writes them anew. */
const ARTICLES = [
  'br-body.html',
  'clears-highlights.html',
  'covered-card.html',
  'csp.html',
  'dialog.html',
  'digits-and-spaces.html',
  'foreign-frame.html',
  'fullscreen.html',
  'gb2312.html',
  'gb2312-no-meta.html',
  'inline-tags.html',
  'late-text.html',
  'listens.html',
  'removes-host.html',
  'replaces-body.html',
  'rewrites.html',
  'shadow.html',
  'split-title.html',
  'unset.html',
];
/** Nothing is drawn on these. */
const NO_ARTICLES = [
  'document.xml',
  'empty.html',
  'form.html',
  'image.svg',
  'list.html',
  'no-chinese.html',
  'portal.html',
  'summaries.html',
  'teasers.html',
];
/** By then a page has done what it does to itself after loading. */
const BUSY_MS = 700;
/** Its markup is another one ten times a second. */
const RESTLESS = 'rewrites.html';
const TYPES: Record<string, string> = {
  'document.xml': 'text/xml',
  'image.svg': 'image/svg+xml',
  'gb2312.html': 'text/html',
  'gb2312-no-meta.html': 'text/html; charset=gb2312',
};

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    const pages = [...ARTICLES, ...NO_ARTICLES].map((file): [string, Page] => [
      `/${file}`,
      { type: TYPES[file] ?? 'text/html; charset=utf-8', body: readFileSync(FOLDER + file) },
    ]);
    // Frames inherit the sandbox: what runs in ours is nobody's, and has no extension.
    const sandboxed: Page = {
      type: 'text/html; charset=utf-8',
      body: readFileSync(`${FOLDER}br-body.html`),
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    };
    site = await serve({ ...Object.fromEntries(pages), '/sandboxed.html': sandboxed });
    driver = await startShipped(name, { hosts: [LISTED, UNKNOWN] });
    await driver.logged();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const open = async (file: string) => {
    await driver.open(site.url(`/${file}`, LISTED));
    await settledState(driver);
  };
  /** What is drawn once it no longer changes, a while after the page has done what it does to itself. */
  const settledMarks = async (): Promise<Drawn[]> => {
    await until(() => driver.evaluate((ms: number) => performance.now() > ms || null, BUSY_MS));
    let last = '';
    return until(async () => {
      const now = await drawn(driver);
      // A page that clears the highlights shows none most of the time.
      if (now.length === 0) return null;
      const text = now.map(({ surface }) => surface).join();
      if (text === last) return now;
      last = text;
      return null;
    });
  };
  const samePage = async (file: string) => {
    const ours = await driver.evaluate(readDocument, NOTE_HOST);
    await driver.open(site.url(`/${file}`, UNKNOWN));
    await expect
      .poll(() => driver.evaluate(readDocument, NOTE_HOST), { timeout: 10_000 })
      .toEqual({ ...ours, hosts: 0 });
  };

  describe.each(ARTICLES)('%s', (file) => {
    test('is marked as expected, and its markup is as without us', async () => {
      await open(file);
      const restless = file === RESTLESS ? await driver.evaluate(lastParagraph) : Number.POSITIVE_INFINITY;
      const surfaces = (await settledMarks()).filter(({ rect }) => rect.y < restless).map(({ surface }) => surface);
      await expect(`${surfaces.join('\n')}\n`).toMatchFileSnapshot(`${FOLDER}${file.replace(/\.\w+$/, '')}.drawn.txt`);
      if (file !== RESTLESS) await samePage(file);
      expect(await driver.logged()).toEqual([]);
    });
  });

  test.each(NO_ARTICLES)('%s: nothing drawn, nothing added, nothing said', async (file) => {
    await driver.open(site.url(`/${file}`, LISTED));
    // A document that is no page has no script of ours to answer.
    if (file.endsWith('.html')) expect(await settledState(driver)).toBe('none');
    expect(await driver.evaluate(() => CSS.highlights.size)).toBe(0);
    await samePage(file);
    expect(await driver.logged()).toEqual([]);
  });

  test.each([
    'br-body.html',
    'csp.html',
    'unset.html',
    'clears-highlights.html',
    'rewrites.html',
    'replaces-body.html',
  ])('%s: resting on a name opens its note', async (file) => {
    await open(file);
    await settledMarks();
    expect(await lookUp(driver, await markOf(driver, LAW))).toContain('2022');
    expect(await driver.evaluate(onTop, NOTE_HOST)).toMatchObject({ parent: 'html', top: true });
    expect(await driver.inClosedRoot(NOTE_HOST, width)).toBe(370);
    expect(await driver.inFrame(NOTE_HOST, look)).toEqual({ width: 370, size: '15px' });
    expect(await driver.logged()).toEqual([]);
  });

  test('csp.html: a note can be written', async () => {
    await open('csp.html');
    await writeNote(driver, await markOf(driver, LAW), 'strict');
    expect(await driver.logged()).toEqual([]);
  });

  test('a page that lets no frame run is told of in the note’s place', async () => {
    await open('sandboxed.html');
    const { rect } = await markOf(driver, LAW);
    await driver.click(rect.x + 5, rect.y + rect.height / 2);
    const said = await until(() => driver.inClosedRoot(NOTE_HOST, told));
    expect(said).toMatch(/侧栏/);
    expect(said).not.toContain('2022');
    await driver.key('Escape');
    await expect.poll(() => driver.inClosedRoot(NOTE_HOST, told), { timeout: 10_000 }).toBeNull();
    expect(await driver.logged()).toEqual([]);
  });

  test('dialog.html: an open note goes into the modal dialog that opens, and back', async () => {
    await open('dialog.html');
    await pin(driver, await markOf(driver, LAW));
    await driver.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(() => driver.evaluate(onTop, NOTE_HOST)).toEqual({ parent: 'dialog', top: true });
    await driver.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(() => driver.evaluate(onTop, NOTE_HOST)).toEqual({ parent: 'html', top: true });
    expect(await driver.logged()).toEqual([]);
  });

  test('dialog.html: an article that is moved into a modal dialog is marked and explained there', async () => {
    await open('dialog.html');
    await settledMarks();
    await driver.evaluate(() => {
      const dialog = document.querySelector('dialog');
      const article = document.querySelector('article');
      if (article) dialog?.prepend(article);
      dialog?.showModal();
    });
    const mark = await markIn(driver, '#dialog');
    expect(await lookUpKeepingDialog(driver, mark)).toContain('2022');
    expect(await driver.evaluate(onTop, NOTE_HOST)).toEqual({ parent: 'dialog', top: true });
    expect(await driver.logged()).toEqual([]);
  });

  test('fullscreen.html: the note opens above the fullscreen element', async () => {
    await open('fullscreen.html');
    await press(driver, '#full');
    await expect.poll(() => driver.evaluate(() => document.fullscreenElement?.id), { timeout: 10_000 }).toBe('stage');
    expect(await lookUpKeepingDialog(driver, await markOf(driver, LAW))).toContain('2022');
    expect(await driver.evaluate(onTop, NOTE_HOST)).toMatchObject({ parent: 'div', top: true });
    expect(await driver.logged()).toEqual([]);
  });

  test('covered-card.html: a click on a covered name follows the page’s own link', async () => {
    await open('covered-card.html');
    const mark = await markIn(driver, '#card');
    await driver.click(mark.rect.x + 5, mark.rect.y + 5);
    await expect.poll(() => driver.evaluate(() => location.hash)).toBe('#there');
    expect(await driver.logged()).toEqual([]);
  });

  test('removes-host.html: a page that throws us out is left alone', async () => {
    await open('removes-host.html');
    const mark = await markOf(driver, LAW);
    await driver.moveMouse(mark.rect.x + 20, mark.rect.y + 10);
    await driver.moveMouse(mark.rect.x + 22, mark.rect.y + 10);
    await new Promise((next) => setTimeout(next, 600));
    expect(await driver.evaluate((tag: string) => document.querySelectorAll(tag).length, NOTE_HOST)).toBe(0);
    expect((await drawn(driver)).length).toBeGreaterThan(5);
    await samePage('removes-host.html');
    expect(await driver.logged()).toEqual([]);
  });
});

/** Where the restless paragraph begins, which is drawn or not from one moment to the next. */
function lastParagraph(): number {
  return document.querySelector('#text p:last-child')?.getBoundingClientRect().top ?? 0;
}

/** The first mark inside the element. */
async function markIn(driver: Driver, selector: string): Promise<Drawn> {
  const inside = (wanted: string) => {
    const { left, top, right, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  };
  const box = await driver.evaluate(inside, selector);
  let found: Drawn | undefined;
  await expect
    .poll(
      async () => {
        found = (await drawn(driver)).find(
          ({ rect }) => rect.x > box.left && rect.x < box.right && rect.y > box.top && rect.y < box.bottom,
        );
        return found;
      },
      { timeout: 10_000 },
    )
    .toBeDefined();
  if (!found) throw new Error(`nothing is marked in ${selector}`);
  return found;
}

/** Rests on the name without the Escape that would close the page's dialog or leave its full screen. */
async function lookUpKeepingDialog(driver: Driver, { rect }: Drawn): Promise<string | null> {
  await driver.moveMouse(1, 1);
  await driver.moveMouse(rect.x + 20, rect.y + rect.height / 2);
  await driver.moveMouse(rect.x + 22, rect.y + rect.height / 2);
  return noteText(driver);
}

/** Clicks the page's own button. */
async function press(driver: Driver, selector: string): Promise<void> {
  const middle = (wanted: string) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const { x, y } = await driver.evaluate(middle, selector);
  await driver.click(x, y);
}

/** Where our host lies, and whether some point of the window hits it: what lies below a modal dialog can't be hit. */
function onTop(tag: string): { parent: string | undefined; top: boolean } {
  const host = document.querySelector(tag);
  let top = false;
  for (let y = 4; y < innerHeight && !top; y += 8)
    for (let x = 4; x < innerWidth && !top; x += 16) top = document.elementFromPoint(x, y) === host;
  return { parent: host?.parentElement?.localName, top };
}

/** How wide the note is on the page. */
/** What stands where the frame could not be had. */
function told(root: ShadowRoot): string | null {
  return root.querySelector('.sheet.shown > .told')?.textContent ?? null;
}
function width(root: ShadowRoot): number {
  return Math.round(root.querySelector('.sheet.shown')?.getBoundingClientRect().width ?? 0);
}

/** How the note is set, whatever the page's own style says. */
function look(document: Document): { width: number; size: string } {
  const note = document.querySelector('.note');
  const summary = document.querySelector('.summary') ?? note;
  return {
    width: Math.round(note?.getBoundingClientRect().width ?? 0),
    size: summary ? getComputedStyle(summary).fontSize : '',
  };
}
