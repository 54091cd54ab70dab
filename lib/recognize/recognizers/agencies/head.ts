// What stands before an organ's form: a chain of places, towns and villages, or a bare level (市, 县, 自治区).
import type { OrganLevel } from '../../../model/organ';
import type { PlaceMatch, PlaceTable } from '../../data';
import { chainOf, liesIn } from '../../places';
import { VERB_BEFORE } from './guards';

/** A chain of places read from right to left. */
export interface Chain {
  start: number;
  /** Codes the innermost listed division may mean; more than one where the name is shared; empty where no division is named. */
  codes: string[];
  /** Full names of the listed divisions as written, outermost first. */
  written: string[];
  /** Towns, streets, zones, villages below the listed divisions, as written: 歧坪镇, 江陵街道叶泽湖花苑社区. */
  below: string;
  level: OrganLevel;
  /** The innermost division is written without 市, 县 …; `everyday` when that is a common word too. */
  short: boolean;
  everyday: boolean;
  /** Where the innermost division's name begins. */
  innermost: number;
  /** `below` begins with a zone named after its city: no division is written before it. */
  zone?: boolean;
}

/** Names of divisions that are common nouns too; they need their parent before them. */
const PLAIN_NAMES = new Set(['城区', '郊区', '矿区', '东区', '西区', '南区', '北区', '市中区', '新城区', '新区']);
const HAN = /[\u4e00-\u9fff]/;
/** Characters at which the name of a town or village can't go on to the left. */
const STOPS = new Set([
  ...'的了在由到从被把将对向让给于是为与及和并就也都经以因据按该某这那各全本我他她其个等兼请找往赴随、，。；：！？“”‘’（）()《》〈〉—…·0123456789 \n\t　',
]);
/** Words that show that a run of characters is no name: 推动属地|乡政府. */
const NO_NAME =
  /属地|当地|辖区|所在|所属|推动|实施|联合|组织|帮助|协助|协调|指导|参与|走访|来到|随后|审议|提请|会同|依托|通过|农村|城乡|乡镇|街道办|部门|单位|领导|党员|群众|居民|村民|干部|全市|全县|全区|多个|一些|部分|试点|重点|相关|有关|[一两三四五六七八九十几数百千万][名个位家座批条]|[省市县][市县乡镇]$|先进|示范|老旧|无物业/;
/** The end of a place that is not read as one: the name that follows it begins later. */
const LEVEL_ENDS = /^[省市县区州盟旗]/;
const ZONES = [
  '保税区',
  '综保区',
  '度假区',
  '风景区',
  '开发区',
  '经开区',
  '高新区',
  '新区',
  '工业园区',
  '产业园区',
  '园区',
  '示范区',
  '管理区',
  '合作区',
  '试验区',
];
const TOWNS = ['街道', '镇', '乡', '苏木'];
const VILLAGES = ['社区', '村', '嘎查', '小区'];

/** The chain that ends at `end`, null where there is none. `wanted` narrows shared short names by their last character. */
export function readChain(text: string, end: number, places: PlaceTable, wanted = ''): Chain | null {
  return readListed(text, end, places, wanted) ?? readUnlisted(text, end, places);
}

function readListed(text: string, end: number, places: PlaceTable, wanted: string): Chain | null {
  for (const match of places.endingAt(text, end)) {
    if (straddles(text, match, places)) continue;
    const codes = wanted ? match.codes.filter((code) => wanted.includes(lastOf(places, code))) : match.codes;
    if (codes.length === 0) continue;
    const outer = readOuter(text, match.start, codes, places);
    const name = text.slice(match.start, match.end);
    if (!outer && (PLAIN_NAMES.has(name) || isTail(text, match.start, match.end))) continue;
    const settled = outer ? codes.filter((code) => liesIn(places, code, outer.code)) : codes;
    return {
      start: outer ? outer.start : match.start,
      codes: settled,
      written: [...(outer?.written ?? []), fullName(places, settled, name)],
      below: '',
      level: levelOfCode(places, settled[0] ?? ''),
      short: isShort(name, settled, places),
      everyday: match.everyday && !outer,
      innermost: match.start,
    };
  }
  return null;
}

interface Outer {
  start: number;
  code: string;
  written: string[];
}

/** The division before another one, when it holds that one: 湖北|武汉市|江岸区. */
function readOuter(text: string, end: number, inner: string[], places: PlaceTable): Outer | null {
  for (const match of places.endingAt(text, end)) {
    const code = match.codes.find((outer) => inner.some((code) => code !== outer && liesIn(places, code, outer)));
    if (!code) continue;
    const further = readOuter(text, match.start, [code], places);
    return {
      start: further ? further.start : match.start,
      code,
      written: [...(further?.written ?? []), places.get(code)?.name ?? ''],
    };
  }
  return null;
}

/** 无锡 is short, 无锡市 and 湘西州 say their level; 杭州 only looks as if it did. */
function isShort(name: string, codes: string[], places: PlaceTable): boolean {
  if (name.endsWith('州')) return !codes.some((code) => lastOf(places, code) === '州');
  return !/[省市县区盟旗]$/.test(name);
}

/** A name of two characters is easily the end of another word: 示范县, 创新县, 和|县委. */
export function isTail(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  return end - start === 2 && /[县区市旗]$/.test(text.slice(start, end)) && HAN.test(before) && !STOPS.has(before);
}

