// Full names of national bodies with a stretch lost or another head: 中国证券监督委员会, 海关总局, 国家知识财产局. Only where the
// body speaks or acts, and where no other body of the knowledge is called so. And ministries with a prefix that is not theirs.
import { type AgencyEntry, entryName } from '../../model/entry';
import { buildTrie } from '../../recognize/trie-build';
import { isAbroad } from '../abroad';
import { type Fault, insideTitle, mentionOver, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, sourceFor } from '../knowledge';
import { isPartOf } from '../near';

/** Words before which a name may stand; a shorter stretch within another name is none. */
const BODY =
  /(?<![\u4e00-\u9fff])(?:近日，?|日前，?|记者从|据|由|经|会同|联合|根据|按照|按|向|在|与|和|同|及|对)?((?:国家|中国|中华|全国|最高|海关|审计)[\u4e00-\u9fff]{1,13}?(?:委员会|联合会|总工会|法院|检察院|总局|总署|署|局))(?=近日|日前|今[日天]|昨[日天]|本[周月]|印发|发布|公布|通报|要求|部署|开展|召开|举办|举行|会同|联合|有关负责人|新闻发言人|提醒|表示|决定|批复|组织|[，。、”）])/g;
/** Heads that are taken for one another. */
const HEAD = /(?:总局|总署|署|局)$/;

export function bodyNameRule(knowledge: CheckKnowledge): Rule {
  const names = knowledge.agencies
    .filter((entry) => !entry.facts.ended && /^(?:国家|中国|中华|全国|最高|海关总署|审计署)/.test(entryName(entry)))
    .flatMap((entry) =>
      entry.terms
        .filter(({ text, status, needs }) => !needs && (status === 'full' || status === 'short') && text.length >= 4)
        .map(({ text }) => ({ name: text, entry })),
    );
  return (paragraph) =>
    [...paragraph.text.matchAll(BODY)].flatMap((found) => {
      const got = found[1] ?? '';
      return faultOf(paragraph, found.index + found[0].length - got.length, got, names);
    });
}

/** 国家民政部, 国务院发改委: told as short forms that nobody uses. */
export function bodyPrefixRule(knowledge: CheckKnowledge): Rule {
  const prefixed = prefixedForms(knowledge);
  const trie = buildTrie(prefixed.map(({ form }) => form));
  return (paragraph) => {
    const faults: Fault[] = [];
    trie.scan(paragraph.text, (start, end, at) => {
      const one = prefixed[at];
      if (one) faults.push(...prefixFault(paragraph, start, end, one));
    });
    return faults;
  };
}

/** What ministries and commissions are called; a name that opens otherwise is no ministry's. */
const OWN_NAME = /^(?!国务院|中央|中国|中共|全国)[\u4e00-\u9fff]{2,}[部委]$/;

/** Ministries bear no 国家 or 国务院 before their names but where it is part of one. */
interface Prefixed {
  form: string;
  entry: AgencyEntry;
}

function prefixedForms({ agencies, named, formers }: CheckKnowledge): Prefixed[] {
  const known = [...named.keys()].filter((name) => /^(?:国家|国务院)/.test(name));
  return agencies
    .filter(({ facts }) => !facts.ended && facts.level === '中央')
    .flatMap((entry) =>
      entry.terms
        .filter(({ text, needs }) => !needs && OWN_NAME.test(text))
        // 国家发改委, never 国务院发改委.
        .flatMap(({ text }) => (/^国家/.test(text) ? [`国务院${text.slice(2)}`] : [`国家${text}`, `国务院${text}`]))
        .map((form) => ({ form, entry })),
    )
    .filter(({ form, entry }) => !/^国务院/.test(entryName(entry)) && !formers.has(form))
    .filter(({ form }) => !known.some((name) => name.startsWith(form)));
}

function prefixFault({ text }: Paragraph, start: number, end: number, { form, entry }: Prefixed): Fault[] {
  const source = sourceFor(entry);
  if (!source || /^[门属队]/.test(text.slice(end)) || insideTitle(text, start)) return [];
  if (isAbroad(text, start, sentenceAround(text, start).start)) return [];
  const usual = entry.terms.find(({ status }) => status === 'short')?.text ?? entryName(entry);
  const reason = `“${form}”不是${entryName(entry)}的规范名称，通用的是“${usual}”。`;
  return [{ start, end, reason, source, fix: usual }];
}

function faultOf(
  { text, mentions, knowledge }: Paragraph,
  start: number,
  got: string,
  names: readonly { name: string; entry: AgencyEntry }[],
): Fault[] {
  const end = start + got.length;
  if (knowledge.named.has(got) || knowledge.formers.has(got) || insideTitle(text, start)) return [];
  if (mentionOver(mentions, start, end)?.target?.is === 'entry') return [];
  if (isAbroad(text, start, sentenceAround(text, start).start)) return [];
  const meant = names.filter(({ name }) => isOtherHead(got, name));
  const near = meant.length > 0 ? meant : names.filter(({ name }) => isStretchLost(got, name));
  const [first] = near;
  const source = first && sourceFor(first.entry);
  if (!first || !source || new Set(near.map(({ entry }) => entry.id)).size > 1) return [];
  const full = entryName(first.entry);
  const of = full === first.name ? '' : `（${full}）`;
  return [{ start, end, reason: `疑为“${first.name}”${of}之误。`, source, fix: first.name }];
}

/** 海关总局, 国家能源总局: the name with another head of its rank. */
function isOtherHead(got: string, name: string): boolean {
  const stem = name.replace(HEAD, '');
  return stem.length >= 2 && stem !== name && got !== name && got.replace(HEAD, '') === stem;
}

/** One stretch of two or three characters lost in the middle of a long name, most of it whole. */
function isStretchLost(got: string, name: string): boolean {
  const lost = name.length - got.length;
  if (lost < 2 || lost > 3 || got.length < 7 || !isPartOf(got, name)) return false;
  let head = 0;
  while (head < got.length && got[head] === name[head]) head++;
  return head >= 3 && head < got.length && name.endsWith(got.slice(head));
}
