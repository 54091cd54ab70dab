// The workshop with many terms, as a test of however many: read and compared in the worker, written as one change, listed,
// searched, scrolled, changed many at once and taken back; the page answers all the while. Times are told, not judged:
// lib/cli/bench.ts does that.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../lib/cli/driver';
import { changeSettings } from '../../lib/cli/marked-page';
import { BROWSERS, shipped, start } from './browsers';

/** Rows the tables draw at most, whatever they hold. */
const MOST_DRAWN = 120;

/** Declares the tests. `rows`: how many own terms, a round number. */
export function describeWorkshop(rows: number): void {
  // What some of the terms begin with, and how many do: 第4999, of fifty thousand eleven.
  const prefix = `第${Math.floor((rows - 1) / 10)}`;
  const few = Array.from({ length: rows }, (_, at) => `第${at}号`).filter((one) => one.startsWith(prefix)).length;

  describe.each(BROWSERS)('%s', (name) => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await start(name, { extension: await shipped(name) });
      await changeSettings(driver, { language: 'zh-CN' });
      await driver.open(driver.extensionUrl('options.html#import'));
      await driver.evaluate(installHelpers);
    });
    afterAll(() => driver?.close());
    const told = (what: string, value: unknown) => console.info(`${name}: ${what} ${JSON.stringify(value)}`);

    test(`a table of ${rows} rows is compared, written, and the page answers meanwhile`, async () => {
      const read = await driver.evaluate(readTable, rows);
      expect(read.counts).toBe(`0相同${rows}新增0改动0拒收0冲突`);
      expect(read.drawn).toBeLessThan(MOST_DRAWN);
      expect(read.rowcount).toBe(String(rows + 1));
      told('compared', read.times);
      const written = await driver.evaluate(write);
      expect(written.toast).toContain(`已导入 ${rows} 条`);
      expect(written.said).toBe(true);
      told('written', written.times);
    });

    test('they are listed, searched as one types, scrolled', async () => {
      const listed = await driver.evaluate(list);
      expect(listed.total).toBeGreaterThan(rows);
      told('listed', listed.times);
      const found = await driver.evaluate(search, [prefix, 'haoshifantiaoli', 'hsft', `样例 ${rows - 1}`]);
      expect(found.map(({ count }) => count)).toEqual([`列出${few}条`, `列出${rows}条`, `列出${rows}条`, '列出1条']);
      told('searched', found);
      const scrolled = await driver.evaluate(scroll);
      expect(scrolled.most).toBeLessThan(MOST_DRAWN);
      expect(scrolled.blank).toBe(0);
      expect(scrolled.last).toBe(listed.total + 1);
      told('scrolled', scrolled.times);
    });

    test('all that a filter leaves are changed at once, and taken back by one undo', async () => {
      const done = await driver.evaluate(hideAll, prefix, few);
      const expected = { selected: `已选${few}条`, toast: `已隐藏 ${few} 条撤销`, hidden: few, undone: 0 };
      expect(done).toMatchObject(expected);
    });

    test('nothing was said on the console', async () => {
      expect(await driver.logged()).toEqual([]);
    });
  });
}

/** What the functions below use in the page. */
interface Helpers {
  /** Resolves when `look` gives something. */
  until<T>(look: () => T | null | undefined | false): Promise<T>;
  press(selector: string, words: string): void;
  /**
   * Since the last call, longest first, in milliseconds: the longest times the page did not answer, on a busy machine also
   * because it was not let; and, where the browser tells them (Chromium), its longest tasks.
   */
  silences(): { gaps: number[]; tasks: number[] };
}
declare const helpers: Helpers;

function installHelpers(): void {
  let last = performance.now();
  let gaps: number[] = [];
  let tasks: number[] = [];
  const top = (all: number[]) => all.sort((a, b) => b - a).slice(0, 5);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)));
    }).observe({ entryTypes: ['longtask'] });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 50) gaps.push(Math.round(now - last));
    last = now;
    setTimeout(() => port2.postMessage(null), 4);
  };
  port2.postMessage(null);
  const made: Helpers = {
    async until(look) {
      const late = performance.now() + 100_000;
      for (;;) {
        const found = look();
        if (found) return found;
        if (performance.now() > late) throw new Error(`${look} in: ${(document.body?.innerText ?? '').slice(0, 600)}`);
        await new Promise((next) => setTimeout(next, 20));
      }
    },
    press(selector, words) {
      const button = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent === words);
      if (!button) throw new Error(`no ${words} in: ${(document.body?.innerText ?? '').slice(0, 600)}`);
      button.click();
    },
    silences() {
      const longest = { gaps: top(gaps), tasks: top(tasks) };
      [gaps, tasks] = [[], []];
      return longest;
    },
  };
  Object.assign(window, { helpers: made });
}

