// Short forms made on the spot of a body's or an act's name: 生环部, 住城建部, 国发改委. Characters of one known name in their
// order, its first among them and its head at the end, that make no words and are nobody's name.

import { type AgencyEntry, entryName } from '../../model/entry';
import type { Segmenter } from '../../recognize/data';
import { isAbroad } from '../abroad';
import { type Fault, insideTitle, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { isPartOf } from '../near';
import { wordsAround } from '../words';

/** Where a body may be named: at the beginning of a clause, or after a word that leads one in. */
const FORM =
  /(?<![\u4e00-\u9fff])(?:近日，|日前，|记者从|据|由|经|会同|联合|根据|按照|按|向|在|与|和|同|及|、|对|到|请|由于|来自|原)?([\u4e00-\u9fff]{1,5}[部委局署办会院])(?=[\u4e00-\u9fff，。、；：（）“”！？]|$)/g;
const HEADS: Record<string, RegExp> = {
  部: /部$/,
  委: /委员会$/,
  局: /局$/,
  署: /署$/,
  办: /办公室$/,
  会: /委员会$/,
  院: /院$/,
};

export function madeUpShortRule(knowledge: CheckKnowledge, segmenter: Segmenter | null): Rule {
  const bodies = knowledge.agencies.filter(
    (entry) => !entry.facts.ended && /^(?:国家|全国|国务院|中央|最高|[\u4e00-\u9fff]{2,12}部$)/.test(entryName(entry)),
  );
  return (paragraph) =>
    [...paragraph.text.matchAll(FORM)].flatMap((found) => {
      const whole = found[1] ?? '';
      const end = found.index + found[0].length;
      // The name may begin anywhere after what leads it in.
      for (let length = Math.min(whole.length, 6); length >= 3; length--) {
        const fault = faultOf(paragraph, end - length, end, bodies, segmenter);
        if (fault) return [fault];
      }
      return [];
    });
}

function faultOf(
  { text, mentions, knowledge }: Paragraph,
  start: number,
  end: number,
  bodies: readonly AgencyEntry[],
  segmenter: Segmenter | null,
): Fault | null {
  const form = text.slice(start, end);
  const head = HEADS[form.at(-1) ?? ''];
  if (!head || knowledge.named.has(form) || knowledge.formers.has(form)) return null;
  if (mentions.some((one) => one.start < end && one.end > start && one.type !== 'reference')) return null;
  const meant = bodies.filter((entry) => head.test(entryName(entry)) && isMadeOf(form, entryName(entry)));
  const [body] = meant;
  const source = body && sourceFor(body);
  if (!body || meant.length > 1 || !source || insideTitle(text, start)) return null;
  if (isAbroad(text, start, sentenceAround(text, start).start) || !isNoPhrase(text, start, end, segmenter)) return null;
  const fix = body.terms.find(({ status }) => status === 'short')?.text ?? entryName(body);
  return { start, end, reason: `“${form}”不是${entryName(body)}的规范简称，通用的是“${fix}”。`, source, fix };
}

/** 国发改委: the first character or the first word, then characters in order, to the head. */
function isMadeOf(form: string, name: string): boolean {
  return form[0] === name[0] && isPartOf(form, name) && !name.includes(form.slice(0, -1));
}

/** At least two characters stand alone and none of the form is part of a word beside it. */
function isNoPhrase(text: string, start: number, end: number, segmenter: Segmenter | null): boolean {
  const words = wordsAround(segmenter, text, start, end);
  if (words.isJoined(start) || words.isJoined(end)) return false;
  let alone = 0;
  for (let at = start; at < end; at++) if (words.isAlone(at)) alone++;
  const opened = /^(?:全国|国家|中央|最高)/.test(text.slice(start, end));
  return opened ? alone >= 1 : alone >= 2 && words.isAlone(end - 1);
}
