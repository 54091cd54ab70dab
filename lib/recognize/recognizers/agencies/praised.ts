// A body that only praises or picks what another did (被省检察院评为典型案例) is not what the text goes on speaking of.

const PASSIVE = /[被获受经]$/;
const PRAISING =
  /^[^，。；]{0,10}?(?:评为|评定|授予|表彰|嘉奖|列为|确定为|认定为|命名|通报表扬|推广|转发|推荐|采纳|肯定|点赞|选为)/;

/** True for a body at `start`…`end` of `text` that stands only as the one who praised. */
export function onlyPraises(text: string, start: number, end: number): boolean {
  return PASSIVE.test(text.slice(Math.max(0, start - 1), start)) && PRAISING.test(text.slice(end, end + 24));
}
