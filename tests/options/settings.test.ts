// Two pages of ours that change the settings at once: what each changed holds.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Settings, SettingsPatch } from '../../lib/settings';

const local = new Map<string, unknown>();
/** As a browser answers: later, with a copy. */
const later = () => new Promise((done) => setTimeout(done, 1));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => {
          await later();
          return local.has(key) ? { [key]: structuredClone(local.get(key)) } : {};
        },
        set: async (items: object) => {
          await later();
          for (const [key, value] of Object.entries(items)) local.set(key, structuredClone(value));
        },
      },
    },
  },
}));

/** A page of its own: modules are there once for each. */
async function page() {
  vi.resetModules();
  return import('../../lib/settings');
}

beforeEach(() => {
  local.clear();
  const waiting = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const next = (waiting.get(name) ?? Promise.resolve()).then(work);
    waiting.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };
  vi.stubGlobal('navigator', { locks: { request } });
});
afterEach(() => void vi.unstubAllGlobals());

const CASES: Record<string, { here: SettingsPatch; there: SettingsPatch; both: Partial<Settings> }> = {
  'two settings': { here: { textSize: 21 }, there: { density: 'all' }, both: { textSize: 21, density: 'all' } },
  'two types': {
    here: { types: { law: false } },
    there: { types: { agency: false } },
    both: { types: { law: false, agency: false, programme: true } },
  },
};

it.each(Object.entries(CASES))('%s: both hold', async (_, { here, there, both }) => {
  const [one, other] = [await page(), await page()];
  await Promise.all([one.writeSettings(here), other.writeSettings(there)]);
  expect(await one.readSettings()).toMatchObject(both);
});

it('what each of many adds to a list is there', async () => {
  const pages = [await page(), await page(), await page()];
  await Promise.all(pages.map(({ writeKnown }, k) => writeKnown({ key: `k${k}`, name: `名${k}` }, true)));
  expect((await page().then(({ readSettings }) => readSettings())).known.map(({ key }) => key)).toEqual([
    'k0',
    'k1',
    'k2',
  ]);
});
