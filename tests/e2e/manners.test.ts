// The page's own ways stay as they were: clicks, links, drags, selection, copy, finding, zoom, going back, printing, hovers,
// reader mode, another highlighter beside. And what the reader sets is what is drawn.

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings, listMentions, noteHeading, noteOpen, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped, UNKNOWN } from './browsers';
import { type Drawn, drawn, lookUp, lookUpName, markOf } from './reader';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const LAW = '中华人民共和国湿地保护法';
const BODY = '国家林业和草原局';
const LINKED = '最高人民检察院';
const type = 'text/html; charset=utf-8';

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    const body = readFileSync(`${ROOT}tests/pages/live/manners.html`, 'utf8');
    site = await serve({
      '/page.html': { type, body, kept: true },
      '/next.html': { type, body: '<p>next</p>', kept: true },
      '/mark.js': { type: 'text/javascript', body: readFileSync(`${ROOT}node_modules/mark.js/dist/mark.min.js`) },
    });
    driver = await startShipped(name, { hosts: [LISTED, UNKNOWN] });
    await open();
    await driver.logged();
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const open = async () => {
    await driver.open(site.url('/page.html', LISTED));
    await settledState(driver);
    await markOf(driver, LAW);
  };
  const isNoteOpen = () => noteOpen(driver);
  const middle = ({ rect }: Drawn) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

  describe('clicks', () => {
    test('in a link it is followed, and nothing is prevented; the note comes by resting', async () => {
      await driver.evaluate(noteClicks);
      const { x, y } = middle(await markOf(driver, LINKED));
      await driver.click(x, y);
      await expect.poll(() => driver.evaluate(() => location.hash)).toBe('#there');
      expect(await driver.evaluate(clicks)).toEqual(['a true']);
      await driver.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      expect(await lookUpName(driver, LINKED)).toContain(LINKED);
      await driver.key('Escape');
    });

    test('on a mark outside links the note stays open, and the page hears a click nobody prevented', async () => {
      await driver.evaluate(noteClicks);
      const { x, y } = middle(await markOf(driver, LAW));
      await driver.click(x, y);
      expect(await noteText(driver)).toContain('2022');
      expect(await driver.evaluate(clicks)).toEqual(['p true']);
      await driver.key('Escape');
      await expect.poll(isNoteOpen).toBe(false);
    });
  });

  test('a drag over marks selects their text, copies it, and opens nothing', async () => {
    await driver.moveMouse(2, 700);
    const { rect } = await markOf(driver, LAW);
    const y = rect.y + rect.height / 2;
    await driver.evaluate(() => {
      const here = window as Window & { copied?: string };
      document.addEventListener('copy', () => {
        here.copied = String(getSelection());
      });
      return null;
    });
    await driver.drag({ x: rect.x + 30, y }, { x: rect.x + rect.width - 30, y });
    const selected = await driver.evaluate(() => String(getSelection()));
    expect(LAW).toContain(selected);
    expect(selected.length).toBeGreaterThan(4);
    await driver.key('Control+c');
    expect(await driver.evaluate(() => (window as Window & { copied?: string }).copied)).toBe(selected);
    expect(await noteHeading(driver)).toBeNull();
    await driver.evaluate(() => getSelection()?.removeAllRanges());
  });

  test('the browser finds words inside marks', async () => {
    const find = (words: string) => {
      getSelection()?.removeAllRanges();
      const { find: search } = window as Window & { find?: (words: string) => boolean };
      const found = search?.call(window, words);
      const selected = String(getSelection());
      getSelection()?.removeAllRanges();
      return { found, selected };
    };
    expect(await driver.evaluate(find, '湿地保护法》施行')).toEqual({ found: true, selected: '湿地保护法》施行' });
    expect(await noteHeading(driver)).toBeNull();
  });

  test('the page’s own hovers answer below the pointer', async () => {
    await driver.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const second = (await drawn(driver)).filter(({ surface }) => surface === BODY)[1];
    if (!second) throw new Error('the second name is not drawn');
    const { x, y } = middle(second);
    // Where the drag ended lies a name, whose note may have opened meanwhile.
    await driver.moveMouse(2, 700);
    await expect.poll(isNoteOpen, { timeout: 10_000 }).toBe(false);
    await driver.moveMouse(x, y);
    const colour = () => getComputedStyle(document.querySelector('#hover') ?? document.body).backgroundColor;
    // A browser styles what is hovered with its next frame, which a busy machine lets wait.
    await expect.poll(() => driver.evaluate(colour), { timeout: 10_000 }).toBe('rgb(255, 255, 221)');
    expect(await noteText(driver)).toContain(BODY);
    expect(await driver.evaluate(colour)).toBe('rgb(255, 255, 221)');
    await driver.key('Escape');
    await driver.moveMouse(2, 2);
  });

  test('at another zoom the marks are where their words are', async () => {
    const zoom = async (factor: number) => {
      const tab = (await browser.tabs.query({})).find((one) => one.url?.includes('/page.html'));
      await browser.tabs.setZoom(tab?.id ?? -1, factor);
      return null;
    };
    const width = () => driver.evaluate(() => innerWidth);
    const before = await width();
    try {
      await driver.inExtension('manifest.json', zoom, 2);
      await until(async () => (await width()) < before || null);
      expect(await lookUpName(driver, LAW)).toContain('2022');
      await driver.key('Escape');
    } finally {
      await driver.inExtension('manifest.json', zoom, 1);
      await until(async () => (await width()) === before || null);
    }
  });

  test('a page left and come back to was kept whole, and its marks are there and explained', async () => {
    await open();
    await driver.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      return null;
    });
    await driver.evaluate(() => {
      location.href = '/next.html';
    });
    await until(async () => ((await driver.evaluate(() => location.pathname)) === '/next.html' ? true : null));
    await changeSettings(driver, { types: { law: true, agency: false, programme: true } });
    await driver.evaluate(() => history.back());
    await until(async () => ((await driver.evaluate(() => location.pathname)) === '/page.html' ? true : null));
    expect(await until(() => driver.evaluate(() => (window as Window & { persisted?: boolean }).persisted))).toBe(true);
    expect(await lookUp(driver, await markOf(driver, LAW))).toContain('2022');
    await driver.key('Escape');
    // What was set meanwhile holds.
    await expect.poll(async () => (await drawn(driver)).map(({ surface }) => surface)).not.toContain(BODY);
    await changeSettings(driver, { types: { law: true, agency: true, programme: true } });
    await markOf(driver, BODY);
  });

  test('printed it has no colours but the page’s own', async () => {
    await driver.open(site.url('/page.html', UNKNOWN));
    const own = coloursIn(await driver.pdf());
    expect(own.size).toBeGreaterThan(1);
    await open();
    expect(coloursIn(await driver.pdf())).toEqual(own);
  });

  // Chromium has no reader mode that a test can open.
  const readerMode = async () => {
    const read = async (host: string) => {
      await driver.open(`about:reader?url=${encodeURIComponent(site.url('/page.html', host))}`);
      return until(async () => (await driver.evaluate(() => document.querySelector('.page')?.textContent)) || null);
    };
    expect(await read(LISTED)).toBe(await read(UNKNOWN));
    await open();
  };
  if (name === 'firefox') test('reader mode shows the same article', readerMode);

  describe('what is drawn', () => {
    const strengths = async () => driver.evaluate(drawnAs);
    const set = async (patch: Record<string, unknown>, shows: (now: Record<string, string[]>) => void) => {
      await changeSettings(driver, patch);
      await vi.waitFor(async () => shows(await strengths()), { timeout: 10_000 });
    };
    const all = (now: Record<string, string[]>) => Object.values(now).flat();

    test('by the paper below each block; faint only where faint is seen; the headline is listed, not drawn', async () => {
      const now = await strengths();
      expect(now['law-strong-light']).toEqual([LAW]);
      expect(now['law-faint-dark']).toEqual([LAW]);
      expect(now['agency-strong-dark']).toEqual(['生态环境部']);
      expect(now['agency-faint-dark']).toEqual(['生态环境部']);
      expect(now['agency-strong-light']).toEqual([BODY, '自然资源部']);
      // The tinted ground has a faint line of its own.
      expect(now['agency-faint-cream']).toEqual(['自然资源部']);
      expect(now['agency-faint-light']).toEqual([LINKED, BODY, BODY]);
      expect(all(now).join()).not.toMatch(/[《》]/);
      const [headline] = await listMentions(driver);
      expect(headline).toMatchObject({ block: 0, drawn: false });
    });

    test('densities: only the first of each section; all strong', async () => {
      await set({ density: 'first' }, (now) => {
        expect(all(now).filter((one) => one === BODY)).toHaveLength(2);
        expect(all(now).filter((one) => one === LAW)).toHaveLength(2);
      });
      await set({ density: 'all' }, (now) => {
        expect(now['agency-strong-dark']).toEqual(['生态环境部', '生态环境部']);
        expect(now['agency-faint-dark']).toBeUndefined();
        expect(now['law-strong-light']?.filter((one) => one === LAW)).toHaveLength(3);
        // More than twelve: the body named most often gives way, its later mentions first; laws never.
        expect(now['agency-strong-light']).toEqual([BODY, '自然资源部', '自然资源部']);
      });
      await set({ density: 'fade' }, (now) => expect(now['agency-faint-light']).toEqual([LINKED, BODY, BODY]));
    });

    test('a type switched off; what is of minor weight, when asked', async () => {
      await set({ types: { law: true, agency: false, programme: true } }, (now) => {
        expect(all(now)).not.toContain(BODY);
        expect(all(now)).toContain(LAW);
      });
      await set({ types: { law: true, agency: true, programme: true } }, (now) => expect(all(now)).toContain(BODY));
      const listed = await listMentions(driver);
      const minor = listed.filter(({ weight, block }) => weight === 'minor' && block > 0).map(({ surface }) => surface);
      expect(minor.length).toBeGreaterThan(0);
      expect(all(await strengths())).not.toEqual(expect.arrayContaining(minor));
      await set({ showMinor: true }, (now) => expect(all(now)).toEqual(expect.arrayContaining(minor)));
      await set({ showMinor: false }, (now) => expect(all(now)).not.toEqual(expect.arrayContaining(minor)));
    });

    test('a name hidden on this site, and one hidden everywhere', async () => {
      const listed = await listMentions(driver);
      const key = listed.find(({ surface }) => surface === BODY)?.entry ?? '';
      await set({ hidden: { [LISTED]: [key] } }, (now) => expect(all(now)).not.toContain(BODY));
      await set({ hidden: { 'another.people.cn': [key] } }, (now) => expect(all(now)).toContain(BODY));
      await set({ hidden: { '*': [key] } }, (now) => expect(all(now)).not.toContain(BODY));
      await set({ hidden: {} }, (now) => expect(all(now)).toContain(BODY));
    });
  });

  test('nothing was said on the console', async () => {
    expect((await driver.logged()).filter(({ from }) => !from.includes('about:reader'))).toEqual([]);
  });

  describe('beside others', () => {
    const ours = async () => (await driver.evaluate(drawnAs))['agency-strong-light']?.join('') ?? '';
    const strong = async (paper: string) => (await driver.evaluate(drawnAs))[`law-strong-${paper}`] ?? [];
    beforeAll(open);

    test('a highlighter that wraps words in elements, and one with highlights of its own: all have their marks', async () => {
      await driver.evaluate(loadScript, '/mark.js');
      expect(await driver.evaluate(highlightToo)).toBe(3);
      await expect.poll(ours, { timeout: 10_000 }).toContain(BODY);
      expect(await driver.evaluate(() => CSS.highlights.get('another')?.size)).toBeGreaterThan(1);
      expect(await driver.evaluate(() => document.querySelectorAll('mark').length)).toBe(3);
      const parted = await until(async () => (await drawn(driver)).find(({ surface }) => surface === '林业和草原'));
      await driver.moveMouse(1, 1);
      expect(await lookUp(driver, parted)).toContain(BODY);
      await driver.key('Escape');
      // Taken away again, it leaves the text in pieces put together anew.
      await driver.evaluate(unmark);
      await markOf(driver, BODY);
      expect(await driver.evaluate(() => CSS.highlights.get('another')?.size)).toBeGreaterThan(1);
    });

    test('dark colours put over the page: by a style sheet, by a filter', async () => {
      await expect.poll(() => strong('light'), { timeout: 10_000 }).toEqual([LAW]);
      await driver.evaluate(putStyle, 'html, body { background: #181a1b !important; color: #ddd !important }');
      await expect.poll(() => strong('dark'), { timeout: 10_000 }).toEqual([LAW]);
      expect(await strong('light')).toEqual([]);
      // A filter turns the marks with their paper.
      await driver.evaluate(putStyle, 'html { filter: invert(1) hue-rotate(180deg) } img { filter: invert(1) }');
      await expect.poll(() => strong('light'), { timeout: 10_000 }).toEqual([LAW]);
      expect(await lookUp(driver, await markOf(driver, LAW))).toContain('2022');
      await driver.key('Escape');
      await driver.evaluate(putStyle, '');
    });

    test('translation, which puts every text into elements of its own with other words, and back', async () => {
      const words = async () => (await drawn(driver)).map(({ surface }) => surface).join();
      const before = await words();
      await driver.evaluate(translate, 'Words');
      await expect.poll(words, { timeout: 10_000 }).toBe('');
      await driver.evaluate(translate, '');
      await expect.poll(words, { timeout: 10_000 }).toBe(before);
      expect(await lookUp(driver, await markOf(driver, LAW))).toContain('2022');
      expect(await driver.logged()).toEqual([]);
    });
  });
});

