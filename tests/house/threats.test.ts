// The threat model's every line names a test that there is; it, and the privacy page, say the same in both languages.

import { expect, test } from 'vitest';
import { readText } from './files';

const rows = readText('assets/threats.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the table is read', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows.map(([, threat = '', , named = '']) => [threat, named] as const))('%s', (_, named) => {
  const [file = '', ...words] = named.split(': ');
  expect(file).toMatch(/^tests\/.*\.ts$/);
  // As the name of a test, of a row of one, or of a room of the fuzzer.
  expect(readText(file)).toContain(`'${words.join(': ')}'`);
});

test('it fits on one page', () => {
  expect(readText('assets/threats.md').split('\n').length).toBeLessThan(60);
});

test('the privacy page says as much in Chinese as in English', () => {
  const [chinese = '', english = ''] = readText('assets/privacy.md').split('\n## English\n');
  const points = (text: string) => text.split('\n').filter((line) => line.startsWith('- ')).length;
  expect(points(chinese)).toBeGreaterThan(8);
  expect(points(english)).toBe(points(chinese));
});
