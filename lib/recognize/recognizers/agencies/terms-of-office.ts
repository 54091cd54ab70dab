// Committees whose name holds the number of their term: 中国共产党第二十届中央委员会, 政协第十四届广东省委员会. The number is
// part of what is marked and no part of what it stands for.
import type { Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import { matchesOf } from '../../matches';
import { hasSign, SIGN } from '../../signs';
import type { SystemBody } from './systems';

export const NUMBER = '第?[一二三四五六七八九十]{1,3}届';
const OF_STATE = new RegExp(
  `(中国共产党|中共|党的|新一届|(?<![\\u4e00-\\u9fff])|(?<=[和与由经了]))(?:${NUMBER})?(中央纪律检查委员会|中央委员会)(?!委员|政治|书记)`,
  'g',
);
const CONFERENCE = new RegExp(
  `(?:中国人民政治协商会议|政协)${NUMBER}([\\u4e00-\\u9fff]{2,12}?)(委员会(?:常务委员会)?)`,
  'g',
);
const LOCAL = new RegExp(`(?:中国共产党|中共)([\\u4e00-\\u9fff]{2,12}?)${NUMBER}((?:纪律检查)?委员会)`, 'g');

/** All of a text, by kind, then by rising offset. */
export function readTermed(text: string, places: PlaceTable): SystemBody[] {
  if (!hasSign(text, SIGN.term)) return [];
  const centre = matchesOf(OF_STATE, text, '中央').flatMap((found) => {
    const [whole, lead = '', body = ''] = found;
    if (!whole.includes('届')) return [];
    const start = found.index + (/^(?:党的|新一届)/.test(lead) ? lead.length : 0);
    return [named(start, found.index + whole.length, `中国共产党${body}`)];
  });
  const conference = matchesOf(CONFERENCE, text, '政协', '政治协商').flatMap((found) => {
    const [whole, words = '', tail = ''] = found;
    const place = words === '全国' ? words : fullName(words, places);
    return place ? [named(found.index, found.index + whole.length, `中国人民政治协商会议${place}${tail}`)] : [];
  });
  const local = matchesOf(LOCAL, text, '中共', '共产党').flatMap((found) => {
    const [whole, words = '', tail = ''] = found;
    const place = fullName(words, places);
    return place ? [named(found.index, found.index + whole.length, `中国共产党${place}${tail}`)] : [];
  });
  return [...centre, ...conference, ...local];
}

/** The words are one place of the table, as written; null where they are none. */
function fullName(words: string, places: PlaceTable): string | null {
  return places.startingAt(words, 0).some(({ end, short }) => end === words.length && !short) ? words : null;
}

function named(start: number, end: number, name: string): SystemBody {
  const target: Target = { is: 'name', name, type: 'agency' };
  return { start, end, target };
}
