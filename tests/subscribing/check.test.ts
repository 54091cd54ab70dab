// A question to a pack's address on a real store: what waits, what is put in, and that a failing address harms nothing.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '../../lib/knowledge';
import type { Pack } from '../../lib/model/entry';
import type { Subscription } from '../../lib/subscriptions';
import { law } from '../knowledge/entries';

const local = new Map<string, unknown>();
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: local.get(key) } : {}),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => void local.set(key, value)),
        remove: async (key: string) => void local.delete(key),
        onChanged: { addListener() {}, removeListener() {} },
      },
    },
    permissions: { contains: async () => granted },
  },
}));
let granted = true;
let reply: () => Response | Promise<Response> = () => new Response(null, { status: 500 });
let n = 0;
let knowledge: Knowledge;

const URL_ = 'https://packs.example.com/course.json';
const pack = (version: string, ...names: string[]): Pack => ({
  format: 'pangzhu-pack/1',
  id: 'course',
  title: '课',
  version,
  entries: names.map((name, at) => law(`own-${at}`, name)),
  amendments: [],
  examples: [],
});
const serve = (one: object, etag = '"1"') => {
  reply = () => new Response(JSON.stringify(one), { headers: { etag } });
};
const answering = (next: typeof reply) => () => {
  reply = next;
};
const silent = answering(() => Promise.reject(new TypeError('no')));
const subscription = (more: Partial<Subscription> = {}): Subscription => ({
  url: URL_,
  pack: 'course',
  auto: false,
  ...more,
});
const state = async () => JSON.stringify(await knowledge.ownPacks());

beforeEach(async () => {
  local.clear();
  granted = true;
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.startsWith('https:')) return reply();
    const about = { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } };
    return { ok: true, json: async () => (path.endsWith('about.json') ? about : [law('a', '甲法')]) };
  });
  vi.resetModules();
  const { openKnowledge } = await import('../../lib/knowledge');
  knowledge = await openKnowledge({ name: `subscribing-${n++}` });
  await knowledge.change({ do: 'import', pack: { ...pack('1', '乙法'), from: { is: 'address', name: URL_ } } });
});
afterEach(() => {
  knowledge.close();
  vi.unstubAllGlobals();
});
const check = async (one: Subscription) => {
  const { checkSubscription } = await import('../../entrypoints/subscribing/check');
  return checkSubscription(one, knowledge, 1000);
};
const noted = async () => {
  const { readSubscriptions, waitingText } = await import('../../lib/subscriptions');
  return { ...(await readSubscriptions())[0], text: await waitingText(URL_) };
};

describe('a newer version', () => {
  it('waits to be looked at; nothing is written', async () => {
    serve(pack('2', '乙法', '丙法'));
    const before = await state();
    expect(await check(subscription())).toBe('waiting');
    expect(await noted()).toMatchObject({ waiting: '2', etag: '"1"', checked: 1000 });
    expect((await noted()).text).toContain('丙法');
    expect(await state()).toBe(before);
  });
  it('is put in where the user said so, with what they changed; one undo takes it back', async () => {
    await knowledge.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/own-0', note: '讲过' } });
    const before = await state();
    serve(pack('2', '乙法（新）', '丙法'));
    expect(await check(subscription({ auto: true }))).toBe('applied');
    const shown = await knowledge.getEntries(['law/own-0', 'law/own-1']);
    expect(shown.get('law/own-0')).toMatchObject({ note: '讲过', entry: { terms: [{ text: '乙法（新）' }] } });
    expect(shown.get('law/own-1')?.pack).toBe('course');
    expect((await noted()).waiting).toBeUndefined();
    await knowledge.undo();
    expect(await state()).toBe(before);
  });
  it('with a broken entry waits, also where it would be put in', async () => {
    serve({ ...pack('2', '乙法'), entries: [{ broken: true }] });
    expect(await check(subscription({ auto: true }))).toBe('waiting');
  });
});

it('the same content under another tag is nothing new', async () => {
  serve(pack('1', '乙法'), '"other"');
  expect(await check(subscription({ waiting: '2' }))).toBe('same');
  expect((await noted()).waiting).toBeUndefined();
});
it('an older version is passed over', async () => {
  serve(pack('0', '旧法'));
  expect(await check(subscription())).toBe('same');
});
it('unchanged there: what waits goes on waiting', async () => {
  reply = () => new Response(null, { status: 304 });
  expect(await check(subscription({ waiting: '2' }))).toBe('waiting');
});
it('an address that gave no pack yet puts in its first', async () => {
  await knowledge.change({ do: 'drop-pack', pack: 'course' });
  serve(pack('1', '乙法'));
  expect(await check(subscription({ pack: null, auto: true, managed: true }))).toBe('applied');
  expect((await knowledge.ownPacks())[1]).toMatchObject({ id: 'course', on: true, from: { is: 'managed' } });
  expect(await noted()).toMatchObject({ pack: 'course', managed: true });
});

const FAILURES: [string, () => void, string][] = [
  ['a silent address', silent, 'no-answer'],
  [
    'an address never granted',
    () => {
      granted = false;
      silent();
    },
    'not-granted',
  ],
  ['an error of the server', answering(() => new Response('', { status: 503 })), 'status'],
  ['something else there', answering(() => new Response('{}')), 'not-a-pack'],
  ['another pack there', () => serve({ ...pack('9', '乙法'), id: 'other' }), 'other-pack'],
  ['a pack that would be the user’s own', () => serve({ ...pack('9', '乙法'), id: 'mine' }), 'other-pack'],
];
it.each(FAILURES)('%s is noted and harms nothing', async (_, arrange, code) => {
  arrange();
  const before = await state();
  expect(await check(subscription({ auto: true, etag: '"old"' }))).toBe('failed');
  expect(await noted()).toMatchObject({ failure: { code }, checked: 1000, etag: '"old"' });
  expect(await state()).toBe(before);
});
