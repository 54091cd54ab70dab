// Habits of the house, held by reading its files.

import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { isText, listFiles, ROOT, readText, sizeOf } from './files';

const files = listFiles();
const code = files.filter((path) => /^(lib|components|entrypoints)\/.*\.(ts|tsx|mjs)$/.test(path));
const texts = files.filter(isText);

test('the scan sees the files', () => {
  expect(code.length).toBeGreaterThan(30);
  expect(texts).toContain('package.json');
});

test('every module opens by saying what it is for', () => {
  expect(code.filter((path) => !/^(\/\/ \S|\/\*)/.test(readText(path)))).toEqual([]);
});

test('no text becomes HTML', () => {
  const html =
    /\b(innerHTML|outerHTML)\s*\+?=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|document\.write/;
  expect(code.filter((path) => html.test(readText(path)))).toEqual([]);
});

test('no code is made from text', () => {
  expect(code.filter((path) => /\beval\(|new Function\(/.test(readText(path)))).toEqual([]);
});

test('no file is larger than 2 MB', () => {
  expect(files.filter((path) => sizeOf(path) > 2_000_000)).toEqual([]);
});

test('no address of the machine it was made on', () => {
  // Put together from pieces, so that this file does not hold them itself.
  const folder = ['', 'work', ''].join('/');
  // A clone right below the root (say, in an "app" folder), or a home that is the root, has a name that any path may hold.
  const clone = ROOT.split('/').length > 3 ? [ROOT.replace(/\/$/, '')] : [];
  const home = homedir().length > 1 ? [`${homedir()}/`] : [];
  const places = [...clone, ...home, `${folder}main`, `${folder}shared`];
  expect(texts.filter((path) => places.some((place) => readText(path).includes(place)))).toEqual([]);
});

test('the lock names versions and hashes, no server', () => {
  const lock = readText('package-lock.json');
  expect(lock).toContain('"integrity"');
  expect(lock).not.toContain('"resolved"');
});

test('no registry but the public one', () => {
  const registry = process.env.npm_config_registry;
  const host = registry ? new URL(registry).host : '';
  const isOwn = host !== '' && host !== 'registry.npmjs.org';
  expect(isOwn ? texts.filter((path) => readText(path).includes(host)) : []).toEqual([]);
});
