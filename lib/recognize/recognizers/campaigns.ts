// Campaigns named without quotes: 开展规范涉企行政执法专项行动, 打好污染防治攻坚战, 2024年海洋伏季休渔专项执法行动今天启动, 部署了A行动、B行动. A
// verb of launching stands before them or after them; 打击整治网络谣言专项行动 says by itself what it is.
import { matchesOf } from '../matches';
import { insideMarks, sentenceStart } from './legal-words';
import { isVerb, namesOthers } from './not-ours';

/** Words a campaign's own name is made of: no function words, no verbs of launching. */
const WORD =
  '(?:(?!全国|随着|我国|当地|[的了在是和与及为被将已也对以等并或其各]|开展|启动|部署|实施|推进|组织|深入|全面|统筹)[一-龥]|\\d{1,3}天)';
const NAME = `(?:20\\d\\d年(?:度)?)?${WORD}`;
/** Whatever the name says of itself before 行动: alone it is no name (采取行动, 联合行动). */
const ACTION =
  '(?:专项(?:整治|治理|执法|清理|打击)?|整治|执法|提升|促进|攻坚|护航|保护|帮扶|培育|改造|创新|提质|扩能|扩容|巩固年?|攻坚年|服务年|提升年|质量年|改善|赋能|建设|百日|[三五]年|系列|更新|换新|替代|转型|振兴|复苏|绿化|示范|防治|治理|拯救|防控|低碳|降碳|增效|惠民|富民|强师|强基|强链|丰收|突破战略|高质量发展|集中统一|壮大|共链|延链|补链|聚链|培优|跃升|筑基|固本)行动';
/** Works of the abstract kind: what is built of stone has other heads (道路改造工程). */
const WORKS =
  '(?:惠民|探源|传承发展|提升|培育|振兴|强基|扩容|保护传承|(?<=智能|绿色|服务型|精益)制造|(?<=产业基础|流程)再造|(?<=人才)(?:培养|引育|集聚))工程(?!师|专业|学院|技术|公司|中心|研究|实验)';
/** A plan with a picture for a name: 扬帆计划. What anyone plans has none. */
const PICTURED = '(?:扬帆|启航|领航|远航|腾飞|登高|攀登|雏鹰)计划';
const LAUNCHED = new RegExp(
  `(?:开展|部署|启动|实施|组织|推进|深化|发起|打响)(?:了|的|好|为期[^，。]{1,6}的)?(?:今年|首次|第[一二三四五六]次|新一轮|第[一二三四]批|全国|全省|全市|全县|全区){0,3}(${NAME}{2,16}?(?:${ACTION}|专项斗争|(?<=领域|问题|乱象|行为|宣传)专项(?:整治|治理)|${WORKS}|${PICTURED}))`,
  'g',
);
/** 未成年人犯罪预防和治理专项行动: two tasks of one campaign. */
const JOINT = new RegExp(`(?:开展|部署|启动|实施)(?:了|的|好)?(${NAME}{4,10}?和${WORD}{2,8}?(?:专项|改造)行动)`, 'g');
const FOUGHT = new RegExp(`(?:打好|打赢|打响)(${NAME}{2,12}?(?<!这场)攻坚战)(?!、?持久战)`, 'g');
const HAS_PICTURED = new RegExp(PICTURED);
/** What JOINT and BEGINS end in: most texts with an 行动 have neither, and are told so quickly. */
const TASK_AND_TASK = /和[一-龥]{2,8}(?:专项|改造)行动/;
const START = '(?:今天|今日|近日|日前|昨天|正式|全面|深入|在[^，。]{2,8}){0,2}(?:启动|开展|开启|拉开|展开|实施|推进)';
const STARTS = new RegExp(`行动${START}`);
const BEGINS = new RegExp(`(?:^|[，。；！？\\n])(?:随着)?(?:全国|我国)?(${NAME}{2,16}?${ACTION})(?=${START})`, 'g');
/** 公安机关|打击整治网络谣言专项行动, with nobody launching it. */
const STRUCK = new RegExp(
  `(?:集中)?((?:打击(?:整治|治理|防范)?|专项整治|清理整治)${WORD}{2,14}?专项(?:行动|整治行动|整治|治理|斗争))`,
  'g',
);
/** 工业强省战略, 依法治军战略: a goal for the state or a place, not a firm's 发展战略. */
const STRATEGY = /(?:[强兴]|(?<=依法)治)[国军省市州县区旗农]战略(?!性|合作|伙伴|投资|规划|纲要|支撑)/g;
/** Its front, right after the verb or the strategy before it in a list. */
const CARRIED_OUT = new RegExp(
  `(?:实施|贯彻|落实|战略[、和])好?((?!党|中央|国务院|国家|[省市县][委政]|我|本)${WORD}{2,10})$`,
);
/** What goes on after one: A行动、B行动和C行动. In a list each is a name, whatever it says before 行动. */
const NEXT = new RegExp(`^(?:、|和|以及|及)(${NAME}{4,16}?行动)(?=[、和及等，。；]|以及|$)`);
const LISTED = new RegExp(
  `(?:开展|部署|启动|实施|推进)(?:了|好)?(${NAME}{4,16}?行动)(?=、${WORD}{4,16}?行动(?:[、和及等，。；]|以及|$))`,
  'g',
);
const MOST_LISTED = 12;
/** “专项行动” with nothing of its own before it. */
const EMPTY =
  /^(?:20\d\d年度?)?(?:全国)?(?:公安机关|公安部门|检察机关|司法机关|税务部门|系列|相关|有关|多次|一系列|多项|各类|各项|联合|集中|统一|新一轮|本次|此次|上述|这次|这一|一批|具体|有力|首个|首次|重大|多轮|多个|专项|重点|大规模|常态化|一场|一次|本市|本省|全力|进一步|[一二两三四五六七八九十]大)/;
