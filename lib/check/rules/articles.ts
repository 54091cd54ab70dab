// Article numbers beyond a law's last: 个人信息保护法 has 74.

import { reached } from '../../explain/law-status';
import { type Entry, entryName, type LawEntry } from '../../model/entry';
import type { Mention, Target } from '../../model/mention';
import { readNumber } from '../../recognize/recognizers/numerals';
import { isAbroad } from '../abroad';
import { type Fault, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, sourceFor, withoutState } from '../knowledge';

export const articleRule: Rule = ({ text, mentions, day, knowledge }) =>
  mentions.flatMap((mention) => {
    const { target } = mention;
    if (target?.is !== 'provision' || target.because === 'last-law') return [];
    const law = target.law && lawOf(target.law, knowledge);
    // 加拿大魁北克《民法典》第…条.
    const before = text.slice(sentenceAround(text, mention.start).start, mention.start).replace(/《[^《》]*》/g, '');
    if (isAbroad(before, before.length, 0)) return [];
    return law?.type === 'law' && isCountedText(law, day) ? beyond(text, mention, law) : [];
  });

/** An act whose own title holds another's is written with 〈〉 inside and kept with 《》. */
function lawOf(target: Target, { get, named }: CheckKnowledge): Entry | undefined {
  if (target.is === 'entry') return get(target.id);
  if (target.is !== 'document') return undefined;
  return named.get(target.title.replaceAll('〈', '《').replaceAll('〉', '》'))?.[0];
}

/** The count is of the newest text; on a day before its last amendment the law may have had another. */
function isCountedText({ facts }: LawEntry, day: string): boolean {
  if (facts.articles === undefined) return false;
  return (facts.amended ?? []).every((one) => reached(one.effective ?? one.adopted, day));
}

/** Each number of the place that is too high: 第七十条至第九十条 may have one. */
function beyond(text: string, { start, end }: Mention, law: LawEntry): Fault[] {
  const last = law.facts.articles ?? 0;
  const source = sourceFor(law);
  if (!source) return [];
  return [...text.slice(start, end).matchAll(/第([零〇一二三四五六七八九十百千\d]+)条/g)].flatMap((found) => {
    const number = readNumber(found[1] ?? '');
    if (number === null || number <= last) return [];
    const reason = `《${withoutState(entryName(law))}》现行文本共${last}条，没有${found[0]}。`;
    return [{ start: start + found.index, end: start + found.index + found[0].length, reason, source, fix: null }];
  });
}
