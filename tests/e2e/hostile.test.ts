// A page written against us, on the shipped build: it was there first, listens to everything, wraps what we might call, and
// knows our names. What it gets, and what it can't; assets/threats.md names these tests.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { NOTE_HOST, noteText, settledState } from '../../lib/cli/marked-page';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { eventually, until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from './browsers';
import { type Drawn, drawn, hoverOver, lookUp, markOf, writeNote } from './reader';
import { kept } from './storage';

const FOLDER = `${ROOT}tests/pages/hostile/`;
const LAW = '中华人民共和国湿地保护法';
/** The reader's own words on the law: nothing of it is on the page. */
const SECRET = 'clover under the third bridge';
/** Words of the note that the page does not have. */
const IN_NOTE = '2022';
/** Stands in our frame's place: takes what it is sent, and says over each port what our frame would. */
const TAKEN = `<!doctype html><script>
  parent.sent = [];
  const take = ({ data, ports, source }) => {
    // A script of ours that begins in any page says so to itself.
    if (source === window) return;
    parent.sent.push(JSON.stringify(data));
    for (const port of ports) {
      port.onmessage = take;
      port.postMessage({ did: 'ready' });
    }
  };
  addEventListener('message', take);
  parent.led = 1;
</script>`;
/** Every face that a sheet of ours names. */
const FACES = [...readFileSync(`${ROOT}assets/styles/tokens.css`, 'utf8').matchAll(/"([A-Z][^"]+)"/g)].map(
  ([, face = '']) => face,
);

