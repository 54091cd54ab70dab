// Five-year plans that are a sector's own, and those that are the nation's. Sentences are ours.
import { expect, it } from 'vitest';
import type { Proposal } from '../../lib/recognize/proposal';
import { asSectorPlan } from '../../lib/recognize/recognizers/sector-plans';

/** Sentence, what is marked, what it stands for: `nation` as the dictionary says, null where nothing is said. */
const ROWS: [text: string, surface: string, stands: string | null][] = [
  ['工会“十五五”规划发布。', '工会“十五五”规划', '工会“十五五”规划'],
  ['全民医保“十五五”规划出炉', '全民医保“十五五”规划', '全民医保“十五五”规划'],
  ['省里印发残疾人事业“十四五”规划。', '残疾人事业“十四五”规划', '残疾人事业“十四五”规划'],
  ['教育部印发教育发展“十四五”规划。', '教育发展“十四五”规划', '教育发展“十四五”规划'],
  ['印发助残服务提升“十四五”行动计划。', '助残服务提升“十四五”行动计划', '助残服务提升“十四五”行动计划'],
  ['编制危化品安全“十五五”规划。', '危化品安全“十五五”规划', '危化品安全“十五五”规划'],
  ['在助残服务提升工程“十四五”行动计划中', '助残服务提升工程“十四五”行动计划', '助残服务提升工程“十四五”行动计划'],
  ['实现“十五五”规划目标', '“十五五”规划', 'nation'],
  ['全国总工会发布“十五五”规划', '“十五五”规划', null],
  ['省残联近日印发“十五五”规划。', '“十五五”规划', null],
  ['国务院印发“十四五”规划。', '“十四五”规划', 'nation'],
  ['我国发布“十五五”规划。', '“十五五”规划', 'nation'],
  ['落实“十五五”规划，推进改革。', '“十五五”规划', 'nation'],
  ['服务保障“十五五”规划实施。', '“十五五”规划', 'nation'],
  ['聚焦保障“十五五”规划实施。', '“十五五”规划', 'nation'],
  ['审查“十五五”规划纲要草案。', '“十五五”规划纲要', 'nation'],
];

it.each(ROWS)('%s', (text, surface, stands) => {
  const start = text.search(/[“‘]/);
  const found = asSectorPlan(text, plan(start, text.indexOf(surface) + surface.length));
  expect(text.slice(found.start, found.end)).toBe(surface);
  expect(found.target?.is === 'name' ? found.target.name : found.target && 'nation').toBe(stands);
});

function plan(start: number, end: number): Proposal {
  const target = { is: 'entry' as const, id: 'programme/plan' };
  return { start, end, type: 'programme', weight: 'main', via: 'pattern', target, reason: 'quoted-head' };
}
