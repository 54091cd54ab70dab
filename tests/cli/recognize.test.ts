// The command line's contract: names, offsets, flags.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages, textPage } from '../../lib/cli/inputs';
import { loadRecognizerData } from '../../lib/cli/knowledge-files';
import { printer } from '../../lib/cli/mention-lines';
import type { RecognizerData } from '../../lib/recognize/data';
import { ROOT } from '../recognize/real';

let folder = '';
let data: RecognizerData;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pangzhu-inputs-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, '2024-06-21-甲.txt'), '标题\r\n\r\n依照《刑法》第二十条。\r\n');
  writeFileSync(join(folder, 'sub/b.md'), '国务院办公厅');
  writeFileSync(join(folder, 'sub/c.pdf'), '国务院');
  writeFileSync(join(folder, 'n.jsonl'), '{"sentence":"依照民法典。"}\n\n{"sentence":"公民法律援助"}\n');
  data = await loadRecognizerData(ROOT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('inputs', () => {
  test('a folder: names below it without ending, dates from names, other files left out', () => {
    const pages = [...readPages([folder], {})];
    expect(pages.map((page) => [page.name, page.facts.date])).toEqual([
      ['2024-06-21-甲', '2024-06-21'],
      ['sub/b', undefined],
    ]);
  });

  test('--date overrides', () => {
    expect([...readPages([folder], { date: '2020-01-02' })].map((page) => page.facts.date)).toEqual([
      '2020-01-02',
      '2020-01-02',
    ]);
  });

  test('lines are blocks, the first is the headline, CRLF counts as one', () => {
    expect(textPage('x', '甲\r\n\r\n乙', undefined).blocks).toEqual([
      { start: 0, text: '甲', role: 'headline' },
      { start: 3, text: '乙', role: 'body' },
    ]);
  });

  test('sentences are named by line numbers from 1, empty lines counted', () => {
    expect([...readPages([], { negatives: join(folder, 'n.jsonl') })].map((page) => page.name)).toEqual(['1', '3']);
  });

  test('what is not there is an error', () => {
    expect(() => [...readPages([join(folder, 'none.txt')], {})]).toThrow(/none\.txt/);
  });

  test('a saved page becomes its article; --text writes it out', () => {
    const paragraphs = '依照《刑法》第二十条，国务院办公厅要求各地落实有关规定，做好群众工作。'.repeat(8);
    writeFileSync(
      join(folder, 'p.html'),
      `<html><head><meta charset="utf-8"><title>题</title></head><body><article><h1>大标题在这里</h1><p>${paragraphs}</p><p>${paragraphs}</p></article></body></html>`,
    );
    const [page] = [...readPages([join(folder, 'p.html')], { text: join(folder, 'out') })];
    expect(page?.name).toBe('p');
    expect(page?.blocks.some((block) => block.text.includes('《刑法》第二十条'))).toBe(true);
  });
});

describe('lines', () => {
  test('offsets count from the beginning of the text', () => {
    const text = '标题\n\n依照《刑法》第二十条。';
    const lines = printer(
      data,
      false,
    )(textPage('甲', text))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({
      text: '甲',
      surface: '《刑法》',
      type: 'law',
      weight: 'main',
      stands_for: '中华人民共和国刑法',
    });
    expect(lines[1]).toMatchObject({
      surface: '第二十条',
      type: 'reference',
      entry: null,
      stands_for: '中华人民共和国刑法第二十条',
    });
    for (const line of lines) expect(text.slice(Number(line.start), Number(line.end))).toBe(line.surface);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'text',
      'start',
      'end',
      'surface',
      'type',
      'weight',
      'via',
      'entry',
      'stands_for',
    ]);
  });

  test('minor mentions are printed, unless only main ones are wanted', () => {
    const page = textPage('甲', '检察机关与最高人民检察院');
    expect(printer(data, false)(page)).toContain('"minor"');
    expect(printer(data, true)(page)).not.toContain('"minor"');
    expect(printer(data, true)(page)).toContain('最高人民检察院');
  });

  test('nothing found, nothing printed', () => expect(printer(data, false)(textPage('甲', '天气晴朗'))).toBe(''));
});