/** Listens for clicks at the very end of their way; forgets earlier ones. */
function noteClicks(): null {
  const here = window as Window & { clicks?: string[] };
  const first = here.clicks === undefined;
  here.clicks = [];
  if (first)
    addEventListener('click', ({ target, defaultPrevented }) => {
      if (target instanceof Element) here.clicks?.push(`${target.localName} ${!defaultPrevented}`);
    });
  return null;
}

function clicks(): string[] | undefined {
  return (window as Window & { clicks?: string[] }).clicks;
}

/** What is drawn, by type, strength and paper, in the page's order. */
function drawnAs(): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [name, highlight] of CSS.highlights) {
    const how = /^pangzhu-((?:law|agency|programme)-(?:strong|faint)-\w+)$/.exec(name)?.[1];
    const ranges = [...highlight].filter((range) => range instanceof Range && !range.collapsed) as Range[];
    if (!how || ranges.length === 0) continue;
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    all[how] = ranges.map(String);
  }
  return all;
}

/** Puts a script of this site into the page. */
function loadScript(address: string): Promise<null> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.onload = () => done(null);
    script.onerror = () => failed(new Error(address));
    script.src = address;
    document.head.append(script);
  });
}

interface WithMark {
  Mark?: new (at: string) => { mark(words: string, how: { done(count: number): void }): void; unmark(): void };
}

