// Where a term's letters stand in the text but its name does not: 民法 in 公民法律援助, 教育部 in 教育部署. First lists of what
// goes on and what comes before, by the term's last and first letters; then, where they are silent, jieba may veto.
import type { EntryType } from '../model/mention';
import { byLetter, sharesWithOurs } from './abroad';
import type { Segmenter } from './data';
import { foreignBefore } from './recognizers/legal-words';

/** `no`: not the name. `wait`: only the segmenter can tell, and it is not ready. */
export type Edge = 'yes' | 'no' | 'wait';

/** True when a term must be looked at: it is short, or ends in a letter that begins many words. Computed at compile time. */
export function isRisky(text: string, type: EntryType): boolean {
  if (text.length <= 4) return true;
  if (/^[0-9A-Za-z]|[0-9A-Za-z+]$|跑一次$/.test(text)) return true;
  if (type === 'law') return /[法例定]$/.test(text);
  return type === 'agency' && AFTER.some(([tail]) => tail.test(text));
}

/** Continuations by the term's ending: `next` makes another word of it, but for `unless`. */
type Rule = readonly [end: RegExp, beside: RegExp, unless?: RegExp];
const AFTER: readonly Rule[] = [
  [
    /法$/,
    /^(?:各论|总论|通论|概论|律|规|院|官|庭|人|治|学|则|盲|宝|医|师|系|力|术|警|令|网|坛|纪|理|度|槌|场|制|案|务|益|权|定|典|门|外|系|币|援|子|科|性(?!质))/,
    /^(?:规定|规范|规制|理解|定于|定义|定在|定了|定罪|定性|制定|制订|务必|务实|力求|力图|力争|权威|外延|令人|令行|门槛|网上|网络|人均|人人)/,
  ],
  [/宪法$/, /^(?:法律|监督学|学家|日(?!前(?!后)|益|渐))/],
  [/条例$/, /^(?:如)/],
  [/规定$/, /^(?:动作|的时间|时间)/],
  [
    /部$/,
    /^(?:署|分|门|队|位|件|长|落|级|属|族|首|下|将|委|头|类)/,
    /^(?:分别|分管|分析|分批|分类|分赴|分工|分[一两二三四五六七八九十](?!类)|分\d+批|门户|门口|门前|队伍|下发|下属|下达|下放|将|委托|委派|属于|属地|首次|首批|首个|首先|首发|长期|级别)/,
  ],
  [/署$/, /^(?:名|长(?!期)|理)/],
  [/院$/, /^(?:校|士|子|线|落|长(?!期))/],
  [/局$/, /^(?:部|面|限|势|域|长(?!期))/, /^(?:部署|部分|面向|面对|限期|限时)/],
  [/委$/, /^(?:托|员|派|屈|婉|任|培|外|靠|身|实)/, /^(?:员会|派驻|实施|实行|实现|实际|实地|任命|外事)/],
  [
    /办$/,
    /^(?:理|公|学|案|事|法|好|成|结|证|税|厂|报|刊|班|件|复)/,
    /^(?:公布|公开|公告|公示|公共|结合|好评|证实|事后|报送|报请|成立)/,
  ],
  [/\+$/, /^[一-龥]/, /^(?:行动|工程|应用|计划|模式|战略|新|的|等|和)/],
  [/跑一次$/, /^(?!改革|服务|办|清单|事项|目标|就|是|、)[一-龥]/],
  [/^\d+$/, /^(?:元|万|亿|个|人|件|次|吨|米|公里|平方|名|户|家|笔|份|台|辆|年|条|亩|小时|天|分|号楼|[.％%])/],
  [/解放军$/, /^(?:军歌|军旗|军徽|进行曲)/],
  [/人大$/, /^代表(?!大会|团|资格)/],
  [/政协$/, /^委员(?!会)/],
  [/总$/, /^(?:体|是|书|部|之|结|数|量|额|会|局|经理|计|共|理|统|站|队|则)/, /^部署/],
  [/厅$/, /^(?:堂|长(?!期))/],
  [/会$/, /^(?:议|计|场|长(?!期)|员|见|谈|费|面|诊|晤|标)/, /^(?:议定|议题|员工|见证|面向|面对|计划|场地)/],
  [/联$/, /^(?:合|系|动|网|盟|络|手|接|通|防|系)/, /^(?:合会|动员|网站)/],
  [/检$/, /^(?:测|验|查|修|疫|索|举|票|阅|察(?!院|长|厅|机关))/],
  [/(?:最高|市高|省高)法$/, /^(?:定|院)/],
  [
    /行$/,
    /^(?:业|为|政|动|走|人|道|使|程|列|驶|车|事|情|贿|家|李|进|文|市|星|书|医)/,
    /^(?:行长|业务|人员|政策|动员|家属|市场|文件|书面|事后)/,
  ],
  [/高$/, /^(?:校|级|等|效|质|度|新|中|考|层|速|风|于|达|空|温|龄|铁|端|尔|管|粱|原|标准|水平|品质|附加|价|血)/],
  [
    /进$/,
    /^(?:行|入|步|一步|展|出|城|口|而|程|村|取|修|社|校|家|企|度|货|去|来|军|京|场|站|化|攻)/,
    /^(?:行业|入选|出席|步入|社会|京津)/,
  ],
  [/建$/, /^(?:议|设|立|房|筑|成|造|制|材|档|国|党|功|言|构|交|有|了|起|好|于)/, /^(?:设想|立足|成员|国际|国内|党员)/],
  [/盟$/, /^(?:友|国|员|约|主|市|委)/],
  [/革$/, /^(?:命|新|除|委|职)/],
  [/农$/, /^(?:业|村|民|户|田|产|资|机|药|贷|作|场|耕|具|用|林|牧|庄|历|商|创|旅|药|时|科|房|地)/, /^(?:业务|民生)/],
  [/风$/, /^(?:险|力|景|电|貌|气|暴|波|格|味|采|向|雨|口|湿|机|光|筝|尚|土|范|情|云|速|浪|沙|物|级)/, /^(?:险些|气概)/],
  [/资$/, /^(?:金|产|源|格|料|本|质|助|讯|历|深|信|阳)/, /^(?:金融|产业|源头|格局|本次|本月|本市|本省|信息)/],
  [
    /保$/,
    /^(?:险|障|护|证|持|留|安|健|姆|温|洁|全|守|密|存|值|费|户|函|释|卫|税|送|供|研|育|定|底线)/,
    /^(?:证券|险些|护理|安全|全面|全国|全市|全省)/,
  ],
  [/老$/, /^(?:人|年|师|百姓|旧|板|化|家|龄|区|乡|党员|兵|城|街|小区|字号|实|干部)/],
  [/新$/, /^(?:闻|的|增|型|兴|区|建|冠|生|能源|质|媒体|机|华|疆|时代|业态|技术|产业|材料|加坡|乡|篇|设|风|模式)/],
  [/减$/, /^(?:少|轻|免|排|税|刑|负|灾|缓|弱|半|速|持|碳)/, /^(?:免费|负担)/],
  [/拥$/, /^(?:有|堵|挤|护|抱|政|军|戴)/],
];

