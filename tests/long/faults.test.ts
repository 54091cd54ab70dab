// What can go wrong with a store besides a kill, on the built extension: lost, corrupted, evicted, full, newer than we are, the
// clock moved, the extension updated under open pages. Old or new each time, or told and put back; the sums are a table.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { ROOT } from '../../lib/cli/run';
import { type Served, serve } from '../../lib/cli/serve';
import { until } from '../../lib/cli/until';
import { BROWSERS, LISTED, startShipped } from '../e2e/browsers';
import { random } from '../e2e/kills';
import { COPIED, type Keeper, type Loss, openKeeper } from '../e2e/losing';
import { onPage } from '../e2e/manager';
import { kept, saveFromFrame, term } from '../e2e/storage';
import { tell } from './told';

/** The extension's own global, in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const SEED = Number(process.env.PANGZHU_SEED ?? 1_121_2026);
const LOSSES: { fault: string; how: Loss[] }[] = [
  { fault: 'the database’s folder deleted', how: ['deleted', 'deleted'] },
  { fault: 'bytes flipped all over it', how: Array.from({ length: 6 }, (_, at) => SEED + at) },
  { fault: 'storage evicted, copies and all', how: ['evicted', 'evicted'] },
];
const DAY = 86_400_000;
/** How far the clock is moved: over a year on, as far back, to another zone, and right again. */
const SHIFTS = [400 * DAY, -400 * DAY, 13 * 3_600_000, 0];
const TABS = 5;
const UPDATES = 4;

describe.each(BROWSERS)('%s', (name) => {
  describe('lost between two starts', () => {
    let keeper: Keeper;
    beforeAll(async () => {
      keeper = await openKeeper(name);
      await keeper.fill();
    });
    afterAll(() => keeper?.end());

    test.each(LOSSES)('$fault: told, and put back', async ({ fault, how }) => {
      let survived = 0;
      try {
        for (const one of how) {
          console.info(`${name}: ${one}`);
          if ((await keeper.own()) === COPIED) await keeper.import();
          await keeper.lose(one);
          await keeper.restore();
          if ((await keeper.own()) === COPIED) survived++;
        }
      } finally {
        tell(fault, name, how.length, survived);
      }
      expect(survived).toBe(how.length);
    });

    test('written by a newer version, it is shown and left as it is', async () => {
      const fault = 'opened by a newer, then by an older version';
      const before = await keeper.own();
      await keeper.driver().inExtension('manifest.json', raiseVersion);
      await keeper.lose('nothing');
      const answer = await saveFromFrame(keeper.driver(), { do: 'add', pack: 'mine', entry: term('写不进去的词') });
      const told = await onPage(keeper.driver(), 'options.html#entries', [{ see: '更新旁注' }]);
      const isKept = (await keeper.own()) === before;
      tell(fault, name, 1, isKept ? 1 : 0);
      expect(answer).toMatchObject({ ok: false, error: { code: 'newer' } });
      expect(told).toContain('只能看');
      expect(isKept).toBe(true);
    });
  });

  describe('while it runs', () => {
    let driver: Driver;
    let site: Served;
    beforeAll(async () => {
      site = await serve({ '/sample.html': readFileSync(`${ROOT}tests/pages/sample.html`, 'utf8') });
      driver = await startShipped(name);
    });
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });
    const own = async () => ((await kept(driver)).rows.entries ?? []).length;
    const journal = async () => ((await kept(driver)).rows.journal ?? []).length;
    const save = (text: string) => saveFromFrame(driver, { do: 'add', pack: 'mine', entry: term(text) });

    test('no room: a write that the disk refuses leaves the old, and the next one goes through', async () => {
      const next = random(SEED);
      let survived = 0;
      const tried = 8;
      for (let at = 0; at < tried; at++) {
        const [before, rows] = [await own(), await journal()];
        await driver.inBackground(refuseAfter, Math.floor(next() * 3));
        const refused = JSON.stringify(await save(`满了的词${at}`));
        const same = (await own()) === before && (await journal()) === rows;
        await driver.inBackground(refuseAfter, null);
        const written = JSON.stringify(await save(`腾出后的词${at}`));
        const more = (await own()) === before + 1 && (await journal()) === rows + 1;
        if (same && more && refused.includes('"disk-full"') && written.includes('"ok":true')) survived++;
        else console.warn(`${name}: no room ${at}: ${JSON.stringify({ same, more, refused, written })}`);
      }
      tell('quota hit in the middle of a save', name, tried, survived);
      expect(survived).toBe(tried);
    });

    test('the clock moved: what is saved is there, and undo takes back the last of it', async () => {
      let survived = 0;
      for (const [at, shift] of SHIFTS.entries()) {
        const before = await own();
        await driver.inBackground(moveClock, shift);
        const said = JSON.stringify([await save(`钟前的词${at}`), await save(`钟后的词${at}`)]);
        const page = `options.html?clock${at}#history`;
        await driver.inExtension(page, moveClock, shift);
        await onPage(driver, page, [{ see: `钟后的词${at}` }, { press: '撤销' }]);
        // Rows of earlier rounds say that they were undone too: the store tells when this one is.
        const names = async () => JSON.stringify((await kept(driver)).rows.entries);
        await until(async () => !(await names()).includes(`钟后的词${at}`) || null).catch(() => null);
        const left = await names();
        const right = left.includes(`钟前的词${at}`) && !left.includes(`钟后的词${at}`);
        if (right && (await own()) === before + 1) survived++;
        else console.warn(`${name}: clock ${shift}: ${said}`);
      }
      tell('the clock moved', name, SHIFTS.length, survived);
      expect(survived).toBe(SHIFTS.length);
    });

    test('updated with pages open: each is marked by the new one, once, and what was saved is there', async () => {
      const url = site.url('/sample.html', LISTED);
      await driver.open(url);
      let survived = 0;
      const before = await own();
      const open = async (address: string) => (await browser.tabs.create({ url: address, active: false })).id ?? -1;
      const tabs: number[] = [];
      for (let at = 1; at < TABS; at++) tabs.push(await driver.inExtension('manifest.json', open, `${url}?${at}`));
      for (let at = 0; at < UPDATES; at++) {
        await save(`更新前的词${at}`);
        await driver.reloadExtension();
        const marked = async () =>
          (await driver.inExtension('manifest.json', countMarked, LISTED)) === TABS ? true : null;
        await until(marked);
        if ((await own()) === before + at + 1) survived++;
      }
      tell('extension updated with pages open', name, UPDATES, survived);
      expect(survived).toBe(UPDATES);
    });
  });
});

