// CONTRIBUTING.md keeps up with package.json, and CHANGELOG.md with the version.

import { expect, test } from 'vitest';
import { readText } from './files';

const guide = readText('CONTRIBUTING.md');
const manifest: { version: string; dependencies: Record<string, string>; devDependencies: Record<string, string> } =
  JSON.parse(readText('package.json'));

/** Package names of the table below a sentence, with their reasons. */
function reasonsBelow(sentence: string): Map<string, string> {
  const [, below = ''] = guide.split(sentence);
  const table = below.split('\n\n').find((part) => part.startsWith('| package |')) ?? '';
  return new Map([...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', why = '']) => [name, why]));
}

test.each([
  ['dependencies', 'Shipped inside the extension'],
  ['devDependencies', 'For building and testing only'],
] as const)('%s, each with its reason', (kind, sentence) => {
  const reasons = reasonsBelow(sentence);
  expect([...reasons.keys()]).toEqual(Object.keys(manifest[kind]).sort());
  expect([...reasons].filter(([, why]) => why.trim().length < 5)).toEqual([]);
});

test('commands that the recipes name are there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'));
  const named = [...guide.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !scripts[name])).toEqual([]);
});

test('the newest heading of the changelog is this version', () => {
  const headings = [...readText('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, version]) => version);
  expect(headings[0]).toBe(manifest.version);
  expect(new Set(headings).size).toBe(headings.length);
});
