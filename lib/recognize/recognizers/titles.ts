// Documents named in 《》: which of them are official, of what kind, from whom, in force or a draft. Books and papers are not ours.
import type { DocumentTarget } from '../../model/mention';
import type { PageMemory, Remembered } from '../memory';
import { toOriginal } from '../normalize';
import type { Proposal, Propose, Scene } from '../proposal';
import { amendingTitle } from './amending-titles';
import { proposeBareTitles } from './bare-titles';
import { isForeignLaw } from './foreign-law';
import { isAside, isLawLike, nameOfTarget, withoutMarks } from './law-view';
import { opensForeign, sentenceStart } from './legal-words';
import { DRAFT_WORD, draftOfTitle, isGenericTitle, kindOfTitle, type TitleKind } from './title-kinds';
import { findMarkedTitles, type MarkedTitle } from './title-marks';
import { wholeEntry } from './whole-entry';

const MEMORY = 200;

/** Proposes titled documents; 《条例》 alone is left to what the page says before it. */
export const proposeTitles: Propose = (scene) => {
  const text = scene.block.normal.text;
  if (!text.includes('《')) return proposeBareTitles(scene);
  const marked = judgedTitles(scene).flatMap(({ proposal }) => proposal ?? []);
  return [...marked, ...proposeBareTitles(scene)];
};

/** Spans of 《…》 that name no document of ours (a book, a paper, a foreign law): nothing inside them is a mention. */
export function otherWorks(scene: Scene): MarkedTitle[] {
  const text = scene.block.normal.text;
  return judgedTitles(scene)
    .filter(({ span, proposal }) => proposal === null && !isGenericTitle(innerOf(text, span)))
    .map(({ span }) => span);
}

interface Judged {
  span: MarkedTitle;
  proposal: Proposal | null;
}
/** Both questions about a block come one after the other. */
let latest: { scene: Scene; judged: Judged[] } | null = null;

function judgedTitles(scene: Scene): Judged[] {
  if (latest?.scene === scene) return latest.judged;
  const judged = findMarkedTitles(scene.block.normal.text).map((span) => ({ span, proposal: judge(scene, span) }));
  latest = { scene, judged };
  return judged;
}

function innerOf(text: string, span: MarkedTitle): string {
  return text.slice(span.start + 1, span.end - 1).replace(/[\r\n\t]/g, '');
}

function judge(scene: Scene, span: MarkedTitle): Proposal | null {
  const text = scene.block.normal.text;
  const title = innerOf(text, span).trim();
  const plan = ofFiveYearPlan(scene, span, title);
  if (plan) return plan;
  if (isGenericTitle(title)) return null;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 12);
  const entry = wholeEntry(title, scene.data);
  if (entry) {
    if (isForeignLaw(scene, span.start, title, true)) return null;
    return { ...span, type: 'law', weight: 'main', via: 'name', target: entry, reason: 'title-entry', rank: 2 };
  }
  if (isOtherWork(title, before, after)) return null;
  const kind = kindOfTitle(title) ?? standardNamed(text.slice(span.end, span.end + 90));
  if (!kind || opensForeign(title) || isForeignLaw(scene, span.start, title, false)) return null;
  if (kind.strength === 'weak' && !looksOfficial(title, before, after)) return null;
  const target = describe(scene, span, spaced(scene, span, title), kind.kind);
  const weight = kind.strength === 'case' ? 'minor' : 'main';
  return { ...span, type: 'law', weight, via: 'titled', target, reason: `title-${kind.kind}`, rank: 1 };
}

/** “十五五”规划|《建议》, |《纲要》: the Party's proposal for the plan named right before, and the plan itself. */
function ofFiveYearPlan(scene: Scene, span: MarkedTitle, title: string): Proposal | null {
  if (title !== '建议' && title !== '纲要') return null;
  const text = scene.block.normal.text;
  const which = /“十([三四五六])五”规划$/.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[1];
  const plan = `国民经济和社会发展第十${which ?? ''}个五年规划`;
  const target =
    which && wholeEntry(title === '建议' ? `中共中央关于制定${plan}的建议` : `中华人民共和国${plan}纲要`, scene.data);
  return target
    ? { ...span, type: 'law', weight: 'main', via: 'reference', target, reason: 'five-year plan', rank: 2 }
    : null;
}

