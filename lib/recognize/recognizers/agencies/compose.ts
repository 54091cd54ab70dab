// The full official name of a body from its parts: place, kind, level, inner body.
import type { AgencyTarget, Target } from '../../../model/mention';
import type { OrganKind, OrganLevel } from '../../../model/organ';
import type { PlaceTable } from '../../data';
import { officialForm } from '../../organs';
import { chainOf } from '../../places';
import { fullInner } from './inner';

/** A settled place: listed divisions by code, and what lies below them in words. */
export interface Seat {
  /** From the outermost to the innermost; may be empty when only `below` is known. */
  codes: string[];
  /** Divisions to write, outermost first, as the page writes them. */
  written: string[];
  below: string;
  level: OrganLevel;
  /** From a bare level (市检察院): the page wrote no place. */
  bare?: boolean;
  /** `below` begins with a zone that carries its city's name. */
  zone?: boolean;
  /** The innermost division's name in the page's words: 黄埔, where it means 黄埔区. */
  asWritten?: string;
}

/** Kinds whose county-level bodies carry the province in their official name. */
const WITH_PROVINCE = new Set(['court', 'procuratorate']);
/** Kinds that are named by city and district, or by county alone, whatever else the page writes before it. */
const BY_STANDARD = /^(?:party|discipline|cppcc|youth)/;

/** Kinds whose full names the parts don't tell. */
const UNTOLD = new Set(['public-security-branch', 'collective', 'military-district', 'armed-police']);
/** Named after a city without its 市: 上海海事法院. */
const BY_SHORT_PLACE = new Set([
  'arbitration',
  'special-court',
  'special-procuratorate',
  'military-court',
  'railway-police',
]);
/** With 市 or without it, as each calls itself: 北京教育考试院, 上海市教育考试院. */
const AS_WRITTEN = new Set(['examinations', 'meteorological-observatory']);
/** Branches of national regulators: 国家金融监督管理总局四川监管局, without 省, 市 or 自治区. */
const REGULATORS = new Set(['financial-regulation', 'securities-regulation']);
const LEVEL_END = /(?:省|市|(?:维吾尔|壮族|回族)?自治区)$/;
/** 北京, 天津, 上海, 重庆 have 局 and 委员会, no 厅. */
const MUNICIPALITIES = /^(?:11|12|31|50)/;
/** 台湾, 香港, 澳门: bodies of other kinds and names, taken as written. */
const OTHER_RULES = /^(?:71|81|82)/;

export interface Part {
  kind: OrganKind;
  form: string;
  inner: string;
  /** Codes of the provinces that the page names; their courts are written with the province. */
  provinces: () => ReadonlySet<string>;
}

/** The body at this seat, null when its level has no such body or its full name can't be told. 纪委监委 are two bodies. */
export function composeBody(part: Part, seat: Seat, places: PlaceTable): Target | null {
  const { kind, form } = part;
  const official = officialForm(kind, form, seat.level);
  // A town's bureau keeps its written name: which full form a town uses differs.
  const asWritten = (seat.level === '乡' && kind.id === 'enforcement') || OTHER_RULES.test(seat.codes[0] ?? '');
  const tail = official !== null && asWritten && kind.id !== 'special-region' ? form : official;
  if (tail === null || UNTOLD.has(kind.id)) return null;
  if (tail.endsWith('厅') && MUNICIPALITIES.test(seat.codes[0] ?? '')) return null;
  const place = placeWords(part, seat, places);
  if (kind.id === 'ecology-branch') return branch(part, seat, places);
  if (kind.under) return stationOf(part, seat, place, places, tail);
  if (kind.id !== 'discipline-supervision') return body(part, seat, place, fullOf(part, tail, place, seat));
  const discipline = `中国共产党${place}纪律检查委员会`;
  const supervision = `${place}监察委员会`;
  if (part.inner) return body(part, seat, place, `${discipline}、${supervision}`);
  const both = [
    { ...body(part, seat, place, discipline), kind: 'discipline' },
    { ...body(part, seat, place, supervision), kind: 'supervision' },
  ];
  return { is: 'several', of: both };
}

/** A county's environment bureau is the city's branch: 周口市生态环境局郸城分局. */
function branch(part: Part, seat: Seat, places: PlaceTable): Target | null {
  const county = places.get(seat.codes.at(-1) ?? '');
  const city = places.get(county?.parent ?? '');
  if (!county || city?.level !== 'prefecture') return null;
  const name = `${city.name}生态环境局${county.name.length > 2 ? county.name.slice(0, -1) : county.name}分局`;
  return body(part, seat, placeWords(part, seat, places), name);
}

