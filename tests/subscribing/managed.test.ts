// What an administrator presets, on a real store: put in place once for each preset, the user's own choice stays; broken
// presets are passed over; the schema Chromium reads names the same fields.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '../../lib/knowledge';
import { managedSchema } from '../../lib/model/managed-schema';
import { law } from '../knowledge/entries';

const local = new Map<string, unknown>();
let preset: () => Promise<object> = async () => ({});
const listeners: ((changes: object, area: string) => void)[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: { get: () => preset() },
      onChanged: { addListener: (heard: (changes: object, area: string) => void) => void listeners.push(heard) },
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: local.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) local.set(key, value);
        },
        remove: async (key: string) => void local.delete(key),
        onChanged: { addListener() {}, removeListener() {} },
      },
    },
  },
}));

const PACK = {
  format: 'pangzhu-pack/1',
  id: 'danwei',
  title: '单位词包',
  version: '1',
  entries: [law('own-1', '乙法')],
  amendments: [],
  examples: [],
};
let knowledge: Knowledge;
let n = 0;
beforeEach(async () => {
  local.clear();
  vi.stubGlobal('fetch', async (path: string) => {
    const about = { version: 'v1', knowledgeDate: '2026-09-30', counts: { law: 1, agency: 0, programme: 0 } };
    return { ok: true, json: async () => (path.endsWith('about.json') ? about : [law('a', '甲法')]) };
  });
  const { openKnowledge } = await import('../../lib/knowledge');
  knowledge = await openKnowledge({ name: `managed-${n++}` });
});
afterEach(() => {
  knowledge.close();
  vi.unstubAllGlobals();
});
const start = async (given: object) => {
  preset = async () => given;
  const { followManaged } = await import('../../entrypoints/background/managed');
  await followManaged(async () => knowledge);
};
const packs = async () => (await knowledge.ownPacks()).filter(({ id }) => id !== 'mine');
const settings = async () => (await import('../../lib/settings')).readSettings();

describe('a preset', () => {
  it('that the browser has read only after the start is put in place when it comes, once', async () => {
    await start({});
    expect(await settings()).toMatchObject({ textSize: 15 });
    preset = async () => ({ settings: { textSize: 18 }, packs: [JSON.stringify(PACK)] });
    for (const heard of listeners) heard({}, 'local');
    for (const heard of listeners) for (const area of ['managed', 'managed']) heard({}, area);
    await vi.waitFor(async () => expect(await packs()).toHaveLength(1));
    expect(await settings()).toMatchObject({ textSize: 18 });
    expect(await knowledge.history(9)).toHaveLength(1);
  });
  it('of settings and sites holds where the user chose nothing, and stays theirs to change', async () => {
    const given = { settings: { agency: false, textSize: 18, open: 'click' }, sitesOff: ['exam.example.com'] };
    await start(given);
    expect(await settings()).toMatchObject({
      types: { law: true, agency: false, programme: true },
      textSize: 18,
      open: 'click',
      off: ['exam.example.com'],
    });
    const { writeSettings } = await import('../../lib/settings');
    await writeSettings({ textSize: 21 });
    await start(given);
    expect((await settings()).textSize).toBe(21);
    await start({ ...given, settings: { ...given.settings, textSize: 15 } });
    expect((await settings()).textSize).toBe(15);
  });

  it('of packs puts them in, kept to the sites; a new version of one is an update', async () => {
    await start({ packs: [JSON.stringify(PACK)], ownSites: ['people.cn'] });
    expect(await packs()).toMatchObject([{ id: 'danwei', from: { is: 'managed' }, sites: ['people.cn'], on: true }]);
    expect((await knowledge.own('www.people.cn')).entries).toHaveLength(1);
    expect((await knowledge.own('www.example.org')).entries).toHaveLength(0);
    await knowledge.change({ do: 'amend', pack: 'mine', amendment: { entry: 'law/own-1', note: '讲过' } });
    const next = { ...PACK, version: '2', entries: [law('own-1', '乙法（新）')] };
    await start({ packs: [JSON.stringify(next)], ownSites: ['people.cn'] });
    expect(await packs()).toMatchObject([{ version: '2', sites: ['people.cn'] }]);
    expect((await knowledge.getEntries(['law/own-1'])).get('law/own-1')?.note).toBe('讲过');
  });

  it('of addresses subscribes to them', async () => {
    await start({ subscriptions: ['https://packs.example.com/a.json'] });
    const { readSubscriptions } = await import('../../lib/subscriptions');
    expect(await readSubscriptions()).toEqual([
      { url: 'https://packs.example.com/a.json', pack: null, auto: true, managed: true },
    ]);
  });
});

describe('what is no preset changes nothing', () => {
  it.each([
    ['Firefox without a policy rejects', () => Promise.reject(new Error('Managed storage manifest not found'))],
    ['Chromium without a policy', async () => ({})],
  ])('%s', async (_, given) => {
    preset = given;
    const { followManaged } = await import('../../entrypoints/background/managed');
    await followManaged(async () => knowledge);
    expect([...local.keys()]).toEqual([]);
    expect(await packs()).toEqual([]);
  });
  it('broken fields are passed over, the others hold', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await start({
      settings: { textSize: 400, open: 'click' },
      packs: ['{"format":"pangzhu-pack/1"', JSON.stringify(PACK)],
      subscriptions: ['http://packs.example.com/a.json'],
      sitesOff: ['*'],
    });
    expect(await settings()).toMatchObject({ textSize: 15, open: 'click', off: [] });
    expect(await packs()).toHaveLength(1);
  });
});

it('the schema that is shipped names the same fields', () => {
  const shipped = JSON.parse(readFileSync('assets/public/managed.schema.json', 'utf8'));
  expect(Object.keys(shipped.properties).toSorted()).toEqual(Object.keys(managedSchema.shape).toSorted());
  const settings = Object.keys(shipped.properties.settings.properties);
  const all = Object.fromEntries(
    settings.map((key) => [
      key,
      shipped.properties.settings.properties[key].enum?.[0] ?? (key === 'delay' ? 300 : true),
    ]),
  );
  expect(managedSchema.parse({ settings: all }).settings).toEqual(all);
});
