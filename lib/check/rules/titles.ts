// A title in 《》 that is no act's, but nearly one's: 《个人信息法》, 《未成年人网络保护规定》.
// Unknown titles abound (ministries and provinces issue them daily), so only what is near one known act, and near no other, counts.
import { entryName, type LawEntry } from '../../model/entry';
import type { Segmenter } from '../../recognize/data';
import { foreignBefore, opensForeign } from '../../recognize/recognizers/legal-words';
import { bareTitle, draftOfTitle, isGenericTitle, kindOfTitle } from '../../recognize/recognizers/title-kinds';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, STATE, sourceFor, withoutState } from '../knowledge';
import { buildNearIndex, isPartOf, type Near, type NearIndex } from '../near';
import { editOf, isBroken, kindOfSlip } from '../slips';
import { isMixedUp } from '../sounds';
import { wordsAround } from '../words';

const TITLE = /《([^《》]{3,80})》/g;
const NUMERALS = /[零〇一二三四五六七八九十百千\d]/g;
/** Where drafts, plans for laws and local acts are spoken of, an unknown title is no fault. */
const COMING =
  /草案|征求意见|送审稿|起草|立法(?:规划|计划|项目|调研|建议)|拟(?:制定|出台|修)|论证|调研稿|尚未出台|呼吁|建议制定/;
const LOCAL =
  /(?:省|市|县|区|州|盟|旗|自治区|兵团|镇|街道)(?:人大|人民代表大会|人民政府|政府|委|级|出台|印发|发布|制定|颁布|通过|实施|正式|首部|地方性|的)|地方性法规|该[省市县区]|本[省市县区]|我[省市县区]|全[省市]|[省市县区州镇乡村校厂]里|学校|公司|银行|医院|企业/;
const OWN = /地方性法规|(?:该|本|我|这)[省市县区](?:的|人大|首部|自己)|[省市县区州](?:人大|出台|制定|颁布)/;
const APPLIES = /(?:根据|依据|依照|按照|遵照|违反|执行|对照|适用|落实|贯彻)(?:了|国务院|我国|国家)?$/;
const HAN_PLACE =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:省|市|县|自治区|自治州|特区|盟|旗)|北京|天津|上海|重庆|全国|全省|全市|本省|本市|香港|澳门|台湾)/;
/** Books, courses and school papers may bear nearly an act's name. */
const BOOK = /(?:一书|教材|课程|课|专栏|栏目|节目|专著|论文|杂志|期刊|歌曲|电影|纪录片)$/;

