// Several places under one organ: 张家口市、怀安县两级|检察院, 青海、贵州、河北三省|人民政府, 杭州市、宁波市|市场监管局.
import type { PlaceTable } from '../../data';
import { liesIn } from '../../places';
import type { Chain } from './chain';
import { readChain } from './head';

export interface PlaceList {
  start: number;
  /** In text order. */
  items: Chain[];
  /** Written by one letter each. */
  letters?: boolean;
}

/** 两级, 三省, 等区, 两省区, 三地; the last characters tell the level of the short names before it. */
const QUANTIFIER =
  /(?:等?(?:[两二三四五六七八九十多]|\d{1,2})个?(级|省区市|省市|省区|区县|县区|县市|市县|地市|市区|省|市|县|区|州|旗|地)|等(地|区县|县区|市县|县市|省|市|县|区|州))$/;
const JOINT = /^[、和与及]$/;
const MOST = 12;

/** The list that ends at `end`, null where there are not two places. */
export function readList(text: string, end: number, places: PlaceTable): PlaceList | null {
  const quantifier = QUANTIFIER.exec(text.slice(Math.max(0, end - 8), end));
  const words = quantifier?.[1] ?? quantifier?.[2] ?? '';
  const wanted = /级|地/.test(words) ? '' : wantedEndings(words);
  const from = quantifier ? end - quantifier[0].length : end;
  const letters = readLetters(text, from, places);
  if (letters) return letters;
  const items: Chain[] = [];
  let at = from;
  while (items.length < MOST) {
    const chain = readChain(text, at, places, wanted);
    if (chain?.below !== '' || (!quantifier && chain.short)) break;
    items.unshift(chain);
    at = chain.start;
    if (!JOINT.test(text[at - 1] ?? '')) break;
    at--;
  }
  const first = items[0];
  if (!first || items.length < 2) return null;
  if (!quantifier && !alike(items, places)) return null;
  return { start: first.start, items: items.map((item) => nearFirst(item, first, places)) };
}

/** Provinces written by one letter each, in the runs that newspapers use. */
const LETTERS =
  /(京津冀|沪苏浙皖|苏浙皖|沪苏浙|苏浙沪|川渝|渝川|粤桂|鲁豫|晋陕豫|湘赣|湘鄂赣|闽粤赣|闽粤|滇黔桂|云贵川|陕甘宁|甘青|黑吉辽|苏皖|浙皖|浙赣|渝黔|川滇|冀鲁豫|粤港澳)$/;

/** 川渝|高院, 京津冀三地|检察机关; null where the letters are no such run. */
function readLetters(text: string, end: number, places: PlaceTable): PlaceList | null {
  const run = LETTERS.exec(text.slice(Math.max(0, end - 4), end))?.[1];
  if (!run) return null;
  const start = end - run.length;
  const items = [...run].flatMap((letter, i): Chain[] => {
    const code = places.abbreviated(letter);
    const name = code && places.get(code)?.name;
    const innermost = start + i;
    return code && name
      ? [
          {
            start: innermost,
            codes: [code],
            written: [name],
            below: '',
            level: '省',
            short: true,
            everyday: false,
            innermost,
          },
        ]
      : [];
  });
  return items.length === run.length ? { start, items, letters: true } : null;
}

/** 省 also names autonomous regions and municipalities in 三省区市; 区县 names districts, counties and cities. */
function wantedEndings(words: string): string {
  return words.includes('省') && words.length > 1 ? '省市区' : words;
}

/** Without 两级 or 三省 only full names of one level share a head. */
function alike(items: Chain[], places: PlaceTable): boolean {
  return items.every((item) => !item.short && item.level === items[0]?.level && places.get(item.codes[0] ?? ''));
}

/** A shared name means the one in the first item's place, or beside it. */
function nearFirst(item: Chain, first: Chain, places: PlaceTable): Chain {
  const anchor = first.codes.length === 1 ? first.codes[0] : undefined;
  if (item.codes.length < 2 || !anchor) return item;
  const outers = [anchor, places.get(anchor)?.parent ?? ''];
  const near = item.codes.filter((code) => outers.some((outer) => outer !== '' && liesIn(places, code, outer)));
  const [only] = near;
  return near.length === 1 && only
    ? { ...item, codes: [only], written: [...item.written.slice(0, -1), places.get(only)?.name ?? ''] }
    : item;
}
