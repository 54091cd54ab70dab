// Explanations for every state of the note, as data: used by the tests and by `npm run look`.

import en from '../../assets/public/_locales/en/messages.json';
import zhCN from '../../assets/public/_locales/zh_CN/messages.json';
import zhTW from '../../assets/public/_locales/zh_TW/messages.json';
import type { AlikeShown, PackShown } from '../../components/alike';
import type { EntryRow } from '../../components/entryRows';
import type { NoteCallbacks } from '../../components/noteState';
import type { PopupCallbacks } from '../../components/Popup';
import type { SettingsShown } from '../../components/SettingsForm';
import type { OfferedSite } from '../../components/Welcome';
import { type Language, type Messages, type Words, wordsFrom } from '../../components/words';
import type { JournalRow } from '../../lib/model/change';
import type { Entry } from '../../lib/model/entry';
import type { Explanation } from '../../lib/model/explanation';

const FILES: Record<Language, Messages> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
export const words = (language: Language): Words => wordsFrom(language, FILES[language]);

export const bare: Explanation = {
  entry: null,
  heading: '',
  cover: null,
  english: null,
  englishOfficial: false,
  type: 'law',
  kind: '',
  status: { onArticleDate: null, onKnowledgeDate: null },
  summary: null,
  facts: [],
  parts: [],
  page: null,
  corpus: null,
  related: [],
  sources: [],
  senses: [],
  sensesAre: null,
  ownNote: null,
  pack: null,
  officialText: null,
  knowledgeDate: '2026-09-30',
  limits: [],
};
const inForce = { state: 'in-force', since: '2021-11-01', by: null, label: '现行有效' } as const;
const database = { title: '国家法律法规数据库', url: 'https://flk.npc.gov.cn/' };
const entry = (id: string) => ({ is: 'entry', id }) as const;

export const law: Explanation = {
  ...bare,
  entry: 'law/personal-information-protection',
  heading: '个人信息保护法',
  cover: '中华人民共和国',
  english: 'Personal Information Protection Law',
  kind: '全国人大常委会制定',
  status: { onArticleDate: inForce, onKnowledgeDate: inForce },
  summary:
    '规范个人信息处理活动的专门法律。处理个人信息要有法定依据，最常见的是本人同意；处理敏感个人信息，须有特定目的和充分必要性，并取得单独同意。',
  facts: [
    { key: 'adopted', values: [{ date: '2021-08-20' }] },
    { key: 'effective', values: [{ date: '2021-11-01' }] },
    { key: 'number', values: [{ text: '主席令第九十一号' }] },
    { key: 'articles', values: [{ count: 74 }] },
  ],
  page: { surface: '个保法', nth: 3, of: 7, alsoCalled: ['《个保法》'] },
  corpus: {
    count: 12,
    first: { outlet: '人民日报', date: '2021-08-21', article: '1', paragraph: 2 },
    last: { outlet: '法治日报', date: '2025-03-04', article: '9', paragraph: 1 },
  },
  related: [
    { id: 'law/cybersecurity', name: '网络安全法', type: 'law' },
    { id: 'law/data-security', name: '数据安全法', type: 'law' },
    { id: 'law/network-data-security-regulation', name: '网络数据安全管理条例', type: 'law' },
  ],
  sources: [database, { title: '中国人大网' }],
  ownNote: '第十三条列了七种依据，下次讲。',
  officialText: 'https://flk.npc.gov.cn/detail2.html',
};

export const draft: Explanation = {
  ...bare,
  entry: 'law/network-data-security-regulation-draft',
  heading: '网络数据安全管理条例（征求意见稿）',
  kind: '行政法规草案',
  status: {
    onArticleDate: { state: 'draft', since: '2021-11-14', by: '网络数据安全管理条例', label: '征求意见稿' },
    onKnowledgeDate: {
      state: 'draft',
      since: '2021-11-14',
      by: '网络数据安全管理条例',
      label: '征求意见稿，已有正式文件，2025年1月1日起施行',
    },
  },
  summary: '2021年向社会征求意见的稿子，没有法律效力。引用请以正式文本为准。',
  facts: [
    { key: 'issuer', values: [{ text: '国家互联网信息办公室' }] },
    { key: 'draftOpened', values: [{ date: '2021-11-14' }] },
    {
      key: 'became',
      values: [
        { name: '网络数据安全管理条例', target: entry('law/network-data-security-regulation'), date: '2025-01-01' },
      ],
    },
  ],
  page: { surface: '网络数据安全管理条例（征求意见稿）', nth: 1, of: 1 },
  sources: [{ title: '中国网信网', url: 'https://www.cac.gov.cn/' }],
};

