// Numbered places in laws as they are written: 第三条第二款第（一）项, ranges, lists, 之一. Finds the strings; ties them to no law.
import { NUMBER, readNumber } from './numerals';
import { NONE, readLoneClause, readPlace, readShortened } from './provision-grammar';
import { overlapsAny } from './spans';

const S = '[ \\u3000\\n]?';
const BIS = `(?:之${NUMBER})?`;
const ITEM = `第${S}(?:[（(]${S}${NUMBER}${S}[）)]|${NUMBER})${S}项`;

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
  const places = text.includes('条') ? withArticles(text) : [];
  if (text.includes('款') || text.includes('项')) {
    const named = [...places];
    eachFrom(text, readLoneClause, (start, end) => {
      if (!overlapsAny(named, start, end)) places.push(toPlace(start, text.slice(start, end), false));
    });
    places.sort((a, b) => a.start - b.start);
  }
  return places;
}

function withArticles(text: string): Place[] {
  const places: Place[] = [];
  eachFrom(text, readPlace, (start, end) => {
    places.push(toPlace(start, text.slice(start, end), true));
    // 第三十二条、三十三条: the second without its 第.
    const next = /[条款项][、和及]/.test(text.slice(end - 1, end + 1)) ? readShortened(text, end + 1) : NONE;
    if (next !== NONE) places.push(toPlace(end + 1, text.slice(end + 1, next), true));
  });
  return places;
}

/** Reads from each 第 on that lies in nothing read before. */
function eachFrom(
  text: string,
  read: (text: string, at: number) => number,
  found: (start: number, end: number) => void,
): void {
  for (let at = text.indexOf('第'); at >= 0; ) {
    const end = read(text, at);
    if (end !== NONE) found(at, end);
    at = text.indexOf('第', end === NONE ? at + 1 : end);
  }
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
  return place.replace(/(?:至|到).*/, '').replace(ITEM_AT_END, '');
}

/** The article part alone: 第五条第二款 → 第五条, 第二百八十七条之二第一款 → 第二百八十七条之二. */
export function articleOf(place: string): string {
  return place.match(ARTICLE_AT_START)?.[0] ?? place;
}
