// Is 第三条 an article of a law, or the third road, line, message? The words right around it decide, and whether a law stands beside it.
import type { Place } from './provision-scan';
import type { Tie } from './provision-ties';

/** Things counted with 条: a road, a line, a message, a promise. */
const COUNTED =
  /^(?:[一-龥]{0,3}(?:路|道路|街|河|江|渠|航线|路线|线路|生产线|产线|铁路|公路|地铁|隧道|高速|赛道|跑道|车道|轨道|管道|通道|渠道|微博|消息|新闻|短信|微信|评论|留言|建议|意见|线索|信息|推送|视频|命|红线|底线|规矩|承诺|收获|经验|教训|原则|理由|心得|门路|出路|道理|岔路|支路|船|鱼|狗|龙|蛇|绳|裤|裙|腿|毛巾|围巾|横幅|标语|弹幕|动态|热搜|朋友圈|中缝|战线|产业链|生命线|措施|举措|标准线|街道|小巷|胡同|巷|沟|堤|坝|桥))/;
/** What follows an article when the text speaks of a law. */
const SPEAKS_OF_LAW =
  /^(?:规定|明确|要求|指出|提出|写|讲|列|说|提醒|约定|还|又|则|也|把|对|将|给|针对|分别|管|确立|定义|界定|禁止|授权|适用|即|中(?![缝间心国])|所|之|第|至|和|及|与|或|以|划|因|是(?!先|第|给|为了)|不得|应|施行|设|增|修改|删|起|[、，。；：（(“‘「《？！”’」）)])/;
/** 这第一条, 其中的第三条, 听课的第一条: counted, not cited. */
const COUNTS_BEFORE = /(?:这|那|其中的|其他|另|走|我|他|她|你|歪了|踩断|换来的是|刊登|唯一|头)$/;

/** 其中第六条规定: said of an article; 其中第一条是修路 of a counted thing. */
const AMONG = /其中$/;
const RULES = /^(?:规定|明确|要求|指出|提出|写明|列明|禁止|授权)/;

const CITES_BEFORE = /(?:依照|根据|依据|适用|违反|按照|参照|按|见|见于)$/;

/** Is it a citation at all? A law beside it settles that; a bare low number wants a legal continuation. */
export function isCitation(text: string, place: Place, tie: Tie): boolean {
  // （第5条） alone numbers an item of the page.
  if (!tie.explicit && '（('.includes(text[place.start - 1] ?? ' ') && '）)'.includes(text[place.end] ?? ' '))
    return false;
  const after = text.slice(place.end, place.end + 8);
  const before = text.slice(Math.max(0, place.start - 4), place.start);
  if (tie.explicit || place.composite)
    return (
      place.article === null ||
      place.article > 99 ||
      /[款项之]/.test(place.text) ||
      SPEAKS_OF_LAW.test(after) ||
      !COUNTED.test(after)
    );
  if ((COUNTED.test(after) && !SPEAKS_OF_LAW.test(after)) || COUNTS_BEFORE.test(before)) return false;
  if (AMONG.test(before) && !RULES.test(after)) return false;
  if (tie.chained || CITES_BEFORE.test(before)) return true;
  if (place.article !== null && place.article > 12) return true;
  if (/的$/.test(before) && !/(?:法|典|例|规定|办法|解释|意见|》)的$/.test(before)) return false;
  return SPEAKS_OF_LAW.test(after) && !/^(?:就是|便是|，不是|，就是)/.test(after);
}
