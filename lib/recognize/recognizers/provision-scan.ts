// Numbered places in laws as they are written: 第三条第二款第（一）项, ranges, lists, 之一. Finds the strings; ties them to no law.
import { matchesOf } from '../matches';
import { NUMBER, readNumber } from './numerals';
import { lastEndingBy, overlapsAny } from './spans';

const S = '[ \\u3000\\n]?';
const BIS = `(?:之${NUMBER})?`;
const ARTICLE = `第${S}${NUMBER}${S}条${BIS}`;
const CLAUSE = `第${S}${NUMBER}${S}款`;
const ITEM = `第${S}(?:[（(]${S}${NUMBER}${S}[）)]|${NUMBER})${S}项`;
const SUB = `(?:(?:之|的)?${CLAUSE})?(?:${ITEM})?(?:${S}第${S}${NUMBER}${S}目(?![标的录前]))?`;
/** 第二十五、二十六条: numbers joined under one 条 (or 款, 项). */
const JOINED = (unit: string) => `第${S}${NUMBER}(?:[、和及]${NUMBER}){1,8}${S}${unit}`;
const TO = '[至到—～~\\-]{1,2}';

const ONE = `(?:${JOINED('条')}|${ARTICLE}${SUB})`;
const RANGE_END = `(?:${TO}(?:${ARTICLE}${SUB}|${CLAUSE}(?:${ITEM})?|${ITEM}))?`;
const PLACE = new RegExp(`(?:第${S}${NUMBER}${S}[编章节]){0,3}${ONE}${RANGE_END}(?:但书)?`, 'g');
/** A clause or item without its article: 同条第二款, and the second of 第一款、第三款. */
const LONE_CLAUSE = new RegExp(`(?:${CLAUSE}(?:${ITEM})?|第${S}[（(]${S}${NUMBER}${S}[）)]${S}项)${RANGE_END}`, 'g');

/** 第三十二条、三十三条: the second without its 第. */
const SHORTENED = new RegExp(`(?<=[条款项][、和及])${NUMBER}条${BIS}${SUB}`, 'g');

const FIRST_ARTICLE = new RegExp(`第(${NUMBER})(?:条|[、和及])`);
const JOINED_ARTICLES = new RegExp(`^第(${NUMBER}(?:[、和及]${NUMBER})+)条$`);
const ITEM_AT_END = new RegExp(`${ITEM}$`);
const ARTICLE_AT_START = new RegExp(`^第${NUMBER}条${BIS}`);

export interface Place {
  start: number;
  end: number;
  /** As written, half width, without spaces; several joined by ；. */
  text: string;
  /** First article's number; null for a lone clause. */
  article: number | null;
  /** False for 第二款 alone. */
  hasArticle: boolean;
  /** True with 款, 项, 之一, a range or a list: no counting word for roads looks so. */
  composite: boolean;
}

/** All numbered places in text order; none overlap. */
export function scanPlaces(text: string): Place[] {
  if (!text.includes('第')) return [];
  const places: Place[] = [];
  for (const hit of matchesOf(PLACE, text, '条')) places.push(toPlace(hit.index, hit[0], true));
  const shortened = matchesOf(SHORTENED, text, '条').filter(
    (hit) => places[lastEndingBy(places, hit.index - 1)]?.end === hit.index - 1,
  );
  for (const hit of shortened) places.push(toPlace(hit.index, hit[0], true));
  if (shortened.length > 0) places.sort((a, b) => a.start - b.start);
  if (/[款项]/.test(text)) {
    const withArticle = [...places];
    for (const hit of matchesOf(LONE_CLAUSE, text)) {
      const end = hit.index + hit[0].length;
      if (!overlapsAny(withArticle, hit.index, end)) places.push(toPlace(hit.index, hit[0], false));
    }
    places.sort((a, b) => a.start - b.start);
  }
  return places;
}

function toPlace(start: number, raw: string, hasArticle: boolean): Place {
  const text = raw
    .replace(/[ \u3000\n]/g, '')
    .replace(/^(?!第)/, '第')
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）');
  const number = text.match(FIRST_ARTICLE)?.[1];
  return {
    start,
    end: start + raw.length,
    text: splitJoined(text),
    article: number ? readNumber(number) : null,
    hasArticle,
    composite: /[款项目之至到、]/.test(text) || text.includes('但书'),
  };
}

/** 第二十五、二十六条 → 第二十五条；第二十六条. */
function splitJoined(text: string): string {
  const hit = text.match(JOINED_ARTICLES);
  if (!hit?.[1]) return text;
  return hit[1]
    .split(/[、和及]/)
    .map((number) => `第${number}条`)
    .join('；');
}

/** The place without its last step: 第五条第二款 for an item beside 第五条第二款第（一）项, 第五条 for a clause. */
export function stemOf(place: string, isItem: boolean): string {
  if (!isItem) return articleOf(place);
  return place.replace(/(?:至|到).*$/, '').replace(ITEM_AT_END, '');
}

/** The article part alone: 第五条第二款 → 第五条, 第二百八十七条之二第一款 → 第二百八十七条之二. */
export function articleOf(place: string): string {
  return place.match(ARTICLE_AT_START)?.[0] ?? place;
}
