// Bodies at ports and frontiers, which are called by places that no table of divisions has: 皇岗海关, 港珠澳大桥边检站,
// 硕龙边境派出所.
import type { Target } from '../../../model/mention';
import type { PlaceTable } from '../../data';
import { matchesOf } from '../../matches';
import { hasSign, SIGN } from '../../signs';
import { endsVerb, HAN, STOPS } from './edges';
import type { SystemBody } from './systems';

const FRONTIER =
  /(?:出入境边防检查总站|出入境边防检查站|边防检查总站|边防检查站|边检总站|边检站|边境管理支队|边境管理大队|边境检查站|边境派出所)/g;
/** What such a station hangs on, or stands in one name with it. */
const WITHIN = /^[\u4e00-\u9fff]{2,4}?(?:边境派出所|边境检查站|边境管理大队)/;
const OFFICIAL: [RegExp, string][] = [
  [/(?:出入境)?边防检查总站$|边检总站$/, '出入境边防检查总站'],
  [/(?:出入境)?边防检查站$|边检站$/, '出入境边防检查站'],
];
/** Words before a name that are no part of it. */
const NOT_OF_NAME =
  /^(?:近日|今日|昨日|目前|日前|当天|当日|此前|其中|记者|时任|现任|通过|属于|以及|如今|期间|今年|去年|清晨|凌晨|早上|上午|下午|傍晚|夜间)/;
const NO_NAME =
  /全国|当地|所属|下属|有关|相关|口岸$|陆路|沿海|内地|全区|全省|全市|多个|移民|公安|管理|边境$|国家|机关|单位|一线|基层|该|[一二两三四五六七八九十]个/;
const LONGEST = 10;

/** By rising offset. */
export function readFrontier(text: string, places: PlaceTable): SystemBody[] {
  if (!hasSign(text, SIGN.frontier)) return [];
  let done = 0;
  return matchesOf(FRONTIER, text, '边检', '边防检查')
    .concat(matchesOf(FRONTIER, text, '边境'))
    .flatMap((found) => {
      if (found.index < done) return [];
      const start = nameBefore(text, found.index, places);
      if (start === null || start < done) return [];
      let end = found.index + found[0].length;
      const inner = /[支大]队$/.test(found[0]) ? (WITHIN.exec(text.slice(end, end + 12))?.[0] ?? '') : '';
      end += inner.length;
      done = end;
      return [{ start, end, target: official(text.slice(start, end)) }];
    });
}

function official(written: string): Target {
  const [tail, full] = OFFICIAL.find(([end]) => end.test(written)) ?? [];
  const name = tail && full ? `中华人民共和国${written.replace(tail, '')}${full}` : written;
  return { is: 'name', name, type: 'agency' };
}

/** Where the name of a port that ends at `end` begins; null where none does. */
function nameBefore(text: string, end: number, places: PlaceTable): number | null {
  let start = end;
  while (start > 0 && end - start < LONGEST && HAN.test(text[start - 1] ?? '') && !STOPS.has(text[start - 1] ?? '')) {
    if (end - start >= 2 && endsVerb(text, start)) break;
    start--;
  }
  const extra = NOT_OF_NAME.exec(text.slice(start, end))?.[0].length ?? 0;
  start += extra;
  // A place of the table says where the name begins, if one does: 记者走进|广西崇左….
  for (let at = start; at <= end - 2; at++)
    if (places.startingAt(text, at).some((match) => match.end <= end && !match.everyday)) {
      start = at;
      break;
    }
  const name = text.slice(start, end);
  return name.length < 2 || NO_NAME.test(name) ? null : start;
}

/** Ports with a customs house of their own that are no divisions. */
const PORTS =
  /(?:拱北|皇岗|文锦渡|蛇口|大鹏|梅沙|沙头角|莲塘|笋岗|闸口|青茂|港珠澳大桥|洋山|外高桥|外港|浦江|吴淞|虹桥|友谊关|水口|龙邦|天保|磨憨|打洛|畹町|阿拉山口|红其拉甫|吐尔尕特|伊尔克什坦|卡拉苏|都拉塔|巴克图|吉木乃|塔克什肯|策克|甘其毛都|满都拉|珠恩嘎达布其|阿日哈沙特|额布都格|黑山头|室韦|绥芬河|樟木|吉隆|里孜|首都机场|大兴机场)$/;
const AIRPORT = /([\u4e00-\u9fff]{2,10})(?:国际)?机场$/;

/** Where the name of a port before 海关 begins, null where none does. */
export function portBefore(text: string, end: number, places: PlaceTable): number | null {
  const before = text.slice(Math.max(0, end - 14), end);
  const from = end - before.length;
  const port = PORTS.exec(before);
  if (port) return from + port.index;
  const airport = AIRPORT.exec(before)?.[1];
  if (!airport) return null;
  const start = nameBefore(text, end, places);
  return start !== null && places.startingAt(text, start).length > 0 ? start : null;
}
