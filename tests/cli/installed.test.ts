import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, the one file that has to run before anything is installed
import { isInstalled } from '../../lib/cli/boot.mjs';

const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'pangzhu' }, ...packages } });
const present = (packages: object) => JSON.stringify({ packages });
const A = { 'node_modules/a': { version: '1.0.0' } };

const CASES = [
  { name: 'no node_modules', lock: lock(A), has: null, is: false },
  { name: 'the same', lock: lock(A), has: present(A), is: true },
  { name: 'another version', lock: lock(A), has: present({ 'node_modules/a': { version: '1.0.1' } }), is: false },
  { name: 'one is missing', lock: lock({ ...A, 'node_modules/b': { version: '2.0.0' } }), has: present(A), is: false },
  {
    name: 'a package for another system is missing',
    lock: lock({ ...A, 'node_modules/b-win': { version: '2.0.0', optional: true } }),
    has: present(A),
    is: true,
  },
  {
    name: 'an optional one has another version',
    lock: lock({ 'node_modules/b': { version: '2.0.0', optional: true } }),
    has: present({ 'node_modules/b': { version: '1.0.0' } }),
    is: false,
  },
];

test.each(CASES)('$name', ({ lock: wanted, has, is }) => {
  expect(isInstalled(wanted, has)).toBe(is);
});
