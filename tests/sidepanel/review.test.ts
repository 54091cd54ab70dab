// A reader's review as it goes, over a real store: the day's five minutes, undo, two windows, a private one, a clock that jumps.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Knowledge } from '../../lib/knowledge';
import { law } from '../knowledge/entries';

const window = { incognito: false };
vi.mock('wxt/browser', () => ({
  browser: {
    extension: { inIncognitoContext: false },
    windows: { getCurrent: async () => window },
    runtime: { id: 'x', sendMessage: async () => ({ ok: true, value: { summary: '解释' } }) },
  },
}));
vi.stubGlobal('fetch', async (path: string) => ({
  ok: true,
  json: async () =>
    path.endsWith('about.json')
      ? { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 0, agency: 0, programme: 0 } }
      : [],
}));
const { openKnowledge } = await import('../../lib/knowledge');
const { createSession } = await import('../../entrypoints/sidepanel/review');

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOON = new Date(2026, 10, 21, 12).getTime();

let n = 0;
let k: Knowledge;
let said: string[] = [];
let opened = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: NOON });
  window.incognito = false;
  [said, opened] = [[], 0];
  k = await openKnowledge({ name: `session-${n++}` });
});
afterEach(() => {
  k.close();
  vi.useRealTimers();
});

const collect = async (...names: string[]) => {
  for (const [at, name] of names.entries()) await k.change({ do: 'add', pack: 'mine', entry: law(`own-${at}`, name) });
};
function session() {
  const open = async () => {
    opened++;
    return k;
  };
  return createSession({
    words: () => ({ language: 'zh-CN', t: (key) => key, date: (value) => value }),
    store: { open },
    draw: () => {},
    say: (text) => said.push(text),
  });
}
type Session = ReturnType<typeof session>;
const shown = ({ state }: Session) => (state.is === 'card' ? state.card.name : state.is);
/** Opens the card and answers it after so many milliseconds. */
async function answer(one: Session, grade: 'again' | 'hard' | 'good' | 'easy' = 'easy', after = 5000) {
  one.open();
  vi.advanceTimersByTime(after);
  await one.answer(grade);
}
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

it('says so where nothing was collected', async () => {
  const one = session();
  await one.load();
  expect([shown(one), one.answered, one.canUndo]).toEqual(['empty', false, false]);
});

it('goes through the cards to the end, and again when they are due', async () => {
  await collect('甲法', '乙法');
  const one = session();
  await one.load();
  expect(shown(one)).toBe('甲法');
  await answer(one);
  expect(shown(one)).toBe('乙法');
  await answer(one);
  expect(one.state).toMatchObject({ is: 'end', why: 'done', left: 0, today: { answers: 2, spent: 10_000 } });
  pass(8 * DAY);
  await one.load();
  expect(one.state).toMatchObject({ is: 'card', left: 2, today: { answers: 0 } });
});

it('does not answer a card whose back was not seen', async () => {
  await collect('甲法');
  const one = session();
  await one.load();
  await one.answer('good');
  expect(await k.reviews.rows()).toEqual([]);
});

it('shows what was forgotten again, another card between', async () => {
  await collect('甲法', '乙法');
  const one = session();
  await one.load();
  await answer(one, 'again');
  expect(shown(one)).toBe('乙法');
  await answer(one, 'easy');
  expect(shown(one)).toBe('甲法');
});

it('ends after five minutes, a card that lies open counting a minute at most; the next day there are five more', async () => {
  await collect(...Array.from({ length: 12 }, (_, at) => `第${at}法`));
  const one = session();
  await one.load();
  for (let answers = 0; answers < 5; answers++) {
    expect(one.state.is).toBe('card');
    await answer(one, 'easy', 20 * MINUTE);
  }
  expect(one.state).toMatchObject({ is: 'end', why: 'time', left: 7, today: { answers: 5, spent: 5 * MINUTE } });
  pass(DAY);
  await one.load();
  expect(one.state).toMatchObject({ is: 'card', left: 7 });
});

it('takes answers back one by one; the time stays spent', async () => {
  await collect('甲法', '乙法');
  const one = session();
  await one.load();
  await answer(one);
  await answer(one);
  await one.undo();
  expect([shown(one), said.at(-1)]).toEqual(['乙法', 'review_undone']);
  await one.undo();
  expect([shown(one), one.canUndo]).toEqual(['甲法', false]);
  expect(await k.reviews.rows()).toEqual([]);
  expect(one.state).toMatchObject({ today: { answers: 0, spent: 10_000 } });
});

it('a card answered in another window is not answered twice', async () => {
  await collect('甲法', '乙法');
  const [one, other] = [session(), session()];
  await one.load();
  await other.load();
  await answer(one);
  await answer(other, 'again');
  expect(said).toEqual(['review_elsewhere']);
  expect(shown(other)).toBe('乙法');
  expect((await k.reviews.rows()).map(({ card }) => card.state)).toEqual(['review']);
});

it('is wiped, and put back', async () => {
  await collect('甲法');
  const one = session();
  await one.load();
  await answer(one);
  const back = await one.wipe();
  expect([shown(one), one.canUndo, one.answered]).toEqual(['甲法', false, false]);
  await back();
  expect(shown(one)).toBe('end');
});

it('asks and keeps nothing in a private window', async () => {
  await collect('甲法');
  window.incognito = true;
  const one = session();
  await one.load();
  expect([shown(one), opened]).toEqual(['private', 0]);
  await one.answer('good');
  expect(await k.reviews.rows()).toEqual([]);
});

it('a clock set back a year loses no card and keeps the day’s limit', async () => {
  await collect('甲法', '乙法');
  const one = session();
  await one.load();
  await answer(one);
  await answer(one);
  pass(-365 * DAY);
  await one.load();
  expect(one.state).toMatchObject({ is: 'card', left: 2 });
  await answer(one);
  await answer(one);
  expect(shown(one)).toBe('end');
  // Put right again: what was answered in the wrong year is due, nothing is gone, today's answers still count.
  pass(365 * DAY);
  await one.load();
  expect(one.state).toMatchObject({ is: 'card', left: 2, today: { answers: 2 } });
});

it('an entry deleted while its card is shown makes room for the next', async () => {
  await collect('甲法', '乙法');
  const one = session();
  await one.load();
  one.open();
  await k.change({ do: 'remove', pack: 'mine', id: 'law/own-0' });
  await one.load();
  expect(shown(one)).toBe('乙法');
});