/** True when another division's name covers the left edge: 云|南山区 in 云南山区. */
function straddles(text: string, match: PlaceMatch, places: PlaceTable): boolean {
  if (match.start === 0) return false;
  const over = places.startingAt(text, match.start - 1).find((m) => m.end > match.start && m.end < match.end);
  return over !== undefined && !over.everyday;
}

function fullName(places: PlaceTable, codes: string[], written: string): string {
  const first = codes[0];
  return (codes.length === 1 && first ? places.get(first)?.name : undefined) ?? written;
}

function lastOf(places: PlaceTable, code: string): string {
  return places.get(code)?.name.slice(-1) ?? '';
}

export function levelOfCode(places: PlaceTable, code: string): OrganLevel {
  const level = places.get(code)?.level;
  if (level === 'province') return '省';
  return level === 'prefecture' ? '市' : '县';
}

/** Towns, zones and villages, which are in no table: known by their last character and by what stands before. */
function readUnlisted(text: string, end: number, places: PlaceTable): Chain | null {
  const village = VILLAGES.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const town = village ? undefined : TOWNS.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const zone = village || town ? undefined : ZONES.find((suffix) => text.startsWith(suffix, end - suffix.length));
  const suffix = village ?? town ?? zone;
  if (!suffix) return null;
  const level: OrganLevel = village ? '村' : town ? '乡' : '县';
  const from = end - suffix.length;
  if (suffix.length === 1 && (NOT_BEFORE[suffix] ?? '').includes(text[from - 1] ?? '\n')) return null;
  // 姑苏区|社区: a kind of place, not one.
  if (!zone && places.endingAt(text, from).some((match) => !match.short)) return null;
  const longest = village ? 9 : zone ? 8 : 5;
  for (let at = zone ? from : from - 1; at >= Math.max(0, from - longest); at--) {
    const name = text.slice(at, from);
    if (NO_NAME.test(name) || hasStop(name.slice(1))) return null;
    const outer = zone || !LEVEL_ENDS.test(name) ? outerOf(text, at, places, zone !== undefined) : null;
    if (outer) return within(outer, text, at, end, level);
    const before = text[at - 1] ?? '';
    const verb = name.length >= 2 && endsVerb(text, at);
    if (zone || (HAN.test(before) && !STOPS.has(before) && !verb)) continue;
    // 和平社区 begins with a character that elsewhere joins two names; 全州 with one that elsewhere says 全市.
    if (name.length >= 2 && (!village || name.length <= 3) && (name.startsWith('和') || !hasStop(name)))
      return LEVEL_ENDS.test(name) ? null : alone(text, at, end, level);
    if (!HAN.test(before)) return null;
  }
  return null;
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

function endsVerb(text: string, at: number): boolean {
  return VERB_BEFORE.test(text.slice(Math.max(0, at - 2), at));
}

function hasStop(name: string): boolean {
  return [...name].some((character) => STOPS.has(character));
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

/** Codes from the province down, for a chain whose innermost division is settled. */
export function codesOf(chain: Chain, places: PlaceTable): string[] {
  const code = chain.codes[0];
  return code && chain.codes.length === 1 ? chainOf(places, code) : [];
}

const LEVEL_WORDS: [string, OrganLevel][] = [
  ['自治区', '省'],
  ['兵团', '省'],
  ['自治州', '市'],
  ['自治县', '县'],
  ['街道', '乡'],
  ['社区', '村'],
  ['省', '省'],
  ['市', '市'],
  ['州', '市'],
  ['盟', '市'],
  ['县', '县'],
  ['区', '县'],
  ['旗', '县'],
  ['镇', '乡'],
  ['乡', '乡'],
  ['村', '村'],
];
/** Characters that make another word with a level's character: 城市, 社区, 节省, 乡镇. */
const NOT_BEFORE: Record<string, string> = {
  市: '城超股都集闹夜菜早上楼黑门入开停',
  区: '市小社园山地校厂库景战辖城片街灾特禁垦林牧港税矿老商新政',
  省: '节反',
  县: '区市',
  州: '神九',
  盟: '联同加欧结',
  旗: '国红党军锦',
  镇: '乡城村冰坐重',
  乡: '城家故老下县市',
  村: '农乡',
};
const NOT_ONE = '全各两三四五多某外邻跨每';

export interface LevelWord {
  start: number;
  word: string;
  level: OrganLevel;
  /** 全市, 各县, 某区: no definite body. */
  indefinite: boolean;
}

/** The bare level that ends at `end`: 市|公安局. Null where its character belongs to another word. */
export function readLevel(text: string, end: number): LevelWord | null {
  for (const [word, level] of LEVEL_WORDS) {
    const start = end - word.length;
    if (!text.startsWith(word, start)) continue;
    const before = text[start - 1] ?? '';
    if (word.length === 1 && before !== '' && (NOT_BEFORE[word] ?? '').includes(before)) return null;
    // 加州, 联盟, 军旗: these are levels only where a word begins.
    if ('州盟旗'.includes(word) && HAN.test(before) && !STOPS.has(before) && !endsVerb(text, start)) return null;
    return { start, word, level, indefinite: before !== '' && NOT_ONE.includes(before) };
  }
  return null;
}
