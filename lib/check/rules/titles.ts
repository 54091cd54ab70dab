// A title in 《》 that is no act's, but nearly one's: 《个人信息法》, 《未成年人网络保护规定》.
// Unknown titles abound (ministries and provinces issue them daily), so only what is near one known act, and near no other, counts.
import { entryName, type LawEntry } from '../../model/entry';
import { foreignBefore, opensForeign } from '../../recognize/recognizers/legal-words';
import { bareTitle, draftOfTitle, isGenericTitle, kindOfTitle } from '../../recognize/recognizers/title-kinds';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, STATE, sourceFor, withoutState } from '../knowledge';
import { buildNearIndex, isPartOf, type Near, type NearIndex } from '../near';
import { isMixedUp } from '../sounds';

const TITLE = /《([^《》]{3,80})》/g;
const NUMERALS = /[零〇一二三四五六七八九十百千\d]/g;
/** Where drafts, plans for laws and local acts are spoken of, an unknown title is no fault. */
const COMING =
  /草案|征求意见|送审稿|起草|立法(?:规划|计划|项目|调研|建议)|拟(?:制定|出台|修)|论证|调研稿|尚未出台|呼吁|建议制定/;
const LOCAL =
  /(?:省|市|县|区|州|盟|旗|自治区|兵团|镇|街道)(?:人大|人民代表大会|人民政府|政府|委|级|出台|印发|发布|制定|颁布|通过|实施|正式|首部|地方性|的)|地方性法规|该[省市县区]|本[省市县区]|我[省市县区]|全[省市]|[省市县区州镇乡村校厂]里|学校|公司|银行|医院|企业/;
const HAN_PLACE =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:省|市|县|自治区|自治州|特区|盟|旗)|北京|天津|上海|重庆|全国|全省|全市|本省|本市|香港|澳门|台湾)/;
/** Books, courses and school papers may bear nearly an act's name. */
const BOOK = /(?:一书|教材|课程|课|专栏|栏目|节目|专著|论文|杂志|期刊|歌曲|电影|纪录片)$/;

export function titleRule(knowledge: CheckKnowledge): Rule {
  const names = knowledge.laws.flatMap((entry) =>
    titlesOf(entry).map((name) => ({ name: withoutState(name), value: entry })),
  );
  // An act in force before a repealed one of the same title.
  names.sort((a, b) => Number(a.value.facts.repealed !== undefined) - Number(b.value.facts.repealed !== undefined));
  const index = buildNearIndex(names);
  return (paragraph) =>
    [...paragraph.text.matchAll(TITLE)].flatMap((found) => faultOf(paragraph, found.index, found[1] ?? '', index));
}

function titlesOf(entry: LawEntry): string[] {
  if (entry.facts.draft) return [];
  const names = entry.terms
    .filter((term) => term.status === 'full' || term.status === 'short')
    .map((term) => term.text);
  return [...new Set(names.map((name) => bareTitle(name).replaceAll('《', '〈').replaceAll('》', '〉')))].filter(
    (name) => withoutState(name).length >= 3,
  );
}

function faultOf(paragraph: Paragraph, start: number, title: string, index: NearIndex<LawEntry>): Fault[] {
  const { text } = paragraph;
  const end = start + title.length + 2;
  const bare = withoutState(bareTitle(title));
  const kind = kindIn(title);
  if (!kind || draftOfTitle(title) || isGenericTitle(title)) return [];
  if (isKnown(paragraph, title, bare) || isOthers(text, start, end, title, kind)) return [];
  const { best, rivals } = nearest(bare, kind, title.startsWith(STATE), index);
  const source = best && sourceFor(best.value);
  if (!best || !source) return [];
  const right = title.startsWith(STATE) ? `${STATE}${best.name}` : best.name;
  const names = [best, ...rivals].map(({ value }) => inMarks(withoutState(entryName(value))));
  if (names.length > 1)
    return [{ start, end, reason: `没有题为《${bare}》的法律；题名相近的有${names.join('、')}。`, source, fix: null }];
  const missing = isPartOf(bare, best.name) ? '，题名不完整' : '';
  const reason = `没有题为《${bare}》的规定${missing}；正式题名是${names[0]}。`;
  return [{ start, end, reason, source, fix: `《${right}》` }];
}

