// Short forms made on the spot, 国家市监总局, 市监总局, 最高检院: characters of an official name in their order, with its beginning
// and its head, that are neither the name nor one of its short forms.
import { type AgencyEntry, entryName } from '../../model/entry';
import { isCountryBefore } from '../abroad';
import { type Fault, insideTitle, type Paragraph, type Rule } from '../draft';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { isPartOf } from '../near';

/** 国家…总局, 国家…局, 最高…院: elsewhere (中央, 全国) too many true names are made so. */
const OPENED = /(?:国家[\u4e00-\u9fff]{2,4}局|最高[\u4e00-\u9fff]{1,2}院)/g;
/** Without such a word only 总局 is telling. */
const BARE = /[\u4e00-\u9fff]{2,4}总局/g;

export function shortNameRule(knowledge: CheckKnowledge): Rule {
  const bodies = knowledge.agencies.filter((entry) => !entry.facts.ended && /^(?:国家|最高)/.test(entryName(entry)));
  return (paragraph) => [
    ...[...paragraph.text.matchAll(OPENED)].flatMap((found) => opened(paragraph, found.index, found[0], bodies)),
    ...[...paragraph.text.matchAll(BARE)].flatMap((found) => bare(paragraph, found.index, found[0], bodies)),
  ];
}

function opened(paragraph: Paragraph, start: number, form: string, bodies: readonly AgencyEntry[]): Fault[] {
  // 总局 written of a body that is a 局: 国家药监总局.
  const plain = form.replace(/总局$/, '局');
  const body = bodies.find(
    (entry) =>
      isMadeOf(form, entryName(entry)) ||
      (plain !== form && (isMadeOf(plain, entryName(entry)) || entry.terms.some(({ text }) => text === plain))),
  );
  return body ? faultOf(paragraph, start, form, body) : [];
}

function bare(paragraph: Paragraph, start: number, stretch: string, bodies: readonly AgencyEntry[]): Fault[] {
  for (let at = 0; at + 4 <= stretch.length; at++) {
    const form = stretch.slice(at);
    const body = bodies.find((entry) => entryName(entry).endsWith('总局') && isMadeOf(`国家${form}`, entryName(entry)));
    if (body) return faultOf(paragraph, start + at, form, body);
  }
  return [];
}

/** Begins and ends as the name does, with characters of it in their order between; a whole stretch of it (国家安全局) is another body's. */
function isMadeOf(form: string, name: string): boolean {
  if (form.length >= name.length - 1 || form.slice(0, 2) !== name.slice(0, 2) || form.at(-1) !== name.at(-1))
    return false;
  const middle = form.slice(2).replace(/(?:总局|局|院)$/, '');
  if (middle[0] !== name[2] || !isPartOf(form, name)) return false;
  return name.endsWith('总局') || form.startsWith('最高') || !name.includes(middle);
}

function faultOf(paragraph: Paragraph, start: number, form: string, entry: AgencyEntry): Fault[] {
  const { text, mentions, knowledge } = paragraph;
  const end = start + form.length;
  const source = sourceFor(entry);
  if (!source || knowledge.named.has(form) || insideTitle(text, start) || isCountryBefore(text, start)) return [];
  const crossed = mentions.some(
    (one) =>
      one.start < end &&
      one.end > start &&
      one.type !== 'reference' &&
      !(one.via === 'composed' && one.target?.is !== 'entry'),
  );
  // 国家林草局（国家公园局）: a plate beside the name, in short.
  if (/（$/.test(text.slice(0, start)) && /^）/.test(text.slice(end))) return [];
  if (crossed || /^(?:[面势限]|部(?!署))/.test(text.slice(end))) return [];
  const fix = entry.terms.find((term) => term.status === 'short')?.text ?? entryName(entry);
  const usual = form.startsWith('国家')
    ? (entry.terms.find(({ status, text: name }) => status === 'short' && name.startsWith('国家'))?.text ?? fix)
    : fix;
  return [
    { start, end, reason: `“${form}”不是${entryName(entry)}的规范简称，通用的是“${usual}”。`, source, fix: usual },
  ];
}
