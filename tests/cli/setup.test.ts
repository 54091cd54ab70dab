// A machine is made ready: what is installed where something is missing, and what is still lacking afterwards.
import { beforeEach, expect, test, vi } from 'vitest';
import { setUp } from '../../lib/cli/setup';

const machine = vi.hoisted(() => ({ has: new Set<string>(), installs: [] as string[][], may: true, reaches: true }));
vi.mock('../../lib/cli/browsers', () => ({
  findBrowser: (name: string) => (machine.has.has(name) ? `/programs/${name}` : null),
}));
vi.mock('../../lib/cli/apt', () => ({
  canInstall: () => machine.may,
  async install(packages: string[]) {
    machine.installs.push(packages);
    if (!machine.reaches) return 'apt-get could not fetch them';
    for (const name of packages) machine.has.add(name === 'firefox-esr' ? 'firefox' : name);
    return null;
  },
}));
vi.mock('../../lib/cli/launch', () => ({ launch: async () => ({ close: async () => {} }) }));
vi.mock('../../lib/cli/fonts', () => ({ drawsChinese: async () => true }));

beforeEach(() => {
  Object.assign(machine, { has: new Set(), installs: [], may: true, reaches: true });
});
const lacking = async (...args: Parameters<typeof setUp>) => (await setUp(...args)).lacks.map(({ what }) => what);
const silent = () => {};

test('of any browser the first is installed on a bare machine, and is enough at once', async () => {
  expect(await lacking(['chromium', 'firefox'], silent, { any: true })).toEqual([]);
  expect(machine.installs).toEqual([['chromium', 'fonts-noto-cjk']]);
});

test('of any browser one that is there is enough: nothing is installed', async () => {
  machine.has.add('firefox');
  expect(await lacking(['chromium', 'firefox'], silent, { any: true })).toEqual([]);
  expect(machine.installs).toEqual([]);
});

test('where both are wanted, what is missing is installed, and is there', async () => {
  machine.has.add('chromium');
  expect(await lacking(['chromium', 'firefox'], silent)).toEqual([]);
  expect(machine.installs).toEqual([['firefox-esr', 'fonts-noto-cjk']]);
});

test('what could not be installed is lacking, with its reason', async () => {
  machine.reaches = false;
  const { lacks } = await setUp(['chromium', 'firefox'], silent, { any: true });
  expect(lacks.map(({ what, why }) => [what, why])).toEqual([
    ['chromium', 'apt-get could not fetch them'],
    ['firefox', 'apt-get could not fetch them'],
  ]);
});

test('where nothing may be installed, that is said for each', async () => {
  machine.may = false;
  expect(await lacking(['chromium', 'firefox'], silent)).toEqual(['chromium', 'firefox']);
  expect(machine.installs).toEqual([]);
});
