// Names as a list, a table, Markdown.
import { describe, expect, test } from 'vitest';
import { type ListedTerm, toCsv, toList, toMarkdown } from '../../lib/exchange/term-list';

const term = (more: Partial<ListedTerm>): ListedTerm => ({
  id: '',
  type: '法律',
  name: '民法典',
  law: '',
  status: '',
  summary: '',
  english: '',
  aliases: [],
  sources: [],
  note: '',
  ...more,
});
const HEADERS = ['名称', '类型', '解释', '英文名', '别名', '来源', '备注', '标签', '词条编号'];
/** Cells of a one-row table, read by the rules of RFC 4180. */
const cellsOf = (csv: string) =>
  [
    ...(csv
      .split('\r\n')
      .slice(1)
      .join('\r\n')
      .matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n)/g) ?? []),
  ].map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));

test('a list: one name a line, with its law and its state', () => {
  const terms = [term({}), term({ name: '第十条', law: '民法典' }), term({ name: '合同法', status: '已废止' })];
  expect(toList(terms)).toBe('民法典\n《民法典》第十条\n合同法（已废止）\n');
});

describe('a table', () => {
  test('has the nine columns of a pack', () => {
    const full = term({
      id: 'law/min-fa-dian',
      summary: '民事法律的总和',
      english: 'Civil Code',
      aliases: ['民法', '法典'],
      sources: ['甲', '乙'],
      note: '我的',
      status: '现行',
    });
    const csv = toCsv([full], HEADERS);
    expect(csv.split('\r\n')[0]).toBe(HEADERS.join(','));
    expect(cellsOf(csv)).toEqual([
      '民法典',
      '法律',
      '民事法律的总和',
      'Civil Code',
      '民法；法典',
      '甲；乙',
      '我的',
      '现行',
      'law/min-fa-dian',
    ]);
  });

  const NASTY = [
    { is: 'a comma', text: 'a,b', read: 'a,b' },
    { is: 'quotes', text: 'say "it"', read: 'say "it"' },
    { is: 'a break', text: 'a\nb', read: 'a\nb' },
    { is: 'a formula', text: '=1+1', read: "'=1+1" },
    { is: 'an address of a cell', text: '@SUM(A1)', read: "'@SUM(A1)" },
  ];
  test.each(NASTY)('survives $is', ({ text, read }) => {
    expect(cellsOf(toCsv([term({ note: text })], HEADERS))[6]).toBe(read);
  });
});

test('Markdown: a heading for each type, nothing of a text becomes markup', () => {
  const terms = [
    term({ summary: '见*星号*与[链接](x)', note: '我的\n两行' }),
    term({ type: '机构', name: '公安部', english: 'MPS' }),
    term({ name: '刑法' }),
  ];
  expect(toMarkdown('题 #1', terms)).toBe(
    [
      '# 题 \\#1',
      '## 法律',
      '**民法典**  \n见\\*星号\\*与\\[链接\\](x)\n\n我的 两行',
      '**刑法**',
      '## 机构',
      '**公安部** *MPS*\n',
    ].join('\n\n'),
  );
});