/** 《儿童手表》国家标准, 《甲》《乙》等两项推荐性国家标准: what the titles are is said after them. */
const STANDARD =
  /^(?:[、和及]?《[^《》]{2,40}》)*(?:等)?(?:\d+|[一二两三四五六七八九十]+)?[项个]?(?:强制性|推荐性)*(?:国家|行业|地方|团体)标准/;

function standardNamed(after: string): TitleKind | null {
  return STANDARD.test(after) ? { kind: '标准', strength: 'strong' } : null;
}

/** The title with the single spaces it is printed with (中共中央 国务院关于…), which a normalized text has not. */
function spaced(scene: Scene, span: MarkedTitle, title: string): string {
  const [start, end] = toOriginal(scene.block.normal, span.start, span.end);
  const printed = scene.block.normal.original
    .slice(start + 1, end - 1)
    .replace(/[ \u3000]+/g, ' ')
    .trim();
  return printed.replace(/ /g, '') === title.replace(/ /g, '') ? printed : title;
}

/** Words around that say: a book, a film, a paper, a course. */
const WORK_BEFORE =
  /(?:电影|影片|电视剧|连续剧|网剧|短剧|小说|歌曲|纪录片|专题片|宣传片|微视频|视频|图书|书籍|专著|教材|著作|著有|栏目|节目|话剧|歌舞剧|舞剧|歌剧|戏剧|京剧|豫剧|相声|小品|课程|论文|文章|杂志|刊物|期刊|报纸|报刊|古籍|典籍|诗集|长诗|散文|画作|漫画|绘本|游戏|手游|专辑|公开课|讲座|演讲|报告文学|著名的?|撰写的?|合著|主演|主编|发表|出版|合唱|演唱|独唱|朗诵|翻唱|弹奏|唱响|齐唱)(?:的|了|有|过|：|，|“)?$/;
const WORK_AFTER =
  /^(?:一书|一文|一剧|杂志|栏目|节目|专栏|剧组|热播|上映|开播|首播|观后感|读后感|教材|讲座|剧本|课程|作者|周刊|月刊|期刊|报道|微信公众号|记者|电视剧|电影|片方|票房|(?:等)?国际标准)/;
/** Endings of works that carry an official-looking one inside: 法治日报, 行政法规汇编, 民法学讲义. */
const WORK_ENDING =
  /(?:报|日报|时报|周刊|杂志|讲义|教程|释义|汇编|文选|读本|选编|故事|之法|手册|问答|概论|通论|原理|精神|合同|协议|协议书|承诺书|责任书)$/;

function isOtherWork(title: string, before: string, after: string): boolean {
  return WORK_ENDING.test(title) || WORK_BEFORE.test(before) || WORK_AFTER.test(after);
}

const OFFICIAL_BEFORE =
  /(?:印发|发布|公布|出台|下发|颁布|制定|修订|制订|通过|实施|施行|审议|签发|批准|根据|依照|依据|按照|落实|贯彻|违反|列入|联合|会签|签署|签订|起草|执行|宣读|草拟)/;
