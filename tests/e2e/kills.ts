// Kills in the middle of a write: background, page or their process ended after a seeded random delay. Afterwards the store,
// read through plain IndexedDB, is the old one or the new one, never one between.

import type { Driver } from '../../lib/cli/driver';
import { until } from '../../lib/cli/until';
import { publish, subscribe, UPDATED } from './kills-update';
import type { SecureServer } from './secure-server';
import { chooseFile, saveFromFrame, term } from './storage';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

/** `update`, of a subscribed pack, needs its address. */
export const OPERATIONS = ['save', 'import', 'undo', 'seed', 'update'] as const;
export type Operation = (typeof OPERATIONS)[number];
type How = 'background' | 'tab' | 'process';

export interface Kill {
  operation: Operation;
  how: How;
  /** Milliseconds after the operation was asked for. */
  delay: number;
  /** What became of the store: null where it is neither, and then `why`. */
  state: 'old' | 'new' | null;
  why: string;
}

/** What can be ended while an operation runs. */
const VICTIMS: Record<Operation, How[]> = {
  save: ['background', 'process'],
  seed: ['background', 'process'],
  import: ['tab', 'process'],
  undo: ['tab', 'process'],
  update: ['tab', 'process'],
};
/** Rows of one import. */
const ROWS = 300;
/** Bundled rows left before a seeding, so that old and new can be told apart. */
const FEW = 10;

/** A second try finds what the first has written: its own words are others. */
let runs = 0;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Kills `count` times, each operation in turn; `seed` gives victims and delays. `server`: for updates, which else are left out. */
export async function killAndLook(
  driver: Driver,
  count: number,
  seed: number,
  server: SecureServer | null = null,
): Promise<Kill[]> {
  const next = random(seed);
  const run = `${seed}之${++runs}`;
  const operations = OPERATIONS.filter((one) => one !== 'update' || server);
  if (server) await subscribe(driver, server);
  const lasts = new Map<Operation, number>();
  const kills: Kill[] = [];
  // Each once without a kill: how long it takes here and now.
  for (const operation of operations) lasts.set(operation, await timed(driver, operation, run, server));
  for (let at = 0; at < count; at++) {
    const operation = operations[at % operations.length] ?? 'save';
    const how = VICTIMS[operation][Math.floor(next() * 2)] ?? 'tab';
    const delay = Math.round(next() * 1.2 * (lasts.get(operation) ?? 100));
    const { page, go } = await prepare(driver, operation, `${run}之${at}`, server);
    const before = await look(driver, page);
    await go();
    await new Promise((done) => setTimeout(done, delay));
    await (how === 'background' ? driver.stopBackground() : driver.killBehind(how));
    // Firefox starts the background of a process that died only with the extension.
    if (how === 'process' && driver.name === 'firefox') await driver.reloadExtension();
    kills.push({ operation, how, delay, ...judge(operation, before, await look(driver, 'manifest.json')) });
  }
  return kills;
}

/** One line an operation: tried, old, new, between. */
export function tableOf(kills: readonly Kill[]): string {
  const lines = OPERATIONS.map((operation) => {
    const own = kills.filter((kill) => kill.operation === operation);
    const count = (state: Kill['state']) => own.filter((kill) => kill.state === state).length;
    return [operation, own.length, count('old'), count('new'), count(null)]
      .map((cell) => String(cell).padStart(8))
      .join('');
  });
  const head = ['', 'killed', 'old', 'new', 'lost'].map((cell) => cell.padStart(8)).join('');
  return [head, ...lines].join('\n');
}

interface Look {
  revision: number;
  journal: number;
  undone: number;
  own: number;
  /** Of everything that is the user's, and of the state before each journal row. */
  hash: string;
  base: number;
  bundle: unknown;
  /** Versions of which the subscribed pack's rows are; more than one would be a state between. */
  editions: number;
}

function judge(operation: Operation, before: Look, after: Look): Pick<Kill, 'state' | 'why'> {
  const told = JSON.stringify({ before, after });
  const same = (keys: (keyof Look)[]) => keys.every((key) => before[key] === after[key]);
  // A background that was started meanwhile seeds what an earlier kill had left unseeded.
  const whole = after.base > 1000 && after.bundle !== 'old';
  if (operation === 'seed') {
    const mine = same(['revision', 'journal', 'undone', 'hash']);
    if (mine && same(['base', 'bundle'])) return { state: 'old', why: '' };
    return mine && whole ? { state: 'new', why: '' } : { state: null, why: told };
  }
  if (after.editions > 1) return { state: null, why: told };
  if (!same(['base', 'bundle']) && !whole) return { state: null, why: told };
  if (same(['revision', 'journal', 'undone', 'hash'])) return { state: 'old', why: '' };
  const more = { save: 1, import: ROWS, undo: 0, seed: 0, update: 0 }[operation];
  const written =
    operation === 'undo'
      ? after.undone === before.undone + 1 && after.journal === before.journal && after.hash !== before.hash
      : after.journal === before.journal + 1 && after.own === before.own + more && after.hash !== before.hash;
  return written && after.revision === before.revision + 1 ? { state: 'new', why: '' } : { state: null, why: told };
}

