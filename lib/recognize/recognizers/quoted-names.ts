// Programmes named in quotes: “…”行动 with its head noun, “净网”“护网”专项行动 with one head for several, “银龄行动” with the
// head inside, “七五普法” and “1+7” by their numbers.
import { matchesOf } from '../matches';
import type { Proposal } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { insideMarks } from './legal-words';
import { isNotOurs, isVerb } from './not-ours';
import { isEveryones, isFigurative, isFormula, isHeadless, isNameLike } from './programme-names';

/** Head nouns a programme's own name ends in. */
const HEADS = [
  '专项整治行动',
  '专项整改活动',
  '专项行动',
  '专项整治',
  '专项治理',
  '专项整改',
  '专项斗争',
  '专项检查',
  '专项巡察',
  '专项监督',
  '专项部署',
  '主题教育',
  '专题教育',
  '学习教育',
  '攻坚年行动',
  '攻坚行动',
  '攻坚战',
  '提升行动',
  '行动计划',
  '行动',
  '工程',
  '计划',
  '工作机制',
  '长效机制',
  '项目融资机制',
  '机制',
  '工作模式',
  '模式',
  '主题活动',
  '活动月',
  '活动周',
  '活动',
  '工作法',
  '工作体系',
  '体系',
  '政务服务平台',
  '平台',
  '系统',
  '制度',
  '试点',
  '服务改革',
  '改革',
  '项目',
  '品牌',
  '政策',
  '清单',
  '责任制',
  '小程序',
  '客户端',
  '热线',
  '战略',
  '经验',
  '总体布局',
  '战略布局',
  '格局',
  '产业集群',
  '系列文件',
  '工作队',
  '硬措施',
  '集中采访',
  '主题采访',
  '规划纲要',
  '规划',
];
const HEAD = `(?:${[...HEADS].sort((a, b) => b.length - a.length).join('|')}|APP|App|app)`;
/**
 * Words between the quote and the head: “雪域春蕾”拥政爱民|工作队. No function words, no verbs of doing, none that only praise or
 * count what comes (“一带一路”|标志性工程), nobody who takes part (“…”获得者参加|活动).
 */
const MIDDLE =
  '(?:(?![的了等在是和与及为被将已也对以并或，有后前由该此]|(?<!集)中|(?<![协共合联伙])同(?![步心])|进行|开展|启动|推进|实施|建设|成为|纳入|列入|打造|作为|推动|写入|通过|利用|依托|围绕|时期|期间|目标|各项|相关|系列|获得|参加|参与|出席|举[办行]|发布|提供|采取|作出|具有|即可|这个|今[天日年]|首[个批次]|重[大点要]|标志性|旗舰|骨干|样板|显著|(?<!全)国家(?!战略)|形势|倡议|建立|正式|推出|接通|积极|加强|表示|完成)[一-龥]){0,10}?';
/** 工程经验 is what the 工程 taught, 号…系统 a ship's. */
const TAIL = new RegExp(`^(?!号)(${MIDDLE})(${HEAD})(?:(?!经验)${HEAD})?`);

/** Heads that also follow descriptive quotes (“一站式”平台): the quoted words themselves must look like a name. */
const SOFT = /(?:机制|模式|体系|平台|系统|制度|项目|品牌|政策|清单|格局|经验|战略|规划|改革|计划|服务)$/;

/** “ or ‘ with what is quoted, at most 30 units, no sentence inside. */
const QUOTED = /[“‘「]([^“”‘’「」。！？；\n]{1,30})[”’」]/g;

/** The name ends in its head noun inside the quotes: “银龄行动”. */
const OWN_HEAD = /^[^，,。]{2,20}(?:行动|工程|计划|攻坚战|活动月|活动周|服务年|工作法|调解法|治理法)$/;

/** “协调盟友采取共同行动” says what is done; “有针对性的行动”, “20点计划”, “挑衅行动” are another's words. */
const TAKEN =
  /(?:采取|付诸|展开|发起|加入|参与|落实到|见诸)[一-龥]{0,6}行动$|[的性](?:[一-龥]{2})?(?:行动|计划)$|所谓|\d点计划$|[一二三四五六七八九十]点计划$/;
const EMPTY_STEM =
  /^更多|^(?:超级|头号|世纪|重要|和平|非法|防御|挑衅|冒险|报复|初步报复|探访|军事|地面|单边|救援|营救|撤离|斩首|反恐|秘密|僵局|胜利|自由|新|大)+(?:军事)?(?:行动|计划|工程)$/;

/** Shows, readings and matches are no policy: “国际太极拳日”主题展演活动. */
const SHOW =
  /(?:展演|展映|展播|放映|首映|演出|文艺|读书|阅读|摄影|书画|歌咏|比赛|竞赛|音乐|晚会|展览|联欢|健步|徒步|观影|采风|庆祝|纪念|联谊|巡演|快闪|集市|市集|游园|灯会).{0,4}活动$/;

/** One head for several quotes: “净网”“护网”专项行动. Of 平台 and the like each quote has its own. */
const SHARED = /(?:专项(?:行动|整治|治理|斗争|检查)|行动|工程|攻坚战|计划)$/;
const BETWEEN = /^[、和及与]?(?:以及)?$/;
/** “清湖”“净滩”等专项行动, “护苗”专项工作, “船边直提”等通关模式: the quotes alone are names. */
const TOLD =
  /^(?:等)?(?:(?:\d+|[一二三四五六七八九十两]+)(?:大|项|个))?(?:系列)?(?:专项(?:行动|整治行动|执法行动|打击行动|工作|整治|治理))|^等(?:新型|多种|创新)?通关模式/;

