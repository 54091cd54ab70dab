// The same lesson on sheets, in Word and in Markdown.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../lib/lesson/lines';
import { makeLesson } from '../../lib/lesson/make';
import { toMarkdown } from '../../lib/lesson/markdown';
import { pagesOf } from '../../lib/lesson/pages';
import { SHEET, STYLES } from '../../lib/lesson/sheets';
import { toWord } from '../../lib/lesson/word';
import { article, planOf } from './article';
import { WORDS } from './words';

const source = article();
const lesson = makeLesson(source, planOf(source));
const sheets = pagesOf(lesson, WORDS);
const textOf = (cells: (typeof sheets)[number]['cells']) =>
  cells.map(({ line }) => line?.runs.map(({ text }) => text).join('') ?? '').join('\n');

describe('sheets', () => {
  test('each says where the article comes from and which of how many it is', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(6);
    sheets.forEach(({ cells }, at) => {
      const text = textOf(cells);
      for (const said of [
        'https://paper.example/2026/a.html',
        '样报　2026年3月2日',
        '一家平台为何被约谈',
        `${at + 1}／${sheets.length}`,
      ])
        expect(text).toContain(said);
    });
  });

  test('the key is on sheets of its own', () => {
    const withKey = sheets.filter(({ cells }) => textOf(cells).includes('\n答案\n'));
    expect(withKey).toHaveLength(1);
    expect(textOf(withKey[0]?.cells ?? [])).not.toContain('备选');
  });

  test('backs lie behind their fronts when the sheet is turned', () => {
    const middle = SHEET.left + (SHEET.width - SHEET.left - SHEET.right) / 2;
    const fronts = sheets.flatMap(({ cells }) => cells.filter(({ style }) => style === 'card'));
    expect(fronts.length).toBeGreaterThanOrEqual(7);
    for (const front of fronts) {
      const name = front.line?.runs[0]?.text ?? '';
      const back = sheets
        .flatMap(({ cells }) => cells)
        .find(({ style, line, align }) => style === 'label' && !align && line?.runs[0]?.text === name);
      expect(back && back.x > middle).toBe(front.x < middle);
    }
  });

  test('nothing stands outside the paper', () => {
    for (const { cells } of sheets)
      for (const { x, y, width, height = 0 } of cells) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(SHEET.width);
        expect(y + height).toBeLessThanOrEqual(SHEET.height);
      }
  });

  test('no line is longer than its room', () => {
    const long = '最高人民法院关于审理使用人脸识别技术处理个人信息相关民事案件适用法律若干问题的规定';
    const named = [{ name: long, type: 'law' as const, kind: '司法解释', summary: '规定某一事项。' }];
    const one = article([['body', `依照《${long}》办理此事。`]], named);
    for (const { cells } of pagesOf(makeLesson(one, planOf(one)), WORDS))
      for (const { line, width, style } of cells)
        if (line && style !== 'rule' && style !== 'hair' && style !== 'frame')
          expect(widthOf(line.runs.map(({ text }) => text).join('')) * STYLES[style].size).toBeLessThanOrEqual(
            width + 8,
          );
  });

  test('three hundred terms make a long lesson, not a broken one', () => {
    const names = Array.from({ length: 300 }, (_, at) => ({
      name: `第${at}号样例条例`,
      type: 'law' as const,
      kind: '行政法规',
      summary: `样例之${at}，规定某一事项。`.repeat(3),
    }));
    const many = article(
      names
        .map(({ name }) => ['body', `依照《${name}》的规定办理此事，并向社会公开。`] as const)
        .map(([role, text]) => [role, text]),
      names,
    );
    const pages = pagesOf(makeLesson(many, planOf(many)), WORDS);
    expect(pages.length).toBeGreaterThan(40);
    const said = pages.map(({ cells }) => textOf(cells)).join('\n');
    for (const { name } of names) expect(said).toContain(name);
  });
});

test('Markdown has a footnote for each number, and escapes what would be markup', () => {
  const markdown = toMarkdown(lesson, WORDS);
  for (let number = 1; number <= 7; number++) {
    expect(markdown).toContain(`[^${number}]: `);
    expect(markdown.split(`[^${number}]`)).toHaveLength(3);
  }
  const texts = { title: '*一* <b>二</b> [三](x)' };
  expect(toMarkdown(makeLesson(source, planOf(source, { texts })), WORDS)).toContain(
    '# \\*一\\* \\<b\\>二\\</b\\> \\[三\\](x)',
  );
});

test('the Word file holds the text, footnotes and the key', async () => {
  const files = unzipSync(await toWord(lesson, WORDS));
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const notes = strFromU8(files['word/footnotes.xml'] ?? new Uint8Array());
  expect(body.match(/<w:footnoteReference /g)).toHaveLength(7);
  expect(notes).toContain('简政放权、放管结合、优化服务的合称。');
  expect(body).toContain('答案');
  expect(strFromU8(files['word/footer1.xml'] ?? new Uint8Array())).toContain('https://paper.example/2026/a.html');
});
