import { describe, expect, test } from 'vitest';
import { countedParts } from '../../lib/recognize/counted-names';

const CASES: { name: string; kind?: string; parts: string[]; stands: boolean }[] = [
  { name: '三项提醒', parts: ['提醒时间', '提醒地点', '提醒材料'], stands: true },
  { name: '两新', parts: ['大规模设备更新', '消费品以旧换新'], stands: true },
  { name: '两查一改', kind: '政治表述', parts: ['查台账', '查现场', '改隐患'], stands: true },
  { name: '一函两书', parts: ['一函', '两书'], stands: false },
  { name: '一站两窗', parts: ['一站', '两窗', '窗口'], stands: false },
  { name: '三项提醒', parts: ['提醒时间', '提醒地点'], stands: false },
  { name: '三项提醒', kind: '机制', parts: ['提醒时间', '提醒地点', '提醒材料'], stands: false },
  { name: '“四个全面”战略布局', kind: '政治表述', parts: ['甲项', '乙项', '丙项', '丁项'], stands: false },
  { name: '三权分置', parts: ['土地所有权', '土地承包权', '土地经营权'], stands: false },
  { name: '两步走', kind: '政治表述', parts: ['2020年到2035年', '2035年到本世纪中叶'], stands: false },
  { name: '三放', parts: ['放', '管', '服'], stands: false },
  {
    name: '两个务必',
    kind: '政治表述',
    parts: ['务必保持谦虚、谨慎、不骄、不躁的作风', '务必保持艰苦奋斗的作风'],
    stands: false,
  },
];

describe('names that count their parts', () => {
  test.each(CASES)('$name, $parts', ({ name, kind = '数字概括', parts, stands }) => {
    const named = parts.map((part) => ({ name: part }));
    expect(countedParts(name, kind, named)).toBe(stands ? parts.join('；') : null);
  });
});