/** What tests/pages/hostile/before-us.js keeps. */
interface Hostile {
  taken: Set<string>;
  heard: Set<string>;
  nodes: Node[];
  watching: boolean;
  /** How many functions it has put its own in the place of. */
  wrapped: number;
  internals?: ElementInternals;
}

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  let site: Served;
  beforeAll(async () => {
    // A font for each face, asked for as soon as one character of a note is set in it.
    const fonts = [...FACES, 'Trap'].map(
      (face) => `@font-face { font-family: "${face}"; src: url("/font/${encodeURIComponent(face)}"); }`,
    );
    const html = readFileSync(`${FOLDER}before-us.html`, 'utf8').replace('<style>', `<style>${fonts.join('')}`);
    site = await serve({
      '/page.html': html,
      '/taken.html': TAKEN,
      '/before-us.js': { type: 'text/javascript', body: readFileSync(`${FOLDER}before-us.js`) },
    });
    driver = await startShipped(name);
    await driver.open(site.url('/page.html', LISTED));
    await settledState(driver);
    await driver.evaluate(() => {
      (window as unknown as Hostile).watching = true;
      return null;
    });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });
  const law = () => markOf(driver, LAW);
  const hosts = () => driver.evaluate((tag: string) => document.querySelectorAll(tag).length, NOTE_HOST);

  /** Beside an element of our name that is not ours. */
  const isOursOpen = () =>
    driver.inClosedRoot(`${NOTE_HOST}:popover-open`, (root: ShadowRoot) => root.querySelector('.sheet.shown') !== null);

  test('a page that was there first is marked as any other', async () => {
    const surfaces = (await drawn(driver)).map(({ surface }) => surface);
    expect(surfaces).toEqual(expect.arrayContaining([LAW, '国家林业和草原局', '最高人民检察院']));
  });

  test('events that it makes open no note', async () => {
    const { rect } = await law();
    await driver.evaluate(pretendToPoint, rect);
    // As many frames as the dwell of 50 ms and the coming of the view could take.
    await driver.evaluate(frames, 60);
    expect(await hosts()).toBe(0);
  });

  test('what the reader types and reads in a note does not come by what it wraps, hears, measures or styles', async () => {
    await driver.evaluate(() => (window as unknown as Hostile).heard.clear());
    await writeNote(driver, await law(), SECRET);
    const note = await noteText(driver);
    expect(note).toContain(SECRET);
    expect(note).toContain(IN_NOTE);
    const got = await driver.evaluate(takings);
    expect(got.root).toBeNull();
    expect(got.fonts).toEqual([]);
    expect(got.animated).toBe(0);
    // It does listen, and its wraps are in place.
    expect(got.heard).toEqual(expect.arrayContaining(['pointerdown', 'pointermove']));
    expect(got.wrapped).toBeGreaterThan(40);
    for (const text of [SECRET, 'chrome-extension:', 'moz-extension:'])
      expect(got.texts.filter((one) => one.includes(text))).toEqual([]);
    expect(got.texts.filter((one) => one.includes(IN_NOTE) && !one.includes('publishdate'))).toEqual([]);
  });

  test('the keys of a note reach no listener of its', async () => {
    const heard = await driver.evaluate(() => [...(window as unknown as Hostile).heard]);
    expect(heard.filter((type) => /^(key(down|press|up)|beforeinput|input|composition)/.test(type))).toEqual([]);
  });

  test('no words of an open note can be searched or selected by its page', async () => {
    const note = await lookUp(driver, await law());
    const none = await driver.evaluate(search, 'said by nobody anywhere');
    expect(none.selected).toBe('');
    for (const words of [SECRET, IN_NOTE]) {
      expect(note).toContain(words);
      expect(await driver.evaluate(search, words)).toEqual(none);
    }
    // It does find its own.
    expect(none.found).not.toContain('found');
    expect(none.found).toContain('not there');
    expect((await driver.evaluate(search, '巡护和修复')).found).toContain('found');
    const got = await driver.evaluate(readAround);
    // In Firefox the extension's address is the reader's for good.
    for (const words of [SECRET, IN_NOTE, 'moz-extension:', 'chrome-extension:'])
      expect(got.join('\n')).not.toContain(words);
    // The note is there all the while.
    expect(await noteText(driver)).toContain(SECRET);
  });

  test('a page that got hold of our frame can’t read it, and where it leads the frame nothing of ours is sent', async () => {
    expect(await noteText(driver)).toContain(SECRET);
    // In Firefox events hand out nodes of our closed tree; here it has the frame itself, in either browser.
    expect(await driver.inClosedRoot(NOTE_HOST, readOurFrame)).toEqual(['no document', 'no window', 'no address']);
    await driver.inClosedRoot(NOTE_HOST, leadAway, site.url('/taken.html', LISTED));
    await until(() => driver.evaluate(() => (window as unknown as { led?: number }).led ?? null));
    await hoverOver(driver, await law());
    // Our side hands its task over again and again to a frame that does not answer.
    await driver.evaluate(frames, 60);
    expect(await driver.evaluate(() => (window as unknown as { sent?: unknown[] }).sent ?? [])).toEqual([]);
    await driver.key('Escape');
    await expect.poll(hosts, { timeout: 10_000 }).toBe(0);
    expect(await lookUp(driver, await law())).toContain(SECRET);
    await driver.key('Escape');
    await expect.poll(hosts, { timeout: 10_000 }).toBe(0);
    await driver.logged();
  });

  test('a closed note is nowhere on the page', async () => {
    const page = await driver.evaluate(
      () => `${document.documentElement.outerHTML} ${document.documentElement.innerText}`,
    );
    expect(page).not.toContain(SECRET);
    expect(page).not.toContain(NOTE_HOST);
  });

  test('buttons of ours that it reaches it can’t press', async () => {
    const before = await kept(driver);
    await lookUp(driver, await law());
    // In Firefox events and the browser’s search give it nodes of our closed tree; elsewhere it gets none.
    const pressed = await driver.evaluate(pressAll);
    if (name === 'chromium') expect(pressed).toBe(0);
    await driver.evaluate(frames, 10);
    await driver.key('Escape');
    expect(await stateOf(driver)).toEqual(settled(before));
  });

  test('our frame in its page opens for no task of its', async () => {
    const before = await kept(driver);
    const address = driver.extensionUrl('note.html');
    expect(await driver.evaluate(frameUs, address, LAW)).toBe(0);
    expect(await stateOf(driver)).toEqual(settled(before));
    await driver.logged();
  });

  test('an element of our name, messages of our shape: nothing comes of them', async () => {
    const before = await kept(driver);
    await driver.evaluate((tag: string) => {
      for (const one of document.querySelectorAll(tag)) one.remove();
    }, NOTE_HOST);
    await driver.evaluate(spoof, NOTE_HOST);
    // Ours opens beside it.
    await until(async () => {
      await hoverOver(driver, await law());
      return eventually(async () => ((await hosts()) === 2 && (await isOursOpen())) || null, 3000);
    });
    await driver.key('Escape');
    await expect.poll(hosts, { timeout: 10_000 }).toBe(1);
    await driver.evaluate((tag: string) => document.querySelector(tag)?.remove(), NOTE_HOST);
    expect(await stateOf(driver)).toEqual(settled(before));
  });

  test('it can’t ask our background, and none of our files answers', async () => {
    const files = [
      'manifest.json',
      'options.html',
      'background.js',
      'icon/16.png',
      'content-scripts/content.js',
      'kb/about.json',
    ];
    expect(
      await driver.evaluate(
        probe,
        files.map((file) => driver.extensionUrl(file)),
      ),
    ).toEqual([]);
  });

  test('a flood of changes, our element taken out each time: the marks are there when it ends', async () => {
    await lookUp(driver, await law());
    await driver.evaluate(flood, NOTE_HOST);
    await until(async () => (await drawn(driver)).find((one: Drawn) => one.surface === LAW) ?? null);
    expect(await lookUp(driver, await law())).toContain(IN_NOTE);
  });
});

