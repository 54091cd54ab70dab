// Several places under one organ, and neighbours that stay apart. Rows: name, text, the marks drawn as `surface=full name`.
import { describe, expect, it } from 'vitest';
import { mainOnes } from './agencies-read';

type Row = [name: string, text: string, ...marks: string[]];

const TOGETHER: Row[] = [
  ['two levels', '徐州市、沛县两级检察院联动。', '徐州市、沛县两级检察院=徐州市人民检察院；沛县人民检察院'],
  [
    'two levels of courts differ in name',
    '徐州市、沛县两级法院联动。',
    '徐州市、沛县两级法院=徐州市中级人民法院；沛县人民法院',
  ],
  ['short names, two levels', '遂宁、射洪两级公安局会商。', '遂宁、射洪两级公安局=遂宁市公安局；射洪市公安局'],
  [
    'three provinces',
    '云南、贵州、四川三省人民政府签约。',
    '云南、贵州、四川三省人民政府=云南省人民政府；贵州省人民政府；四川省人民政府',
  ],
  ['two provinces, one bureau', '湖南、江西两省公安厅协作。', '湖南、江西两省公安厅=湖南省公安厅；江西省公安厅'],
  [
    'two districts of one city',
    '锦江、青羊两区法院共建。',
    '锦江、青羊两区法院=成都市锦江区人民法院；成都市青羊区人民法院',
  ],
  ['two counties', '沛县、丰县两县司法局互访。', '沛县、丰县两县司法局=沛县司法局；丰县司法局'],
  [
    'short counties by their quantifier',
    '湘潭、衡山两县公安局联勤。',
    '湘潭、衡山两县公安局=湘潭县公安局；衡山县公安局',
  ],
  ['short cities by their quantifier', '湘潭、衡阳两市公安局联勤。', '湘潭、衡阳两市公安局=湘潭市公安局；衡阳市公安局'],
  [
    'district and county',
    '盐湖、永济两市区人社局公布。',
    '盐湖、永济两市区人社局=运城市盐湖区人力资源和社会保障局；永济市人力资源和社会保障局',
  ],
  [
    'and so on',
    '成都的做法已推开。锦江、青羊等区市场监管局跟进。',
    '锦江、青羊等区市场监管局=成都市锦江区市场监督管理局；成都市青羊区市场监督管理局',
  ],
  ['full names without a number', '徐州市、宿迁市公安局联合行动。', '徐州市、宿迁市公安局=徐州市公安局；宿迁市公安局'],
  ['full names joined by 和', '江苏省和山东省公安厅会签。', '江苏省和山东省公安厅=江苏省公安厅；山东省公安厅'],
  [
    'fire brigades',
    '锦江、青羊两区消防救援大队演练。',
    '锦江、青羊两区消防救援大队=成都市锦江区消防救援大队；成都市青羊区消防救援大队',
  ],
  ['two places called 地', '徐州、宿州两地检察院会签意见。', '徐州、宿州两地检察院=徐州市人民检察院；宿州市人民检察院'],
  [
    'province before two cities',
    '江苏省徐州、宿迁两市法院协作。',
    '江苏省徐州、宿迁两市法院=江苏省徐州市中级人民法院；宿迁市中级人民法院',
  ],
  [
    'committee and office of one city',
    '蚌埠市委组织部、市委社会工作部联合发文。',
    '蚌埠市委组织部=中国共产党蚌埠市委员会组织部',
    '市委社会工作部=中国共产党蚌埠市委员会社会工作部',
  ],
  ['two bureaus of one city', '蚌埠市公安局、市教育局联合检查。', '蚌埠市公安局=蚌埠市公安局', '市教育局=蚌埠市教育局'],
  [
    'whole and bare of one county',
    '沛县检察院、县妇联共同回访。',
    '沛县检察院=沛县人民检察院',
    '县妇联=沛县妇女联合会',
  ],
  ['two whole names', '徐州市公安局、宿迁市公安局签约。', '徐州市公安局=徐州市公安局', '宿迁市公安局=宿迁市公安局'],
  ['joined in one word', '沛县县委网信办提醒。', '沛县县委网信办=中国共产党沛县委员会网络安全和信息化委员会办公室'],
  [
    'discipline of two counties',
    '沛县、丰县两县纪委监委通报。',
    '沛县、丰县两县纪委监委=中国共产党沛县纪律检查委员会；沛县监察委员会；中国共产党丰县纪律检查委员会；丰县监察委员会',
  ],
];

const APART: Row[] = [
  ['numbers without names', '两级法院开展评查。'],
  ['levels without names', '市、县两级检察院同步推进。'],
  ['three levels', '省市县三级公安局同步部署。'],
  ['places only', '活动在徐州、宿迁两市举行。'],
  ['people of two cities', '徐州、宿迁两市群众受益。'],
  ['companies of two cities', '徐州、宿迁两市企业合作。'],
  ['hospitals of two districts', '锦江、青羊两区医院结对。'],
  ['schools of two counties', '沛县、丰县两县中学交流。'],
  ['departments in general', '公安、民政部门共同救助。'],
  ['departments in a row', '住建、应急、消防等部门到场。'],
  ['two countries', '中越两国公安机关会晤。'],
  ['foreign cities', '巴黎、里昂两市法院罢工。'],
  ['foreign lands', '日本、韩国两国政府磋商。'],
  ['organs of two provinces in general', '湖南、江西两省检察机关签约。'],
  ['committee and government, plain', '会议传达县委、县政府要求。'],
  ['city committee and office in general', '各地市委、县委要重视。'],
  ['courts and procuratorates', '法院、检察院各司其职。'],
  ['mediators', '徐州、宿迁两地调解员互学。'],
  ['two villages', '张庄、李庄两村村民和解。'],
  ['lawyers', '徐州、宿迁两市律师代表到会。'],
  ['levels in a row', '省、自治区、直辖市高级人民法院应当报告。'],
  ['levels with their government', '省、市人民政府应当备案。'],
  ['all districts', '全市各区县人社局窗口开放。'],
  ['grassroots', '基层法院、派出法庭联动。'],
];

describe('agencies: coordination', () => {
  it.each(TOGETHER)('%s', (_name, text, ...marks) => expect(mainOnes(text)).toEqual(marks));
});
describe('agencies: coordination, not drawn', () => {
  it.each(APART)('%s', (_name, text) => expect(mainOnes(text)).toEqual([]));
});
