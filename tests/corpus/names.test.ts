// Candidates by their marks, and what a candidate is called.
import { expect, test } from 'vitest';
import { findMarkedNames, unquoted } from '../../lib/corpus/names';

const ROWS: { name: string; text: string; is: [string, string][] }[] = [
  { name: 'an official title', text: '印发《湖岸清洁三年行动计划》。', is: [['titled', '湖岸清洁三年行动计划']] },
  { name: 'a novel is none', text: '他读完了《平凡的世界》。', is: [] },
  { name: 'papers of one case are none', text: '发出《检察建议书》。', is: [] },
  { name: 'a pair of numbers', text: '做到“五清三建”。', is: [['formula', '五清三建']] },
  { name: 'a sum', text: '形成“1+3”体系。', is: [['formula', '1+3']] },
  { name: 'digits', text: '推行“8531”办法。', is: [['formula', '8531']] },
  { name: 'a year is none', text: '说到“2024”，大家都笑。', is: [] },
  { name: 'a coined name', text: '村里有了“湖长夜巡”。', is: [['quoted', '湖长夜巡']] },
  { name: 'a figure of speech is none', text: '下足“绣花功夫”。', is: [] },
  { name: 'somebody’s words are none', text: '他说：“我要回去，明天再来。”', is: [] },
  {
    name: 'several, in order',
    text: '“湖长夜巡”写进了《湖岸管理办法》。',
    is: [
      ['quoted', '湖长夜巡'],
      ['titled', '湖岸管理办法'],
    ],
  },
];

test.each(ROWS)('$name', ({ text, is }) => {
  const found = findMarkedNames(text);
  expect(found.map(({ kind, name }) => [kind, name])).toEqual(is);
  for (const { start, end, name } of found) expect(text.slice(start + 1, end - 1)).toBe(name);
});

test.each([
  ['《湖岸管理办法》', '湖岸管理办法'],
  ['“湖长夜巡”', '湖长夜巡'],
  ['“湖长夜巡”行动', '“湖长夜巡”行动'],
  ['《甲法》《乙法》', '《甲法》《乙法》'],
  ['湖长夜巡', '湖长夜巡'],
])('%s is called %s', (surface, name) => {
  expect(unquoted(surface)).toBe(name);
});
