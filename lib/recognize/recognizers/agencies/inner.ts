// Inner bodies written right after a body's name: 第八检察厅, 立案庭, 物业管理科, 宜城派出所, 交警支队二大队.

/** Full forms of inner bodies whose ending alone would prove nothing. */
const NAMED =
  /^(?:纪检监察组|办公室|办公厅|政治部|执行局|立案庭|审判委员会|审委会|检察委员会|检委会|指挥中心|反诈中心|反电诈中心|信访室|案件审理室|审理室|党风政风监督室|案件监督管理室|案管中心|审管办|案管办|诉讼服务中心|立案大厅|警务保障部|工作组|事故调查组|法制工作委员会|法工委|反诈骗中心|反电信网络诈骗中心|权益部|投诉部|综合部|食药侦支队|环食药侦支队|12309检察服务中心|行政审批局|环食药侦大队|稽查局|缉私局|缉私分局|未检厅|未检部|环资庭|行政庭|审监庭|执行庭|少年庭|家事庭|知产庭|赔偿办|督查局|(?:执法|综合|专项|联合)?(?:督查|督察|检查|督导|巡查)组|宣讲团|综合组|刑侦局|经侦局|禁毒局|治安局|网安局)/;
const NUMBER = '第?[一二三四五六七八九十0-9]{1,3}';
/** 第八检察厅, 第三纪检监察室, 组织二处, 二大队, 第一巡察组. */
const NUMBERED = new RegExp(
  `^(?:${NUMBER})(?:检察厅|检察部|检察室|监督检查室|审查调查室|纪检监察室|纪检监察组|巡察组|巡视组|督查组|检查组|督导组|宣讲团|大队|中队|支队|分院|稽查局|税务所|税务分局|庭|处|科|室|局|司|组)`,
);
/** 公安部|“夏季行动”办公室: an office for one campaign. */
const QUOTED =
  /^“[\u4e00-\u9fff0-9·]{2,10}”(?:专项)?(?:行动)?(?:工作)?(?:领导小组)?(?:办公室|督导组|领导小组|工作专班|专班)/;
const ENDINGS = [
  '人民法庭',
  '派出所',
  '司法所',
  '市场监管所',
  '市场监督管理所',
  '检察厅',
  '检察部',
  '检察室',
  '工作部',
  '保障部',
  '纪检监察组',
  '监督检查室',
  '服务中心',
  '指挥中心',
  '支队',
  '总队',
  '大队',
  '中队',
  '分局',
  '分院',
  '法庭',
  '税务所',
  '看守所',
  '稽查局',
  '缉私局',
  '缉私分局',
  '公安处',
  '公署',
  '管理所',
  '审判庭',
  '第一庭',
  '第二庭',
  '第三庭',
  '第四庭',
  '审判一庭',
  '审判二庭',
  '立案庭',
  '刑庭',
  '民庭',
  '行政庭',
  '环资庭',
  '一庭',
  '二庭',
  '三庭',
  '四庭',
  '五庭',
  '执行局',
  '管理局',
  '侦查局',
  '法治局',
  '一局',
  '二局',
  '三局',
  '一处',
  '二处',
  '三处',
  '一司',
  '二司',
  '处',
  '科',
  '股',
  '司',
  '室',
];
/** No ending without one of these; only Han stand before it. */
const ENDING_UNIT = new RegExp(`^[\\u4e00-\\u9fff]+[${[...new Set(ENDINGS.map((ending) => ending.at(-1)))].join('')}]`);
/** Verbs that an inner body's name may end with: 一体化推进处, 案件审理室. */
const ACTING_END = /(?:推进|协调|受理|审理|推动|促进|认定|审查)$/;
/** What no inner body's name holds: verbs of reporting and acting, and function words. */
const NOT_INSIDE =
  /^[副正原总]|^[一二三四五六七八九十两几多]+[个家名]|[的了在将对把被向从已也都并即又让使给于到是有这那该其他她它们您你我很还再没不，。、；：！？“”‘’（）()《》\s]|未(?!央|成年|检)|就(?!业)|联合|召开|开展|发布|印发|通报|接到|接报|查获|破获|抓获|介绍|表示|提醒|获悉|会同|出台|推出|制定|打造|建立|成立|启动|举办|举行|邀请|组织开|组织了|负责|提起|作出|认定|审理|审结|受理|判决|裁定|宣判|起诉|批捕|逮捕|立案侦|立案调|立案审|查处|查办|部署|民警|干警|法官|检察官|工作人员|书记|主任|局长|院长|厅长|处长|科长|记者|原|今年|去年|近日|当天|报告|报案|门口|大厅|进行|加强|推动|推进|依法处|依法查|协同|协调(?!监督)|配合|走进|深入|通过|指出|认为|要求|坚持|利用|运用|依托|针对|积极|主动|迅速|立即|严格|全面|(?<!公)共|均|指导|充分|发挥|强化|各地|加快|加大|提升|提高|持续|深化|支持|帮助|鼓励|切实|落实|确保|设有|新设|增设|等|多措|扎实|着力|打破|探索|做好|参与|负有|履行|提供|收到|移送|建议|督促/;
