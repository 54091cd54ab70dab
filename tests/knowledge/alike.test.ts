// Entries with one name, or nearly one: which are found, who wins, and what is not told.
import { describe, expect, it } from 'vitest';
import { type AlikeItem, findAlike, winner } from '../../lib/knowledge/alike';

const item = (id: string, pack: string, ...names: string[]): AlikeItem => ({
  id: `${id.split('/')[0]}/${id.split('/')[1]}`,
  type: id.startsWith('agency') ? 'agency' : id.startsWith('programme') ? 'programme' : 'law',
  pack,
  names,
});
const told = (...items: AlikeItem[]) =>
  [...findAlike(items)].flatMap(([id, those]) => those.map((one) => `${id} ${one.how} ${one.id}`));

describe('what is found', () => {
  const CASES: { name: string; items: AlikeItem[]; is: string[] }[] = [
    {
      name: 'the same name',
      items: [item('law/a', 'base', '回头看'), item('law/b', 'mine', '回头看')],
      is: ['law/b same law/a', 'law/a same law/b'],
    },
    {
      name: 'the same other name',
      items: [item('law/a', 'base', '甲法', '红黑榜'), item('law/b', 'mine', '乙法', '红黑榜')],
      is: ['law/b same law/a', 'law/a same law/b'],
    },
    {
      name: 'the same name of another type',
      items: [item('law/a', 'mine', '十条措施'), item('programme/b', 'mine', '十条措施')],
      is: ['law/a same programme/b', 'programme/b same law/a'],
    },
    {
      name: 'full and short form',
      items: [item('law/a', 'base', '中华人民共和国数据安全法'), item('law/b', 'mine', '数据安全法')],
      is: ['law/b form law/a', 'law/a form law/b'],
    },
    {
      name: 'with and without the trial mark',
      items: [item('law/a', 'base', '信访办法（试行）'), item('law/b', 'mine', '信访办法')],
      is: ['law/b form law/a', 'law/a form law/b'],
    },
    {
      name: 'one character differs',
      items: [item('law/a', 'base', '信访工作条例'), item('law/b', 'mine', '信仿工作条例')],
      is: ['law/b near law/a', 'law/a near law/b'],
    },
    {
      name: 'not a number, a direction',
      items: [
        item('law/a', 'base', '十四五规划纲要', '东部战区机关'),
        item('law/b', 'mine', '十三五规划纲要', '西部战区机关'),
      ],
      is: [],
    },
    { name: 'not of short names', items: [item('law/a', 'base', '甲乙法'), item('law/b', 'mine', '甲丙法')], is: [] },
    {
      name: 'not of another type, unless the name is the same',
      items: [item('law/a', 'base', '信访工作条例'), item('agency/b', 'mine', '信仿工作条例')],
      is: [],
    },
    { name: 'not two bundled ones', items: [item('law/a', 'base', '回头看'), item('law/b', 'base', '回头看')], is: [] },
    { name: 'nothing of one entry alone', items: [item('law/a', 'mine', '甲乙丙法', '甲乙丁法', '甲乙丙法')], is: [] },
  ];
  it.each(CASES)('$name', ({ items, is }) => expect(told(...items)).toEqual(is));

  it('tells five of one entry at most', () => {
    const many = Array.from({ length: 30 }, (_, at) => item(`law/n${at}`, 'mine', '回头看'));
    expect(findAlike(many).get('law/n0')).toHaveLength(5);
  });
});

describe('which is taken', () => {
  const rival = (pack: string, more: { type?: AlikeItem['type']; out?: boolean } = {}) => ({
    type: 'law' as const,
    out: false,
    pack,
    ...more,
  });
  it.each([
    ['the own one lies above the bundled one', rival('mine'), rival('base'), 'this above'],
    ['and the other way round', rival('base'), rival('lesson'), 'that above'],
    ['of two own packs the higher', rival('mine'), rival('lesson'), 'this above'],
    ['also where it is no law', rival('other'), rival('lesson', { type: 'programme' }), 'that above'],
    ['in one pack the note offers both', rival('lesson'), rival('lesson'), 'both peers'],
    ['a law by its title marks', rival('mine'), rival('mine', { type: 'programme' }), 'both marks'],
    ['one is hidden', rival('mine', { out: true }), rival('base'), 'that out'],
    ['both are', rival('mine', { out: true }), rival('base', { out: true }), 'null null'],
  ])('%s', (_, one, other, is) => {
    const { wins, why } = winner(one, other, ['mine', 'lesson', 'other', 'base']);
    expect(`${wins} ${why}`).toBe(is);
  });
});
