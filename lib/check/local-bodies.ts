// Kinds of local bodies that a reform of all places ended, and what stands in their place at each level. The plans oblige
// the places to follow the centre for what is named there; where the places were left to choose a name, none is given.
import type { PartialDate, Source } from '../model/entry';

export type PlaceLevel = '省' | '直辖市' | '市' | '县';

export interface LocalReform {
  /** As written after a place, longest first. */
  heads: readonly string[];
  /** When the last places had followed. */
  until: PartialDate;
  source: Source;
  /** What is written after the place now; a level that is not here has names of many kinds. */
  now: Partial<Record<PlaceLevel, string>>;
  /** Who does the work where the name is open. */
  heir: string;
  /** Written before the place: 国家金融监督管理总局|浙江|监管局. */
  of?: string;
  /** Places (six digits) that went another way. */
  except?: readonly string[];
}

const PLAN_2018 = {
  until: '2019-03',
  source: {
    title: '深化党和国家机构改革方案（2018年）：地方机构改革任务2019年3月底前基本完成',
    url: 'https://www.gov.cn/zhengce/2018-03/21/content_5276191.htm',
  },
};
const PLAN_2023 = {
  title: '党和国家机构改革方案（2023年）：地方层面的改革任务力争2024年年底前完成',
  url: 'https://www.12371.cn/2023/03/16/ARTI1678963267097677.shtml',
};

/** 旅游 and 文化 of 西藏 and 海南 are arranged otherwise. */
const OWN_WAY = ['460000', '540000'];

export const LOCAL_REFORMS: readonly LocalReform[] = [
  { ...PLAN_2018, heads: ['国土资源厅'], now: { 省: '自然资源厅' }, heir: '自然资源主管部门' },
  { ...PLAN_2018, heads: ['国土资源局', '国土局'], now: {}, heir: '自然资源主管部门' },
  { ...PLAN_2018, heads: ['环境保护厅', '环保厅'], now: { 省: '生态环境厅' }, heir: '生态环境部门' },
  {
    ...PLAN_2018,
    heads: ['环境保护局', '环保局'],
    now: { 直辖市: '生态环境局', 市: '生态环境局' },
    heir: '生态环境部门',
  },
  { ...PLAN_2018, heads: ['农业厅'], now: { 省: '农业农村厅' }, heir: '农业农村部门' },
  { ...PLAN_2018, heads: ['农业局'], now: { 市: '农业农村局', 县: '农业农村局' }, heir: '农业农村部门' },
  { ...PLAN_2018, heads: ['林业厅'], now: {}, heir: '林业和草原主管部门' },
  {
    ...PLAN_2018,
    heads: ['卫生和计划生育委员会', '卫生计生委', '卫计委', '卫生厅'],
    now: { 省: '卫生健康委员会', 直辖市: '卫生健康委员会' },
    heir: '卫生健康部门',
  },
  {
    ...PLAN_2018,
    heads: ['卫生和计划生育局', '卫生计生局', '卫计局', '卫生局'],
    now: {},
    heir: '卫生健康部门',
  },
  {
    ...PLAN_2018,
    heads: ['工商行政管理局', '工商局', '质量技术监督局', '技术监督局', '质监局'],
    now: { 省: '市场监督管理局', 直辖市: '市场监督管理局', 市: '市场监督管理局', 县: '市场监督管理局' },
    heir: '市场监督管理部门',
  },
  {
    ...PLAN_2018,
    heads: ['食品药品监督管理局', '食药监局', '食药局'],
    now: { 市: '市场监督管理局', 县: '市场监督管理局' },
    heir: '市场监督管理部门（省级药品由药品监督管理局）',
  },
  {
    ...PLAN_2018,
    heads: ['安全生产监督管理局', '安监局'],
    now: { 省: '应急管理厅', 直辖市: '应急管理局', 市: '应急管理局', 县: '应急管理局' },
    heir: '应急管理部门',
  },
  {
    ...PLAN_2018,
    heads: ['旅游发展委员会', '旅发委', '旅游局', '文化厅'],
    now: { 省: '文化和旅游厅', 直辖市: '文化和旅游局' },
    heir: '文化和旅游部门',
    except: OWN_WAY,
  },
  {
    ...PLAN_2018,
    heads: ['文化广电新闻出版局', '文广新局', '文化局'],
    now: {},
    heir: '文化和旅游部门',
    except: OWN_WAY,
  },
  { ...PLAN_2018, heads: ['新闻出版广电局'], now: {}, heir: '广播电视、新闻出版部门' },
  {
    ...PLAN_2018,
    heads: ['政府法制办公室', '政府法制办', '法制办公室', '法制办'],
    now: { 省: '司法厅', 直辖市: '司法局', 市: '司法局', 县: '司法局' },
    heir: '司法行政部门',
  },
  { ...PLAN_2018, heads: ['监察厅'], now: { 省: '监察委员会' }, heir: '监察委员会' },
  {
    ...PLAN_2018,
    heads: ['地方税务局', '国家税务局', '地税局', '国税局'],
    now: { 省: '税务局', 直辖市: '税务局', 市: '税务局', 县: '税务局' },
    heir: '税务机关',
  },
  ...['总队', '支队', '大队'].map((unit) => ({
    ...PLAN_2018,
    heads: [`公安消防${unit}`],
    now: {
      省: `消防救援${unit}`,
      直辖市: `消防救援${unit}`,
      市: `消防救援${unit}`,
      县: `消防救援${unit}`,
    },
    heir: '消防救援机构',
  })),
  {
    until: '2024-12',
    source: PLAN_2023,
    heads: ['扶贫开发办公室', '扶贫办', '乡村振兴局'],
    now: { 省: '农业农村厅', 市: '农业农村局', 县: '农业农村局' },
    heir: '农业农村部门',
  },
  {
    until: '2023-12',
    source: { ...PLAN_2023, title: '党和国家机构改革方案（2023年）：组建国家金融监督管理总局，不再保留银保监会' },
    heads: ['银保监局', '银监局', '保监局'],
    now: { 省: '监管局', 直辖市: '监管局', 市: '监管局' },
    heir: '国家金融监督管理总局派出机构',
    of: '国家金融监督管理总局',
  },
  {
    until: '2023-12',
    source: { ...PLAN_2023, title: '党和国家机构改革方案（2023年）：组建国家金融监督管理总局，不再保留银保监会' },
    heads: ['银保监分局', '银监分局'],
    now: { 市: '监管分局', 县: '监管支局' },
    heir: '国家金融监督管理总局派出机构',
    of: '国家金融监督管理总局',
  },
];