interface Ready {
  /** The page of the extension that the operation is asked from. */
  page: string;
  /** Starts it and does not wait for it. */
  go: () => Promise<unknown>;
}

async function prepare(driver: Driver, operation: Operation, id: string, server: SecureServer | null): Promise<Ready> {
  switch (operation) {
    case 'update': {
      if (!server) throw new Error('no address to be updated from');
      publish(server, server.asked.length + 2);
      const page = `options.html?${encodeURIComponent(id)}#packs/${UPDATED}`;
      await driver.inExtension(page, waitForButton, '现在检查');
      return { page, go: () => driver.inExtension(page, pressSoon, '现在检查') };
    }
    case 'save': {
      await driver.inExtension('note.html', () => null);
      const change = { do: 'add', pack: 'mine', entry: term(`存下的词${id}`) };
      return { page: 'note.html', go: () => saveFromFrame(driver, change, false) };
    }
    case 'import': {
      const page = `options.html?${encodeURIComponent(id)}#import`;
      const rows = Array.from({ length: ROWS }, (_, at) => `第${id}批第${at}号办法,法律,课上讲到的一份文件。`);
      await driver.inExtension(page, chooseFile, '课.csv', `名称,类型,解释\n${rows.join('\n')}\n`);
      await driver.inExtension(page, waitForButton, `写入${ROWS}条`);
      return { page, go: () => driver.inExtension(page, pressSoon, `写入${ROWS}条`) };
    }
    case 'undo': {
      const page = `options.html?${encodeURIComponent(id)}#history`;
      await driver.inExtension(page, waitForButton, '撤销');
      return { page, go: () => driver.inExtension(page, pressSoon, '撤销') };
    }
    case 'seed': {
      await driver.inExtension('manifest.json', thinOut, FEW);
      // Stopped last: a background that anything wakes before would have compared already, and not compare again.
      const go = async () => {
        await driver.stopBackground();
        await driver.inExtension('manifest.json', wake);
      };
      return { page: 'manifest.json', go };
    }
  }
}

/** Milliseconds until what was started is written. */
async function timed(driver: Driver, operation: Operation, id: string, server: SecureServer | null): Promise<number> {
  const { page, go } = await prepare(driver, operation, id, server);
  const before = await look(driver, page);
  await go();
  const began = Date.now();
  await until(async () => (judge(operation, before, await look(driver, page)).state === 'new' ? true : null));
  return Date.now() - began;
}

/** Starts the background, which compares, and seeds where the bundle is another. */
function wake(): null {
  void browser.runtime.sendMessage({ pangzhu: 'pangzhu/1', ask: 'problem', q: null });
  return null;
}

async function waitForButton(words: string): Promise<null> {
  const find = () => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  for (let tries = 0; tries < 400 && !find(); tries++) await new Promise((next) => setTimeout(next, 50));
  if (!find()) throw new Error(`no button ${words}: ${(document.body?.innerText ?? '').slice(0, 400)}`);
  return null;
}

function pressSoon(words: string): null {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
  setTimeout(() => button?.click(), 0);
  return null;
}

/** Leaves few bundled rows, as of another bundle. Runs in a page of the extension. */
async function thinOut(few: number): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('pangzhu'));
  const writing = db.transaction(['entries', 'meta'], 'readwrite');
  const entries = writing.objectStore('entries');
  const keys = await asked(entries.getAllKeys(IDBKeyRange.bound(['base'], ['base', []])));
  for (const key of keys.slice(few)) entries.delete(key);
  writing.objectStore('meta').put({ key: 'bundle', value: 'old' });
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  db.close();
}

function look(driver: Driver, page: string): Promise<Look> {
  return driver.inExtension(page, readStore);
}

async function readStore(): Promise<Look> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  type Row = Record<string, unknown>;
  // Opened before the background has made it, the database would be made here, empty, and stay so.
  const isMade = async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'pangzhu' && version > 1);
  for (let tries = 0; tries < 200 && !(await isMade()); tries++) await new Promise((next) => setTimeout(next, 50));
  const db = await asked(indexedDB.open('pangzhu'));
  const reading = db.transaction(['entries', 'amendments', 'packs', 'journal', 'meta']);
  const all = (table: string) => asked<Row[]>(reading.objectStore(table).getAll());
  const [entries, amendments, packs, journal, meta] = await Promise.all([
    all('entries'),
    all('amendments'),
    all('packs'),
    all('journal'),
    all('meta'),
  ]);
  db.close();
  const own = entries.filter(({ pack }) => pack !== 'base');
  const text = new TextEncoder().encode(JSON.stringify([own, amendments, packs]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const metaOf = (key: string) => meta.find((row) => row.key === key)?.value;
  return {
    revision: Number(metaOf('revision') ?? 0),
    journal: journal.length,
    undone: journal.filter(({ undone }) => undone).length,
    own: own.length + amendments.length,
    hash: Array.from(digest.slice(0, 8), (byte) => byte.toString(16)).join(''),
    base: entries.length - own.length,
    bundle: metaOf('bundle'),
    editions: new Set(
      own.flatMap(({ pack, entry }) => (pack === 'yuancheng' ? [JSON.stringify(entry).match(/\d+版/)?.[0]] : [])),
    ).size,
  };
}
