import { expect, test } from 'vitest';
import type { Mention, Target } from '../../lib/model/mention';
import { standsFor } from '../../lib/recognize/stands-for';

const names: Record<string, string> = {
  'law/a': '中华人民共和国刑法',
  'law/b': '《某办法》',
  'programme/a': '人工智能+',
  'programme/b': '“护河”专项行动',
  'programme/c': '厂务公开三年行动',
  'programme/d': '甲清单；乙清单；丙清单',
};
const entry = (id: string): Target => ({ is: 'entry', id });
const CASES: { name: string; target: Target | null; surface?: string; via?: Mention['via']; says: string | null }[] = [
  { name: 'nothing', target: null, says: null },
  { name: 'an entry', target: entry('law/a'), says: '中华人民共和国刑法' },
  { name: 'an unknown entry', target: entry('law/x'), says: null },
  {
    name: 'a body',
    target: { is: 'agency', name: '合肥市公安局', places: ['340000', '340100'], place: '合肥市', kind: 'police' },
    says: '合肥市公安局',
  },
  {
    name: 'a body whose place nobody tells',
    target: { is: 'agency', name: '市公安局', places: [], place: '', kind: 'police' },
    says: null,
  },
  { name: 'a document', target: { is: 'document', title: '某规定（试行）' }, says: '某规定（试行）' },
  {
    name: 'a paper of the highest court, as news shorten it',
    target: { is: 'document', title: '关于修改〈某规定〉的决定', issuer: '最高法' },
    says: '最高人民法院关于修改《某规定》的决定',
  },
  {
    name: 'a paper of another issuer',
    target: { is: 'document', title: '关于护林的意见', issuer: '国务院' },
    says: '关于护林的意见',
  },
  {
    name: 'a provision',
    target: { is: 'provision', law: entry('law/a'), text: '第二百五十三条之一第一款', article: 253 },
    says: '中华人民共和国刑法第二百五十三条之一第一款',
  },
  {
    name: 'several provisions, their law without marks',
    target: { is: 'provision', law: entry('law/b'), text: '第二十五条；第二十六条', article: 25 },
    says: '某办法第二十五条；某办法第二十六条',
  },
  {
    name: 'a provision of no known law',
    target: { is: 'provision', law: null, text: '第十条', article: 10 },
    says: null,
  },
  {
    name: 'several',
    target: { is: 'several', of: [entry('law/a'), { is: 'name', name: '甲局', type: 'agency' }] },
    says: '中华人民共和国刑法；甲局',
  },
  {
    name: 'a name that the words hold whole tells nothing',
    target: entry('programme/a'),
    surface: '“人工智能＋”行动',
    says: null,
  },
  {
    name: 'nor does it in traditional characters',
    target: entry('programme/b'),
    surface: '全國「護河」專項行動',
    says: null,
  },
  {
    name: 'the name itself is said',
    target: entry('programme/b'),
    surface: '「護河」專項行動',
    says: '“护河”专项行动',
  },
  {
    name: 'a name longer than the words is said',
    target: entry('programme/b'),
    surface: '护河',
    says: '“护河”专项行动',
  },
  {
    name: 'another full name of the same entry stands for itself',
    target: entry('programme/c'),
    surface: '厂务公开提升行动',
    via: 'name',
    says: null,
  },
  {
    name: 'a collective name stands for its parts, full name or not',
    target: entry('programme/d'),
    surface: '三项清单',
    via: 'name',
    says: '甲清单；乙清单；丙清单',
  },
  {
    name: 'several with an unknown one say nothing',
    target: { is: 'several', of: [entry('law/a'), entry('law/x')] },
    says: null,
  },
];

test.each(CASES)('stands for: $name', ({ target, surface = '某', via = 'alias', says }) => {
  expect(standsFor(target, (id) => names[id], surface, via)).toBe(says);
});
