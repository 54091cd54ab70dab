// Former names of local bureaus used of today: 省国土资源厅, 杭州市环保局. Composed of a place and a kind that a reform ended.
import { inChinese } from '../../explain/law-status';
import type { Place } from '../../model/organ';
import type { PlaceTable } from '../../recognize/data';
import { isAbroad } from '../abroad';
import { endOf } from '../days';
import { type Fault, insideTitle, type Paragraph, type Rule, sentenceAround } from '../draft';
import { isHistory } from '../history';
import { LOCAL_REFORMS, type LocalReform, type PlaceLevel } from '../local-bodies';

const BY_HEAD = new Map(LOCAL_REFORMS.flatMap((reform) => reform.heads.map((head) => [head, reform] as const)));
const HEAD = new RegExp([...BY_HEAD.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** A level alone: 省农业厅, 自治区农业厅. */
const LEVEL = /(?:自治区|自治州|[省市县区州盟旗])$/;
const LEVELS: Record<string, PlaceLevel> = { 自治区: '省', 省: '省', 市: '市', 州: '市', 自治州: '市', 盟: '市' };
const MUNICIPALITIES = /^(?:11|12|31|50)0000$/;
/** Bodies of 香港, 澳门, 台湾 and of cities abroad bear such names today. */
const ELSEWHERE = /香港|澳门|台湾|特区|台北|新北|高雄|台中|台南|桃园|基隆|新竹|纽约|东京|首尔|伦敦|巴黎|加州/;

export function localNameRule(places: PlaceTable): Rule {
  return (paragraph) =>
    [...paragraph.text.matchAll(HEAD)].flatMap((found) => {
      const reform = BY_HEAD.get(found[0]);
      const place = placeBefore(paragraph.text, found.index, places);
      if (reform && !place) return alone(paragraph, found.index, found[0], reform);
      return reform && place ? faultOf(paragraph, place, found.index, found[0], reform) : [];
    });
}

interface PlaceFound {
  start: number;
  /** The innermost, as written. */
  text: string;
  level: PlaceLevel;
  code?: string;
}

function placeBefore(text: string, end: number, places: PlaceTable): PlaceFound | null {
  const named = places.endingAt(text, end).find((match) => !match.everyday || !match.short);
  const place = named?.codes[0] === undefined ? undefined : places.get(named.codes[0]);
  // 曾任|县卫生局: 任县 is a county, and none here.
  const split =
    named && /[曾历时担现兼出就连升调原]任[县市]$/.test(text.slice(0, named.end)) && named.end - named.start === 2;
  if (!named || !place || split) {
    const level = LEVEL.exec(text.slice(0, end))?.[0];
    return level ? { start: end - level.length, text: level, level: LEVELS[level] ?? '县' } : null;
  }
  let start = named.start;
  for (let outer = places.endingAt(text, start)[0]; outer; outer = places.endingAt(text, start)[0]) start = outer.start;
  return { start, text: text.slice(start, end), level: levelOf(place), code: place.code };
}

function levelOf({ code, level }: Place): PlaceLevel {
  if (level === 'province') return MUNICIPALITIES.test(code) ? '直辖市' : '省';
  return level === 'prefecture' ? '市' : '县';
}

function faultOf(paragraph: Paragraph, place: PlaceFound, at: number, head: string, reform: LocalReform): Fault[] {
  const { text, day } = paragraph;
  const end = at + head.length;
  const until = endOf(reform.until);
  if (until >= day || reform.except?.some((code) => place.code?.startsWith(code.slice(0, 2)))) return [];
  if (insideTitle(text, place.start) || /^(?:[面势限促]|部(?!署))/.test(text.slice(end))) return [];
  const { start: from, end: to } = sentenceAround(text, place.start);
  if (ELSEWHERE.test(text.slice(from, place.start + 2)) || isAbroad(text, place.start, from)) return [];
  const now = reform.now[place.level];
  const sentence = text.slice(from, to);
  // 工商局、质监局三局合一，组建了市场监督管理局: told knowingly.
  if ((now && sentence.includes(now)) || isHistory(text, place.start, end, until, day)) return [];
  const fix = now ? `${reform.of ?? ''}${reform.of ? withoutLevel(place.text) : place.text}${now}` : null;
  const told = fix ? `现为${fix}` : `职责由${reform.heir}承担，名称以当地公布的为准`;
  const reason = `“${head}”随机构改革撤并（地方${inChinese(reform.until)}底前完成），${told}。`;
  return [{ start: place.start, end, reason, source: reform.source, fix }];
}

/** Kinds of offices that nobody has any more, under whatever place: 江北银监局. */
const GONE = /^(?:银保监|银监|保监)(?:分)?局$/;
const BODY_ACTS = /^(?:近日|日前|今[日天]|昨[日天]|本[周月]|印发|发布|公布|通报|对|要求|将|有关负责人|工作人员|开展)/;

function alone({ text, day }: Paragraph, start: number, head: string, reform: LocalReform): Fault[] {
  const end = start + head.length;
  const until = endOf(reform.until);
  const { start: from } = sentenceAround(text, start);
  if (!GONE.test(head) || until >= day || !BODY_ACTS.test(text.slice(end)) || insideTitle(text, start)) return [];
  if (isAbroad(text, start, from) || isHistory(text, start, end, until, day)) return [];
  const reason = `“${head}”随机构改革撤并（${inChinese(reform.until)}前完成），职责由${reform.heir}承担。`;
  return [{ start, end, reason, source: reform.source, fix: null }];
}

/** 国家金融监督管理总局浙江监管局: such offices leave 省 out. */
function withoutLevel(place: string): string {
  return place.length > 2 ? place.replace(/(?:省|市|自治区)$/, '') : place;
}