/** As a later version of ours would: a higher number, one more table, a row that we do not know. */
async function raiseVersion(): Promise<void> {
  const made = (await indexedDB.databases()).find(({ name }) => name === 'pangzhu');
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('pangzhu', (made?.version ?? 10) + 10);
    request.onupgradeneeded = () => request.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 1 });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('blocked'));
  });
  db.close();
}

/** From now on every write after so many is refused as a full disk refuses it; null: none is. Runs in the background. */
function refuseAfter(background: typeof globalThis, count: number | null): null {
  type Writes = Pick<IDBObjectStore, 'put' | 'add'>;
  const store = background.IDBObjectStore.prototype as IDBObjectStore & { own?: Writes };
  store.own ??= { put: store.put, add: store.add };
  const { own } = store;
  let left = count ?? 0;
  for (const way of ['put', 'add'] as const)
    store[way] =
      count === null
        ? own[way]
        : function refused(this: IDBObjectStore, ...args: Parameters<Writes['put']>) {
            if (left-- > 0) return own[way].apply(this, args);
            throw new background.DOMException('no room', 'QuotaExceededError');
          };
  return null;
}

/** Sets the clock so many milliseconds ahead of the real one, in the background or, without one, in the page itself. */
function moveClock(first: typeof globalThis | number, second?: number): null {
  const here = (typeof first === 'number' ? globalThis : first) as typeof globalThis & { RealDate?: DateConstructor };
  const shift = typeof first === 'number' ? first : (second ?? 0);
  here.RealDate ??= here.Date;
  const Real = here.RealDate;
  class Moved extends Real {
    constructor(...given: []) {
      if (given.length > 0) super(...given);
      else super(Real.now() + shift);
    }
    static override now() {
      return Real.now() + shift;
    }
  }
  here.Date = Moved as unknown as DateConstructor;
  return null;
}

/** How many open pages of the host say that they are marked. */
async function countMarked(host: string): Promise<number> {
  const question = { pangzhu: 'pangzhu/1', ask: 'state', q: null };
  const tabs = (await browser.tabs.query({})).filter(({ url = '' }) => url.includes(`//${host}`));
  const states = await Promise.all(
    tabs.map(async ({ id = -1 }) => {
      const answer = await browser.tabs.sendMessage(id, question, { frameId: 0 }).catch(() => null);
      return answer?.value?.state === 'marked';
    }),
  );
  return states.filter(Boolean).length;
}