const OFFICIAL_AFTER =
  /^(?:施行|实施|规定|明确|提出|要求|印发|发布|公布|出台|自|已|正式|（以下|\(以下|（下称|\(下称|（试行|（GB|（DB|第)/;
const OFFICIAL_TITLE =
  /^(?:关于|全国|国家|中华人民共和国|中国共产党|中共|国务院|最高人民)|[省市县区州]|20\d\d|（试行|\(试行|技术|管理|工作|实施|建设|发展|安全|监督/;

/** A weak ending counts in an official sentence or when the title itself is official in manner. */
function looksOfficial(title: string, before: string, after: string): boolean {
  if (title.length < 5) return false;
  const signs = Number(OFFICIAL_BEFORE.test(before)) + Number(OFFICIAL_AFTER.test(after));
  const inTitle = OFFICIAL_TITLE.test(title);
  return signs + Number(inTitle) > 1 || (signs === 1 && title.length >= 6) || (inTitle && title.length >= 8);
}

/** What the title and its sentence tell of the document. */
function describe(scene: Scene, span: MarkedTitle, title: string, kind: string): DocumentTarget {
  const text = scene.block.normal.text;
  const target: DocumentTarget = { is: 'document', title: amendingTitle(title, text.slice(0, span.start)), kind };
  const draft = draftOfTitle(title) ?? draftAfter(text.slice(span.end, span.end + 14));
  if (draft) target.draft = draft;
  const lead = text.slice(Math.max(sentenceStart(text, span.start, '。！？；\n'), span.start - 80), span.start);
  const issuer = issuerIn(title) ?? issuerBefore(lead);
  if (issuer) target.issuer = issuer;
  const date = dateBefore(lead);
  if (date) target.date = date;
  return target;
}

const DRAFT_AFTER = new RegExp(`^[（(]?(${DRAFT_WORD.source})`);
/** （草案） or （征求意见稿） right after the closing mark, or 草案 itself. */
function draftAfter(after: string): string | undefined {
  return after.match(DRAFT_AFTER)?.[1];
}

const BODY_END =
  '(?:中央|人民法院|人民检察院|检察院|法院|委员会|常委会|国务院|办公厅|办公室|中共中央|全国人大|政府|党委|[部委局厅署院办会台省市县区])';
const BODY_AT_END = new RegExp(`${BODY_END}$`);
const ISSUER_IN_TITLE = new RegExp(
  `^((?:中共中央|[一-龥]{2,24}?)${BODY_END}?(?:[、 　][一-龥]{3,29}?(?<=${BODY_END})(?=[、 　]|关于))*)关于`,
);
const ISSUER_BEFORE = new RegExp(
  `([一-龥]{1,24}${BODY_END}(?:[、和与][一-龥]{1,24}${BODY_END}){0,5})(?:(?:今天|今日|近日|日前|昨天|昨日)(?:[（(](?:\\d{1,2}月)?\\d{1,2}日[）)])?|于?(?:\\d{1,2}月)?\\d{1,2}日|于?\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?(?:共同|联合|正式|公开|修订|首次|又)*(?:印发|发布|公布|出台|下发|颁布|制定|制定出台|会签|会签了|公布了|发布了|印发了|出台了|制定了)(?:的|实施)?$`,
);

/** 最高人民法院关于… names its issuer itself. */
function issuerIn(title: string): string | undefined {
  const hit = title.match(ISSUER_IN_TITLE)?.[1];
  return hit && BODY_AT_END.test(hit) ? hit.replace(/[ 　]/g, '、') : undefined;
}
function issuerBefore(lead: string): string | undefined {
  const hit = lead.match(ISSUER_BEFORE)?.[1];
  return hit?.replace(/^.*(?:由|经|据|让|向|了|在|，)/, '').replace(/^(?:近日|日前|今年|去年|此外|同时|随后)/, '');
}
/** A full date before 印发, 发布, 公布; 施行 dates are no dates of issue. */
function dateBefore(lead: string): string | undefined {
  const hit = lead.match(
    /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?[^。；\d]{0,30}(?:印发|发布|公布|出台|颁布|通过)(?:了|的)?$/,
  );
  if (!hit) return undefined;
  return hit
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/**
 * Memory after a block: its laws, documents and references to whole ones, in order of mention.
 * Of the oldest no more than 200 are kept.
 */
export function rememberTitles(memory: PageMemory, scene: Scene, accepted: readonly Proposal[]): PageMemory {
  const text = scene.block.normal.text;
  const laws: Remembered[] = [];
  const asides: Remembered[] = [];
  for (const mention of accepted) {
    if (!mention.target || !isLawLike(mention.type, mention.target)) continue;
    const surface = text.slice(mention.start, mention.end);
    const name = nameOfTarget(mention.target, scene.data) ?? withoutMarks(surface);
    // What is only pointed to goes before what the block speaks of: the next block's 该法 is not that.
    const list = isAside(text, mention.start, mention.end) ? asides : laws;
    list.push({ target: mention.target, name, surface, block: scene.block.index, start: mention.start });
  }
  const all = [...asides, ...laws];
  return all.length === 0 ? memory : { ...memory, laws: [...memory.laws, ...all].slice(-MEMORY) };
}