/** What the extension keeps that a page must not change: everything but the count of names met. */
function settled({ local, rows }: Awaited<ReturnType<typeof kept>>): unknown {
  return { settings: local.settings, copy: local['knowledge-copy'], rows };
}
async function stateOf(driver: Driver): Promise<unknown> {
  return settled(await kept(driver));
}

/** Lets so many frames go by. */
function frames(count: number): Promise<null> {
  return new Promise((done) => {
    const next = (left: number) => (left === 0 ? done(null) : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}

/** Everything a pointer would say over a mark, said by a script. */
function pretendToPoint({ x, y, width, height }: { x: number; y: number; width: number; height: number }): null {
  const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
  const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
    target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse', isPrimary: true }));
  for (const type of ['mousemove', 'click']) target.dispatchEvent(new MouseEvent(type, at));
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  return null;
}

/** All that the page has of us by now. */
function takings() {
  const { taken, heard, internals, wrapped } = window as unknown as Hostile;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return {
    texts: [...taken, ...loaded, document.documentElement.outerHTML, document.documentElement.innerText],
    heard: [...heard],
    root: internals?.shadowRoot === null ? null : String(internals?.shadowRoot),
    fonts: loaded.filter((address) => address.includes('/font/')),
    animated: document.getAnimations().length,
    wrapped,
  };
}

/** Searched on and back, in frames too; and what is selected then. */
function search(words: string): { found: string[]; selected: string } {
  const { find } = window as Window & { find?: (words: string, ...more: boolean[]) => boolean };
  const found: string[] = [];
  let selected = '';
  for (const back of [false, true])
    for (const inFrames of [false, true]) {
      getSelection()?.removeAllRanges();
      try {
        found.push(find?.call(window, words, false, back, true, false, inFrames, false) ? 'found' : 'not there');
      } catch {
        // Firefox searches no frame of another's.
        found.push('refused');
      }
      selected += String(getSelection());
    }
  getSelection()?.removeAllRanges();
  return { found, selected };
}

/** All that can be read by selecting everything, and in the trees whose nodes the page was given. */
function readAround(): string[] {
  const { nodes } = window as unknown as Hostile;
  const texts: string[] = [];
  document.execCommand('selectAll');
  texts.push(String(getSelection()));
  const trees = new Set<Node>([...nodes.map((node) => node.getRootNode()), ...nodes]);
  for (const tree of trees) {
    getSelection()?.removeAllRanges();
    getSelection()?.selectAllChildren(tree);
    texts.push(String(getSelection()), tree.textContent ?? '');
    const elements = tree instanceof Element || tree instanceof ShadowRoot ? [...tree.querySelectorAll('*')] : [];
    for (const one of elements) {
      texts.push(...one.getAttributeNames().map((attribute) => one.getAttribute(attribute) ?? ''));
      if (one instanceof HTMLElement) texts.push(one.innerText);
      if (one instanceof HTMLIFrameElement) texts.push(one.contentDocument?.documentElement.outerHTML ?? '');
    }
  }
  getSelection()?.removeAllRanges();
  return texts;
}

/** What our frame gives of itself to the page around it. */
function readOurFrame(root: ShadowRoot): string[] {
  const frame = root.querySelector('iframe');
  const attempt = (read: () => unknown, none: string) => {
    try {
      return String(read() ?? none);
    } catch {
      return none;
    }
  };
  return [
    attempt(() => frame?.contentDocument, 'no document'),
    attempt(() => frame?.contentWindow?.document, 'no window'),
    attempt(() => frame?.contentWindow?.location.href, 'no address'),
  ];
}

/** The page's own document in our frame's place. */
function leadAway(root: ShadowRoot, address: string): null {
  const frame = root.querySelector('iframe');
  if (!frame?.contentWindow) throw new Error('no frame to be led away');
  frame.contentWindow.location.href = address;
  return null;
}

/** Presses every button of the trees whose nodes the page was given; how many it found. */
function pressAll(): number {
  const { nodes } = window as unknown as Hostile;
  const roots = new Set(nodes.map((node) => node.getRootNode()));
  let count = 0;
  for (const root of roots)
    for (const button of root instanceof ShadowRoot ? root.querySelectorAll('button') : []) {
      button.click();
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      count++;
    }
  return count;
}

/** Our frame, put into the page by the page, with tasks of its own; how many answers came. */
async function frameUs(address: string, entryName: string): Promise<number> {
  let answers = 0;
  const frame = document.createElement('iframe');
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const task = { is: 'term', name: entryName, type: 'law', textSize: 15 };
  for (let times = 0; times < 10; times++)
    for (const key of ['', 'key', '00000000-0000-4000-8000-000000000000']) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => answers++;
      frame.contentWindow?.postMessage({ pangzhu: 'frame/1', key, task }, '*', [port2]);
      await new Promise((next) => setTimeout(next, 20));
    }
  frame.remove();
  return answers;
}

/** What looks like ours and is not. */
function spoof(tag: string): null {
  const fake = document.createElement(tag);
  fake.attachShadow({ mode: 'open' }).append('旁注');
  document.documentElement.append(fake);
  for (const ask of ['save', 'know', 'recognize', 'explain', 'frameKey']) {
    const message = { pangzhu: 'pangzhu/1', ask, q: { key: 'x', name: 'x', on: true } };
    window.postMessage(message, '*');
    for (const type of ['pangzhu', 'pangzhu/1', ask])
      document.dispatchEvent(new CustomEvent(type, { detail: message }));
  }
  Object.assign(window, { [Symbol.for('pangzhu.note-view')]: () => fake });
  return null;
}

/** What of us answers to a page's probes. */
async function probe(addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await fetch(address).then(
      () => found.push(`fetch ${address}`),
      () => null,
    );
    const loads = await new Promise((done) => {
      const image = new Image();
      image.onload = () => done(true);
      image.onerror = () => done(false);
      image.src = address;
    });
    if (loads) found.push(`image ${address}`);
  }
  const { chrome, browser } = window as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
  if (chrome?.runtime?.sendMessage) found.push('chrome.runtime');
  if (browser?.runtime?.sendMessage) found.push('browser.runtime');
  return found;
}

/** Two thousand changes, the registry cleared and our element taken out after each ten. */
async function flood(tag: string): Promise<null> {
  const text = document.querySelector('#text');
  for (let round = 0; round < 200; round++) {
    for (let times = 0; times < 10; times++) {
      const line = document.createElement('p');
      line.textContent = `第${round}条，水利部说${times}。`;
      text?.append(line);
      if (times > 0) text?.lastElementChild?.remove();
    }
    CSS.highlights.clear();
    document.querySelector(tag)?.remove();
    await new Promise((next) => setTimeout(next, 4));
  }
  return null;
}
