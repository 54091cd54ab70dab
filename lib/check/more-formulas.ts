// Formulas with a fixed list of parts that have no entry of their own: a check knows them, the marks do not.
import type { ProgrammeEntry, Source } from '../model/entry';

const RURAL: Source = {
  title: '中华人民共和国乡村振兴促进法（2021年）',
  url: 'https://flk.npc.gov.cn/detail?id=ff80818178efe3620179206d421428ce',
};
const HISTORIES: Source = {
  title: '监察法制网（2021-06-09，安徽纪检监察网）：党史、新中国史、改革开放史、社会主义发展史',
  url: 'http://jc-fzw.org.cn/show-22466.html',
};

const RULE_OF_LAW: Source = {
  title: '中共中央关于全面推进依法治国若干重大问题的决定（2014年）',
  url: 'https://news.12371.cn/2014/10/28/ARTI1414492334767240.shtml',
};

const of = (id: string, names: readonly string[], parts: string, source: Source): ProgrammeEntry => ({
  id: `programme/${id}`,
  type: 'programme',
  kind: '提法',
  depth: 'facts',
  terms: names.map((text, i) => ({ text, status: i === 0 ? 'full' : 'short' })),
  parts: parts.split('、').map((name) => ({ name })),
  sources: [source],
  facts: {},
});

export const MORE_FORMULAS: readonly ProgrammeEntry[] = [
  of(
    'xiang-cun-zhen-xing-zong-yao-qiu',
    ['乡村振兴总要求', '乡村振兴的总要求', '乡村振兴战略总要求', '乡村振兴战略的总要求', '二十字方针'],
    '产业兴旺、生态宜居、乡风文明、治理有效、生活富裕',
    RURAL,
  ),
  of('wu-da-zhen-xing', ['五大振兴', '五个振兴'], '产业振兴、人才振兴、文化振兴、生态振兴、组织振兴', RURAL),
  of(
    'yi-fa-zhi-guo-fang-zhen',
    ['全面依法治国', '新时代法治建设方针'],
    '科学立法、严格执法、公正司法、全民守法',
    RULE_OF_LAW,
  ),
  of('si-shi', ['四史'], '党史、新中国史、改革开放史、社会主义发展史', HISTORIES),
];
