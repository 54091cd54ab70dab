// The texts for the stores' pages: within what each store takes, the same parts in every language, nothing left to fill in.

import { describe, expect, test } from 'vitest';
import { SCENES } from '../../lib/cli/scenes';
import {
  LIMITS,
  newestChanges,
  numbers,
  REASON,
  readStoreTexts,
  refusals,
  STORE_LANGUAGES,
  type StoreTexts,
} from '../../lib/cli/store-texts';

const values = numbers();
const all = STORE_LANGUAGES.map((language) => [language, readStoreTexts(language, values)] as const);
const stores = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

describe.each(all)('%s', (_, texts) => {
  test.each(stores)('%s takes it', (store) => {
    expect(refusals(store, texts)).toEqual([]);
  });

  test('every reason is said, and short', () => {
    expect(texts.permissions.size).toBeGreaterThan(6);
    for (const [name, why] of texts.permissions)
      expect([name, why.length > 10 && why.length <= REASON]).toEqual([name, true]);
    expect(texts.purpose.length).toBeLessThanOrEqual(REASON);
  });

  test('nothing is left to fill in', () => {
    const { permissions, pictures, ...plain } = texts;
    expect(JSON.stringify([plain, [...permissions], [...pictures]])).not.toMatch(/\{\w+\}|TODO|undefined/);
    expect(texts.description).toContain(values.entries);
  });

  test('every picture is a scene that is taken', () => {
    expect([...texts.pictures.keys()].filter((name) => !(name in SCENES))).toEqual([]);
    expect(texts.pictures.size).toBeGreaterThan(0);
  });
});

test('the languages say the same things', () => {
  const parts = ({ permissions, pictures, terms }: StoreTexts) => [
    [...permissions.keys()],
    [...pictures.keys()],
    terms.length,
  ];
  const [first, ...others] = all.map(([, texts]) => parts(texts));
  for (const other of others) expect(other).toEqual(first);
});

test('what is too long, too short or too much is refused', () => {
  const [, texts] = all[0] ?? [];
  if (!texts) throw new Error('no texts');
  const long = {
    ...texts,
    name: 'n'.repeat(46),
    short: 's'.repeat(133),
    summary: 's'.repeat(251),
    description: 'short',
  };
  expect(refusals('edge', long)).toEqual([
    'name: 46 of 45 characters',
    'short: 133 of 132 characters',
    'description: 5, at least 250',
  ]);
  expect(refusals('firefox', long)).toContain('summary: 251 of 250 characters');
  expect(refusals('edge', { ...texts, terms: Array(8).fill('a b c') })).toEqual(['terms: 8 of 7, 24 words of 21']);
});

test('the release notes are the changelog’s newest section', () => {
  const { version, text } = newestChanges();
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(text.split('\n').every((line) => line === '' || /^(- | {2})/.test(line))).toBe(true);
  expect(text).not.toContain('## ');
});

test('a value that nobody gives is an error', () => {
  expect(() => readStoreTexts('en', {})).toThrow('{entries}');
});
