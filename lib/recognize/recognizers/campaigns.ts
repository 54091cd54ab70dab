// Campaigns named without quotes: 开展规范涉企行政执法专项行动, 打好污染防治攻坚战, 2024年海洋伏季休渔专项执法行动今天启动. A verb of
// launching stands before them or after them.
import { matchesOf } from '../matches';
import { insideMarks } from './legal-words';

/** Words a campaign's own name is made of: no function words, no verbs of launching. */
const WORD =
  '(?:(?!全国|[的了在是和与及为被将已也对以等并或其各]|开展|启动|部署|实施|推进|组织|深入|全面|统筹)[一-龥])';
const NAME = `(?:20\\d\\d年(?:度)?)?${WORD}`;
/** Whatever the name says of itself before 行动: alone it is no name (采取行动, 联合行动). */
const ACTION =
  '(?:专项(?:整治|治理|执法|清理|打击)?|整治|执法|提升|促进|攻坚|护航|保护|帮扶|培育|改造|创新|提质|扩能|巩固年?|攻坚年|服务年|提升年|质量年|改善|赋能|建设|百日|[三五]年)行动';
const LAUNCHED = new RegExp(
  `(?:开展|部署|启动|实施|组织|推进|深化|发起)(?:了|的|好|为期[^，。]{1,6}的)?(?:全国|全省|全市|全县|全区)?(${NAME}{2,16}?(?:${ACTION}|专项斗争|(?<=领域|问题|乱象|行为|宣传)专项(?:整治|治理)|(?:惠民|探源|传承发展|提升|培育|振兴)工程))`,
  'g',
);
const FOUGHT = new RegExp(`(?:打好|打赢|打响)(${NAME}{2,12}?(?<!这场)攻坚战)(?!、?持久战)`, 'g');
const BEGINS = new RegExp(
  `(?:^|[，。；！？\\n])(?:全国)?(${NAME}{2,16}?${ACTION})(?=(?:今天|今日|近日|日前|昨天|正式|全面|在[^，。]{2,8}){0,2}(?:启动|开展|开启|拉开|展开))`,
  'g',
);
/** “专项行动” with nothing of its own before it. */
const EMPTY =
  /^(?:20\d\d年度?)?(?:全国)?(?:系列|相关|有关|多次|一系列|多项|各类|各项|联合|集中|统一|新一轮|本次|此次|上述|这次|这一|一批|具体|有力|首个|首次|重大|多轮|多个|专项|重点|大规模|常态化|一场|一次|本市|本省|全力|进一步|[一二两三四五六七八九十]大)/;
const LEAST = 4;

/** Spans of campaigns; they may overlap. */
export function readCampaigns(text: string): { start: number; end: number }[] {
  const launched = /行动|专项|工程/.test(text) ? matchesOf(LAUNCHED, text) : [];
  return [...launched, ...matchesOf(FOUGHT, text, '攻坚战'), ...matchesOf(BEGINS, text, '行动')].flatMap((hit) => {
    const name = hit[1] ?? '';
    const end = hit.index + hit[0].length;
    return EMPTY.test(name) || !isOwn(name) || insideMarks(text, hit.index) ? [] : [{ start: end - name.length, end }];
  });
}

/** 精准帮扶行动 is what anyone does; a name says more before its head. */
function isOwn(name: string): boolean {
  const words = name.replace(/^20\d\d年度?|^全国/, '').replace(/行动$|专项[\s\S]*$|工程$|攻坚战$/, '');
  return words.length >= (name.endsWith('行动') && !name.includes('专项') ? LEAST + 1 : LEAST);
}
