// Named policies by their shape: quoted name + head noun (“…”行动), numeric formulas (“1+7”, “三资”), hotlines (12345),
// platforms and apps, and 开展…专项行动. What only a dictionary can know (乡村振兴) is not tried here.
import { matchesOf } from '../matches';
import type { Proposal, Propose, Scene } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { readCampaigns } from './campaigns';
import { proposeHotlines } from './hotlines';
import { insideMarks } from './legal-words';
import { isFigurative, isFormula, isHeadless, isNameLike } from './programme-names';

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
/** Words between the quote and the head: “雪域春蕾”拥政爱民|工作队. No function words, no verbs of doing. */
const MIDDLE =
  '(?:(?![的了等在是和与及为被将已也对以中并或，有后前]|进行|开展|启动|推进|实施|建设|成为|纳入|列入|打造|作为|推动|写入|通过|利用|依托|围绕|时期|期间|目标|各项|相关|系列)[一-龥]){0,10}?';
const TAIL = new RegExp(`^(${MIDDLE})(${HEAD})(?:${HEAD})?`);

/** Heads that also follow descriptive quotes (“一站式”平台): the quoted words themselves must look like a name. */
const SOFT = /(?:机制|模式|体系|平台|系统|制度|项目|品牌|政策|清单|格局|经验|战略|规划|改革|计划|服务)$/;

/** “ or ‘ with what is quoted, at most 30 units, no sentence inside. */
const QUOTED = /[“‘「]([^“”‘’「」。！？；\n]{1,30})[”’」]/g;

/** The name ends in its head noun inside the quotes: “银龄行动”. */
const OWN_HEAD = /^[^，,。]{2,20}(?:行动|工程|计划|攻坚战|活动月|活动周|服务年|工作法|调解法|治理法)$/;

/** “协调盟友采取共同行动” says what is done. */
const TAKEN = /(?:采取|付诸|展开|发起|加入|参与|落实到|见诸)[一-龥]{0,6}行动$/;

/** Shows, readings and matches are no policy: “国际太极拳日”主题展演活动. */
const SHOW =
  /(?:展演|演出|文艺|读书|阅读|摄影|书画|歌咏|比赛|竞赛|音乐|晚会|展览|联欢|健步|徒步|观影|采风|庆祝|纪念|联谊|巡演|快闪|集市|市集|游园|灯会).{0,4}活动$/;

/** Proposes programmes by shape. */
export const proposeProgrammes: Propose = (scene) => {
  const text = scene.block.normal.text;
  const found: Proposal[] = [];
  for (const some of [
    quotedNames(text),
    proposeHotlines(text),
    readCampaigns(text).map(({ start, end }) => programme(start, end, 'campaign')),
    platforms(text),
    tradeZones(text),
    placeGoals(scene),
  ])
    if (some.length > 0) found.push(...some);
  return found;
};

function programme(start: number, end: number, reason: string, rank = 0): Proposal {
  return { start, end, type: 'programme', weight: 'main', via: 'pattern', target: null, reason, rank };
}

function quotedNames(text: string): Proposal[] {
  const found: Proposal[] = [];
  if (!hasSign(text, SIGN.quote)) return found;
  for (const hit of matchesOf(QUOTED, text)) {
    const name = hit[1] ?? '';
    const end = hit.index + hit[0].length;
    if (insideMarks(text, hit.index)) continue;
    const tail = text.slice(end, end + 24).match(TAIL);
    const head = tail?.[2] ?? '';
    if (tail && !SHOW.test(tail[0]) && headFits(name, tail[0], head)) {
      found.push(programme(hit.index, end + tail[0].length, 'quoted-head'));
    } else if (OWN_HEAD.test(name) && !TAKEN.test(name) && !isFigurative(name) && !isHeadless(name)) {
      found.push(programme(hit.index + 1, end - 1, 'quoted-own-head'));
    } else if (isFormula(name)) {
      found.push(programme(hit.index + 1, end - 1, 'formula'));
    }
  }
  return found;
}

/** Does the quoted part together with the head make a proper name? */
function headFits(name: string, tail: string, head: string): boolean {
  if (isFigurative(name) || isHeadless(name)) return false;
  if (SOFT.test(head)) return isFormula(name) || (isNameLike(name) && tail.length <= 8);
  return isNameLike(name) || isFormula(name);
}

/** 全国标准信息公共服务平台, 国家反诈中心App: a national platform says so at its head and ends in what it is. */
const NATIONAL =
  /(?:全国|国家)(?:(?!全国|国家|[的了在是和与及为被将已也对以等并或有各]|建立|建设|推动|统一|多个|首个|这个|一个|相关)[一-龥]){4,14}?(?:公共服务平台|服务平台|信息平台|管理平台|公示系统|信息系统|查询系统|举报平台|App|APP|app)/g;

function platforms(text: string): Proposal[] {
  if (!hasSign(text, SIGN.national)) return [];
  return matchesOf(NATIONAL, text, '全国', '国家')
    .filter((hit) => !insideMarks(text, hit.index))
    .map((hit) => programme(hit.index, hit.index + hit[0].length, 'national-platform'));
}

/** 中国（新疆）自由贸易试验区: the zone's own name holds the kind's. */
const TRADE_ZONE = /中国[（(][\u4e00-\u9fff]{2,4}[）)]自由贸易试验区(?:[\u4e00-\u9fff]{2,4}片区)?/g;

function tradeZones(text: string): Proposal[] {
  return matchesOf(TRADE_ZONE, text, '自由贸易试验区')
    .filter((hit) => !insideMarks(text, hit.index))
    .map((hit) => programme(hit.index, hit.index + hit[0].length, 'trade-zone'));
}

/** 清廉云南, 平安浙江: a goal and the province it is set for, before 建设 or at the end of a phrase. */
const GOAL = /清廉|平安|法治|数字/g;
const AFTER_GOAL = /^(?:建设|创建|品牌|行动|[，。、；：！？”’」）)]|$)/;

function placeGoals(scene: Scene): Proposal[] {
  const text = scene.block.normal.text;
  const found: Proposal[] = [];
  if (!hasSign(text, SIGN.goal)) return found;
  for (const hit of matchesOf(GOAL, text)) {
    const from = hit.index + hit[0].length;
    const place = scene.data.places
      .startingAt(text, from)
      .find((match) => match.codes.some((code) => scene.data.places.get(code)?.level === 'province'));
    if (!place || !AFTER_GOAL.test(text.slice(place.end, place.end + 2)) || insideMarks(text, hit.index)) continue;
    found.push(programme(hit.index, place.end, 'place-goal'));
  }
  return found;
}