/** “益企行”暖企服务: an office's service with a name of its own; 服务大厅, 服务事项 go on. */
const SERVICE =
  /^(?:(?![的了等在是和与及为由把正使让用])[一-龥]){0,6}?(?:政务|便民|惠企|暖企|助企|利企|惠民|普法|法律|结算|登记|审批|办税|纳税)服务(?=[，。、；！”）]|的|品牌|$)/;

/** “双百”方针 and “二为”方向: a line of policy by its number; other 方向 are where one goes. */
const AIM = /^(?:方针|方向)/;
const TWO_FOR = /^[二两]为$/;

function programme(start: number, end: number, reason: string): Proposal {
  return { start, end, type: 'programme', weight: 'main', via: 'pattern', target: null, reason, rank: 0 };
}

interface Quoted {
  name: string;
  /** Of the opening quote, and after the closing one. */
  start: number;
  end: number;
}

/** Proposals for the quotes of a text; offsets into it. */
export function quotedNames(text: string): Proposal[] {
  const found: Proposal[] = [];
  if (!hasSign(text, SIGN.quote)) return found;
  /** Quotes right before the present one, with nothing but 、 or 和 between. */
  let row: Quoted[] = [];
  for (const hit of matchesOf(QUOTED, text)) {
    const quoted = { name: hit[1] ?? '', start: hit.index, end: hit.index + hit[0].length };
    const last = row.at(-1);
    if (!last || !BETWEEN.test(text.slice(last.end, quoted.start))) row = [];
    if (insideMarks(text, quoted.start)) continue;
    const one = byHead(text, quoted) ?? bySelf(text, quoted);
    if (one) found.push(one);
    const shared =
      one?.reason === 'quoted-head' ? SHARED.test(text.slice(quoted.end, one.end)) : one?.reason === 'told';
    // “培育”“遴选”“应用”三大行动: counted, the quotes may be mere words.
    const least = shared && /^[一二三四五六七八九十两\d]/.test(text.slice(quoted.end, quoted.end + 1)) ? 3 : 2;
    if (shared)
      for (const sibling of row)
        if (isName(sibling.name) && sibling.name.length >= least) found.push(alone(sibling, 'quoted-row'));
    row.push(quoted);
  }
  return found;
}

function alone({ start, end }: Quoted, reason: string): Proposal {
  return programme(start + 1, end - 1, reason);
}

function isName(name: string): boolean {
  return !isFigurative(name) && !isHeadless(name) && (isNameLike(name) || isFormula(name)) && name.length <= 12;
}

/** By the head noun after the quote. */
function byHead(text: string, quoted: Quoted): Proposal | null {
  const { name, start, end } = quoted;
  const after = text.slice(end, end + 24);
  const tail = after.match(TAIL);
  if (tail && !SHOW.test(tail[0]) && headFits(name, tail[0], tail[2] ?? '')) {
    // “暖巷”工程|计划今年建成: the second noun is a verb.
    const [whole, middle = '', head = ''] = tail;
    const to = isVerb(text, end + whole.length) ? middle + head : whole;
    if (isNotOurs(text, start, end, to)) return null;
    return programme(start - frontOf(text, start, head), end + to.length, 'quoted-head');
  }
  const aim = AIM.exec(after)?.[0];
  if (
    aim &&
    (aim === '方针' ? name.length === 2 && isFormula(name) : TWO_FOR.test(name)) &&
    !isNotOurs(text, start, end, aim)
  )
    return programme(start, end + aim.length, 'quoted-aim');
  const service = SERVICE.exec(after)?.[0];
  if (service && isNameLike(name) && !isFigurative(name) && !isHeadless(name))
    return programme(start, end + service.length, 'quoted-service');
  const told = TOLD.exec(after)?.[0];
  return told && isName(name) && !isNotOurs(text, start, end, told) ? alone(quoted, 'told') : null;
}

/** 实施|高校学生就业能力提升“双千”计划: what a plan is for stands before its quote, right after a verb or at a clause's start. */
const FRONT =
  /(?:^|[^一-龥]|实施|启动|开展|部署|印发|发布|深化)((?:(?!全国|[的了在是和与及为被将已也对以等并或其各]|开展|启动|部署|实施|推进|组织|深入|全面|统筹|印发|发布|落实|通过|加强|持续)[一-龥]){4,14}(?:提升|培养|培育|促进|帮扶|保障|整治|治理))$/;

function frontOf(text: string, start: number, head: string): number {
  if (!/(?:行动|计划|工程)$/.test(head) || /^[“‘「]十[一二三四五六七]五/.test(text.slice(start, start + 4))) return 0;
  return FRONT.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.length ?? 0;
}

/** By what the quote holds. */
function bySelf(text: string, quoted: Quoted): Proposal | null {
  const { name, start, end } = quoted;
  if (OWN_HEAD.test(name)) {
    const taken = TAKEN.test(name) || EMPTY_STEM.test(name) || isFigurative(name) || isHeadless(name);
    if (!taken) return isNotOurs(text, start, end, '') ? null : alone(quoted, 'quoted-own-head');
  }
  return isFormula(name) && !isNotOurs(text, start, end, '', true) ? alone(quoted, 'formula') : null;
}

/** Does the quoted part together with the head make a proper name? */
function headFits(name: string, tail: string, head: string): boolean {
  if (isFigurative(name) || isHeadless(name)) return false;
  if (SOFT.test(head)) return isFormula(name) || (isNameLike(name) && tail.length <= 8 && !isEveryones(name));
  return isNameLike(name) || isFormula(name);
}
