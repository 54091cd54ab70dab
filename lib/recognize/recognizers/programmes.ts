// Named policies by their shape: quoted name + head noun (“…”行动), numeric formulas (“1+7”, “三资”), hotlines (12345),
// platforms and apps, and 开展…专项行动. What only a dictionary can know (乡村振兴) is not tried here.
import { matchesOf } from '../matches';
import type { Proposal, Propose, Scene } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { readCampaigns } from './campaigns';
import { proposeHotlines } from './hotlines';
import { insideMarks } from './legal-words';
import { quotedNames } from './quoted-names';

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
    legalServices(scene),
    placeGoals(scene),
    thoughts(text),
  ])
    if (some.length > 0) found.push(...some);
  return found;
};

function programme(start: number, end: number, reason: string): Proposal {
  return { start, end, type: 'programme', weight: 'main', via: 'pattern', target: null, reason, rank: 0 };
}

/** 全国标准信息公共服务平台, 国家反诈中心App: a national platform says so at its head and ends in what it is. */
const NATIONAL =
  /(?:全国|国家)(?:(?!全国|国家|[的了在是和与及为被将已也对以等并或有各]|建立|建设|推动|统一|多个|首个|这个|一个|相关)[一-龥]){4,14}?(?:公共服务平台|服务平台|信息平台|管理平台|公示系统|信息系统|查询系统|举报平台|App|APP|app)/g;

/** 中国庭审公开网, 全国企业破产重整案件信息网; 人民法院在线服务平台. */
const SITE =
  /(?:中国|全国)(?:(?!中国|全国|银行|公司|集团|[的了在是和与及为被将已也对以等并或各])[一-龥]){2,10}?(?:公开网|服务网|信息网|文书网|检察网|普法网)(?![点络格站])|人民法院(?:在线服务|案例|送达|调解|诉讼资产|律师服务)(?:平台|网|库)/g;
/** What they end in; most texts have none. */
const SITES_END = /(?:公开|服务|信息|文书|检察|普法)网|人民法院[在案送调诉律]/;
/** 全国节能宣传周, 全国科普月: a week or a month of the year that is the nation's. */
const NATIONS_DAYS =
  /全国(?:(?!全国|[的了在是和与及为被将已也对以等并或各第]|开展|启动|举办)[一-龥]){2,8}?(?:宣传周|宣传月|宣传日|宣教月|活动周|活动月|科普月|安全月|质量月)/g;

const DAYS_END = /(?:宣[传教]|活动|科普|安全|质量)[周月日]/;

function platforms(text: string): Proposal[] {
  if (!hasSign(text, SIGN.national)) return [];
  const found = [
    ...matchesOf(NATIONAL, text, '全国', '国家').map((hit) => ({ hit, reason: 'national-platform' })),
    ...(SITES_END.test(text) ? matchesOf(SITE, text) : []).map((hit) => ({ hit, reason: 'national-site' })),
    ...(DAYS_END.test(text) ? matchesOf(NATIONS_DAYS, text) : []).map((hit) => ({ hit, reason: 'national-days' })),
  ];
  return found
    .filter(({ hit }) => !insideMarks(text, hit.index))
    .map(({ hit, reason }) => programme(hit.index, hit.index + hit[0].length, reason));
}

/** 江苏法律服务网: each province has its own. */
function legalServices(scene: Scene): Proposal[] {
  const text = scene.block.normal.text;
  return matchesOf(/法律服务网/g, text, '法律服务网').flatMap((hit) => {
    const place = scene.data.places
      .endingAt(text, hit.index)
      .find((match) => match.codes.some((code) => scene.data.places.get(code)?.level === 'province'));
    return place && !insideMarks(text, hit.index)
      ? [programme(place.start, hit.index + hit[0].length, 'legal-services')]
      : [];
  });
}

/** 中国（新疆）自由贸易试验区: the zone's own name holds the kind's. */
const TRADE_ZONE = /中国[（(][\u4e00-\u9fff]{2,4}[）)]自由贸易试验区(?:[\u4e00-\u9fff]{2,4}片区)?/g;

function tradeZones(text: string): Proposal[] {
  return matchesOf(TRADE_ZONE, text, '自由贸易试验区')
    .filter((hit) => !insideMarks(text, hit.index))
    .map((hit) => programme(hit.index, hit.index + hit[0].length, 'trade-zone'));
}

/** 习近平党建思想: named like those that have entries, which outrank it. */
const THOUGHT = /习近平(?:经济|生态文明|强军|外交|文化|法治|党建)思想/g;

function thoughts(text: string): Proposal[] {
  return matchesOf(THOUGHT, text, '习近平')
    .filter((hit) => !insideMarks(text, hit.index))
    .map(({ 0: name, index }) => ({
      ...programme(index, index + name.length, 'thought'),
      target: { is: 'name', name, type: 'programme' },
    }));
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
