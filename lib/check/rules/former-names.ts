// Former names of agencies used of today: 银保监会 since 2023 is 国家金融监督管理总局.

import { inChinese } from '../../explain/law-status';
import { type AgencyEntry, entryName } from '../../model/entry';
import type { Trie } from '../../recognize/trie';
import { buildTrie } from '../../recognize/trie-build';
import { isAbroad, isAbroadElsewhere, isCountryBefore } from '../abroad';
import { endOf } from '../days';
import { type Fault, insideTitle, mentionOver, type Paragraph, type Rule, sentenceAround } from '../draft';
import { isHistory } from '../history';
import { type CheckKnowledge, type FormerName, livingSuccessor } from '../knowledge';

export function formerNameRule(knowledge: CheckKnowledge): Rule {
  const names = [...knowledge.formers.values()];
  const trie: Trie = buildTrie(names.map(({ name }) => name));
  return (paragraph) => {
    const found: { start: number; end: number; former: FormerName }[] = [];
    trie.scan(paragraph.text, (start, end, at) => {
      const former = names[at];
      // By rising start, then end: the longest of one start comes last and replaces the shorter ones.
      const last = found.at(-1);
      if (!former || (last && start > last.start && end <= last.end)) return;
      if (last && last.start === start) found.pop();
      found.push({ start, end, former });
    });
    return found.flatMap(({ start, end, former }) => faultOf(paragraph, start, end, former));
  };
}

/** A body bears its old name until the new one hangs its plate out; a reform's date is the day it was decided. */
const GRACE = 92;

function plusDays(date: string, days: number): string {
  const time = Date.parse(`${date.slice(0, 8)}28T00:00:00Z`) + days * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

/** 中央全面深化改革领导小组和中央全面深化改革委员会; 自然资源部副部长、国家海洋局局长: both are named, knowingly. */
function isBesideSuccessor(
  text: string,
  start: number,
  end: number,
  former: FormerName,
  successor: AgencyEntry | null,
): boolean {
  if (!successor) return false;
  const { start: from, end: to } = sentenceAround(text, start);
  const before = text.slice(former.plate ? from : Math.max(from, start - 24), start);
  const after = text.slice(end, former.plate ? to : Math.min(to, end + 24));
  return successor.terms.some(
    ({ text: name, status }) => status !== 'former' && (before.includes(name) || after.includes(name)),
  );
}

/** All reforms until that of 2023 had been carried out by then: a name without a date had gone. */
const UNDATED_FROM = '2025-01-01';

function faultOf(paragraph: Paragraph, start: number, end: number, former: FormerName): Fault[] {
  const { text, day, knowledge } = paragraph;
  // An undated one is past; any year before this one is told of as history.
  const until = former.until ? endOf(former.until) : `${Number(day.slice(0, 4)) - 1}-12-31`;
  if (!former.until && day < UNDATED_FROM) return [];
  if ((former.until && plusDays(until, GRACE) >= day) || !isThatBody(paragraph, start, end, former)) return [];
  if (insideTitle(text, start) || isHistory(text, start, end, until, day)) return [];
  const successor = livingSuccessor(knowledge, former, day);
  if (isBesideSuccessor(text, start, end, former, successor)) return [];
  const now = successor && entryName(successor);
  const since = former.until ? `${inChinese(former.until)}起` : '现在';
  const reason = former.plate
    ? `“${former.name}”${since}不再单设，${successor?.terms[0]?.text ?? now}对外保留这一牌子`
    : `“${former.name}”${since}不再使用，${now ? `现为${now}` : '职责分别由几个部门承担'}`;
  const { second } = former;
  if (!second) return [{ start, end, reason: `${reason}。`, source: former.source, fix: now }];
  const heir = entryName(second.heir);
  const fix = second.about.test(around(text, start, end)) ? heir : now;
  return [{ start, end, reason: `${reason}；${second.does}由${heir}监管。`, source: former.source, fix }];
}

/** The sentence without the name. */
function around(text: string, start: number, end: number): string {
  const sentence = sentenceAround(text, start);
  return `${text.slice(sentence.start, start)}·${text.slice(end, sentence.end)}`;
}

/** Where a ministry named by an everyday word (人事部, 建设部) stands, and what it does. */
const OPENING =
  /(?:^|[，。；：、“”！？（）\s]|近日|日前|今[日天]|昨[日天]|记者从|会同|联合|根据|按照|报|经|据|由|向|与|和|及)$/;
const ACTS =
  /^(?:近日|日前|今[日天]|昨[日天]|印发|发布|公布|通报|部署|要求|将于|表示|会同|联合|和[\u4e00-\u9fff]{2,8}[部局委]|、|有关|副?部长|新闻发言人|公告|通知|获悉|消息|批准|组织开展|主办|牵头)/;
/** The recognizer knows the edges of what is a term; of other names a longer mention over them speaks against. */
function isThatBody({ text, mentions, knowledge }: Paragraph, start: number, end: number, former: FormerName): boolean {
  if (isCountryBefore(text, start)) return false;
  if (former.everyday && !(OPENING.test(text.slice(Math.max(0, start - 6), start)) && ACTS.test(text.slice(end))))
    return false;
  const generic = !/^(?:国家|中国|中央|全国|国务院)/.test(former.name);
  if (generic && (isAbroad(text, start, sentenceAround(text, start).start) || isAbroadElsewhere(text, former.name)))
    return false;
  const over = mentionOver(mentions, start, end);
  const known = knowledge.named.has(former.name);
  if (/公共$/.test(text.slice(0, start))) return false;
  if (!over) return !known && !/(?:国|省|市|县|区|州|盟|旗|邦)$/.test(text.slice(0, start));
  if (over.start === start && over.end === end) return over.type === 'agency';
  // 环境保护部办公厅: an inner body of the former one.
  return over.start === start && over.via === 'composed';
}