/** What before a term's first letters makes another word: 公|民法, 中|国法, 安|全总. By the term's beginning. */
const BEFORE: readonly Rule[] = [
  [
    /^民(?!族|营|宗)/,
    /[公人农居市国渔股网全惠利便为涉亲富选移难平村牧村烟灾军移老边彝回藏贫]$/,
    /(?:^|[，。、；：“])(?:国|市|公|人)$/,
  ],
  [/^国(?![家务])/, /[中我全外各祖爱强救报出回归本两多美英法德俄韩泰他跨建开立三]$/],
  [/^刑/, /[死徒缓减服判量求]$/],
  [/^宪/, /[违合护释立行修]$/, /(?:不违|遵)$/],
  [/^人(?!民|大|社|力)/, /[工个诉法行众老病证商军私被告本他家客盲犯嫌]$/],
  [/^全(?!国|面|民|总工会)/, /[安健完保齐周顾]$/],
  [/^中(?!国|华|央|共)/, /[其集当心之途高初]$/],
  [/^央/, /中$/],
  [/^应急/, /[不]$/],
  [/^教育/, /[受]$/],
  [/^大/, /[广扩最伟巨重强壮庞远宏盛]$/],
  [/^台/, /[平舞站柜一后前阳]$/],
  [/^农工/, /[务]$/],
  [/^水(?!利)/, /[^，。、；：“”《》（）\s的对依据按和与违照适关行涉]$/],
  [/^[一二三四五六七八九十两双]/, /[第一二三四五六七八九十百千万零〇年月0-9]$/, /[今去明近前往当全]年$/],
  [/^[0-9]/, /[0-9.第]$/],
  [/^[A-Za-z]/, /[A-Za-z]$/],
];

/** 人民海军|报社, 公安部|出版社: what a body's name heads here is a paper or a house of books. 公安部|日报告 is none. */
const MEDIA = /^(?:报社(?![区会保])|日报(?:社|记者|讯)|报(?:记者|讯)|杂志社|出版社)/;
const MEDIA_BEGIN = new Set('报日杂出');

/** True when the body whose name ends at `end` only names a paper, a magazine or a publisher. */
export function namesMedia(text: string, end: number): boolean {
  return MEDIA_BEGIN.has(text[end] ?? '') && MEDIA.test(text.slice(end, end + 4));
}