async function readTable(rows: number) {
  const input = await helpers.until(() => document.querySelector<HTMLInputElement>('input[type=file]:not(:disabled)'));
  const lines = ['名称,类型,解释,别名,标签'];
  for (let at = 0; at < rows; at++)
    lines.push(
      `第${at}号示范条例,${['法律', '机构', '政策'][at % 3]},课上整理的第${at}条，写得够长。,样例${at}办法,课${at % 20}`,
    );
  const files = new DataTransfer();
  files.items.add(new File([lines.join('\n')], '大.csv'));
  helpers.silences();
  const began = performance.now();
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const tally = await helpers.until(() => document.querySelector('.import .tally'));
  return {
    counts: tally.textContent,
    drawn: document.querySelectorAll('.import tbody tr').length,
    rowcount: document.querySelector('.import table')?.getAttribute('aria-rowcount'),
    times: { ms: Math.round(performance.now() - began), silences: helpers.silences() },
  };
}

async function write() {
  const began = performance.now();
  document.querySelector<HTMLElement>('.import .end .main')?.click();
  const said = await helpers.until(() => document.querySelector('.busy')?.textContent?.includes('正在写入'));
  const toast = await helpers.until(() => document.querySelector('.toast:not([hidden])')?.textContent);
  return { said, toast, times: { ms: Math.round(performance.now() - began), silences: helpers.silences() } };
}

async function list() {
  helpers.silences();
  const began = performance.now();
  location.hash = 'entries';
  await helpers.until(() => document.querySelector('.entries td.name'));
  const times = { ms: Math.round(performance.now() - began), silences: helpers.silences() };
  const total = Number(document.querySelector('.entries table')?.getAttribute('aria-rowcount')) - 1;
  return { total, times };
}

async function search(words: string[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('no search');
  const found: { count: string | null | undefined; ms: number }[] = [];
  for (const word of [...words, '']) {
    const count = () => document.querySelector('.foot [role=status]')?.textContent;
    const before = count();
    const began = performance.now();
    input.value = word;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The list is drawn in a microtask: a message later it is there.
    await new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = next;
      port2.postMessage(null);
    });
    if (count() === before) await new Promise((next) => setTimeout(next, 50));
    found.push({ count: count(), ms: Math.round(performance.now() - began) });
  }
  return found.slice(0, words.length);
}

async function scroll() {
  const scroller = document.querySelector('.entries .scroller');
  if (!scroller) throw new Error('no scroller');
  helpers.silences();
  let most = 0;
  let blank = 0;
  for (let step = 1; step <= 60; step++) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / 60;
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    most = Math.max(most, document.querySelectorAll('.entries tbody tr').length);
    const box = scroller.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + 60, box.top + box.height / 2);
    if (!middle?.closest('tr')?.querySelector('td.name')) blank++;
  }
  const last = [...document.querySelectorAll('.entries tbody tr[aria-rowindex]')].at(-1);
  return { most, blank, last: Number(last?.getAttribute('aria-rowindex')), times: helpers.silences() };
}

async function hideAll(words: string, count: number) {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('no search');
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await helpers.until(() => document.querySelector('.foot [role=status]')?.textContent === `列出${count}条`);
  document.querySelector<HTMLElement>('th.pick input')?.click();
  const selected = (await helpers.until(() => document.querySelector('.bulk b')))?.textContent;
  helpers.press('.bulk > button', '隐藏');
  const toast = await helpers.until(() => {
    const text = document.querySelector('.toast:not([hidden])')?.textContent;
    return text?.includes('已隐藏') && text;
  });
  const off = () => document.querySelectorAll('.entries tr.off').length;
  await helpers.until(() => off() > 0);
  const hidden = off();
  helpers.press('.toast button', '撤销');
  await helpers.until(() => off() === 0);
  return { selected, toast, hidden, undone: off() };
}
