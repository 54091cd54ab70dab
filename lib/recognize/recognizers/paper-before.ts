// What an article's number follows when no recognized law stands beside it: 条例第五条, 旧法第五条, 合同第五条, 德国民法典第五条.
import { isOfOthers } from './foreign-law';
import { type SeenLaw, sameTarget } from './law-view';
import { foreignBefore, opensForeign } from './legal-words';
import { bareTitle, fitsKind } from './title-kinds';

/** `law`: this one. `unnamed`: a law, but the page does not tell which. `none`: no law of ours at all. */
export type Paper = { is: 'law'; law: SeenLaw } | { is: 'unnamed' } | { is: 'none' };

const KIND =
  /((?:条例|办法|规定|细则|法典|法)?(?:征求意见稿|修订草案|修正草案|送审稿|草案)(?:[二三四]审稿|[一二三四]次审议稿)?|法典|法律|法规|规章|法|(?:若干|暂行|实施|管理|指导)?(?:条例|规定|办法|细则|意见)|司法解释|解释|规则|决定|准则|通告|批复|复函|答复|会议纪要|纪要|通知|指引|指南|方案|公告|措施|规程)(?:（?[一二三四五六七八九十]{1,3}）?)?(?:的|中的?|里的?)?[“‘「]?$/;
/** 法释〔2020〕17号第二十四条: cited by its number alone. */
const BY_NUMBER = /[〔［（][12]\d{3}[〕］）]第?\d{1,4}号(?:文件?|通知|公告|令)?[）)》]?(?:的|中的?)?$/;
/** Contracts and house rules have articles too; they are no laws. */
const OTHER_PAPER =
  /(?:合同|协议|协议书|章程|公约|合约|租约|保单|守则|手册|说明书|判决书|承诺书|通知单|遗嘱|借条|规约|民约|制度|教材|讲义|条款|契约|宪章)(?:的|中的?|里的?)?[“‘「]?$/;
/** Before a mere kind: the phrase begins here, so the kind alone is the name. */
const BEGINS =
  /(?:^|[^一-龥]|依照|根据|依据|按照|遵照|违反|适用|对照|参照|援引|引用|查阅|[这该那]部|上述|前述|这一|这个|[按依和与及在看见据由自把将对的了新即查])$/;
const OLDER = /[旧老原]$/;

/** Null when no such word stands right before the place. `seen` are the laws named before it, oldest first. */
export function paperBefore(text: string, start: number, seen: readonly SeenLaw[]): Paper | null {
  const before = text.slice(Math.max(0, start - 24), start);
  // A title in marks that is no settled law: a book, a contract, a foreign act.
  if (/》(?:的|中的?)?$/.test(before) || OTHER_PAPER.test(before)) return { is: 'none' };
  if (BY_NUMBER.test(before)) return { is: 'unnamed' };
  const pair = before.match(/(前者|后者)(?:的|中的?)?$/)?.[1];
  if (pair) return ofPair(pair, seen);
  const kind = before.match(KIND);
  if (!kind?.[1]) return null;
  const lead = before.slice(0, kind.index);
  const phrase = lead.match(/[一-龥]{0,12}$/)?.[0] ?? '';
  if (namesForeigner(phrase, lead) || isOfOthers(text, start - (kind[0]?.length ?? 0))) return { is: 'none' };
  if (OLDER.test(lead)) return { is: 'unnamed' };
  if (!BEGINS.test(lead)) return { is: 'unnamed' };
  const law = /案|稿/.test(kind[1]) ? draftMeant(text, kind[1], seen) : ofKind(kind[1], seen);
  return law ? { is: 'law', law } : { is: 'unnamed' };
}

function ofKind(kind: string, seen: readonly SeenLaw[]): SeenLaw | undefined {
  return seen.findLast((known) => fitsKind(known.name, kind));
}

/**
 * 草案第三条, 办法草案第三条: the draft named last, but none of several that were named in one breath (甲法草案、乙法草案)
 * or in one earlier block.
 */
function draftMeant(text: string, word: string, seen: readonly SeenLaw[]): SeenLaw | undefined {
  const [, kind = '', stage = ''] =
    /^(条例|办法|规定|细则|法典|法)?(.*?)(?:[二三四]审稿|[一二三四]次审议稿)?$/.exec(word) ?? [];
  const fitting = seen.filter(({ name }) => fitsKind(name, stage) && (kind === '' || bareTitle(name).endsWith(kind)));
  const last = fitting.at(-1);
  const other = last && fitting.findLast((law) => !sameTarget(law.target, last.target));
  if (!last || other?.block !== last.block) return last;
  const together = last.start < 0 || /^(?:[、和与及》《，]{0,3}|以及)$/.test(text.slice(other.end, last.start));
  return together ? undefined : last;
}

/** 前者, 后者: of the two laws named last, if they are two. */
function ofPair(word: string, seen: readonly SeenLaw[]): Paper {
  const second = seen.at(-1);
  const first = seen.findLast((law) => second && !sameTarget(law.target, second.target));
  const law = word === '前者' ? first : second;
  return law && first ? { is: 'law', law } : { is: 'unnamed' };
}

function namesForeigner(phrase: string, lead: string): boolean {
  if (foreignBefore(lead)) return true;
  for (let i = 0; i < phrase.length; i++) if (opensForeign(phrase.slice(i))) return true;
  return false;
}
