// Places that a text names in full, and its dateline: what the article may be about.

import type { PageFacts } from '../../../model/page';
import type { PlaceTable } from '../../data';
import { matchesOf } from '../../matches';
import type { Normalized } from '../../normalize';
import { chainOf, liesIn } from '../../places';
import { hasSign, SIGN } from '../../signs';
import type { Chain } from './chain';
import { readChain } from './head';
import { isTail } from './listed';

export interface SeenPlace {
  code: string;
  start: number;
  end: number;
  dateline?: boolean;
}

const DATELINE = /(?:\d{1,2}月)?\d{1,2}日\s*(?:电|讯|消息)/;
/** An article begins here: what earlier ones were about no longer counts. */
const NEW_ARTICLE =
  /^[#\s（(]*上接第?[0-9A-Z一二三四五六七八九十]+版|^[\s【[]*(?:本报|本网|法治日报|人民日报|新华社|中新社|检察日报|人民法院报|记者)[^。，]{0,40}?(?:讯|电|\d{1,2}日电)[\s　（(\]】记]/;
/** The line that names the reporter alone opens an article too. */
const BYLINE =
  /^[□■◆●\s]*(?:本报|本网|法治日报|新华社)?(?:全媒体|见习)?记者[\s　]*[一-龥·]{2,4}(?:[\s　、]+[一-龥·]{1,4}){0,5}[\s　]*$/;
const FULL_ENDINGS = '省市县区州盟旗';

/** Offsets after the characters with which full names of divisions end. */
function endingsIn(text: string): number[] {
  const ends: number[] = [];
  if (!hasSign(text, SIGN.division)) return ends;
  for (let i = 0; i < text.length; i++) if (isEnding[text.charCodeAt(i)] === 1) ends.push(i + 1);
  return ends;
}
const isEnding = new Uint8Array(0x10000);
for (const character of FULL_ENDINGS) isEnding[character.charCodeAt(0)] = 1;

const AT_HOME = /(?:新华社|中新社|新华网|中新网|人民网|法治网)北京$/;

function isAtHome(text: string, end: number): boolean {
  return end < 80 && AT_HOME.test(text.slice(0, end));
}

/** The place of a dateline in the first lines of a block (本报浙江绍兴11月12日讯), null where there is none. */
function readDateline(text: string, places: PlaceTable): SeenPlace | null {
  const head = text.slice(0, 80);
  const found = head.includes('日') ? DATELINE.exec(head) : null;
  if (!found) return null;
  const end = head.slice(0, found.index).trimEnd().length;
  const match = places.endingAt(text, end)[0];
  // 新华社北京11月20日电: where papers of the whole country are made, not what they write about.
  if (!match || isAtHome(text, end)) return null;
  const outer = places.endingAt(text, match.start).flatMap((m) => m.codes);
  const code = match.codes.find((code) => outer.some((o) => o !== code && liesIn(places, code, o))) ?? match.codes[0];
  return code ? { code, start: match.start, end: match.end, dateline: true } : null;
}

/** 上接第一版: an article that began elsewhere goes on; no headline stands before it. */
export function goesOn(text: string): boolean {
  return /^[#\s（(]*上接第/.test(text);
}

export function beginsArticle(text: string): boolean {
  return NEW_ARTICLE.test(text.slice(0, 80)) || (text.length < 40 && BYLINE.test(text));
}

/** Divisions named by a short name that means one place and is no everyday word (青海, 徐州), by rising offset. */
export function shortPlacesIn(text: string, places: PlaceTable): SeenPlace[] {
  const seen: SeenPlace[] = [];
  for (let at = 0; at < text.length; ) {
    const match = places.startingAt(text, at)[0];
    const code = match?.codes.length === 1 ? match.codes[0] : undefined;
    if (match && code && match.short && !match.everyday && !isAtHome(text, match.end))
      seen.push({ code, start: at, end: match.end });
    at = match ? match.end : at + 1;
  }
  return seen;
}

/** Asked several times for one block, then for the next. */
let latest: { block: Normalized; places: PlaceTable; seen: SeenPlace[] } | null = null;

/** Full division names in a block by rising offset, the dateline first; shared names that nothing settles are left out. */
export function placesIn(block: Normalized, places: PlaceTable): SeenPlace[] {
  if (latest?.block === block && latest.places === places) return latest.seen;
  const { text } = block;
  const seen: SeenPlace[] = [];
  const dateline = readDateline(text, places);
  if (dateline) seen.push(...withProvince(text, dateline, places));
  const leading = readLeading(text, places);
  if (leading) seen.push(leading);
  for (const end of endingsIn(text)) {
    const match = places.endingAt(text, end).find((m) => !m.short);
    if (!match || isTail(text, match.start, end)) continue;
    const code = settle(text, match.start, match.codes, places, seen);
    if (code) seen.push(...withProvince(text, { code, start: match.start, end }, places));
  }
  latest = { block, places, seen };
  return seen;
}

/** 宜兴：一家旅馆…: a headline that begins with its place. */
function readLeading(text: string, places: PlaceTable): SeenPlace | null {
  const match = places.startingAt(text, 0)[0];
  const code = match?.codes.length === 1 ? match.codes[0] : undefined;
  return match && code && match.short && /[：:]/.test(text[match.end] ?? '')
    ? { code, start: 0, end: match.end }
    : null;
}

const LOCAL_PAPER = /^(?:日报|晚报|晨报|都市报|法制报|法治报|商报|新闻网|发布|广播电视台)/;

/** What the page's own facts tell where its text doesn't: a local paper's place (徐州日报), places in the title. */
export function placesOfPage(page: PageFacts, places: PlaceTable): string[] {
  const { outlet = '', title = '' } = page;
  const paper = places.startingAt(outlet, 0).find((match) => LOCAL_PAPER.test(outlet.slice(match.end)));
  const named = endingsIn(title).flatMap((end) => {
    return places.endingAt(title, end).find((match) => !match.short && match.codes.length === 1)?.codes ?? [];
  });
  return [...named, ...(paper?.codes.length === 1 ? paper.codes : [])];
}

/** 湖北|武汉市 names the province as well, though without its 省. */
function withProvince(text: string, seen: SeenPlace, places: PlaceTable): SeenPlace[] {
  const province = chainOf(places, seen.code)[0];
  const written = places.endingAt(text, seen.start).find((m) => m.short && province && m.codes.includes(province));
  if (!written || !province || province === seen.code) return [seen];
  return [{ code: province, start: written.start, end: written.end, ...(seen.dateline && { dateline: true }) }, seen];
}

/** One code of a shared name: by the division before it, else by one named earlier in the text. */
function settle(text: string, start: number, codes: string[], places: PlaceTable, seen: SeenPlace[]): string | null {
  const only = codes.length === 1 ? codes[0] : undefined;
  if (only) return only;
  const before = places.endingAt(text, start).flatMap((m) => m.codes);
  const inside = codes.filter((code) => before.some((outer) => outer !== code && liesIn(places, code, outer)));
  if (inside.length === 1) return inside[0] ?? null;
  const near = codes.filter((code) =>
    seen.some((place) =>
      chainOf(places, place.code)
        .slice(0, 2)
        .some((outer) => outer !== code && liesIn(places, code, outer)),
    ),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

export interface SeenTown {
  chain: Chain;
  end: number;
}
const towns = new WeakMap<Normalized, SeenTown[]>();

/** Towns and villages named right after their county: 昆山市陆家镇, 昆山市陆家镇邹家角社区. */
export function townsIn(block: Normalized, places: PlaceTable): SeenTown[] {
  const known = towns.get(block);
  if (known) return known;
  const ends = hasSign(block.text, SIGN.town) ? matchesOf(/镇|乡|街道|社区|村/g, block.text) : [];
  const seen = ends.flatMap((found) => {
    const end = found.index + found[0].length;
    // A village counts with its town alone.
    if (/[区村]$/.test(found[0]) && !/[镇乡道]/.test(block.text.slice(Math.max(0, end - 12), end - 1))) return [];
    const chain = readChain(block.text, end, places);
    return chain && chain.codes.length > 0 && chain.below !== '' ? [{ chain, end }] : [];
  });
  towns.set(block, seen);
  return seen;
}