export const repealed: Explanation = {
  ...bare,
  entry: 'law/contract',
  heading: '合同法',
  cover: '中华人民共和国',
  kind: '全国人大制定',
  status: {
    onArticleDate: { state: 'in-force', since: '1999-10-01', by: null, label: '当时有效' },
    onKnowledgeDate: {
      state: 'replaced',
      since: '2021-01-01',
      by: '民法典',
      label: '2021年1月1日起废止，由民法典取代',
    },
  },
  summary: '调整平等主体之间合同关系的法律。现在的规定见民法典第三编“合同”。',
  facts: [
    { key: 'adopted', values: [{ date: '1999-03-15' }] },
    { key: 'effective', values: [{ date: '1999-10-01' }] },
    { key: 'replacedBy', values: [{ name: '民法典', target: entry('law/civil-code') }] },
  ],
  page: { surface: '合同法', nth: 1, of: 2 },
  sources: [database],
};

export const agency: Explanation = {
  ...bare,
  heading: '人民检察院',
  cover: '江苏省无锡市新吴区',
  type: 'agency',
  kind: '基层人民检察院',
  summary: '国家的法律监督机关，设在市辖区一级。',
  facts: [
    { key: 'agencyKind', values: [{ text: '人民检察院' }] },
    { key: 'level', values: [{ text: '基层（市辖区）' }] },
    {
      key: 'parent',
      values: [
        {
          name: '无锡市人民检察院',
          target: {
            is: 'agency',
            name: '无锡市人民检察院',
            places: ['320200'],
            place: '江苏省无锡市',
            kind: 'procuratorate',
          },
        },
      ],
    },
  ],
  page: { surface: '新吴区检察院', nth: 2, of: 4, alsoCalled: ['新吴区检察院'] },
  limits: ['composed-unchecked'],
};

export const lineage: Explanation = {
  ...bare,
  entry: 'agency/banking-insurance-regulatory',
  heading: '中国银行保险监督管理委员会',
  type: 'agency',
  kind: '国务院直属事业单位',
  facts: [
    {
      key: 'lineage',
      values: [
        { name: '中国银行业监督管理委员会', date: '2018-03' },
        { name: '中国保险监督管理委员会', date: '2018-03' },
      ],
    },
    { key: 'ended', values: [{ date: '2023-05' }] },
    {
      key: 'successor',
      values: [{ name: '国家金融监督管理总局', target: entry('agency/financial-regulatory'), date: '2023-05-18' }],
    },
  ],
  page: { surface: '银保监会', nth: 1, of: 3, alsoCalled: ['银保监会'] },
  sources: [{ title: '中国政府网' }],
};

export const formula: Explanation = {
  ...bare,
  entry: 'programme/three-assets',
  heading: '“三资”',
  type: 'programme',
  kind: '农村集体经济',
  summary: '农村集体所有的三类家底。三类都要登记在册、定期公开、随时可查。',
  facts: [{ key: 'distinguish', values: [{ text: '“三资企业”指三类外商投资企业，与此无关' }] }],
  parts: [
    { name: '资金', note: '现金、存款等' },
    { name: '资产', note: '房屋、设备等' },
    { name: '资源', note: '土地、山林、水面等' },
  ],
  page: { surface: '三资', nth: 1, of: 3 },
  related: [{ id: 'law/rural-collective', name: '农村集体经济组织法', type: 'law' }],
  sources: [{ title: '农业农村部' }],
};

