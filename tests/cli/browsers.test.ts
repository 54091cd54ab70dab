import { describe, expect, test } from 'vitest';
import { findBrowser, type Place } from '../../lib/cli/browsers';

const CASES: {
  name: string;
  find: 'chromium' | 'firefox';
  place: Omit<Place, 'isProgram'>;
  there: string[];
  is: string | null;
}[] = [
  {
    name: 'Debian: Chromium before Chrome',
    find: 'chromium',
    place: { platform: 'linux', env: {} },
    there: ['/usr/bin/google-chrome-stable', '/usr/bin/chromium'],
    is: '/usr/bin/chromium',
  },
  {
    name: 'Debian: the extended support release',
    find: 'firefox',
    place: { platform: 'linux', env: {} },
    there: ['/usr/bin/firefox-esr'],
    is: '/usr/bin/firefox-esr',
  },
  {
    name: 'the variable before everything',
    find: 'chromium',
    place: { platform: 'linux', env: { CHROMIUM: '/opt/c' } },
    there: ['/opt/c', '/usr/bin/chromium'],
    is: '/opt/c',
  },
  {
    name: 'macOS: Edge where there is no Chrome',
    find: 'chromium',
    place: { platform: 'darwin', env: {} },
    there: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    is: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  },
  {
    name: 'Windows: Edge below the 32-bit program folder',
    find: 'chromium',
    place: { platform: 'win32', env: { PROGRAMFILES: 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' } },
    there: ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    is: 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
  },
  { name: 'nothing anywhere', find: 'firefox', place: { platform: 'linux', env: {} }, there: [], is: null },
];

describe('findBrowser', () => {
  test.each(CASES)('$name', ({ find, place, there, is }) => {
    expect(findBrowser(find, { ...place, isProgram: (path) => there.includes(path) })).toBe(is);
  });

  test('a variable that names no program is an error, not a fall-back', () => {
    const place: Place = { platform: 'linux', env: { FIREFOX: '/nowhere' }, isProgram: (path) => path !== '/nowhere' };
    expect(() => findBrowser('firefox', place)).toThrow('FIREFOX is /nowhere');
  });
});
