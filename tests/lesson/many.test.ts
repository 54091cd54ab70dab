// A lesson of three hundred names: every one has its number, its note, its row and its card, and all of it lies on the sheets.
import { describe, expect, test } from 'vitest';
import { makeLesson } from '../../lib/lesson/make';
import { pagesOf } from '../../lib/lesson/pages';
import { SHEET } from '../../lib/lesson/sheets';
import type { BlockRole } from '../../lib/model/page';
import { article, planOf } from './article';
import { WORDS } from './words';

const MANY = 300;
const named = Array.from({ length: MANY }, (_, at) => ({
  name: `第${at + 1000}号事务管理办公室`,
  type: 'agency' as const,
  kind: '办公室',
  summary: `负责第${at + 1000}类事务的统筹、协调和检查，${'每年公布一次结果，'.repeat(at % 7)}接受监督。`,
}));
const texts: [BlockRole, string][] = [
  ['headline', '三百个办公室'],
  ...Array.from({ length: MANY / 10 }, (_, row): [BlockRole, string] => [
    'body',
    named
      .slice(row * 10, row * 10 + 10)
      .map(({ name }) => `${name}本月召开会议，部署下一阶段的工作。`)
      .join(''),
  ]),
];
const source = article(texts, named);
const lesson = makeLesson(source, planOf(source));
const sheets = pagesOf(lesson, WORDS);
const lines = sheets.map(({ cells }) => cells.flatMap(({ line }) => line?.runs.map(({ text }) => text) ?? []));

describe('a lesson of three hundred names', () => {
  test('each has its number, its row and its card', () => {
    const numbers = lesson.paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ note }) => note ?? []));
    expect(numbers).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
    expect(lesson.glossary).toHaveLength(MANY);
    expect(lesson.cards).toHaveLength(MANY);
    const all = lines.flat();
    for (const { name } of named) expect(all.filter((text) => text.includes(name)).length).toBeGreaterThanOrEqual(3);
  });

  test('nothing lies outside its sheet, and each is numbered', () => {
    sheets.forEach(({ cells }, at) => {
      for (const { x, y, width } of cells) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(SHEET.width);
        expect(y).toBeLessThanOrEqual(SHEET.height - 20);
      }
      expect(lines[at]).toContain(`${at + 1}／${sheets.length}`);
    });
  });

  test('the table’s heads stand on every sheet that it goes on to', () => {
    const tables = lines.filter(
      (texts) => texts.includes('办公室') || texts.filter((text) => text === '机构').length > 3,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const texts of tables) expect(texts).toContain('一句话');
  });
});