/** 昆山市司法局陆家司法所, only for a town of a county: districts' stations hang on branches of other names. */
function stationOf(part: Part, seat: Seat, place: string, places: PlaceTable, tail: string): Target | null {
  const county = places.get(seat.codes.at(-1) ?? '');
  const town = /^(.{2,4})(?:街道|镇|乡)$/.exec(seat.below)?.[1];
  if (county?.level !== 'county' || !town || (/区$/.test(county.name) && part.kind.under === '公安局')) return null;
  const above = place.slice(0, place.length - seat.below.length);
  return body(part, seat, place, above + part.kind.under + town + tail);
}

function body(part: Part, seat: Seat, place: string, name: string): AgencyTarget {
  const inner = fullInner(part.inner).replace(/^驻[省市县区州盟旗]/, `驻${place}`);
  return {
    is: 'agency',
    name: name + inner,
    places: seat.codes,
    place,
    kind: part.kind.id,
    ...(inner && { inner }),
  };
}

function fullOf({ kind, form, inner }: Part, tail: string, place: string, seat: Seat): string {
  // A customs house carries its port's name as written: 黄埔海关 is not 广州市黄埔区's.
  if (kind.id === 'customs' || kind.id === 'maritime')
    return OTHER_RULES.test(seat.codes[0] ?? '')
      ? `${seat.asWritten ?? place}${tail}`
      : `中华人民共和国${(seat.asWritten ?? place).replace(/[省市]$/, '')}${tail}`;
  if (AS_WRITTEN.has(kind.id)) return (seat.asWritten ?? place) + tail;
  if (BY_SHORT_PLACE.has(kind.id)) return place.replace(/[省市]$/, '') + tail;
  // A team of inspection is named after the committee's short name.
  if (kind.id === 'party-inspection-team') return `中共${place}委${form}`;
  if (kind.id === 'party-committee') {
    if (/巡[察视]组$/.test(inner)) return `中共${place}委`;
    if (seat.level === '村') return `${place}党委`;
    return seat.level === '乡' ? `中共${place}委员会` : `中国共产党${place}委员会`;
  }
  if (kind.party) return `中国共产党${place}委员会${tail}`;
  if (!kind.full) return place + tail;
  if (REGULATORS.has(kind.id)) return kind.full.replace('…', place.replace(LEVEL_END, '')) + tail;
  // A form with its own ending (调查队, 监管局) fills the kind's frame.
  return kind.full.endsWith('…') ? kind.full.replace('…', place) + tail : kind.full.replace('…', place);
}

/** The place as an official name writes it: 江苏省无锡市新吴区, 绍兴市柯桥区, 祥云县. */
function placeWords(part: Part, seat: Seat, places: PlaceTable): string {
  const { codes, written, below } = seat;
  if (seat.zone) return written.join('') + below;
  const inner = codes.at(-1);
  if (!inner) return written.join('') + below;
  const standard = standardChain(inner, places);
  const words = BY_STANDARD.test(part.kind.id) && seat.level !== '村' ? standard : longer(written, standard);
  const province = places.get(codes[0] ?? '');
  const full =
    WITH_PROVINCE.has(part.kind.id) &&
    province &&
    (seat.level === '县' || (part.kind.id === 'procuratorate' && seat.level === '市' && seat.bare)) &&
    part.provinces().has(province.code) &&
    !words.includes(province.name)
      ? [province.name, ...words]
      : words;
  return full.join('') + below;
}

/** City and district; a county or city alone. */
function standardChain(code: string, places: PlaceTable): string[] {
  const place = places.get(code);
  if (!place) return [];
  const parent = places.get(place.parent);
  // 大庆高新技术产业开发区 has its city in its name.
  if (/(?:开发|园)区$/.test(place.name) && parent && place.name.startsWith(parent.name.slice(0, -1)))
    return [place.name];
  const isDistrict = place.level !== 'prefecture' && /区$/.test(place.name) && !/自治区$/.test(place.name);
  return isDistrict && parent && !/省$|自治区$/.test(parent.name) ? [parent.name, place.name] : [place.name];
}

/** The chain with more divisions; one written on the page wins over the standard one at equal length. */
function longer(written: string[], standard: string[]): string[] {
  return written.length >= standard.length ? written : standard;
}

export function seatOf(code: string, level: OrganLevel, places: PlaceTable): Seat {
  return { codes: chainOf(places, code), written: standardChain(code, places), below: '', level };
}
