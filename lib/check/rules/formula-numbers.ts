// A formula named with a wrong number: “五个意识”, “六位一体”总体布局, 两不愁四保障. Places invent formulas of their own, so one
// numeral at the head counts only with something of the known formula beside it.
import type { ProgrammeEntry } from '../../model/entry';
import { readNumber } from '../../recognize/recognizers/numerals';
import type { Fault, Paragraph, Rule } from '../draft';
import { sentenceAround } from '../draft';
import { type NumberedName, numberedNames, partsOf } from '../formulas';
import { type CheckKnowledge, sourceFor } from '../knowledge';

const NUMERAL = '[一二两三四五六七八九十]+';
/** What news says of the central formulas, and hardly of a town's own. */
export const VERB =
  /(?:增强|树牢|牢固树立|强化|坚定|坚持|做到|坚决做到|践行|牢记|落实|贯彻|把握|领悟|深刻领悟|拥护|捍卫|统筹推进|统筹|协调推进|反对|纠治|整治|驰而不息纠治|实现|推进|讲好|写好|做好|聚焦|围绕|解决|打好|打赢|应对|用好|运用|防范|经受|经受住|警惕|确保|严格落实|全面落实)(?:好|了|党的|党中央|全党|有关)?[“‘]?$/;
/** A place, an office or a village of its own speaks. */
export const LOCAL =
  /工作法|工作模式|工作机制|工作思路|模式|机制|探索|创新|首创|推行|我局|本院|该院|该局|全省|全市|全县|全区|全镇|全村|社区|乡镇|企业|公司|学校/;

export function formulaNumberRule(knowledge: CheckKnowledge): Rule {
  const names = numberedNames(knowledge.programmes);
  const patterns = names.map((name) => ({ name, pattern: patternOf(name), rest: longest(name) }));
  const known = new Set(knowledge.named.keys());
  return (paragraph) =>
    patterns
      .flatMap(({ name, pattern, rest }) =>
        paragraph.text.includes(rest)
          ? [...paragraph.text.matchAll(pattern)].flatMap((found) =>
              faultOf(paragraph, name, found.index, found[0], known, names).map((fault) => ({
                fault,
                off: countsOff(found[0], name),
              })),
            )
          : [],
      )
      .sort((a, b) => a.off - b.off)
      .map(({ fault }) => fault);
}

/** By how much the numbers miss: 四个务必 is nearer to 三个务必 than to 两个务必. */
function countsOff(found: string, { name }: NumberedName): number {
  const [own = [], given = []] = [name, found].map((text) => text.match(new RegExp(NUMERAL, 'g')) ?? []);
  return own.reduce(
    (sum, number, i) => sum + Math.abs((readNumber(number) ?? 0) - (readNumber(given[i] ?? '') ?? 0)),
    0,
  );
}

/** The name with any numerals where it has numerals. */
function patternOf({ name, numbers }: NumberedName): RegExp {
  let source = '';
  let at = 0;
  for (const number of numbers) {
    source += name.slice(at, number.at) + NUMERAL;
    at = number.at + number.text.length;
  }
  return new RegExp(`${source}${name.slice(at)}`, 'g');
}

/** Longest stretch of the name between numerals: cheap to look for. */
function longest({ name }: NumberedName): string {
  return name.split(new RegExp(NUMERAL)).reduce((a, b) => (b.length > a.length ? b : a), '');
}

function faultOf(
  paragraph: Paragraph,
  name: NumberedName,
  start: number,
  found: string,
  known: ReadonlySet<string>,
  names: readonly NumberedName[],
): Fault[] {
  const { text } = paragraph;
  const end = start + found.length;
  if (same(found, name.name) || known.has(found) || inKnownName(paragraph, start, end)) return [];
  if (/[第前后]$/.test(text.slice(0, start)) || wrongNumbers(found, name) !== 1) return [];
  if (!isMeant(text, start, end, name, names)) return [];
  const source = sourceFor(name.entry);
  if (!source) return [];
  const parts = partsOf(name.entry);
  const told = parts.length > 0 ? `，即${parts.join('、')}` : '';
  return [{ start, end, reason: `规范的提法是“${name.name}”${told}。`, source, fix: name.name }];
}

