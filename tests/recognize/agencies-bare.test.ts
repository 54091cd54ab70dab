// A bare organ and the place the article is about; half must stay silent. Lines are blocks; the last mark of the text is asked.
import { describe, expect, it } from 'vitest';
import { readAgencies } from './agencies-read';

type Row = [name: string, text: string, surface: string, stands: string | null];

const TOLD: Row[] = [
  ['dateline with province', '本报江苏徐州11月3日讯 记者李某报道\n市公安局通报了案情。', '市公安局', '徐州市公安局'],
  ['dateline of the agency', '新华社成都11月3日电\n市检察院提起公诉。', '市检察院', '成都市人民检察院'],
  ['province of the dateline', '本报云南曲靖5月6日电\n省检察院派员指导。', '省检察院', '云南省人民检察院'],
  [
    'autonomous region of the dateline',
    '本报银川5月6日电\n自治区党委组织部部署。',
    '自治区党委组织部',
    '中国共产党宁夏回族自治区委员会组织部',
  ],
  ['municipality', '本报上海5月6日讯\n市高级人民法院发布。', '市高级人民法院', '上海市高级人民法院'],
  ['first full name', '沛县的秋天来得早。\n县法院在田头开庭。', '县法院', '沛县人民法院'],
  ['county of a body named in full', '沛县法院受理此案。\n县公安局移送线索。', '县公安局', '沛县公安局'],
  [
    'district of a body named in full',
    '成都市锦江区法院受理此案。\n区司法局派员调解。',
    '区司法局',
    '成都市锦江区司法局',
  ],
  ['city above the district', '成都市锦江区发生一起案件。\n市公安局成立专班。', '市公安局', '成都市公安局'],
  ['province above the county', '湖南省衡山县有个村子。\n省高院再审此案。', '省高院', '湖南省高级人民法院'],
  [
    'city below the prefecture is the city',
    '江苏省宜兴市一家旅馆被查。\n市市场监管局立案。',
    '市市场监管局',
    '宜兴市市场监督管理局',
  ],
  [
    'intermediate court skips it',
    '江苏省宜兴市一家旅馆被查。\n市中级人民法院终审。',
    '市中级人民法院',
    '无锡市中级人民法院',
  ],
  [
    'same sentence first',
    '遂宁市委出台意见。蚌埠市委组织部、市委政法委联合发文。',
    '市委政法委',
    '中国共产党蚌埠市委员会政法委员会',
  ],
  [
    'nearest in the block',
    '遂宁市先行一步。后来蚌埠市跟进。市人社局介绍了经验。',
    '市人社局',
    '蚌埠市人力资源和社会保障局',
  ],
  [
    'court carries the province that the page names',
    '本报湖南衡山5月6日讯\n县法院公开审理。',
    '县法院',
    '湖南省衡山县人民法院',
  ],
  ['other bodies do not', '本报湖南衡山5月6日讯\n县自然资源局答复。', '县自然资源局', '衡山县自然资源局'],
  [
    'the fuller name that the page wrote',
    '山西省运城市司法局发文。\n市司法局解释说。',
    '市司法局',
    '山西省运城市司法局',
  ],
  ['autonomous county', '大厂回族自治县推进改革。\n县检察院回访。', '县检察院', '大厂回族自治县人民检察院'],
  ['prefecture called 州', '大理白族自治州出台办法。\n州生态环境局解读。', '州生态环境局', '大理白族自治州生态环境局'],
  ['league called 盟', '锡林郭勒盟草原广阔。\n盟公安局巡查。', '盟公安局', '锡林郭勒盟公安局'],
  ['banner', '科尔沁左翼中旗传来消息。\n旗法院巡回审判。', '旗法院', '科尔沁左翼中旗人民法院'],
  ['inner body of a bare one', '沛县有一户人家。\n县法院立案庭接待了他。', '县法院立案庭', '沛县人民法院立案庭'],
  ['station of a bare one', '沛县有一户人家。\n县公安局大屯派出所出警。', '县公安局大屯派出所', '沛县公安局大屯派出所'],
  ['league committee', '沛县的孩子们收到礼物。\n团县委还送来书。', '团县委', '中国共产主义青年团沛县委员会'],
  [
    'environment branch of a county',
    '郸城县一家企业排污。\n县生态环境分局立案。',
    '县生态环境分局',
    '周口市生态环境局郸城分局',
  ],
  ['after a sibling', '成都市锦江区法院、司法局联合走访。', '司法局', '成都市锦江区司法局'],
  ['office in a title', '蚌埠市委常委、政法委书记到会。', '政法委', '中国共产党蚌埠市委员会政法委员会'],
  ['bureau in a mayor’s title', '蚌埠市副市长、公安局局长到会。', '公安局', '蚌埠市公安局'],
];

