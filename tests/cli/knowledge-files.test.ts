// Broken knowledge must stop the build and say where.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileBundle, loadKnowledge } from '../../lib/cli/knowledge-files';
import { openLexicon } from '../../lib/recognize/lexicon';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pangzhu-knowledge-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, value: unknown): void {
  const path = join(root, 'assets/knowledge', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
}
function law(id: string, text: string, more: object = {}): object {
  return {
    id,
    type: 'law',
    kind: '法律',
    depth: 'facts',
    terms: [{ text, status: 'full' }],
    facts: {},
    sources: [{ title: '某处' }],
    ...more,
  };
}

describe('loadKnowledge', () => {
  test('reads every file below the folder', () => {
    write('law/a.json', [law('law/a', '甲法')]);
    write('law/b.json', [law('law/b', '乙法'), law('law/c', '丙法')]);
    expect(loadKnowledge(root).map((entry) => entry.id)).toEqual(['law/a', 'law/b', 'law/c']);
  });

  const BROKEN: { name: string; list: unknown; says: string[] }[] = [
    {
      name: 'a bad date',
      list: [law('law/a', '甲法', { facts: { adopted: '2021-13-01' } })],
      says: ['law/x.json', 'law/a', 'facts.adopted'],
    },
    { name: 'an unknown field', list: [law('law/a', '甲法', { colour: 'red' })], says: ['law/a', 'colour'] },
    { name: 'no id', list: [{ type: 'law' }], says: ['number 1', 'id'] },
    { name: 'no array', list: {}, says: ['law/x.json', 'array of entries'] },
    { name: 'no JSON', list: '[{', says: ['law/x.json', 'JSON'] },
    { name: 'one id twice', list: [law('law/a', '甲法'), law('law/a', '乙法')], says: ['law/a', 'id', 'too'] },
    {
      name: 'one name of two entries',
      list: [law('law/a', '甲法'), law('law/b', '甲法')],
      says: ['law/b', 'terms', '甲法', 'law/a'],
    },
    {
      name: 'a summary of a word or two',
      list: [law('law/a', '甲法', { depth: 'full', summary: '一部法律' })],
      says: ['law/a', 'summary', '8 characters'],
    },
    {
      name: 'a summary that goes on and on',
      list: [law('law/a', '甲法', { depth: 'full', summary: '长'.repeat(141) })],
      says: ['law/a', 'summary', 'more than 140 characters'],
    },
    {
      name: 'a related id that is no entry',
      list: [law('law/a', '甲法', { related: ['law/z'] })],
      says: ['law/a', 'related', 'law/z'],
    },
  ];
  test.each(BROKEN)('refuses $name', ({ list, says }) => {
    write('law/x.json', list);
    for (const part of says) expect(() => loadKnowledge(root)).toThrow(part);
  });

  test('one name of two entries is fine where one says what it needs', () => {
    const terms = [
      { text: '乙法', status: 'full' },
      { text: '甲法', status: 'short', needs: { context: ['某事'] } },
    ];
    write('law/x.json', [law('law/a', '甲法'), law('law/b', '乙法', { terms })]);
    expect(loadKnowledge(root)).toHaveLength(2);
  });

  test('lists all problems at once', () => {
    write('law/x.json', [law('law/a', '甲'), law('law/b', '乙')]);
    expect(() => loadKnowledge(root)).toThrow(/2 problems[\s\S]*law\/a[\s\S]*law\/b/);
  });
});

test('compileBundle gives a lexicon that opens and the entries as JSON', () => {
  write('law/x.json', [law('law/a', '甲法')]);
  const entries = loadKnowledge(root);
  const bundle = compileBundle(entries);
  expect(openLexicon(bundle.lexicon).nameOf('law/a')).toBe('甲法');
  expect(JSON.parse(new TextDecoder().decode(bundle.entries))).toEqual(entries);
});
