// Mending a draft and reporting on it: offsets move along, what has no fix stays, cells are safe.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mend } from '../../lib/check/mend';
import { type ReportWords, toCsv, toMarkdown } from '../../lib/check/report';
import type { Finding } from '../../lib/model/finding';

const finding = (block: number, start: number, end: number, surface: string, fix: string | null): Finding => ({
  block,
  start,
  end,
  surface,
  kind: 'former-name',
  reason: '理由',
  source: { title: '来源' },
  fix,
});
const WORDS: ReportWords = {
  title: '报告',
  asOf: '以今天为准',
  kind: () => '旧称',
  columns: ['段', '类别', '原文', '问题', '依据', '改为'],
  open: '须核对',
};

test('what is left after a mend still stands at its words', () => {
  const draft = {
    paragraphs: ['甲乙丙丁戊', '己庚'],
    findings: [finding(0, 0, 1, '甲', '甲甲甲'), finding(0, 2, 3, '丙', null), finding(0, 4, 5, '戊', '')],
  };
  const { paragraphs, findings } = mend(draft, (one) => one.start !== 4);
  expect(paragraphs).toEqual(['甲甲甲乙丙丁戊', '己庚']);
  expect(findings.map(({ start, end }) => paragraphs[0]?.slice(start, end))).toEqual(['丙', '戊']);
});

test('mending in any order gives the same text', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ gap: fc.nat(3), fix: fc.string({ maxLength: 4 }) }), { maxLength: 8 }), (rows) => {
      let text = '';
      const findings = rows.map(({ gap, fix }, i) => {
        text += '一二三'.slice(0, gap);
        const start = text.length;
        text += `错${i}`;
        return finding(0, start, text.length, `错${i}`, fix);
      });
      const whole = mend({ paragraphs: [text], findings }, () => true);
      const odd = mend({ paragraphs: [text], findings }, ({ surface }) => Number(surface.slice(1)) % 2 === 1);
      const both = mend(odd, () => true);
      expect(both.paragraphs).toEqual(whole.paragraphs);
      expect(both.findings).toEqual([]);
    }),
  );
});

test('a report holds each finding, and no cell runs as a formula', () => {
  const findings = [finding(0, 0, 1, '=', 'a|b'), finding(0, 2, 3, '丙', null)];
  const markdown = toMarkdown(findings, ['=乙丙'], WORDS);
  expect(markdown.split('\n').filter((line) => line.startsWith('| 1 |'))).toHaveLength(2);
  expect(markdown).toContain('a\\|b');
  const csv = toCsv([finding(0, 0, 1, '=', '=1+1')], ['=乙丙'], WORDS);
  expect(csv).toContain("'=1+1");
  expect(csv.startsWith('\uFEFF')).toBe(true);
});
