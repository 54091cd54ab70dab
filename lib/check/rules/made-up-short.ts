// Short forms made on the spot of a body's or an act's name: 生环部, 住城建部, 国发改委. Characters of one known name in their
// order, its first among them and its head at the end, that make no words and are nobody's name.

import { type AgencyEntry, entryName } from '../../model/entry';
import type { OrganKind, Segmenter } from '../../recognize/data';
import { isAbroad } from '../abroad';
import { type Fault, insideTitle, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { isPartOf } from '../near';
import { wordsAround } from '../words';

const ACTS =
  /^(?:近日|日前|今[日天]|昨[日天]|印发|发布|公布|通报|要求|将|预计|修订|修改|拟|会同|联合|等[一二三四五六七八九十\d]*部门|启动|召开|举办|举行|部署|数据|有关|副?部长|新闻|提醒|表示|回应|批复|组织|派出|出台)/;
/** Where a body may be named: at the beginning of a clause, or after a word that leads one in. */
const OPENING =
  /(?<![\u4e00-\u9fff])(?:近日，?|日前，?|记者从|据|由|经|会同|联合|根据|按照|按|向|在|与|和|同|及|对|到|请|来自)?(?:国家|国务院)?(?=[\u4e00-\u9fff]{2,5}[部委局署办会院])/g;
const HEADS: Record<string, RegExp> = {
  部: /部$/,
  委: /委员会$/,
  局: /局$/,
  署: /署$/,
  办: /办公室$/,
  会: /委员会$/,
  院: /院$/,
};

export function madeUpShortRule(
  knowledge: CheckKnowledge,
  segmenter: Segmenter | null,
  organs: readonly OrganKind[],
): Rule {
  // 市场监管局, 数据局: what places call theirs.
  const local = new Set(organs.flatMap((organ) => Object.keys(organ.forms)));
  const bodies = knowledge.agencies.filter(
    (entry) =>
      !entry.facts.ended &&
      /^(?:国家|全国|中国[\u4e00-\u9fff]+委员会|国务院|中央|最高|[\u4e00-\u9fff]{2,12}部$)/.test(entryName(entry)),
  );
  return (paragraph) =>
    [...paragraph.text.matchAll(OPENING)].flatMap((found) => {
      const after = found.index + found[0].length;
      // 国家生环部: the prefix is as wrong as the form.
      const prefix = /(?:国家|国务院)$/.exec(found[0])?.[0].length ?? 0;
      for (const start of prefix > 0 ? [after - prefix, after] : [after]) {
        for (let length = 3; length <= 6; length++) {
          if (local.has(paragraph.text.slice(start, start + length))) continue;
          const fault = faultOf(paragraph, start, start + length, bodies, segmenter);
          if (fault) return [{ ...fault, start: after - prefix }];
        }
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
  // 国家林草局（国家公园局）: a plate beside the name, in short.
  if (/（$/.test(text.slice(0, start)) && /^）/.test(text.slice(end))) return null;
  // 卫健委, 林草局 are what places call theirs.
  if (knowledge.agencies.some(({ terms }) => terms.some((term) => term.text.endsWith(form)))) return null;
  if (mentions.some((one) => one.start < end && one.end > start && one.target?.is === 'entry')) return null;
  const meant = bodies.filter((entry) => head.test(entryName(entry)) && isMadeOf(form, entryName(entry)));
  const [body] = meant;
  const source = body && sourceFor(body);
  if (!body || meant.length > 3 || !source || insideTitle(text, start)) return null;
  if (isAbroad(text, start, sentenceAround(text, start).start) || !isNoPhrase(text, start, end, segmenter)) return null;
  const usual = (entry: AgencyEntry) => entry.terms.find(({ status }) => status === 'short')?.text ?? entryName(entry);
  const fix = meant.length > 1 ? null : usual(body);
  const told = fix
    ? `不是${entryName(body)}的规范简称，通用的是“${fix}”`
    : `不是规范简称；相近的有${meant.map((entry) => `“${usual(entry)}”`).join('、')}`;
  return { start, end, reason: `“${form}”${told}。`, source, fix };
}

/** 国发改委: the first character or the first word, then characters in order, to the head. */
function isMadeOf(form: string, name: string): boolean {
  const bare = name.replace(/^(?:中国|国家|国务院|中央|全国)/, '');
  return (form[0] === name[0] || form[0] === bare[0]) && form !== name && isPartOf(form, name);
}

/** At least two characters stand alone and none of the form is part of a word beside it. */
function isNoPhrase(text: string, start: number, end: number, segmenter: Segmenter | null): boolean {
  const words = wordsAround(segmenter, text, start, end);
  // 证管会: a word elsewhere, and no body here.
  if (end - start === 3 && /会$/.test(text.slice(start, end)) && ACTS.test(text.slice(end)))
    return !words.isJoined(start) && !words.isJoined(end);
  if (words.isJoined(start) || words.isJoined(end)) return false;
  let alone = 0;
  for (let at = start; at < end; at++) if (words.isAlone(at)) alone++;
  const opened = /^(?:全国|国家|中央|最高)/.test(text.slice(start, end));
  if (opened) return alone >= 1;
  // 国|广电局.
  if (/^国/.test(text.slice(start)) && words.isAlone(start) && ACTS.test(text.slice(end))) return true;
  // 交运|部: what acts or speaks is a body.
  if (!ACTS.test(text.slice(end))) return alone >= 2 && words.isAlone(end - 1);
  return words.isAlone(end - 1) || (end - start >= 5 && !words.isJoined(end));
}
