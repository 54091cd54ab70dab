// Towns, zones and villages, which no table lists: 歧坪镇, 苏州工业园区, 叶泽湖花苑社区.
import type { OrganLevel } from '../../../model/organ';
import type { PlaceTable } from '../../data';
import type { Chain } from './chain';
import { endsVerb, HAN, hasStop, NOT_BEFORE, STOPS } from './edges';
import { readListed } from './listed';

/** Words that show that a run of characters is no name: 推动属地|乡政府. */
const NO_NAME =
  /属地|当地|辖区|所在|所属|推动|实施|联合|组织|帮助|协助|协调|指导|参与|走访|来到|随后|审议|提请|会同|依托|通过|农村|城乡|乡镇|街道办|部门|单位|领导|党员|群众|居民|村民|干部|全市|全县|全区|多个|一些|部分|试点|重点|相关|有关|[一两三四五六七八九十几数百千万][名个位家座批条]|[省市县][市县乡镇]$|先进|示范|优秀|老旧|无物业|建强|做强|配强|建好|抓好|管好|软弱|薄弱|后进|星级|结对|帮扶|脱贫|贫困|所有|行政|自然|空心|偏远/;
/** The end of a place that is not read as one: the name that follows it begins later. */
const LEVEL_ENDS = /^[省市县区州盟旗]/;
/** Zones that keep what grows or lives there: their names are longer, and often end in a place's short name by chance. */
const PARKS = ['国家级自然保护区', '省级自然保护区', '自然保护区', '国家公园'];
const ZONES = [
  '保税区',
  '综保区',
  '度假区',
  '风景区',
  '开发区',
  '经开区',
  '高新区',
  '新区',
  '新城',
  '新片区',
  '工业园区',
  '产业园区',
  '园区',
  '示范区',
  '管理区',
  '垦区',
  '合作区',
  '试验区',
  '实验区',
  ...PARKS,
];
const KINDS_OF_ZONES =
  /经济|高新|技术|产业|工业|国家|省级|市级|城乡|旅游|农业|科技|贸易|综合|合作|创新|试验|示范|生态|文化|物流|化工|级$|各|个$|家$|类$|城市|滨海$|^(?:设立|建立|组建|成立|挂牌|加挂|共建|打造)$/;
const TOWNS = ['街道', '镇', '乡', '苏木'];
const VILLAGES = ['社区', '居民区', '村', '嘎查', '小区'];

/** Towns, zones and villages, which are in no table: known by their last character and by what stands before. */
export function readUnlisted(text: string, end: number, places: PlaceTable): Chain | null {
  if (text.startsWith('片区', end - 2)) return readPartOfZone(text, end, places);
  const village = VILLAGES.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const town = village ? undefined : TOWNS.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const zone = village || town ? undefined : ZONES.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const suffix = village ?? town ?? zone;
  if (!suffix) return null;
  const isPark = zone !== undefined && PARKS.includes(zone);
  const level: OrganLevel = village ? '村' : town ? '乡' : '县';
  const from = end - suffix.length;
  if (suffix.length === 1 && text[from - 1] !== '族' && (NOT_BEFORE[suffix] ?? '').includes(text[from - 1] ?? '\n'))
    return null;
  // 姑苏区|社区: a kind of place, not one.
  if (!zone && places.endingAt(text, from).some((match) => !match.short)) return null;
  // 牌坊回族满族乡: the peoples stand in the name.
  const peoples = town === '乡' && text[from - 1] === '族';
  if (peoples) return readPeoplesTown(text, from, end, places);
  const longest = village ? 9 : zone ? 8 : 5;
  for (let at = zone ? from : from - 1; at >= Math.max(0, from - longest); at--) {
    const name = text.slice(at, from);
    if (NO_NAME.test(name) || hasStop(name.replace(/经济|自由/, '').slice(1))) return null;
    const outer = zone || !LEVEL_ENDS.test(name) ? outerOf(text, at, places, zone !== undefined) : null;
    if (outer && !(isPark && isInWord(text, outer))) return within(outer, text, at, end, level);
    const before = text[at - 1] ?? '';
    const verb = name.length >= 2 && endsVerb(text, at);
    if (HAN.test(before) && !STOPS.has(before) && !verb) continue;
    // 经 and 由 are parts of 经济技术开发区 and 自由贸易试验区 here, and no prepositions.
    if (zone && /^(?:经济|由贸)/.test(before + name)) continue;
    if (zone) return isZoneName(name, isPark ? 6 : 4) ? alone(text, at, end, level) : null;
    // 和平社区 begins with a character that elsewhere joins two names; 全州 with one that elsewhere says 全市.
    if (name.length >= 2 && (!village || name.length <= 3) && (name.startsWith('和') || !hasStop(name)))
      return LEVEL_ENDS.test(name) ? null : alone(text, at, end, level);
    if (!HAN.test(before)) return null;
  }
  return null;
}