/** How many of the numerals differ; 四纵三横 is no slip for 八纵八横. */
function wrongNumbers(found: string, { name }: NumberedName): number {
  const [own, given] = [name, found].map((text) => text.match(new RegExp(NUMERAL, 'g')) ?? []);
  return (own ?? []).filter((number, i) => !same(number, given?.[i] ?? '')).length;
}

function same(a: string, b: string): boolean {
  return a.replaceAll('两', '二') === b.replaceAll('两', '二');
}

function inKnownName({ mentions }: Paragraph, start: number, end: number): boolean {
  return mentions.some(
    (one) => one.start <= start && one.end >= end && one.target?.is === 'entry' && one.end - one.start >= end - start,
  );
}

/** What places, firms and schools count by too. */
const COMMON =
  /^.+(?:坚持|重点|专项|突出|全面|必须|关键|方面|结合|统筹|确保|聚焦|机制|清单|行动|工程|提升|一批|优化|转变|更加|行业|场所|中心|平台|文化|问题|群体|制度|标准|目标|任务|要求|同步|到位|严|实|度|创|化|查|好|新|节|员|山|区|所|网|微|长|会|公里|文章|步走|体系)$/;
/** The name behind its numeral is long and no 个, 大, 项 that any town may count by. */
function isTelling({ name, numbers }: NumberedName): boolean {
  return (
    numbers.length === 1 &&
    name.length >= 4 &&
    !/^.[个大项条化级种位类方件张网资篇步场本道套点组批支把盘块次年]/.test(name)
  );
}

/** 防止干预司法“四个规定”: four characters in a row of what one of its parts says at length. */
function tellsPart(entry: ProgrammeEntry, sentence: string): boolean {
  return partsOf(entry).some(
    (part) =>
      part.length >= 7 &&
      Array.from({ length: part.length - 3 }, (_, i) => part.slice(i, i + 4)).some(
        (four) => !/[领党]导|干部|工作|发展|建设|坚持|问题/.test(four) && sentence.includes(four),
      ),
  );
}

function isMeant(
  text: string,
  start: number,
  end: number,
  name: NumberedName,
  names: readonly NumberedName[],
): boolean {
  const after = text.slice(end).replace(/^[”’]/, '');
  if (name.tails.some((tail) => after.startsWith(tail))) return true;
  // Conferences and provinces each have their own 六个坚持.
  if (name.name.endsWith('个坚持')) return false;
  const { start: from, end: to } = sentenceAround(text, start);
  const sentence = text.slice(from, to);
  if (partsOf(name.entry).filter((part) => sentence.includes(part)).length >= 2) return true;
  const quoted = /[“‘]$/.test(text.slice(0, start)) && /^[”’]/.test(text.slice(end));
  if (quoted && tellsPart(name.entry, sentence)) return true;
  // Two numerals, one of them right: 两不愁四保障. With 一体 as the second it is an everyday turn of phrase.
  const twoRight = name.numbers.length > 1 && !/^.个一|一体$/.test(name.name);
  if (!name.plain) return false;
  if (twoRight) return !LOCAL.test(sentence) || quoted;
  // 三位一体, 五个坚持: too common a turn to be told by a verb beside it.
  if (!quoted || name.name.endsWith('一体') || LOCAL.test(text.slice(end, end + 12))) return false;
  // “五好农村路”, “双随机、两公开”, “五种形态”: what follows the numeral is nobody else's.
  if (isTelling(name) || name.name.includes('、')) return true;
  if (!COMMON.test(name.name) && !LOCAL.test(sentence)) return true;
  const beside = names.some((one) => one.plain && one.name !== name.name && sentence.includes(`“${one.name}”`));
  return beside || VERB.test(text.slice(Math.max(0, start - 12), start));
}
