// Does a word stand in a list of departments (会同民政、乡村振兴等部门), of fields of work (教育、乡村振兴等领域), or in neither?

/** Departments as lists shorten them. */
const DEPARTMENT = new RegExp(
  `^(?:${`公安 司法 法院 检察 检察院 人民法院 民政 教育 教体 财政 水利 水务 农业 农业农村 农村农业 农牧 林业 林草 住建 住房城乡建设 城管 城市管理 综合执法 卫健 卫生健康 卫生 医保 人社
人力资源社会保障 社保 市场监管 市监 工商 税务 生态环境 环保 自然资源 国土 交通 交通运输 应急 应急管理 消防 文旅 文化旅游 文广旅 科技 工信 商务 发改 发展改革 审计 统计 信访 网信
宣传 组织 组织部 统战 政法 政法委 纪检监察 纪检 监察 纪委监委 妇联 残联 团委 共青团 工会 工商联 科协 侨联 人大 政协 老干部 退役军人 退役军人事务 民族宗教 民宗 气象 供销 供电 邮政 通信 金融
人民银行 银保监 金融监管 海关 海事 国资 人武 武装部 档案 党校 机关事务 行政审批 政务服务 数据 大数据 粮食 能源 体育 烟草 药监 知识产权 移民 扶贫 乡镇 街道 国安 交警`
    .trim()
    .split(/\s+/)
    .join('|')})(?:局|部门|委)?$`,
);
const ITEM = '[\u4e00-\u9fff]{2,8}';
const BEFORE = new RegExp(`((?:${ITEM}、)+)$`);
const AFTER = new RegExp(
  `^((?:、${ITEM}?)*?(?:[和及与]${ITEM}?)?)(?:等|及)?((?:[\u4e00-\u9fff\\d]{0,6}?)(?:部门|单位|机关|厅局|委办局|局办|局|群团|组织|工作|领域|方面|事业|政策|战略|任务|项目|产业|资金))`,
);
const OF_BODIES = /(?:部门|单位|机关|厅局|委办局|局办|局|群团)$/;
/** Verbs before a list of bodies, and before a list of things that are done. */
const WITH_BODIES = /(?:会同|联合|协同|协调|组织|邀请|走访|召集|由|经|向|与|同|抄送|通报|移送|来自|配合|督促)$/;
const DOING =
  /(?:推进|推动|促进|助力|服务|支持|统筹|实施|聚焦|围绕|抓好|落实|做好|涉及|赋能|保障|开展|参与|投身|加强|深化|衔接|关于|事关)$/;

export type Company = 'departments' | 'fields' | 'unsure';

/** What the word at `start`…`end` is listed with; null where it is in no list. */
export function companyOf(text: string, start: number, end: number): Company | null {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
  const rest = text.slice(end, end + 60);
  const close = AFTER.exec(rest);
  const after = close?.[1] ?? /^(?:、[\u4e00-\u9fff]{2,8})+/.exec(rest)?.[0] ?? '';
  const first = before.split('、')[0] ?? '';
  const others = [...before.split('、'), ...after.split(/[、和及与]/)].filter((word) => word !== '');
  const head = others.length > 0 ? leadIn(text, start - before.length, first) : '';
  const departments = others.filter((word) => DEPARTMENT.test(withoutVerb(word))).length;
  if (others.length === 0 || departments === 0) return null;
  if (close) return OF_BODIES.test(close[2] ?? '') ? 'departments' : 'fields';
  if (WITH_BODIES.test(head)) return 'departments';
  if (DOING.test(head)) return 'fields';
  return departments >= 2 ? 'unsure' : null;
}

/** The first item of a list may carry the verb before it: 会同民政. */
const VERB =
  /^.*?(?:会同|联合|协同|协调|组织|邀请|走访|召集|抄送|通报|移送|来自|配合|督促|推进|推动|促进|助力|服务|支持|统筹|实施|聚焦|围绕|抓好|落实|做好|涉及|加强与|加强|开展|[由经向与同])(?=[\u4e00-\u9fff]{2})/;

function withoutVerb(word: string): string {
  return DEPARTMENT.test(word) ? word : word.replace(VERB, '').replace(/^[省市县区州][直级]?/, '');
}

/** What stands right before the list, with the verb its first item carries. */
function leadIn(text: string, at: number, first: string): string {
  const verb = DEPARTMENT.test(first) ? '' : (VERB.exec(first)?.[0] ?? '');
  return verb || text.slice(Math.max(0, at - 6), at);
}
