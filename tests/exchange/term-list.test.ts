// Names as a list, a table, Markdown.
import { expect, test } from 'vitest';
import { readTable } from '../../lib/exchange/table';
import { type ListedTerm, toList, toMarkdown, toTable } from '../../lib/exchange/term-list';

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
test('a list: one name a line, with its law and its state', () => {
  const terms = [term({}), term({ name: '第十条', law: '民法典' }), term({ name: '合同法', status: '已废止' })];
  expect(toList(terms)).toBe('民法典\n《民法典》第十条\n合同法（已废止）\n');
});

test('a table: the nine columns of a pack, which reads it back', () => {
  const full = term({
    id: 'law/min-fa-dian',
    summary: '民事法律的总和',
    english: 'Civil Code',
    aliases: ['民法', '法典'],
    sources: ['甲', '乙 <https://example.org/>'],
    note: '我的',
    status: '现行',
  });
  const { items } = readTable(toTable([full]));
  expect(items).toMatchObject([
    {
      is: 'cells',
      cells: {
        name: '民法典',
        type: '法律',
        summary: '民事法律的总和',
        english: 'Civil Code',
        aliases: '民法；法典',
        source: '甲；乙 <https://example.org/>',
        note: '我的',
        tags: '现行',
        id: 'law/min-fa-dian',
      },
    },
  ]);
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
