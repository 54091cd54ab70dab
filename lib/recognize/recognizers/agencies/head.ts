// What stands before an organ's form: a chain of places, towns and villages, or a bare level (市, 县, 自治区).
import type { OrganLevel } from '../../../model/organ';
import type { PlaceTable } from '../../data';
import type { Chain } from './chain';
import { endsVerb, HAN, NOT_BEFORE, STOPS } from './edges';
import { readListed } from './listed';
import { readUnlisted } from './unlisted';

const PARK = '国家公园';

/** The chain that ends at `end`, null where there is none. `wanted` narrows shared short names by their last character. */
export function readChain(text: string, end: number, places: PlaceTable, wanted = ''): Chain | null {
  const listed = readListed(text, end, places, wanted);
  // 固镇 is a county's short name, and the end of 龙固镇.
  if (listed?.short && /[镇乡]$/.test(text.slice(listed.innermost, end))) {
    const town = readUnlisted(text, end, places);
    if (town && town.start < listed.start) return town;
  }
  // 大熊猫国家公园|四川省管理局: the park's body for a province, and no body of the province.
  if (listed && text.slice(0, listed.start).endsWith(PARK)) {
    const park = readUnlisted(text, listed.start, places);
    return park && { ...park, below: park.below + text.slice(listed.start, end) };
  }
  return listed ?? readUnlisted(text, end, places);
}

const LEVEL_WORDS: [string, OrganLevel][] = [
  ['自治区', '省'],
  ['新疆生产建设兵团', '省'],
  ['兵团', '省'],
  ['自治州', '市'],
  ['自治县', '县'],
  ['街道', '乡'],
  ['社区', '村'],
  ['居民区', '村'],
  ['新区', '县'],
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
const NOT_ONE = '全各两三四五多某外邻跨每个';

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
    if (start < 0 || !text.startsWith(word, start)) continue;
    const before = text[start - 1] ?? '';
    if (word.length === 1 && before !== '' && (NOT_BEFORE[word] ?? '').includes(before)) return null;
    // 加州, 联盟, 军旗, 高新区: these are levels only where a word begins.
    if (
      ('州盟旗'.includes(word) || word === '新区') &&
      HAN.test(before) &&
      !STOPS.has(before) &&
      !endsVerb(text, start)
    )
      return null;
    // 省、市、县: levels in a row mean all of them.
    const inRow = word.length < 4 && /[省市县区][、和]$/.test(text.slice(Math.max(0, start - 2), start));
    return { start, word, level, indefinite: inRow || (before !== '' && NOT_ONE.includes(before)) };
  }
  return null;
}