const LONGEST_PEOPLES = 12;

/** 肥东县|牌坊回族满族乡: right after its county, or where a clause begins. */
function readPeoplesTown(text: string, from: number, end: number, places: PlaceTable): Chain | null {
  for (let at = from - 3; at >= Math.max(0, from - LONGEST_PEOPLES); at--) {
    const letter = text[at] ?? '';
    if (!HAN.test(letter) || STOPS.has(letter) || text.startsWith('民族', from - 2)) return null;
    const outer = outerOf(text, at, places, false);
    if (outer) return within(outer, text, at, end, '乡');
    if (!HAN.test(text[at - 1] ?? '')) return alone(text, at, end, '乡');
  }
  return null;
}

/** 河南|自贸试验区郑州片区: a part of a free trade zone; elsewhere 片区 is any quarter. */
function readPartOfZone(text: string, end: number, places: PlaceTable): Chain | null {
  const from = Math.max(0, end - LONGEST_PART);
  const found = PART_OF_ZONE.exec(text.slice(from, end));
  if (!found) return null;
  const at = from + found.index;
  const outer = outerOf(text, at, places, true);
  // 河南 is two places: its letters belong to the name, and none of the two is meant for certain.
  return outer
    ? within(outer, text, at, end, '县')
    : alone(text, readListed(text, at, places, '')?.start ?? at, end, '县');
}
const PART_OF_ZONE =
  /(?:中国[（(][\u4e00-\u9fff]{2,4}[）)])?(?:自由贸易试验区|自贸试验区|自贸区|天府新区)[\u4e00-\u9fff]{2,6}片区$/;
const LONGEST_PART = 30;

/** 雄安|新区 has a name of its own, 经济|开发区 none. */
function isZoneName(name: string, longest: number): boolean {
  return name.length <= longest && /^[\u4e00-\u9fff]{2,}$/.test(name) && !hasStop(name) && !KINDS_OF_ZONES.test(name);
}

/** A short name that only ends a longer word: 三|江源国家公园, where 江源 is a district elsewhere. */
function isInWord(text: string, { short, start }: Chain): boolean {
  const before = text[start - 1] ?? '';
  return short && HAN.test(before) && !STOPS.has(before) && !endsVerb(text, start);
}

/** A zone written right after a short name keeps it: 苏州工业园区, not 苏州市工业园区. */
function within(outer: Chain, text: string, at: number, end: number, level: OrganLevel): Chain {
  const from = outer.short ? outer.innermost : at;
  return {
    ...outer,
    written: outer.short ? outer.written.slice(0, -1) : outer.written,
    below: outer.below + text.slice(from, end),
    level,
    short: false,
    everyday: false,
    zone: outer.zone || outer.short,
  };
}

function alone(text: string, start: number, end: number, level: OrganLevel): Chain {
  return {
    start,
    codes: [],
    written: [],
    below: text.slice(start, end),
    level,
    short: false,
    everyday: false,
    innermost: start,
  };
}

/** A full division name or, below it, a town, that ends at `at`. */
function outerOf(text: string, at: number, places: PlaceTable, zone: boolean): Chain | null {
  const listed = readListed(text, at, places, '');
  if (listed && (!listed.short || (zone && !listed.everyday && listed.codes.length === 1))) return listed;
  const unlisted = !zone && [...TOWNS, ...ZONES].some((suffix) => text.startsWith(suffix, at - suffix.length));
  if (unlisted) return readUnlisted(text, at, places);
  return null;
}