export const provision: Explanation = {
  ...bare,
  entry: 'law/personal-information-protection',
  heading: '第十条',
  cover: '个人信息保护法',
  type: 'reference',
  kind: '条文',
  status: { onArticleDate: null, onKnowledgeDate: inForce },
  summary: '条文以官方文本为准，这里不转录。',
  facts: [
    { key: 'law', values: [{ name: '个人信息保护法', target: entry('law/personal-information-protection') }] },
    { key: 'because', values: [{ text: 'same-sentence' }] },
  ],
  page: { surface: '第十条', nth: 1, of: 2 },
};

export const defined: Explanation = {
  ...bare,
  heading: '《条例》',
  kind: '本页简称',
  facts: [
    { key: 'law', values: [{ name: '网络数据安全管理条例', target: entry('law/network-data-security-regulation') }] },
  ],
  page: {
    surface: '《条例》',
    nth: 4,
    of: 5,
    definition: { paragraph: 3, sentence: '……《网络数据安全管理条例》（以下简称《条例》）……' },
  },
};

export const poor: Explanation = {
  ...bare,
  entry: 'agency/public-legal-service-centre',
  heading: '公共法律服务中心',
  type: 'agency',
  kind: '服务窗口',
  summary: '地方司法行政部门设立的法律服务窗口，各地名称和职能不尽相同。',
  page: { surface: '公共法律服务中心', nth: 1, of: 1 },
};

export const unknownDocument: Explanation = {
  ...bare,
  heading: '无锡市物业管理条例实施细则（试行）',
  type: 'reference',
  kind: '规范性文件',
  facts: [
    { key: 'issuer', values: [{ text: '无锡市人民政府' }] },
    { key: 'date', values: [{ date: '2024-06' }] },
  ],
  page: { surface: '《无锡市物业管理条例实施细则（试行）》', nth: 1, of: 1 },
  limits: ['not-recorded'],
};

export const senses: Explanation = {
  ...bare,
  heading: '“回头看”',
  type: 'programme',
  kind: '说法',
  senses: [
    {
      ...bare,
      entry: 'programme/a',
      heading: '巡视“回头看”',
      type: 'programme',
      kind: '巡视',
      summary: '巡视之后再查一遍，看整改是否到位。',
    },
    {
      ...bare,
      entry: 'programme/b',
      heading: '督察“回头看”',
      type: 'programme',
      kind: '生态环境',
      summary: '生态环境保护督察之后的再督察。',
    },
  ],
  sensesAre: 'senses',
  page: { surface: '回头看', nth: 1, of: 1 },
};

export const several: Explanation = {
  ...bare,
  heading: '青海、贵州、河北三省人民政府',
  type: 'agency',
  kind: '省级人民政府',
  senses: ['青海省', '贵州省', '河北省'].map((cover) => ({
    ...bare,
    heading: '人民政府',
    cover,
    type: 'agency' as const,
    kind: '省级人民政府',
  })),
  sensesAre: 'several',
  page: { surface: '青海、贵州、河北三省人民政府', nth: 1, of: 1 },
};

export const hostile: Explanation = {
  ...bare,
  entry: 'law/hostile',
  heading: '<b>法</b>',
  kind: '<i>',
  summary: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  sources: [{ title: '<u>来源</u>', url: 'javascript:alert(1)' }],
  officialText: 'http://example.org/',
};

export const noCallbacks: NoteCallbacks = {
  pin() {},
  close() {},
  open() {},
  openSense() {},
  back() {},
  jump() {},
  writeNote() {},
  edit() {},
  collect() {},
  hide() {},
  know() {},
  cite() {},
  searchOfficial() {},
  notRight() {},
  retry() {},
  reload() {},
};

export const noPopupCallbacks: PopupCallbacks = {
  panel() {},
  paste() {},
  lesson() {},
  setSite() {},
  setType() {},
  setDensity() {},
  markPage() {},
  grant() {},
  revoke() {},
  reload() {},
  manage() {},
};

export const settings: SettingsShown = {
  off: ['society.people.com.cn'],
  types: { law: true, agency: true, programme: true },
  density: 'fade',
  textSize: 15,
  delay: 300,
  open: 'hover',
  language: 'auto',
  showMinor: false,
  offerCollect: true,
  review: false,
};