const SILENT: Row[] = [
  ['no place at all', '市公安局通报了案情。', '市公安局', null],
  ['no county named', '县法院在田头开庭。', '县法院', null],
  ['only the province named', '湖南省推进改革。\n县法院在田头开庭。', '县法院', null],
  ['only the city named', '徐州市推进改革。\n县检察院回访。', '县检察院', null],
  ['a district is no county', '成都市锦江区推进改革。\n县检察院回访。', '县检察院', null],
  ['a county is no district', '沛县推进改革。\n区法院开庭。', '区法院', null],
  [
    'several cities alike',
    '徐州市、宿迁市、连云港市同时起步。\n——\n——\n——\n——\n——\n——\n——\n市公安局通报。',
    '市公安局',
    null,
  ],
  ['place comes later', '市公安局通报了案情。\n徐州市民反响热烈。', '市公安局', null],
  ['every city', '徐州市发文。\n全市法院开展评查。', '法院', null],
  ['each county', '沛县发文。\n各县公安局落实。', '公安局', null],
  ['generic organ', '沛县发文。\n检察机关跟进。', '检察机关', null],
  ['bare court', '沛县有一户人家。\n法院判决如下。', '法院', null],
  ['bare station', '沛县有一户人家。\n派出所民警上门。', '派出所', null],
  ['bare village committee', '沛县有一户人家。\n村委会出面。', '村委会', null],
  ['village, town untold', '沛县有一户人家。\n柏林村党支部带头。', '柏林村党支部', null],
  ['collective', '本报上海5月6日讯\n上海法院推进改革。', '上海法院', null],
  ['anonymous town', '沛县某镇党委负责人被约谈。', '沛县某镇党委', null],
  ['police branch of a district', '成都市锦江区发生案件。\n区公安分局通报。', '区公安分局', null],
  ['two counties of one name', '和平县与和平区都在其中。\n和平区法院开庭。', '和平区法院', null],
  ['shared district, province unknown', '鼓楼区法院开庭。', '鼓楼区法院', null],
  ['shared short name', '通州法院开庭。', '通州法院', null],
  ['department in general', '沛县发文。\n民政部门上门。', '民政部门', null],
  ['county has no intermediate court', '沛县中级人民法院并不存在。', '沛县中级人民法院', null],
  ['a municipality has no 厅', '上海市公安厅是笔误。', '上海市公安厅', null],
  ['city has no department', '徐州市公安厅是笔误。', '徐州市公安厅', null],
  ['community in general', '沛县发文。\n社区党委响应。', '社区党委', null],
];

const last = (text: string, surface: string) => readAgencies(text).findLast((found) => found.surface === surface);

describe('agencies: bare organs, told by the page', () => {
  it.each(TOLD)('%s', (_name, text, surface, stands) => expect(last(text, surface)?.stands).toBe(stands));
});
describe('agencies: bare organs, told by the page’s own facts', () => {
  const stands = (page: { title?: string; outlet?: string }) => readAgencies('市公安局通报。', page)[0]?.stands ?? null;
  it('the paper of a city', () => expect(stands({ outlet: '徐州日报' })).toBe('徐州市公安局'));
  it('a place in the title', () => expect(stands({ title: '徐州市推进综治中心建设' })).toBe('徐州市公安局'));
  it('a national paper tells nothing', () => expect(stands({ outlet: '法治日报' })).toBeNull());
  it('two places in the title tell nothing', () => expect(stands({ title: '徐州市与宿迁市会商' })).toBeNull());
  it('a headline that begins with its place', () =>
    expect(last('宜兴：旅馆里的两份建议\n市公安局检查旅馆。', '市公安局')?.stands).toBe('宜兴市公安局'));
});
describe('agencies: bare organs, silent', () => {
  it.each(SILENT)('%s', (_name, text, surface) => expect(last(text, surface)?.stands ?? null).toBeNull());
});
