// National bodies that the reforms of 1998 to 2018 ended and that have no entry of their own: their names, the last day,
// who goes on with the work.
import type { PartialDate, Source } from '../model/entry';

export interface FormerBody {
  names: readonly string[];
  /** Null where no source tells the day. */
  until: PartialDate | null;
  /** Full name of the body that goes on; null where several took over. */
  heir: string | null;
  source: Source;
  /** A company's 人事部 is no ministry: it counts only where a body speaks or acts. */
  everyday?: true;
}

const PLAN_1998: Source = {
  title: '第九届全国人民代表大会第一次会议关于国务院机构改革方案的决定（1998年）',
  url: 'https://ent.cctv.com/news/other/20030221/100349.shtml',
};
const PLAN_2003: Source = {
  title: '第十届全国人民代表大会第一次会议关于国务院机构改革方案的决定（2003年）',
  url: 'https://flfgdq.cn/law/%e7%ac%ac%e5%8d%81%e5%b1%8a%e5%85%a8%e5%9b%bd%e4%ba%ba%e6%b0%91%e4%bb%a3%e8%a1%a8%e5%a4%a7%e4%bc%9a%e7%ac%ac%e4%b8%80%e6%ac%a1%e4%bc%9a%e8%ae%ae%e5%85%b3%e4%ba%8e%e5%9b%bd%e5%8a%a1%e9%99%a2%e6%9c%ba%e6%9e%84%e6%94%b9%e9%9d%a9%e6%96%b9%e6%a1%88%e7%9a%84%e5%86%b3%e5%ae%9a-2003%e5%b9%b4',
};
const PLAN_2008: Source = {
  title: '央视网（2008-03-11，新华社）：新一轮国务院机构改革启动 组成部门拟调整至27个',
  url: 'https://news.cctv.com/china/20080311/104439.shtml',
};
const PLAN_2013: Source = {
  title: '人民网（2013-03-11）：新一轮国务院机构改革的具体内容',
  url: 'https://tv.people.com.cn/n/2013/0311/c357254-20753470.html',
};
export const PLAN_2018: Source = {
  title: '深化党和国家机构改革方案（2018年）',
  url: 'https://www.gov.cn/zhengce/2018-03/21/content_5276191.htm',
};

const of = (
  until: PartialDate | null,
  source: Source,
  rows: readonly [names: string, heir: string | null, everyday?: true][],
) =>
  rows.map(
    ([names, heir, everyday]): FormerBody => ({
      names: names.split(' '),
      until,
      heir,
      source,
      ...(everyday && { everyday }),
    }),
  );

export const FORMER_BODIES: readonly FormerBody[] = [
  ...of('1998-03', PLAN_1998, [
    ['电力工业部 煤炭工业部 冶金工业部 化学工业部 纺织工业部', null],
    ['邮电部 电子工业部', '工业和信息化部'],
    ['国内贸易部', '商务部'],
    ['劳动部', '人力资源和社会保障部', true],
    ['广播电影电视部', '国家广播电视总局'],
    ['地质矿产部 国家土地管理局', '自然资源部'],
    ['林业部', '国家林业和草原局', true],
    ['国家体育运动委员会 国家体委', '国家体育总局'],
    ['国家教育委员会 国家教委', '教育部'],
    ['国家科学技术委员会 国家科委', '科学技术部'],
    ['国家计划委员会 国家计委 国家经济体制改革委员会 国家体改委', '国家发展和改革委员会'],
    ['国家环境保护局 国家环保局', '生态环境部'],
    ['国家技术监督局', '国家市场监督管理总局'],
  ]),
  ...of('2003-03', PLAN_2003, [
    ['国家发展计划委员会', '国家发展和改革委员会'],
    ['国家经济贸易委员会 国家经贸委', null],
    ['对外贸易经济合作部 外经贸部', '商务部'],
    ['国家计划生育委员会 国家计生委', '国家卫生健康委员会'],
  ]),
  ...of('2008-03', PLAN_2008, [
    ['人事部', '人力资源和社会保障部', true],
    ['交通部', '交通运输部', true],
    ['建设部', '住房和城乡建设部', true],
    ['国务院信息化工作办公室', '工业和信息化部'],
    ['环保总局', '生态环境部'],
  ]),
  ...of('2013-03', PLAN_2013, [['电监会', '国家能源局']]),
  ...of('2018-03', PLAN_2018, [
    ['国家海洋局', '自然资源部'],
    ['中央综治办 中央维稳办 国务院防范和处理邪教问题办公室 中央防范办', '中共中央政法委员会'],
    ['全国人大内司委', '全国人民代表大会监察和司法委员会'],
    ['全国政协文史委', '中国人民政治协商会议全国委员会文化文史和学习委员会'],
    ['中央深改组 中央全面深化改革领导小组', '中央全面深化改革委员会'],
    ['公安消防部队 武警消防部队', '国家综合性消防救援队伍'],
    ['公安部消防局', '国家消防救援局'],
    ['公安边防部队', '国家移民管理局'],
  ]),
  // Names that had gone before the plan which tells who does the work now.
  ...of(null, PLAN_2018, [
    ['国家工商行政管理局 国家工商局 国家质量技术监督局', '国家市场监督管理总局'],
    ['国家测绘局', '自然资源部'],
  ]),
];

/** Bodies whose work went to two: the second, and what tells that its part is meant. */
export const SECOND_HEIRS: Readonly<Record<string, { heir: string; does: string; about: RegExp }>> = {
  国家食品药品监督管理总局: {
    heir: '国家药品监督管理局',
    does: '药品、医疗器械、化妆品',
    about: /药(?!监|品监督管理总局)|医疗器械|器械|化妆品|疫苗|临床|起搏器|支架|试剂/,
  },
};
