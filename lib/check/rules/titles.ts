// A title in 《》 that is no act's, but nearly one's: 《个人信息法》, 《未成年人网络保护规定》.
// Unknown titles abound (ministries and provinces issue them daily), so only what is near one known act, and near no other, counts.
import { entryName, type LawEntry } from '../../model/entry';
import type { Segmenter } from '../../recognize/data';
import { foreignBefore, opensForeign } from '../../recognize/recognizers/legal-words';
import { bareTitle, draftOfTitle, isGenericTitle, kindOfTitle } from '../../recognize/recognizers/title-kinds';
import { type Fault, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, STATE, sourceFor, withoutState } from '../knowledge';
import { buildNearIndex, isPartOf, type NearIndex } from '../near';
import { ACT_KINDS, mistyped, nearest, shortened } from '../near-titles';

const TITLE = /《([^《》]{3,80})》/g;
/** Where drafts, plans for laws and local acts are spoken of, an unknown title is no fault. */
const COMING =
  /草案|征求意见|送审稿|起草|立法(?:规划|计划|项目|调研|建议)|拟(?:制定|出台|修)|论证|调研稿|尚未出台|呼吁|建议制定/;
const LOCAL =
  /(?:省|市|县|区|州|盟|旗|自治区|兵团|镇|街道)(?:人大|人民代表大会|人民政府|政府|委|级|出台|印发|发布|制定|颁布|通过|实施|正式|首部|地方性|的)|地方性法规|该[省市县区]|本[省市县区]|我[省市县区]|全[省市]|[省市县区州镇乡村校厂]里|(?:学校|公司|银行|医院|企业)(?:的|[^，。]{0,12}(?:制定|制订|印发|出台|发布|修订|公布|通过|实施|推出|颁布|下发|完善))/;
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
  if (draftOfTitle(title) || isGenericTitle(title)) return [];
  const trial = onTrial(paragraph, start, end, title);
  if (trial) return [trial];
  if (isKnown(paragraph, title, bare) || isForeignOrBook(text, start, end, title)) return [];
  const cut = withoutKind(paragraph, start, end, title);
  if (cut) return [cut];
  // 《船员调例》: the slip may be in the very word for the kind.
  const local = kind === null || isLocal(text, start, title, kind);
  const stated = title.startsWith(STATE) || NATIONAL_ISSUER.test(text.slice(Math.max(0, start - 12), start));
  const told =
    kind === null || local ? null : (shortened(bare, kind, paragraph.knowledge) ?? nearest(bare, kind, stated, index));
  const { best, rivals } = told?.best ? told : { best: mistyped(bare, index, segmenter), rivals: [] };
  const source = best && sourceFor(best.value);
  // Two issuers are set off by a space as often as by a 、.
  if (!best || !source || best.name.replaceAll('、', '') === bare.replaceAll('、', '')) return [];
  // Laws are cited by their short names too, other acts by their titles.
  const own = kind === '法' ? best.name : inMarks(withoutState(entryName(best.value))).slice(1, -1);
  const right = title.startsWith(STATE) ? `${STATE}${own}` : own;
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

/** 《中华人民共和国…选举》: a full title of the state's or the Party's without the word for its kind. */
function withoutKind({ knowledge }: Paragraph, start: number, end: number, title: string): Fault | null {
  if (!/^(?:中华人民共和国|中国共产党)[\u4e00-\u9fff]{3,}$/.test(title)) return null;
  const whole = ['法', '条例', '规定', '办法', '准则', '规则'].filter((kind) => knowledge.named.has(title + kind));
  const [kind = ''] = whole;
  const entry = (knowledge.named.get(title + kind) ?? []).find((one) => one.type === 'law');
  const source = entry && sourceFor(entry);
  if (whole.length !== 1 || !source) return null;
  const right = `《${title}${kind}》`;
  return { start, end, reason: `没有题为《${title}》的规定，题名不完整；正式题名是${right}。`, source, fix: right };
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

/** 法 also where the words before it make another word (《民事诉论法》): what is near a law's name is meant as one. */
function kindIn(title: string): string | null {
  const kind = kindOfTitle(title);
  if (kind) return kind.strength === 'case' ? null : kind.kind;
  if (title.length < 4) return null;
  if (/[^办方]法$/.test(title)) return '法';
  // 《民事诉讼发》: what sounds like 法 ends no title of another kind.
  return title.length >= 5 && /[^分启出开首颁印研]发$|[^颁处]罚$/.test(title) ? '法' : null;
}
