// Tells history from the present: 原银保监会, 时任…, 2015年…, 不再保留环境保护部. What is told as history is no fault.
// Every test asks about the words around a name; `until` is the last day the name or the law held.
import { sentenceAround } from './draft';

/** Right before the name. 前 and 老 alone are too short to trust: 日前, 目前. */
const BEFORE =
  /(?:(?<![中草高平太还复屏荒])原(?:来的|先的|有的|称|名|为|属)?|时任|曾任|历任|曾是|曾为|前身(?:是|为|系|即)?|旧(?:的|版|称)?|当时的?|彼时的?|那时的?|昔日的?|过去的|此前的|以前的|改革前的?|修[订改正]前的?|废止前的?|(?:废止|撤销|失效|撤并|取代|停用|不再(?:保留|使用)|已经?不存在)的)[“《（(]*(?:中国|中共|国务院|[\u4e00-\u9fff]{0,4}[省市县区州盟旗])?$/;
/** 原农业部、国土资源部: one 原 for a list. */
const BEFORE_LIST =
  /(?<![中草高平太还复屏荒])原[^，。；！？、和与]{2,16}(?:[、和与及][^，。；！？、]{2,16}){0,4}[、和与及]$/;
/** Right after it: its own numbered papers, a parenthesis, a person who left. */
const AFTER =
  /^[”》]?(?:令|公告|通告|〔|发〔|办〔|函〔|原(?:任|党|部|副|主|局|书|署|总|纪|司)|时期|时代|期间|成立之初|[（(](?:现|今|已|后|原|当时)|[”’](?:这|那)[个一种]|[”’]的?(?:字样|名称|名字|叫法|说法|称呼|旧称))/;
/** In the same sentence: what a text about reforms, lives and repeals says. */
const TELLS =
  /不再保留|(?<!变)更名|改名|改称|改组|前身|机构改革|改革[前后]|职责(?:整合|划|并|和)|划入|划转|并入|合并|挂牌成立|转隶|撤销|撤并|废止|失效|不再适用|停止(?:施行|执行)|不再施行|取代|取而代之|替代|代之以|修改为|变更为|进行了?(?:修订|修改|清理|废止)|修[订正]前|施行前|编纂|旧法|沿革|演变|历史上|历经|变迁|历任|曾任|时任|曾(?:经|在|于|被|是|为|联合|多次|先后|印发|发布|出台|下发)|先后(?:在|任|担任)|工作过|当年|当时|彼时|那时|上世纪|上个世纪|那个年代|年代(?:初|末|中期|的)|第一个|首个|过去|以往|早年|前些年|多年前|建国初期|新中国成立初期|改革开放初期|[一二三四五六七八九十几数百两\d]年(?:之前|以前|前)|干起|做起|退休|离休|公章|旧址|单行本|收藏|展柜|展出|老照片|旧照|旧印章|印章|博物馆|演进|立法史|史料|脉络|回忆|追忆|忆起|那年|那一年|刚颁布|刚出台|年轻时|小时候|日记|档案[里馆中]|珍藏|旧文件|旧档案|旧文书|旧公函|的字样|泛黄|故事|(?:改革|营改增|施行|实施|推行|出台)(?:之前|以前)/;
/** A sentence that says so of today is about today, whatever years it names. */
const TODAY =
  /近日|日前|(?<!后的)今[日天]|昨[日天]|今年|目前|现在|如今|当前|眼下|正在|即将|将于|本月|本周|上周|最近|近期|刚刚|日内|现行|按照现行/;

/** Whether the place is told as history. `day` is the day the text is read for. */
export function isHistory(text: string, start: number, end: number, until: string, day: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  // 从《民法通则》到《民法典》.
  if (/从[“《]?$/.test(before) && /^[”》]?到/.test(text.slice(end))) return true;
  if (BEFORE.test(before) || BEFORE_LIST.test(before) || AFTER.test(text.slice(end, end + 8))) return true;
  const { start: from, end: to } = sentenceAround(text, start);
  const sentence = text.slice(from, to);
  if (TELLS.test(withoutNames(sentence, text.slice(start, end)))) return true;
  // 1999年参照《合同法》…，如今…: the clause of the name tells its time before the rest of the sentence does.
  const clause = clauseAround(text, start, from, to);
  if (!TODAY.test(clause) && datesIn(clause, day).some((date) => date <= until)) return true;
  const own = datesIn(sentence, day);
  if (own.some((date) => date <= until)) return !TODAY.test(sentence);
  if (own.length > 0 || TODAY.test(sentence)) return false;
  // A story goes on in the year it last named.
  const last = datesIn(text.slice(0, from), day).at(-1);
  return last !== undefined && last <= until;
}

function clauseAround(text: string, at: number, from: number, to: number): string {
  let start = Math.max(from, text.lastIndexOf('，', at) + 1);
  // 2011年，农业部…: a date set off by a comma belongs to what follows.
  const date = /(?:^|，)[^，]{0,4}[\d一二三四五六七八九〇零]{2,4}年[^，]{0,8}，$/.exec(
    text.slice(Math.max(from, start - 20), start),
  );
  if (date) start -= date[0].length;
  const end = text.indexOf('，', at);
  return text.slice(start, end < 0 ? to : Math.min(to, end));
}

function withoutNames(sentence: string, name: string): string {
  return sentence.split(name).join('');
}

/** Years and months a text names, as YYYY-MM-DD of their first day, in order; those inside 《》 and （） belong to titles. */
function datesIn(text: string, day: string): string[] {
  const bare = text.replace(/《[^《》]*》|〔[^〔〕]*〕/g, (title) => '·'.repeat(title.length));
  const dates: string[] = [];
  let year = '';
  const plain = bare.replace(/[一二][零〇一二三四五六七八九]{3}(?=年)/g, (digits) =>
    [...digits].map((digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''),
  );
  const pattern = /((?:19|20)\d\d)年(?:(\d{1,2})月)?|(?<!\d)(\d{1,2})月(?=\d|份|[，、底初中至]|$)|(去年|前年)/g;
  for (const [, full, month, bareMonth, relative] of plain.matchAll(pattern)) {
    if (full) {
      year = full;
      dates.push(`${full}-${(month ?? '1').padStart(2, '0')}-01`);
    } else if (bareMonth && year) dates.push(`${year}-${bareMonth.padStart(2, '0')}-01`);
    else if (relative) dates.push(`${Number(day.slice(0, 4)) - (relative === '去年' ? 1 : 2)}-01-01`);
  }
  return dates;
}
