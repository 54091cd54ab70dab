// A page's names and a printed sheet as data, for the panel's tests and pictures.
import { type PanelRow, rowOf } from '../../components/panelRows';
import type { Explanation } from '../../lib/model/explanation';
import type { EntryType } from '../../lib/model/mention';
import type { PageTerm, Spot } from '../../lib/model/page-terms';
import * as f from './fixtures';

let mentions = 0;
const spot = (before: string, text: string, after: string, where: Partial<Spot> = {}): Spot => ({
  mention: mentions++,
  role: 'body',
  paragraph: 2,
  before,
  text,
  after,
  ...where,
});
const term = (type: EntryType, name: string, spots: Spot[], more: Partial<PageTerm> = {}): PageTerm => ({
  key: `${type}/${name}`,
  type,
  weight: 'main',
  name,
  names: [name],
  spots,
  ...more,
});
const named = (type: EntryType, heading: string): Explanation => ({ ...f.bare, type, heading, entry: `${type}/x` });
const once = (text: string) => [spot('由', text, '负责')];

/** In page order; the second and the last are not met before. */
export const rows: PanelRow[] = [
  rowOf(
    term(
      'law',
      '个人信息保护法',
      [
        spot('先看法律：', '《个人信息保护法》', '管到哪里', { role: 'heading', paragraph: 0 }),
        spot('', '《个人信息保护法》', '自2021年11月1日起施行'),
        spot('（以下简称', '《个保法》', '）自2021年11月1日起施行'),
        spot('', '《个保法》', '第十条划出底线'),
      ],
      { names: ['个人信息保护法', '个保法'] },
    ),
    f.law,
    3,
  ),
  rowOf(term('law', '第十条', [spot('《个保法》', '第十条', '划出底线')]), f.provision, 0),
  rowOf(term('law', '网络数据安全管理条例（征求意见稿）', once('《网络数据安全管理条例（征求意见稿）》')), f.draft, 1),
  rowOf(term('law', '合同法', once('《合同法》')), f.repealed, 2),
  rowOf(term('agency', '国务院', once('国务院')), named('agency', '国务院'), 9),
  rowOf(term('agency', '国家网信办', once('国家网信办')), named('agency', '国家互联网信息办公室'), 2),
  rowOf(term('agency', '新吴区人民检察院', once('新吴区人民检察院')), f.agency, 1),
  rowOf(
    term('programme', '三资', [
      spot('第一课讲“', '三资', '”台账'),
      spot('又问“', '三资', '”'),
      spot('“', '三资', '”公开'),
    ]),
    f.formula,
    1,
  ),
  rowOf(term('programme', '放管服', [spot('也是“', '放管服', '”改革的一部分')]), named('programme', '放管服'), 0),
  rowOf(term('agency', '人民检察院', once('人民检察院'), { weight: 'minor' }), null, 1),
];

export const noPageCallbacks = { markPage() {}, grant() {}, reload() {}, setSite() {} };

export const sheet = {
  facts: {
    title: '读懂一条法治新闻，先看三样东西',
    date: '2026-03-12',
    outlet: '样张周报',
    url: 'https://sample.example/1',
  },
  paragraphs: [
    { role: 'headline' as const, pieces: [{ text: '读懂一条法治新闻，先看三样东西' }] },
    { role: 'heading' as const, pieces: [{ text: '先看法律' }] },
    {
      role: 'body' as const,
      pieces: [
        { text: '《' },
        { text: '个人信息保护法', type: 'law' as const, note: 1 },
        { text: '》自2021年11月1日起施行。它的' },
        { text: '第十条', type: 'law' as const, note: 2 },
        { text: '划出底线：任何组织、个人不得非法收集、使用、加工、传输他人个人信息。' },
      ],
    },
    {
      role: 'body' as const,
      pieces: [
        { text: '农村报道里的“' },
        { text: '三资', type: 'programme' as const, note: 3 },
        { text: '”指集体的资金、资产、资源；' },
        { text: '公安部', type: 'agency' as const, note: 4 },
        { text: '另有说法。' },
      ],
    },
  ],
  notes: [
    { number: 1, type: 'law' as const, name: '个人信息保护法', explanation: f.law },
    { number: 2, type: 'law' as const, name: '第十条', explanation: f.provision },
    { number: 3, type: 'programme' as const, name: '三资', explanation: f.formula },
    { number: 4, type: 'agency' as const, name: '公安部', explanation: null },
  ],
};
