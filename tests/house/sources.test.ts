// NOTICE names every place that facts came from, and every package that is shipped.

import { expect, test } from 'vitest';
import { listFiles, readText } from './files';

const notice = readText('NOTICE');

test('every repository that an entry cites', () => {
  const knowledge = listFiles('assets/knowledge').map(readText).join('\n');
  // "at": "owner/name@commit:path", "corpus:000"
  const cited = new Set([...knowledge.matchAll(/"at":\s*"([\w.-]+\/[\w.-]+)@/g)].map((match) => match[1] ?? ''));
  expect(cited.size).toBeGreaterThan(0);
  expect([...cited].filter((repository) => !notice.includes(repository))).toEqual([]);
});

test('every package that runs in the extension', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readText('package.json'));
  const names = Object.keys(dependencies);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !notice.toLowerCase().includes(name))).toEqual([]);
});
