// Public hotlines by number: 12345热线, 12309, 96110. Not parts of phone numbers, amounts or codes.
import { matchesOf } from '../matches';
import type { Proposal } from '../proposal';
import { hasSign, SIGN } from '../signs';

/** Numbers for public services known to readers without a word beside them. */
const KNOWN = new Set(
  '12345 12309 12315 12348 12388 12380 12337 12377 12379 12389 12338 12355 12351 12368 12369 12366 12333 12328 12329 12350 12320 12356 12393 12394 12110 96110'.split(
    ' ',
  ),
);
const NUMBER = /(?<![\dA-Za-z\-—.．+]|[A-Za-z] )[“‘「]?(12\d{3}|96110)[”’」]?(?![\d\-.．%])/g;
const HEAD =
  /^(?:政务服务便民热线|政务服务热线|市民服务热线|市民热线|服务热线|检察服务热线|检察服务中心|举报热线|投诉举报热线|公共法律服务热线|法律服务热线|便民热线|监督热线|举报电话|监督电话|服务电话|报警电话|热线平台|举报平台|服务平台|热线|平台|专线|小程序|APP|App)/;
/** A number before one of these is an amount. */
const UNIT =
  /^(?:\s*)(?:万|亿|元|余|多|人|名|件|户|个|米|公里|千米|吨|公斤|次|家|台|套|亩|公顷|平方|立方|年|号|株|头|只|张|份|册|页|秒|分|度|条|项|篇|种|起|例|点|辆|座|间|处|批|艘|架|双|盏|箱|瓶|部|步|字|岁|天)/;
const SPOKEN_OF = /(?:拨打|拨通|致电|来电|电话|热线|接到|收到|通过|平台|举报|投诉|报警|咨询|向|打|和|、|与|或|及|请)$/;

/** Hotlines in a normalized text; the head noun belongs to the name (12345热线). */
export function proposeHotlines(text: string): Proposal[] {
  const found: Proposal[] = [];
  if (!hasSign(text, SIGN.digit)) return found;
  for (const hit of matchesOf(NUMBER, text, '12', '96110')) {
    const number = hit[1] ?? '';
    const end = hit.index + hit[0].length;
    const after = text.slice(end, end + 12);
    const head = after.match(HEAD)?.[0] ?? '';
    const closed = /[”’」]$/.test(hit[0]);
    const before = text.slice(Math.max(0, hit.index - 4), hit.index);
    if (
      !head &&
      (UNIT.test(after) ||
        !(
          KNOWN.has(number) &&
          (SPOKEN_OF.test(before) || closed || /^(?:来电|电话|短信|预警|接|专席|[，。、；！（）)]|$)/.test(after))
        ))
    )
      continue;
    if (!head && /(?:售价|价格|金额|编号|编码|合计|共|总计|约|达|超|近|为|是)$/.test(before)) continue;
    const [start, stop] = head
      ? [hit.index, end + head.length]
      : [hit.index + hit[0].indexOf(number), hit.index + hit[0].indexOf(number) + number.length];
    found.push({
      start,
      end: stop,
      type: 'programme',
      weight: 'main',
      via: 'pattern',
      target: null,
      reason: 'hotline',
      rank: 1,
    });
  }
  return found;
}