const touched = { entries: [], amendments: [] };
export const journal: (JournalRow & { seq: number })[] = [
  { seq: 3, time: Date.UTC(2026, 10, 21, 6, 2), change: 'amend', about: ['公安部'], before: touched, after: touched },
  {
    seq: 2,
    time: Date.UTC(2026, 10, 20, 5, 40),
    change: 'add',
    about: ['考核“红黑榜”'],
    before: touched,
    after: touched,
  },
  {
    seq: 1,
    time: Date.UTC(2026, 10, 17, 1, 31),
    change: 'edit',
    about: ['“三资”'],
    before: touched,
    after: touched,
    undone: true,
  },
];

export const offered: OfferedSite[] = [
  { name: '新华网', host: 'www.news.cn', state: 'on' },
  { name: '中国政府网', host: 'www.gov.cn', state: 'offered' },
  { name: '中国人大网', host: 'www.npc.gov.cn', state: 'offered' },
  { name: '最高人民法院', host: 'www.court.gov.cn', state: 'refused' },
  { name: '最高人民检察院', host: 'www.spp.gov.cn', state: 'offered' },
  { name: '中央纪委国家监委网站', host: 'www.ccdi.gov.cn', state: 'offered' },
  { name: '司法部', host: 'www.moj.gov.cn', state: 'offered' },
];

const lawEntry = (id: string, name: string, kind: string, effective: string): Entry => ({
  id,
  type: 'law',
  kind,
  depth: 'facts',
  terms: [{ text: name, status: 'full' }],
  facts: { effective },
  sources: [{ title: '国家法律法规数据库' }],
});
const body = (id: string, name: string, kind: string): Entry => ({
  id,
  type: 'agency',
  kind,
  depth: 'facts',
  terms: [
    { text: name, status: 'full' },
    { text: `${name}机关`, status: 'short' },
  ],
  facts: {},
  sources: [{ title: '中国政府网' }],
});

export const packs: PackShown[] = [
  { id: 'mine', title: '我的改动', editable: true },
  { id: 'lesson', title: '第三课', editable: true },
  { id: 'base', title: '基础词库', editable: false },
];

export const alike: ReadonlyMap<string, AlikeShown[]> = new Map([
  [
    'law/contract',
    [
      {
        id: 'law/own-1',
        name: '考核“红黑榜”办法',
        pack: 'mine',
        how: 'same',
        text: '合同法',
        other: '合同法',
        wins: 'that',
        why: 'above',
      },
    ],
  ],
]);

/** A table of `count` rows: a few named ones, the rest numbered. */
export function entryRows(count: number): EntryRow[] {
  const row = (entry: Entry, more: Partial<EntryRow> = {}): EntryRow => ({
    entry,
    stored: entry,
    said: null,
    name: entry.terms[0]?.text ?? '',
    pack: more.own ? 'mine' : 'base',
    covers: [],
    own: false,
    off: false,
    hidden: false,
    note: null,
    changed: false,
    outdated: false,
    state: entry.type === 'law' ? 'valid' : null,
    ...more,
  });
  const named = [
    row(body('agency/public-security', '公安部', '国务院组成部门')),
    row(body('agency/industry', '工业和信息化部', '国务院组成部门'), { note: '先画表', changed: true }),
    row(lawEntry('law/contract', '合同法', '法律', '1999-10-01'), { state: 'over' }),
    row(lawEntry('law/data-security', '数据安全法', '法律', '2021-09-01')),
    row(lawEntry('law/own-1', '考核“红黑榜”办法', '自建', ''), { own: true }),
    row(body('agency/river', '河长制办公室', '议事协调机构'), { hidden: true, changed: true }),
    row(lawEntry('law/draft', '人工智能法（草案）', '法律草案', ''), { state: 'draft' }),
  ];
  const rest = Array.from({ length: Math.max(0, count - named.length) }, (_, i) =>
    row(
      body(
        `agency/court-${i}`,
        `${'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'[i % 31] ?? ''}第${i}中级人民法院`,
        '人民法院',
      ),
    ),
  );
  return [...named, ...rest];
}