const LEAST = 4;

interface Span {
  start: number;
  end: number;
}

/** Spans of campaigns; they may overlap. */
export function readCampaigns(text: string): Span[] {
  const found: Span[] = [];
  const acts = text.includes('行动');
  if (acts || text.includes('专项') || text.includes('工程') || (text.includes('计划') && HAS_PICTURED.test(text)))
    for (const hit of matchesOf(LAUNCHED, text)) takeList(text, hit, found, true);
  if (acts && TASK_AND_TASK.test(text)) for (const hit of matchesOf(JOINT, text)) takeList(text, hit, found, true);
  for (const hit of matchesOf(FOUGHT, text, '攻坚战')) take(text, hit, found);
  if (acts && STARTS.test(text)) for (const hit of matchesOf(BEGINS, text)) take(text, hit, found);
  for (const hit of matchesOf(STRUCK, text, '专项')) take(text, hit, found);
  for (const hit of matchesOf(LISTED, text, '行动、')) takeList(text, hit, found, false);
  for (const hit of matchesOf(STRATEGY, text, '战略')) takeStrategy(text, hit, found);
  return found;
}

function takeStrategy(text: string, hit: RegExpExecArray, found: Span[]): void {
  const before = text.slice(Math.max(0, hit.index - 40), hit.index);
  const front = CARRIED_OUT.exec(before.slice(-20))?.[1];
  if (!front || namesOthers(before.slice(sentenceStart(before, before.length))) || insideMarks(text, hit.index)) return;
  found.push({ start: hit.index - front.length, end: hit.index + hit[0].length });
}

function take(text: string, hit: RegExpExecArray, found: Span[]): Span | null {
  const name = hit[1] ?? '';
  const end = hit.index + hit[0].length;
  if (EMPTY.test(name) || !isOwn(name) || isVerb(text, end) || insideMarks(text, hit.index)) return null;
  if (name.endsWith('计划') && namesOthers(text.slice(sentenceStart(text, hit.index), hit.index + name.length)))
    return null;
  // 国家公路安全提升行动|计划 is the whole name, but for 计划于明年完成.
  const plan = name.endsWith('行动') && text.startsWith('计划', end) && !isVerb(text, end + 2) ? 2 : 0;
  const span = { start: end - name.length, end: end + plan };
  found.push(span);
  return span;
}

/** The first, which must be `known` by its shape or be one of several, and whatever goes on after it. */
function takeList(text: string, hit: RegExpExecArray, found: Span[], known: boolean): void {
  if (insideMarks(text, hit.index)) return;
  const first = hit[1] ?? '';
  let end = hit.index + hit[0].length;
  if (known) {
    const span = take(text, hit, found);
    if (!span) return;
    end = span.end;
  } else if (isPlain(first)) return;
  else found.push({ start: end - first.length, end });
  for (let n = 1; n < MOST_LISTED; n++) {
    const next = NEXT.exec(text.slice(end, end + 28));
    const name = next?.[1];
    if (!next || !name) return;
    end += next[0].length;
    if (!isPlain(name)) found.push({ start: end - name.length, end });
  }
}

/** Nobody's campaign: an army's, a rescue, “several”. */
const isPlain = (name: string) => EMPTY.test(name) || IN_WAR.test(name);
const IN_WAR = /军事|地面|搜捕|打击|救援|撤离|搜救|报复|侦察|进攻/;

/** 精准帮扶行动 is what anyone does; a name says more before its head. */
function isOwn(name: string): boolean {
  const words = name.replace(/^20\d\d年度?|^全国/, '').replace(/行动$|专项[\s\S]*$|工程$|计划$|攻坚战$/, '');
  return words.length >= (name.endsWith('行动') && !name.includes('专项') ? LEAST + 1 : LEAST);
}
