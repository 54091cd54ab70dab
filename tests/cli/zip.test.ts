// A release's archive: its bytes come from names and contents alone.

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipOf } from '../../lib/cli/zip';

const FILES: [string, string][] = [
  ['manifest.json', '{"name":"旁注"}'],
  ['kb/entries.json', '[]'],
  ['a/empty', ''],
];

const bytes = (files: [string, string][]) => Buffer.from(zipOf(new Map(files))).toString('hex');

test('the order in which files were found makes no difference', () => {
  expect(bytes([...FILES].reverse())).toBe(bytes(FILES));
});

test('another content, another name: other bytes', () => {
  expect(bytes([['manifest.json', '{}'], ...FILES.slice(1)])).not.toBe(bytes(FILES));
  expect(bytes([['manifest2.json', '{"name":"旁注"}'], ...FILES.slice(1)])).not.toBe(bytes(FILES));
});

test('neither clock nor time zone is in it', () => {
  const zone = process.env.TZ;
  const seen = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((name) => {
    process.env.TZ = name;
    return bytes(FILES);
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(seen).size).toBe(1);
});

test('it holds what went in', () => {
  const read = unzipSync(zipOf(new Map(FILES)));
  expect(Object.keys(read).sort()).toEqual(['a/empty', 'kb/entries.json', 'manifest.json']);
  expect(Buffer.from(read['manifest.json'] ?? []).toString('utf8')).toBe('{"name":"旁注"}');
});
