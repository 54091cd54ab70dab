// Repealed or replaced laws cited as if they held: 合同法 since 2021 is part of 民法典.

import { inChinese, reached } from '../../explain/law-status';
import { type Entry, entryName, type LawEntry } from '../../model/entry';
import type { Mention } from '../../model/mention';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { isHistory } from '../history';
import { type CheckKnowledge, sourceFor, withoutState } from '../knowledge';

/** A bare short name may mean a subject (继承法专家); these words say that the act is meant. */
const CITES =
  /(?:根据|依据|依照|按照|遵照|参照|违反|触犯|适用|执行|贯彻|实施|落实|遵守|符合|援引|引用|学习|宣传)(?:了|的|我国|现行的?|国家)?$/;
const CITED =
  /^(?:第[零〇一二三四五六七八九十百千\d]+条|(?:的|有关|相关|明确|中)*(?:规定|条款)|明确|要求|禁止|施行|实施)/;

/** 《合同法》教材, 《担保法》一书: a book's title. */
const BOOK = /^(?:一书|教材|课程|讲义|教程|释义|专著|论文|单行本|注释本|读本|第[一二三四五六七八九十\d]+版)/;

export const notInForceRule: Rule = (paragraph) =>
  paragraph.mentions.flatMap((mention) => {
    const law = repealedLaw(paragraph, mention);
    return law ? faultOf(paragraph, mention, law) : [];
  });

function repealedLaw({ text, day, knowledge }: Paragraph, mention: Mention): LawEntry | null {
  const { target, type, via, start, end } = mention;
  if (BOOK.test(text.slice(end, end + 4))) return null;
  if (type !== 'law' || !['name', 'alias', 'titled'].includes(via)) return null;
  const entry = target?.is === 'entry' ? knowledge.get(target.id) : byTitle(mention, knowledge);
  if (entry?.type !== 'law' || !entry.facts.repealed || !reached(entry.facts.repealed, day)) return null;
  const marked = mention.surface.startsWith('《');
  const full = mention.surface === entryName(entry);
  const cites = CITES.test(text.slice(Math.max(0, start - 10), start)) || CITED.test(text.slice(end, end + 12));
  return marked || full || cites ? entry : null;
}

/** An act whose own title holds another's: written with 〈〉 inside, kept with 《》. */
function byTitle({ target }: Mention, { named }: CheckKnowledge): Entry | undefined {
  if (target?.is !== 'document' || !/[〈《]/.test(target.title)) return undefined;
  return named.get(target.title.replaceAll('〈', '《').replaceAll('〉', '》'))?.[0];
}

function faultOf({ text, day, knowledge }: Paragraph, { start, end, surface }: Mention, law: LawEntry): Fault[] {
  const ended = law.facts.repealed ?? '';
  const by = standing(law, day, knowledge);
  // The text that ended an act on trial is the one that stands now.
  const source = sourceFor(law, ended) ?? (by && sourceFor(by));
  if (!source || isHistory(text, start, end, ended, day) || isBeside(text, start, end, by)) return [];
  const next = by ? entryName(by) : null;
  const numbered = /^第[零〇一二三四五六七八九十百千\d]+条/.test(text.slice(end));
  const bare = surface.replace(/^《|》$/g, '');
  const reason = `《${withoutState(bare)}》${inChinese(ended)}起废止${next ? `，由《${withoutState(next)}》取代` : ''}${numbered ? '；条号也要另查' : ''}。`;
  return [{ start, end, reason, source, fix: next && !numbered ? inStyle(next, surface) : null }];
}

/** Both acts are named and the old one is not relied on: 《物权法》与《民法典》物权编的异同. */
function isBeside(text: string, start: number, end: number, by: Entry | undefined): boolean {
  if (
    !by ||
    /(?:根据|依据|依照|按照|遵照|违反|触犯)(?:了|的|我国|现行的?)?$/.test(text.slice(Math.max(0, start - 8), start))
  )
    return false;
  const { start: from, end: to } = sentenceAround(text, start);
  return `${text.slice(from, start)}·${text.slice(end, to)}`.includes(withoutState(entryName(by)));
}

/** What stands in its place on the day: an act that took its place and was replaced in turn is passed over. */
function standing(law: LawEntry, day: string, knowledge: CheckKnowledge): Entry | undefined {
  let at: Entry | undefined = law;
  for (let i = 0; i < 5 && at?.type === 'law' && at.facts.repealed && reached(at.facts.repealed, day); i++)
    at = at.facts.replacedBy ? knowledge.get(at.facts.replacedBy) : undefined;
  return at;
}

/** The new title as the old one was written: with 《》 and the state's name, or without. */
function inStyle(title: string, surface: string): string {
  const name = surface.includes('中华人民共和国') ? title : withoutState(title);
  return surface.startsWith('《') ? `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》` : name;
}
