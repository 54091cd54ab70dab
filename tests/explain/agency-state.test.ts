// What an agency was on a day, from its dates: rows of (facts, day, what is said).
import { expect, test } from 'vitest';
import { agencyOnDay } from '../../lib/explain/agency-state';
import type { AgencyFacts } from '../../lib/model/entry';

const NAMES: Record<string, string> = { 'agency/new': '国家金融监督管理总局' };
const old: AgencyFacts = { founded: '2018', ended: '2023-03', successor: 'agency/new' };
const fresh: AgencyFacts = { founded: '2023', lineage: [{ name: '中国银行保险监督管理委员会', until: '2023-03' }] };
const renamed: AgencyFacts = {
  lineage: [
    { name: '文化部', until: '2018-03' },
    { name: '国家旅游局', until: '2018-03' },
  ],
};

const ROWS: [string, AgencyFacts, string, string | null][] = [
  ['abolished since', old, '2022-03-01', '尚未撤销'],
  ['abolished before', old, '2024-03-01', '已撤销，由国家金融监督管理总局承接'],
  ['abolished before, to the day', { ended: '2023-05-18' }, '2023-05-18', '已撤销'],
  ['the very month: not known', old, '2023-03-10', null],
  ['not yet founded', { founded: '2023' }, '2022-12-31', '尚未设立'],
  ['not yet founded, with what was there before', fresh, '2022-03-01', '尚未设立，当时是中国银行保险监督管理委员会'],
  ['merged since', renamed, '2017-01-01', '当时是文化部、国家旅游局'],
  ['as it is now', renamed, '2020-01-01', null],
  ['nothing is known of its days', {}, '2020-01-01', null],
];
test.each(ROWS)('%s', (_, facts, day, said) => {
  expect(agencyOnDay(facts, day, (id) => NAMES[id] ?? id)).toBe(said);
});