export function titleRule(knowledge: CheckKnowledge, segmenter: Segmenter | null): Rule {
  const names = knowledge.laws.flatMap((entry) =>
    titlesOf(entry).map((name) => ({ name: withoutState(name), value: entry })),
  );
  // An act in force before a repealed one of the same title.
  names.sort((a, b) => Number(a.value.facts.repealed !== undefined) - Number(b.value.facts.repealed !== undefined));
  const index = buildNearIndex(names);
  return (paragraph) =>
    [...paragraph.text.matchAll(TITLE)].flatMap((found) =>
      faultOf(paragraph, found.index, found[1] ?? '', index, segmenter),
    );
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

function faultOf(
  paragraph: Paragraph,
  start: number,
  title: string,
  index: NearIndex<LawEntry>,
  segmenter: Segmenter | null,
): Fault[] {
  const { text } = paragraph;
  const end = start + title.length + 2;
  const bare = withoutState(bareTitle(title));
  const kind = kindIn(title);
  if (!kind || draftOfTitle(title) || isGenericTitle(title)) return [];
  const trial = onTrial(paragraph, start, end, title);
  if (trial) return [trial];
  if (isKnown(paragraph, title, bare) || isForeignOrBook(text, start, end, title)) return [];
  const local = isLocal(text, start, title, kind);
  const stated = title.startsWith(STATE) || NATIONAL_ISSUER.test(text.slice(Math.max(0, start - 12), start));
  const told = local ? null : (shortened(bare, kind, paragraph.knowledge) ?? nearest(bare, kind, stated, index));
  const { best, rivals } = told?.best ? told : { best: mistyped(bare, index, segmenter), rivals: [] };
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

/** 《中国共产党重大事项请示报告条例（试行）》: the act is not, or no longer, on trial. */
function onTrial({ knowledge }: Paragraph, start: number, end: number, title: string): Fault | null {
  const base = title.replace(/[（(](?:试行|暂行)[）)]$/, '');
  if (base === title || knowledge.named.has(title)) return null;
  const entry = (knowledge.named.get(base) ?? []).find((one) => one.type === 'law');
  const source = entry && sourceFor(entry);
  if (entry?.type !== 'law' || !source || entry.facts.repealed || !ACT_KINDS.test(entry.kind)) return null;
  if (withoutState(entryName(entry)) !== withoutState(base)) return null;
  const mark = title.slice(base.length);
  return { start, end, reason: `现行的《${base}》题名里没有“${mark}”。`, source, fix: `《${base}》` };
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

/** Foreign acts, drafts, books: titles that this knowledge does not claim to know. */
function isForeignOrBook(text: string, start: number, end: number, title: string): boolean {
  const { start: from, end: to } = sentenceAround(text, start);
  const sentence = text.slice(from, to);
  if (
    opensForeign(title) ||
    /(?:条约|协定|公约|议定书)$/.test(title) ||
    foreignBefore(text.slice(Math.max(from, start - 12), start))
  )
    return true;
  if (COMING.test(sentence.replace(/《[^《》]*》/g, '')) || BOOK.test(text.slice(end, end + 3))) return true;
  return /特区|香港|澳门|台湾|立法会/.test(sentence);
}

/** Places make 条例 and 办法 of their own, with titles near the state's; only the state makes 法. */
function isLocal(text: string, start: number, title: string, kind: string): boolean {
  if (HAN_PLACE.test(title)) return true;
  if (kind === '法') return false;
  const before = text.slice(sentenceAround(text, start).start, start);
  // A bureau that works by an act has not made it.
  return (APPLIES.test(before) ? OWN : LOCAL).test(before);
}

/** Who issues acts of the whole country, right before the title. */
const NATIONAL_ISSUER =
  /(?:国务院(?:、中央军委)?|中共中央|党中央|中央(?:军委|纪委)|中央办公厅|国务院办公厅|最高人民法院|最高人民检察院|最高法|最高检|国家监委)(?:颁布|公布|发布|印发|制定)?(?:的|了)?$/;

/** A slip of the typist in a known title: half a word is left, so it is nobody else's title. */
function mistyped(bare: string, index: NearIndex<LawEntry>, segmenter: Segmenter | null): Near<LawEntry> | null {
  if (bare.length < 5) return null;
  const near = index.near(bare, 1).filter(({ name, value, edits }) => {
    if (edits !== 1 || !ACT_KINDS.test(value.kind) || !sameNumerals(name, bare)) return false;
    const edit = editOf(bare, name);
    const kind = kindOfSlip(bare, edit);
    if (kind === 'added') return false;
    return isBroken(wordsAround(segmenter, bare, 0, bare.length), 0, edit, kind);
  });
  const [best] = near;
  return best && near.every(({ name }) => name === best.name) ? best : null;
}

const ACT_KINDS = /^(?:宪法|法律|行政法规|监察法规|司法解释|党内法规|部门规章)$/;

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
  const all = index.near(bare, isLaw ? (bare.length < 6 && !stated ? 5 : 6) : 6);
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

/** 《治罚法》: a short form nobody uses of one law, or of two. */
function shortened(bare: string, kind: string, { laws }: CheckKnowledge): Nearest | null {
  if (kind !== '法' || bare.length > 5) return null;
  const near = laws
    .filter((law) => law.kind === '法律' && !law.facts.repealed && !law.facts.draft)
    .map((value) => ({ name: withoutState(entryName(value)), value, edits: 0 }))
    .filter(({ name }) => name.endsWith('法') && isShortening(bare, name));
  const [best, ...rivals] = near;
  return best && near.length <= 3 ? { best, rivals } : null;
}

/** Branches of law, and books on them. */
const SUBJECTS =
  /^(?:国际|国家|行政|经济|环境|海洋|金融|社会|电子|数据|网络|能源|税|体育|军事|航空|交通|卫生|公司|企业|财政|财税)法$/;

/** The name's first character, some of the others in their order. */
function isShortening(bare: string, name: string): boolean {
  return bare.length < name.length && bare[0] === name[0] && isPartOf(bare, name) && !SUBJECTS.test(bare);
}

/** Only the state makes 法, so a title that lacks, adds or shuffles words of one is that law's. */
function isNearLaw(bare: string, name: string, edits: number, stated: boolean): boolean {
  // 《住房租赁法》: the act there is, is a 条例; no other body makes 法.
  if (KIND_WORD.test(name)) {
    const stem = name.replace(KIND_WORD, '');
    return stem.length >= 3 && bare === `${stem}法`;
  }
  if (!/法典?$/.test(name) || name.length < 3) return false;
  const shorter = Math.min(bare.length, name.length);
  if (isPartOf(bare, name) || isPartOf(name, bare))
    return (shorter >= (stated ? 3 : 4) || (bare.length === 3 && edits === 1)) && edits <= Math.ceil(shorter / 2);
  if (isShuffled(bare, name)) return bare.length >= 5;
  if (stated && edits === 1 && bare.length === name.length) return true;
  return edits === 1 ? shorter >= 5 || (stated && shorter >= 4) : edits === 2 && shorter >= (stated ? 5 : 7);
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
    if (isOtherKind(bare, name))
      return /^(?:行政法规|监察法规|党内法规)$/.test(rank) || (ACT_KINDS.test(rank) && bare.length >= 9);
    // Two words lost: 《无人驾驶航空器管理条例》.
    const national = /^(?:行政法规|监察法规|党内法规)$/.test(rank);
    if (national && bare.length >= (stated ? 7 : 9) && edits <= 4 && isPartOf(bare, name)) return true;
    if (isStretchOff(bare, name, rank, stated) || (bare.length >= 7 && isShuffled(bare, name))) return true;
    if (edits > 2) return false;
    const lost = bare.length >= 8 && isPartOf(bare, name);
    const most = bare.length < 7 ? 0 : bare.length < 10 && !lost ? 1 : 2;
    return edits <= most && isSameAct(bare, name) && !isOther(bare, name);
  }
  return bare.length >= 14 && edits <= 1 && isSameAct(bare, name);
}

const KIND_WORD = /(?:条例|规定|办法|规则|准则|细则)$/;

/**
 * One stretch of the title lost, put in or replaced, the rest of it whole: 《机动车责任强制保险条例》. The state's and the
 * Party's acts are all known, so what is near one of them and not told as a place's own is meant as it.
 */
function isStretchOff(bare: string, name: string, rank: string, stated: boolean): boolean {
  if (!/^(?:行政法规|监察法规|党内法规|司法解释)$/.test(rank)) return false;
  const [head, tail] = commonEdges(bare, name);
  const got = bare.length - head - tail;
  const own = name.length - head - tail;
  const shared = head + tail;
  // The kind's own word is shared by hundreds.
  const telling = shared - (KIND_WORD.exec(name)?.[0].length ?? 0);
  if (tail < 2 || telling < (stated ? 2 : 4)) return false;
  const whole = telling >= (stated ? own : 2 * own);
  const lost = name.slice(head, name.length - tail);
  if (got === 0 && stated && /^(?:暂行|试行|管理|工作|监督|监督管理|安全)$/.test(lost)) return true;
  if (got === 0) return own <= 5 && whole && telling >= (stated ? 3 : 5);
  if (own === 0) return got <= 2 && telling >= (stated ? 4 : 6);
  return got <= 3 && own <= 3 && head >= 1 && whole && telling >= (stated ? 4 : 6);
}

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
