// Divisions of the table right before an offset: 湖北|武汉市|江岸区.
import type { PlaceMatch, PlaceTable } from '../../data';
import { liesIn } from '../../places';
import { type Chain, levelOfCode } from './chain';
import { endsVerb, HAN, STOPS } from './edges';

/** Names of divisions that are common nouns too; they need their parent before them. */
const PLAIN_NAMES = new Set(['城区', '郊区', '矿区', '东区', '西区', '南区', '北区', '市中区', '新城区', '新区']);
/** The listed divisions that end at `end`; `wanted`: last characters that a shared short name may have. */
export function readListed(text: string, end: number, places: PlaceTable, wanted: string): Chain | null {
  for (const match of places.endingAt(text, end)) {
    const codes = wanted ? match.codes.filter((code) => wanted.includes(lastOf(places, code))) : match.codes;
    if (codes.length === 0) continue;
    const outer = readOuter(text, match.start, codes, places);
    // 山东|平邑县, though 东平 is a county too: its own province stands before it.
    if (straddles(text, match, places, outer !== null)) continue;
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
      text: name,
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
  return (
    end - start === 2 &&
    /[县区市旗]$/.test(text.slice(start, end)) &&
    HAN.test(before) &&
    !STOPS.has(before) &&
    !endsVerb(text, start) &&
    !/[此目日之]前$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** 任县, 和县: counties whose letter is a word of its own: 时任|县公安局局长. */
const WORD_AND_LEVEL = /^[和任成应随开道理代文费景高临涉易单富兴义康礼][县市]$/;

/** A division's own name ends at `end`, though what stands before it leaves open whether it is meant: 来新县|公安局. */
export function endsName(text: string, end: number, places: PlaceTable): boolean {
  return places.endingAt(text, end).some(({ start, short }) => !short && !WORD_AND_LEVEL.test(text.slice(start, end)));
}

/** True when another division's name, or a direction, covers the left edge: 云|南山区 in 云南山区, 东|北林区 in 东北林区. */
function straddles(text: string, match: PlaceMatch, places: PlaceTable, hasOuter: boolean): boolean {
  if (match.start === 0 || hasOuter) return false;
  if (/(?<![广山江陕定海浦安河])[东西][北南]$/.test(text.slice(Math.max(0, match.start - 2), match.start + 1)))
    return true;
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