function inMarks(name: string): string {
  return `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

function isKnown({ knowledge, mentions }: Paragraph, title: string, bare: string): boolean {
  const forms = [title, bareTitle(title), bare, `${STATE}${bare}`].map((form) =>
    form.replaceAll('〈', '《').replaceAll('〉', '》'),
  );
  if (forms.some((form) => knowledge.named.has(form))) return true;
  const over = mentions.find((one) => one.surface === `《${title}》` && one.target?.is === 'entry');
  return over !== undefined;
}

/** Foreign and local acts, drafts, books: titles that this knowledge does not claim to know. */
function isOthers(text: string, start: number, end: number, title: string, kind: string): boolean {
  const { start: from, end: to } = sentenceAround(text, start);
  const sentence = text.slice(from, to);
  if (opensForeign(title) || foreignBefore(text.slice(Math.max(from, start - 12), start))) return true;
  if (
    COMING.test(sentence.replace(/《[^《》]*》/g, '')) ||
    BOOK.test(text.slice(end, end + 3)) ||
    HAN_PLACE.test(title)
  )
    return true;
  if (/特区|香港|澳门|台湾|立法会/.test(sentence)) return true;
  return kind !== '法' && LOCAL.test(text.slice(from, start));
}

/** 法 also where the words before it make another word (《民事诉论法》): what is near a law's name is meant as one. */
function kindIn(title: string): string | null {
  const kind = kindOfTitle(title);
  if (kind) return kind.strength === 'case' ? null : kind.kind;
  if (title.length < 4) return null;
  if (/[^办方]法$/.test(title)) return '法';
  // 《民事诉讼发》: what sounds like 法 ends no title of another kind.
  return title.length >= 5 && /[^分启出开首颁印研]发$|[^颁处]罚$/.test(title) ? '法' : null;
}

interface Nearest {
  best: Near<LawEntry> | null;
  /** Others as near: which of them is meant, only the writer knows. */
  rivals: Near<LawEntry>[];
}

function nearest(bare: string, kind: string, stated: boolean, index: NearIndex<LawEntry>): Nearest {
  const isLaw = kind === '法' || kind === '法典';
  const all = index.near(bare, bare.length < 6 && !stated ? 3 : 4);
  const near = all.filter(
    ({ name, value, edits }) =>
      sameNumerals(name, bare) &&
      (isLaw ? isNearLaw(bare, name, edits, stated) : isNearAct(bare, name, value, edits, kind, stated)),
  );
  const [best] = near;
  if (!best) return { best: null, rivals: [] };
  // Words lost or shuffled are likelier than words replaced.
  const whole = near.filter((one) => one.edits === best.edits && isSameWords(bare, one.name));
  const [first = best] = whole;
  const others = whole.length > 0 ? whole : near.filter((one) => one.edits <= best.edits);
  const rivals = others.filter((one) => one.name !== first.name && !one.value.facts.repealed);
  if (rivals.length === 0) return { best: first, rivals };
  // Only the state makes laws, so none of this title there is; of other acts there may be one.
  return isLaw && rivals.length < 3 && bare.length >= 6 ? { best: first, rivals } : { best: null, rivals: [] };
}

/** Only the state makes 法, so a title that lacks, adds or shuffles words of one is that law's. */
function isNearLaw(bare: string, name: string, edits: number, stated: boolean): boolean {
  if (!/法典?$/.test(name) || name.length < 3) return false;
  const shorter = Math.min(bare.length, name.length);
  if (isPartOf(bare, name) || isPartOf(name, bare))
    return (shorter >= (stated ? 3 : 4) || (bare.length === 3 && edits === 1)) && edits <= Math.ceil(shorter / 2);
  if (isShuffled(bare, name)) return bare.length >= 5;
  return edits === 1 ? shorter >= 5 || (stated && shorter >= 4) : edits === 2 && shorter >= 7;
}

function isNearAct(
  bare: string,
  name: string,
  { kind: rank }: LawEntry,
  edits: number,
  kind: string,
  stated: boolean,
): boolean {
  if (/条例|规定|办法|规则|准则|细则|解释/.test(kind)) {
    // With the state's name it is no province's act, so a law may be meant.
    if (stated && name === bare.replace(KIND_WORD, '法')) return true;
    if (isOtherKind(bare, name)) return /^(?:行政法规|监察法规|党内法规)$/.test(rank);
    const lost = bare.length >= 8 && isPartOf(bare, name);
    const most = bare.length < 7 ? 0 : bare.length < 10 && !lost ? 1 : 2;
    return (
      (edits <= most && isSameAct(bare, name) && !isOther(bare, name)) || (bare.length >= 7 && isShuffled(bare, name))
    );
  }
  return bare.length >= 14 && edits <= 1 && isSameAct(bare, name);
}

const KIND_WORD = /(?:条例|规定|办法|规则|准则|细则)$/;

/** 《信访工作规定》 for 《信访工作条例》: one subject, another kind of act. */
function isOtherKind(bare: string, name: string): boolean {
  const stem = bare.replace(KIND_WORD, '');
  return stem.length >= 4 && KIND_WORD.test(name) && name.replace(KIND_WORD, '') === stem && name !== bare;
}

function isSameWords(a: string, b: string): boolean {
  return isPartOf(a, b) || isPartOf(b, a) || isShuffled(a, b);
}

function isShuffled(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Acts differ by 实施, 暂行, （二） and the like: such an edit makes another act's title, not a wrong one. */
const MEANT =
  /实施|暂行|试行|补充|修订|修改|特别|若干|地方|国家|全国|中央|农村|城市|军队|内部|涉外|管理|监督|安全|服务|关于|的/;

function isSameAct(bare: string, name: string): boolean {
  const [head, tail] = commonEdges(bare, name);
  const cut = bare.slice(head, bare.length - tail);
  const own = name.slice(head, name.length - tail);
  // 《企业信息公示条例》: the whole title but for the word that says how long it is meant to hold, or that it is about managing.
  if (cut === '' && bare.length >= 8 && /^(?:暂行|试行|管理)$/.test(own)) return true;
  if (cut === '' || own === '') return !MEANT.test(cut + own) || bare.length >= 12;
  return true;
}

/** In a short title one word for another makes another act (科学成果奖励, 教学成果奖励), unless it sounds or looks like it. */
function isOther(bare: string, name: string): boolean {
  if (bare.length !== name.length || bare.length >= 10 || isShuffled(bare, name)) return false;
  return [...bare].some((character, i) => character !== name[i] && !isMixedUp(character, name[i] ?? ''));
}

function commonEdges(a: string, b: string): [number, number] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [head, tail];
}

function sameNumerals(a: string, b: string): boolean {
  return (a.match(NUMERALS) ?? []).join('') === (b.match(NUMERALS) ?? []).join('');
}
