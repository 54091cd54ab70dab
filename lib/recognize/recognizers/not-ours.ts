// Quoted names that are nobody's policy here: weapons and machines, plans and operations of other states, what companies sell,
// and 计划 or 活动 that only go on after a quote. Asked only of a quote that has a head noun (quoted-names.ts).
import { createFinder, holdsAny } from '../few-strings';
import { FOREIGN_NAMES, foreignBefore, sentenceStart } from './legal-words';

/** What stands between the quote and its head, or the head, of a weapon, a machine or a plant. */
const THING =
  /导弹|火箭|榴弹炮|防空|反导|防御|岸防|武器|弹药|雷达|操作系统|卫星|智驾|驾驶|发射|飞行|太空|潜航|潜水|载人|空间站|舰载|无人机|计算机|生态系统|结构系统|钻井|油气|作业平台|核电|光伏|储能|特高压|输电|抗议|请愿|军事(?:行动|活动|计划|系统)/;

/** Machines, plans and slogans of others that are written without their owner. */
const KNOWN =
  /^(?:萨德|爱国者|铁穹|金穹|宙斯盾|海马斯|伊斯坎德尔|陶鲁斯|星链|星舰|星盾|龙飞船|猎鹰|新格伦|阿尔忒弥斯|阿波罗|北溪|土耳其溪|国际空间站|全球门户|中间走廊|光明之路|草原之路|复兴丝绸之路|美国优先|极限施压|特别军事行动|对等关税|竹岛日|台独|港独|藏独|疆独|鸿蒙|安卓|视窗|苹果|百亿补贴|满减|满额立减|买一送一|秒杀|双十一|双11|618)(?:[-－]?[0-9A-Z]+)?(?:计划|系统|工程|项目|战略)?$/;

/** “福建舰”系统, “歼-20”系统. */
const SHIP = /[舰艇]$|^[歼运轰直鹰][-－]?\d+$/;

/** What happens, and no deed of the state: “台独”分裂活动. */
const MISDEED =
  /(?:分裂|违法|犯罪|非法|走私|诈骗|传销|间谍|恐怖|破坏|颠覆|渗透|邪教|赌博|洗钱|挑衅|抗议|集会|附近|民俗)活动$/;

/** “国际空间站”|计划2030年退役: here the word is a verb. */
const PLANS =
  /^(?:于|将|拟|[在到]?(?:20)?\d|[在到]?(?:今|明|后)年|下[月周半]|年[内底]|再次?|退役|投资|搭载|执行|飞往|到访)/;

/** Armies, leaders and unions that the press names without their state. */
const POWERS =
  '以军 美军 俄军 乌军 日军 韩军 印军 伊军 以方 伊方 乌方 欧方 北约 胡塞 哈马斯 真主党 五角大楼 白宫 克里姆林宫 特朗普 拜登 普京 泽连斯基 内塔尼亚胡 俄称 乌称 美称 以称 加沙 俄国防部 以国防部 美国防部 乌国防部 欧洲委员会 欧洲理事会 美媒 日媒 韩媒'.split(
    ' ',
  );
/** Names of states that also lie within other words (北|京都, 参|加州) or are no state's alone. */
const UNSURE = new Set(
  '国际 联合国 两国 各国 该国 他国 对方国 东道国 外国 国外 英美 台湾地区 京都 加州 马里 河内 罗马 古巴 法国 得州 约旦 加纳 汤加 斐济 东盟 欧洲'.split(
    ' ',
  ),
);
const abroad = createFinder([...new Set([...FOREIGN_NAMES.filter((name) => !UNSURE.has(name)), ...POWERS])]);
/** Who or what is of this country; a sentence with both tells nothing. */
const HERE =
  /中国|中华|我国|中方|我[军方]|国内|总台|习近平|国务院|中央|公安|总局|全国|一带一路|香港|澳门|自治区|[省县](?!长)|[一-龥]{2}市(?!场|民|值|政)|部门|各地|中[非欧美俄日韩法德英巴老柬越泰哈乌吉塔土蒙新马印尼匈塞埃阿][两国人双共合友关建]|总书记|主席|中心城|我[们军]|新区|驻[一-龥]{2,6}使馆|中印尼|中马/;
/** Of these the owner decides; an 活动 or a 模式 may be held abroad. */
const OF_OWNERS = /(?:行动|计划|战略|政策|规划|系统|机制|格局)$/;
/** Between another state's power and the quote: 以军发起“…”行动, 美国宇航局的“…”计划. */
const DOES =
  /(?:的|代号为?|名为|所谓|发起|发动|启动|宣布|实施|推出|提出|开展|进行|推[行进]|奉行|执行|结束|批准|称|在)$/;

/** Whoever sells: 某公司推出“…”平台. */
const SELLS =
  /(?:公司|集团|电商|商家|商场|超市|车企|酒店|影院|厂商|品牌方|航空|游戏|手机|汽车)[^，。；、]{0,6}(?:推出|上线|发布|研发|旗下)(?:的|了)?$/;
const OF_SELLERS = /(?:活动|计划|系统|平台|项目|品牌|模式)$/;

/**
 * Is the quote from `start` to `end` (marks and all) nobody's policy here? `tail`: what belongs to the name after it (words
 * between and head), empty where the quote is the whole name. `near`: what the rest of the sentence says tells nothing.
 */
export function isNotOurs(text: string, start: number, end: number, tail: string, near = false): boolean {
  const name = text.slice(start + 1, end - 1);
  if (THING.test(tail) || SHIP.test(name) || KNOWN.test(name) || MISDEED.test(tail) || isVerb(text, end + tail.length))
    return true;
  const before = text.slice(Math.max(0, start - 60), start);
  if (OF_SELLERS.test(tail) && SELLS.test(before)) return true;
  return !HERE.test(name) && isOfOthers(name, text, end, tail, before, near);
}

/** Does the 计划 or 规划 that ends at `end` go on as a verb? */
export function isVerb(text: string, end: number): boolean {
  const after = text.slice(end, end + 4);
  return text.startsWith('规划', end - 2)
    ? /^(?:设计|了)/.test(after)
    : text.startsWith('计划', end - 2) && PLANS.test(after);
}

/** Another state's own: named right before, or alone in the sentence. */
function isOfOthers(name: string, text: string, end: number, tail: string, before: string, near: boolean): boolean {
  if (foreignBefore(before)) return true;
  if (tail !== '' && !OF_OWNERS.test(tail)) return false;
  if (namesOthers(name)) return true;
  const clause = before.slice(sentenceStart(before, before.length, '，。；：！？\n'));
  if (DOES.test(clause) && namesOthers(clause)) return true;
  if (near) return namesOthers(clause);
  const sentence = before.slice(sentenceStart(before, before.length));
  return namesOthers(sentence + (/^[^，。；：！？\n]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? ''));
}

/** Do these words name another state or its powers, and nothing of this country? */
export function namesOthers(words: string): boolean {
  return holdsAny(abroad, words) && !HERE.test(words);
}
