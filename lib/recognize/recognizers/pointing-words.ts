// The words that point back to a document: 本法, 该条例, 同法, and 《条例》 with nothing but a kind in the marks.
import { matchesOf } from '../matches';
import { hasSign, SIGN } from '../signs';
import { AFTER_LAW } from './legal-words';
import { isGenericTitle } from './title-kinds';
import { findMarkedTitles } from './title-marks';

export interface Pointing {
  start: number;
  end: number;
  /** 本, 该, 同; empty for 《条例》. */
  pronoun: string;
  /** 法, 条例, 征求意见稿. */
  kind: string;
}

const PRONOUN =
  /(本|该|同|此)(法典|法|实施条例|条例|若干规定|暂行规定|规定|暂行办法|办法|实施细则|细则|司法解释|解释|指导意见|实施意见|意见|通知|通告|公告|决定|决议|批复|方案|规划|纲要|计划|标准|规范|规则|准则|指南|会议纪要|纪要|备忘录|草案|征求意见稿)/g;
/** 本 and 该 as the end of another word: 基本法则, 应该法办, 日本条约. */
const OTHER_WORD: Record<string, RegExp> = {
  本: /[基根日版成资书原文样课剧标读脚抄副译范蓝亏股台人唱草摹正善孤拓底账话]/,
  该: /[应活]/,
  同: /[共不合相协一伙陪如会等雷]/,
  此: /[因彼如为从就对由至特]/,
};

/** All of them in text order; which document each means is not asked here. */
export function pointingWords(text: string): Pointing[] {
  const words = wordsIn(text);
  const generics = genericsIn(text);
  return generics.length === 0 ? words : [...words, ...generics].sort((a, b) => a.start - b.start);
}

function wordsIn(text: string): Pointing[] {
  const found: Pointing[] = [];
  if (!hasSign(text, SIGN.pointing)) return found;
  for (const hit of matchesOf(PRONOUN, text)) {
    const [whole, pronoun = '', kind = ''] = hit;
    const end = hit.index + whole.length;
    if (OTHER_WORD[pronoun]?.test(text[hit.index - 1] ?? ' ')) continue;
    if (pronoun === '同' && kind !== '法') continue;
    if (continuesWord(kind, text.slice(end, end + 4))) continue;
    found.push({ start: hit.index, end, pronoun, kind });
  }
  return found;
}

function continuesWord(kind: string, after: string): boolean {
  if (kind === '法') return AFTER_LAW.test(after);
  if (kind === '规定') return /^(?:动作|性|的动作|时间|期限|地点|范围)/.test(after);
  if (kind === '意见') return /^(?:建议|领袖|箱|反馈)/.test(after);
  if (kind === '办法') return /^(?:院|官)/.test(after);
  if (kind === '计划') return /^(?:生育|经济)/.test(after);
  if (kind === '标准') return /^(?:化|间|差|件|答案)/.test(after);
  return kind === '通知' && /^(?:书|单)/.test(after);
}

/** 《条例》, 《征求意见稿》: marks around a mere kind. */
function genericsIn(text: string): Pointing[] {
  if (!text.includes('《')) return [];
  return findMarkedTitles(text).flatMap(({ start, end }) => {
    const kind = text.slice(start + 1, end - 1);
    return isGenericTitle(kind) ? [{ start, end, pronoun: '', kind }] : [];
  });
}
