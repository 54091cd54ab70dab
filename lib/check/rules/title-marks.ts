// A full official title without 《》. GB/T 15834—2011 has 书名号 around names of documents; news and statutes leave it out
// around short names (刑法, 治安管理处罚法), so only full ones count: with the state's name, or a regulation that is cited or told to apply by its title.
import { entryName, type LawEntry, type Source } from '../../model/entry';
import type { Mention } from '../../model/mention';
import { type Fault, insideTitle, type Paragraph, type Rule } from '../draft';
import { STATE } from '../knowledge';

const STANDARD: Source = {
  title: 'GB/T 15834—2011《标点符号用法》4.15：书名号标示书名、篇名、文件名等',
  url: 'https://www.moe.gov.cn/ewebeditor/uploadfile/2015/01/13/20150113091548267.pdf',
};
const CITES =
  /(?:根据|依据|依照|按照?|遵照|遵循|参照|对照|违反|触犯|适用|援引|引用|遵守)(?:了|国务院|我国|现行|新修订的)?$/;
const CITED =
  /^(?:第[零〇一二三四五六七八九十百千\d]+[条章]|自[\u4e00-\u9fff\d]{2,12}起[施实]行|的?(?:有关|相关)?规定|明确规定|正式施行|将于|明确要求)/;

export const titleMarksRule: Rule = (paragraph) =>
  paragraph.mentions.flatMap((mention) => {
    const law = fullTitle(paragraph, mention);
    return law ? faultOf(mention) : [];
  });

function fullTitle({ text, knowledge }: Paragraph, mention: Mention): LawEntry | null {
  const { target, type, surface, start, end } = mention;
  if (type !== 'law' || target?.is !== 'entry' || !/^[\u4e00-\u9fff]/.test(surface)) return null;
  const entry = knowledge.get(target.id);
  if (entry?.type !== 'law' || entry.facts.draft || surface !== entryName(entry) || !isAct(entry)) return null;
  if (insideTitle(text, start) || /[〈“（]$/.test(text.slice(0, start)) || isHeading(text, surface)) return null;
  if (surface.startsWith(STATE)) return entry;
  // 学习中国共产党党员教育管理工作条例: the Party's name opens a title as the state's does; its charter is named in oaths.
  if (/^中国共产党.+(?:条例|准则|规定|规则|办法)$/.test(surface)) return entry;
  // A list of acts that were amended goes without marks in the news.
  if (
    entry.kind === '法律' ||
    surface.length < 6 ||
    /[、和及]$/.test(text.slice(0, start)) ||
    /^[、和及]/.test(text.slice(end))
  )
    return null;
  const cited = CITES.test(text.slice(Math.max(0, start - 8), start)) || CITED.test(text.slice(end));
  return cited ? entry : null;
}

/** A line that is the title itself, with （2024年修订） or not, bears no marks. */
function isHeading(text: string, surface: string): boolean {
  return !/[，。；！？]/.test(text) && text.trim().length < surface.length + 10 && text.trim().startsWith(surface);
}

/** The constitution is named without marks in oaths and speeches. */
function isAct({ kind, id }: LawEntry): boolean {
  return /^(?:法律|行政法规|监察法规|司法解释|党内法规|部门规章)$/.test(kind) && id !== 'law/xian-fa';
}

function faultOf({ start, end, surface }: Mention): Fault[] {
  return [
    { start, end, reason: `“${surface}”是文件的正式题名，行文中应加书名号。`, source: STANDARD, fix: `《${surface}》` },
  ];
}
