// Settings, cases and addresses in a backup: out, changed, compared, back, and taken back.
import { beforeEach, expect, it, vi } from 'vitest';

const local = new Map<string, unknown>();
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    storage: {
      local: {
        get: async (key: string) => (local.has(key) ? { [key]: local.get(key) } : {}),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => void local.set(key, value)),
        remove: async (key: string) => void local.delete(key),
      },
    },
  },
}));
const { readBackup, writeBackup } = await import('../../lib/exchange/backup');
const { compareBeside, readBeside, restoreBeside } = await import('../../entrypoints/options/beside');
const { readSettings, writeSettings } = await import('../../lib/settings');
const { addCase, readCases, writeCases } = await import('../../lib/cases');
const { dropSubscription, readSubscriptions, writeSubscription } = await import('../../lib/subscriptions');

const URL_ = 'https://packs.example.com/course.json';
const CASE = { time: 5, sentence: '据《条例》规定。', surface: '条例', type: 'law', takenFor: '' };

beforeEach(async () => {
  local.clear();
  await writeSettings({
    textSize: 21,
    off: ['exam.example.com'],
    hidden: { '*': ['law/a'] },
    known: [{ key: 'law/b', name: '乙法' }],
  });
  await addCase(CASE);
  await writeSubscription({ url: URL_, pack: 'course', auto: true, checked: 7, etag: '"1"' }, 'waiting text');
});

/** Through the text of a file. */
const backedUp = async () => readBackup(writeBackup([], '2026-11-21T08:00:00.000Z', [], await readBeside())).beside;

it('on an empty profile everything comes back, and the undo takes it away again', async () => {
  const file = await backedUp();
  expect(file.app).toBe('1.2.3');
  local.clear();
  const fresh = await readSettings();
  expect(await compareBeside(file)).toEqual({
    settings: ['off', 'textSize', 'hidden', 'known'],
    cases: 1,
    subscriptions: 1,
  });
  const back = await restoreBeside(file);
  expect(await readSettings()).toMatchObject({ textSize: 21, hidden: { '*': ['law/a'] }, known: [{ name: '乙法' }] });
  expect(await readCases()).toEqual([CASE]);
  // When it was last asked and what it said then is not the reader's: it is asked anew.
  expect(await readSubscriptions()).toEqual([{ url: URL_, pack: 'course', auto: true }]);
  expect(await compareBeside(file)).toBeNull();
  await back();
  expect(await readSettings()).toEqual(fresh);
  expect(await readCases()).toEqual([]);
  expect(await readSubscriptions()).toEqual([]);
});

it('cases and addresses of since then stay', async () => {
  const file = await backedUp();
  await writeCases([{ ...CASE, time: 9, sentence: '另一句《条例》。' }]);
  await dropSubscription(URL_);
  await writeSubscription({ url: 'https://other.example.com/p.json', pack: null, auto: false });
  await restoreBeside(file);
  expect((await readCases()).map(({ time }) => time)).toEqual([5, 9]);
  expect((await readSubscriptions()).map(({ url }) => url)).toEqual(['https://other.example.com/p.json', URL_]);
});

it('a setting that the backup does not know stays as it is; a broken one is the default', async () => {
  expect(await compareBeside({})).toBeNull();
  await restoreBeside({ settings: { delay: 900, density: 'none' }, cases: ['x'], subscriptions: [{ url: 'ftp://x' }] });
  expect(await readSettings()).toMatchObject({ delay: 900, density: 'fade', textSize: 21, off: ['exam.example.com'] });
  expect(await readCases()).toEqual([CASE]);
});