/** What others of our kind do: one wraps words in elements of its own, one has highlights. The number of wrapped words. */
function highlightToo(): Promise<number> {
  const another = new Highlight();
  for (const element of document.querySelectorAll('#text p')) {
    const text = element.firstChild;
    const at = text instanceof Text ? text.data.indexOf('名录') : -1;
    if (!text || at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 2);
    another.add(range);
  }
  CSS.highlights.set('another', another);
  const { Mark } = window as WithMark;
  return new Promise((done) => (Mark ? new Mark('#text').mark('林业和草原', { done }) : done(0)));
}

function unmark(): null {
  const { Mark } = window as WithMark;
  if (Mark) new Mark('#text').unmark();
  return null;
}

/** As dark modes do: one style sheet in the page's head, replaced by the next. */
function putStyle(rules: string): null {
  document.querySelector('#other-colours')?.remove();
  const style = document.createElement('style');
  style.id = 'other-colours';
  style.textContent = rules;
  if (rules) document.head.append(style);
  return null;
}

/** As browsers translate: each text lies in two elements with other words; '' puts the page's own texts back. */
function translate(words: string): null {
  const here = window as Window & { own?: Map<Element, Text> };
  if (!words) {
    for (const [font, text] of here.own ?? []) font.replaceWith(text);
    return null;
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  here.own = new Map();
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = words;
    font.append(inner);
    text.replaceWith(font);
    here.own.set(font, text);
  }
  return null;
}

/** The colours that a PDF's pages are painted with. */
function coloursIn(pdf: Buffer): Set<string> {
  const colours = new Set<string>();
  for (const [, packed = ''] of pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    for (const [, colour = ''] of unpack(packed).matchAll(/((?:[\d.]+ ){3})(?:rg|RG)\b/g)) colours.add(colour.trim());
  }
  return colours;
}

function unpack(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // A picture or a font in another packing.
    return '';
  }
}