/** Words that end like a body and are none. */
const NOT_AN_END =
  /(?:查处|惩处|到处|一处|多处|好处|判处|调处|出处|用处|住处|副处|正处|深处|相处|何处|之处|各处|处处|长处|此处|某处|本科|前科|内科|外科|学科|教科|专科|百科|教室|卧室|温室|浴室|家庭|开庭|出庭|法定庭|公司|上司|打官司|科室|同科|派出科|持股|控股|入股|参股|个股|炒股)$/;
/** An ending and what follows it, when both together are another word: 调解处|罚, 社会科|学. */
const NEXT = /^(?:部门|处[罚理置于分以境方]|科[技学研普]|室[内外]|司[法机]|庭审(?![理判结查])|股[份东权])/;
const LONGEST = 16;

/**
 * End of the inner bodies that begin at `from`, `from` itself where there is none.
 * Several may follow one another: 交警支队二大队.
 */
export function readInner(text: string, from: number): number {
  let end = readSignboard(text, from);
  for (let depth = 0; depth < 3; depth++) {
    const next = readOne(text, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** A second name in brackets counts when an inner body follows it: 办公室(市大数据管理局)|数字政府一体化推进处. */
function readSignboard(text: string, from: number): number {
  const board = /^[（(][\u4e00-\u9fff]{3,14}[局委办心][)）]/.exec(text.slice(from, from + 20));
  if (!board) return from;
  const end = from + board[0].length;
  return readOne(text, end) > end ? end : from;
}

function readOne(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST + 6);
  const named = NAMED.exec(rest) ?? NUMBERED.exec(rest) ?? (rest[0] === '“' ? QUOTED.exec(rest) : null);
  if (named) return from + named[0].length;
  if (!ENDING_UNIT.test(rest)) return from;
  let best = 0;
  for (const ending of ENDINGS) {
    const at = rest.indexOf(ending, 1);
    if (at < 1 || at + ending.length > LONGEST) continue;
    const name = rest.slice(0, at + ending.length);
    if (name.length <= best || !isInnerName(name, ending)) continue;
    if (NEXT.test(ending.at(-1) + rest.slice(name.length, name.length + 2))) continue;
    if (/[长员官警]/.test(rest[name.length] ?? '') && /[处科股司庭]$/.test(name) && name.length < 4) continue;
    if (best === 0 || isOneName(name)) best = name.length;
  }
  return from + best;
}

function isInnerName(name: string, ending: string): boolean {
  const stem = name.slice(0, -ending.length);
  if (!/^[\u4e00-\u9fff]+$/.test(stem) || NOT_INSIDE.test(stem.replace(ACTING_END, '')) || NOT_AN_END.test(name))
    return false;
  if (/^(?:国家|中国|全国|中央|中共|最高)/.test(stem)) return false;
  if (/^[和与及会同同]/.test(stem) && !/^和[\u4e00-\u9fff]/.test(stem)) return false;
  if (/^[和与及]/.test(stem)) return false;
  // A team sent to another body: 驻市公安局纪检监察组.
  if (/^驻/.test(stem) && ending === '纪检监察组') return true;
  // Another body within: 市公安局和市司法局行政复议科.
  return !/[省市县区州](?:委|公安|司法局|检察院|法院)|公安局|检察院|人民政府/.test(stem);
}

/** A longer reading must not swallow a finished inner body plus more: 立案庭 then 执行局. */
function isOneName(name: string): boolean {
  return !/(?:派出所|司法所|人民法庭|支队|大队)./.test(name);
}

/** Bodies of ministries: 网络安全保卫局, 举报中心, 权益保障部, 黄河水利委员会. */
const OF_MINISTRY =
  /^[\u4e00-\u9fff]{2,12}?(?:局(?!部(?!署)|[势面限域])|[预气][报象]台|地震台|中心(?![城位理地])|(?<![干内外全局总])部(?![署门分])|委员会|研究[所院])/;
/** What begins a body of its own: 公安部|国家移民管理局, 国家税务总局|北京市税务局. */
const OWN_BODY = /^(?:国家|中国|全国|中央|中共|人民|最高|国务|[和与及])|[省市县区州盟旗]|派|前往|赶赴|机关(?!服务)/;
/** What a ministry does, up to a body named later: 文化和旅游部|公布第二批…中心, 最高人民检察院|为大局. */
const MINISTRY_ACTS =
  /公布|认定|命名|遴选|批准|首批|一批|第.批|各级|主办|承办|牵头|为|已|将|近日|表示|[十百]大|多个|国家级|委托|授权|责成|委派|交由|商请|^(?:组织|安排|直接|直属|会|就|今|昨|明|按|依|称|说|指|下|主管|定点|支持|资助|设在|挂牌|新(?!闻)|老|另|还|亦|各|其|两|一|二|三(?!北))/;

/** Ministries of the state and departments of the Party's centre: none of them lies within another. */
const OTHER_MINISTRY =
  /(?:外交|国防|教育|科技|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和?旅游|应急管理)部$/;

/** End of an inner body of a national one, which may be any bureau, centre or department; `from` where there is none. */
export function readMinistry(text: string, from: number): number {
  const branch = /^[\u4e00-\u9fff]{2,10}?(?:中心支行|分行|支行|营业管理部|总部)/.exec(
    text.slice(from, from + LONGEST),
  )?.[0];
  // 中国海警局|直属第六局.
  const direct = /^直属第[一二三四五六七八九十]{1,3}局/.exec(text.slice(from, from + LONGEST))?.[0];
  if (direct) return from + direct.length;
  if (branch && text.endsWith('人民银行', from)) return from + branch.length;
  const found = OF_MINISTRY.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
  return found === '' ||
    NOT_INSIDE.test(found) ||
    OWN_BODY.test(found) ||
    MINISTRY_ACTS.test(found) ||
    OTHER_MINISTRY.test(found)
    ? from
    : from + found.length + (found.endsWith('委员会') && text.startsWith('办公室', from + found.length) ? 3 : 0);
}

const COMMITTEE = /^(?!常委)[\u4e00-\u9fff]{1,12}?(?:委员会|(?<!员)委(?![员托派]))/;

const NOT_IN_COMMITTEE =
  /^(?:[和与及]|组织)|常委$|[省市县区州]委|国家|全国|中央|中国|最高|听取|会见|授权|任命|选举|决定|提请|视察|调研|考察|报送|征求/;

/** End of a special committee of a congress or a conference: 监察和司法委员会, 提案委; `from` where there is none. */
export function readCommittee(text: string, from: number): number {
  const found = COMMITTEE.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
  return found === '' || NOT_INSIDE.test(found) || NOT_IN_COMMITTEE.test(found) ? from : from + found.length;
}

const SHORT_INNER: [RegExp, string][] = [
  [/网安(?=[总支大]队)/g, '网络安全保卫'],
  [/刑侦(?=[总支大]队)/g, '刑事侦查'],
  [/经侦(?=[总支大]队)/g, '经济犯罪侦查'],
  [/^驻(香港|澳门)(?:特派员)?公署$/, '驻$1特别行政区特派员公署'],
  [/^刑([一二三四五六])庭$/, '刑事审判第$1庭'],
  [/^民([一二三四五六])庭$/, '民事审判第$1庭'],
  [/^环资庭$/, '环境资源审判庭'],
  [/^行政庭$/, '行政审判庭'],
  [/^审监庭$/, '审判监督庭'],
  [/^未检([厅部])$/, '未成年人检察$1'],
  [/^检委会$/, '检察委员会'],
  [/^审委会$/, '审判委员会'],
  [/^法工委/, '法制工作委员会'],
  [/^监察司法委$/, '监察和司法委员会'],
  [/工委$/, '工作委员会'],
  [/(?<!常)委$/, '委员会'],
  [/^审管办$/, '审判管理办公室'],
  [/^案管办$/, '案件管理办公室'],
];

/** The inner body in full: 网安支队 is 网络安全保卫支队. */
export function fullInner(inner: string): string {
  return SHORT_INNER.reduce((name, [short, full]) => name.replace(short, full), inner);
}

/** Committees of the congress and of the conference of the whole state, by what the press calls them. */
const OF_CONGRESS: Record<string, string> = {
  民委: '民族委员会',
  社会委: '社会建设委员会',
  财经委: '财政经济委员会',
  教科文卫委: '教育科学文化卫生委员会',
  环资委: '环境与资源保护委员会',
  农业农村委: '农业与农村委员会',
  农委: '农业与农村委员会',
  宪法法律委: '宪法和法律委员会',
  法工委: '常务委员会法制工作委员会',
  法制工作委员会: '常务委员会法制工作委员会',
  预算工委: '常务委员会预算工作委员会',
};
const OF_CONFERENCE: Record<string, string> = {
  民宗委: '民族和宗教委员会',
  社法委: '社会和法制委员会',
  环资委: '人口资源环境委员会',
  人资环委: '人口资源环境委员会',
  教卫体委: '教科卫体委员会',
};

/** The same of a national body; `owner` is its full name. */
export function fullNational(inner: string, owner: string): string {
  const own = owner === '全国人民代表大会' ? OF_CONGRESS : owner.startsWith('中国人民政治') ? OF_CONFERENCE : {};
  return own[inner] ?? fullInner(inner);
}
