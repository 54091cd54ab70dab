// Entries with one name, or nearly one: which are found, who wins, and what is not told.
import { describe, expect, it } from 'vitest';
import { type AlikeItem, findAlike } from '../../lib/knowledge/alike';

const item = (id: string, pack: string, ...names: string[]): AlikeItem => ({
  id: `${id.split('/')[0]}/${id.split('/')[1]}`,
  type: id.startsWith('agency') ? 'agency' : id.startsWith('programme') ? 'programme' : 'law',
  pack,
  out: false,
  names,
});
const told = (...items: AlikeItem[]) =>
  [...findAlike(items)].flatMap(([id, those]) =>
    those.map((one) => `${id} ${one.how} ${one.id} ${one.wins ?? '-'} ${one.why ?? '-'}`),
  );

describe('what is found', () => {
  const CASES: { name: string; items: AlikeItem[]; is: string[] }[] = [
    {
      name: 'the same name: the own pack lies above the bundled one',
      items: [item('law/a', 'base', '回头看'), item('law/b', 'mine', '回头看')],
      is: ['law/b same law/a this above', 'law/a same law/b that above'],
    },
    {
      name: 'the same other name',
      items: [item('law/a', 'base', '甲法', '红黑榜'), item('law/b', 'mine', '乙法', '红黑榜')],
      is: ['law/b same law/a this above', 'law/a same law/b that above'],
    },
    {
      name: 'two own ones: the note offers both',
      items: [item('law/a', 'lesson', '回头看'), item('law/b', 'mine', '回头看')],
      is: ['law/a same law/b both peers', 'law/b same law/a both peers'],
    },
    {
      name: 'a law and a programme of one layer: by the title marks',
      items: [item('law/a', 'mine', '十条措施'), item('programme/b', 'mine', '十条措施')],
      is: ['law/a same programme/b both marks', 'programme/b same law/a both marks'],
    },
    {
      name: 'one is hidden: the other is taken',
      items: [item('law/a', 'base', '回头看'), { ...item('law/b', 'mine', '回头看'), out: true }],
      is: ['law/b same law/a that out', 'law/a same law/b this out'],
    },
    {
      name: 'full and short form',
      items: [item('law/a', 'base', '中华人民共和国数据安全法'), item('law/b', 'mine', '数据安全法')],
      is: ['law/b form law/a - -', 'law/a form law/b - -'],
    },
    {
      name: 'with and without the trial mark',
      items: [item('law/a', 'base', '信访办法（试行）'), item('law/b', 'mine', '信访办法')],
      is: ['law/b form law/a - -', 'law/a form law/b - -'],
    },
    {
      name: 'one character differs',
      items: [item('law/a', 'base', '信访工作条例'), item('law/b', 'mine', '信仿工作条例')],
      is: ['law/b near law/a - -', 'law/a near law/b - -'],
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