/** Bodies and laws every state has: after a country's name they are that country's. */
const EVERY_STATE =
  /^(?:外交部|国防部|财政部|司法部|内政部|教育部|商务部|卫生部|文化部|农业部|交通部|环境部|审计署|移民局|最高法院|最高检察院|最高人民法院|央行|中央银行|海关总署|总检察署|证监会|宪法|刑法|民法|民法典|刑事诉讼法|民事诉讼法|公司法|专利法|著作权法|商标法|劳动法|国籍法|反垄断法|引渡法|婚姻法|数据法|个人信息保护法|海商法|破产法|继承法|合同法)$/;

const FUNCTION_BEFORE = /[^一-龥]$|[的了和与及或对在由经据向从把将被让给请按照依以因为是指称叫并也都还又即到自至于等]$/;
/** jieba takes 中共中央国务院 for one word. */
const BODY_BEFORE = /(?:党中央|中共中央|国务院|全国人大|全国政协|中央军委|中办)$/;
const FUNCTION_AFTER = /^(?:[^一-龥]|[的了和与及或在对将等是把被从向也都已还又]|国办|第[一二三四五六七八九十百0-9])/;

/** 国办|函〔2025〕3号: the letters of a body at the head of a document's number. */
const DOCUMENT_NUMBER = /^[发函规字令通电秘厅释]{1,3}[〔［[(（]\d/;

interface TermRules {
  after: readonly Rule[];
  before: readonly Rule[];
  everyState: boolean;
}
const remembered = new Map<string, TermRules>();

/** The rules a term falls under; worked out once, for a term comes again and again. */
function rulesOf(term: string): TermRules {
  const known = remembered.get(term);
  if (known) return known;
  const rules: TermRules = {
    after: AFTER.filter(([tail]) => tail.test(term)),
    before: BEFORE.filter(([head]) => head.test(term)),
    everyState: EVERY_STATE.test(term),
  };
  // As many as a lexicon has terms; a worker that lives long must not collect more.
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(term, rules);
  return rules;
}

/**
 * Does the name end and begin where its letters do? Asked for risky terms only.
 * `segmenter` is asked last, about a window of a few words; null: there is none, and doubt counts for the term.
 * `reach`: how far the words around may count; a gap in the original text ends it.
 */
export function checkEdges(
  text: string,
  start: number,
  end: number,
  isFullName: boolean,
  segmenter: Segmenter | null,
  reach: readonly [low: number, high: number] = [0, text.length],
): Edge {
  const term = text.slice(start, end);
  const before = text.slice(Math.max(reach[0], start - 12), start);
  const after = text.slice(end, Math.min(reach[1], end + 6));
  const rules = rulesOf(term);
  if (rules.after.some(([, next, unless]) => next.test(after) && !unless?.test(after))) return 'no';
  if (rules.before.some(([, last, unless]) => last.test(before) && !unless?.test(before))) return 'no';
  if (DOCUMENT_NUMBER.test(after)) return 'no';
  if (/[0-9A-Za-z]$/.test(term) && /^[0-9A-Za-z]/.test(after)) return 'no';
  if (rules.everyState && (byLetter(text, start) || (foreignBefore(before) && !sharesWithOurs(text, start))))
    return 'no';
  // jieba takes 中国外交部 for one word.
  if (rules.everyState && /[中我]国$/.test(before)) return 'yes';
  if (isFullName && term.length > 4) return 'yes';
  const opened = rules.after.some(([, , unless]) => unless?.test(after));
  return askSegmenter(text, start, end, before, opened ? '' : after, segmenter);
}

/** Longest term jieba is asked about: of longer ones it knows less than the lists do. */
const ASKED = 3;
const WINDOW = 8;
/** Marks that end a clause: no word reaches over them. */
const CLAUSE_END = /[^一-龥0-9A-Za-z]/;

function askSegmenter(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
  segmenter: Segmenter | null,
): Edge {
  const clearBefore =
    before === '' || FUNCTION_BEFORE.test(before.charAt(before.length - 1)) || BODY_BEFORE.test(before);
  const clearAfter = after === '' || FUNCTION_AFTER.test(after);
  if ((clearBefore && clearAfter) || !segmenter || end - start > ASKED) return 'yes';
  if (!segmenter.ready) return end - start > 2 ? 'yes' : 'wait';
  let low = start;
  while (low > 0 && start - low < WINDOW && !CLAUSE_END.test(text[low - 1] ?? '')) low--;
  let high = end;
  while (high < text.length && high - end < WINDOW && !CLAUSE_END.test(text[high] ?? '')) high++;
  let at = low;
  for (const word of segmenter.cut(text.slice(low, high))) {
    const to = at + word.length;
    const cutsStart = at < start && to > start;
    const cutsEnd = at < end && to > end;
    // A word that holds the whole term and more is another word; one that lies over one edge only is a sign too.
    if ((cutsStart && !clearBefore) || (cutsEnd && !clearAfter)) return 'no';
    at = to;
  }
  return 'yes';
}
