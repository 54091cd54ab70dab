// 本法, 该条例, 《意见》, 该局: back to what the page named before, of a fitting kind; silence where several fit or none.
import type { Target } from '../../model/mention';
import type { Follow, Proposal, Scene } from '../proposal';
import { lawsInView, nameOfTarget, type SeenLaw, sameTarget } from './law-view';
import { AFTER_LAW, type Quote, quotesAt, quotesOf, quotesStrangersPaper, sentenceStart } from './legal-words';
import { fitsKind, isGenericTitle } from './title-kinds';
import { findMarkedTitles } from './title-marks';

/** Proposes references to whole documents and, faintly, to bodies. Wants names and defined names among the settled. */
export const followBackReferences: Follow = (scene, settled) => {
  const text = scene.block.normal.text;
  const quotes = quotesOf(text);
  const found: Proposal[] = [];
  // References met earlier in the block count as mentions for later ones.
  const known = [...settled];
  const pointing = [...wordsIn(text), ...genericsIn(text)].sort((a, b) => a.start - b.start);
  for (const word of pointing) {
    if (settled.some((m) => m.start < word.end && word.start < m.end)) continue;
    const proposal = word.pronoun === '' ? ofGeneric(scene, known, word) : ofPronoun(scene, known, found, quotes, word);
    if (!proposal) continue;
    found.push(proposal);
    known.push(proposal);
    known.sort((a, b) => a.start - b.start);
  }
  return [...found, ...bodiesIn(scene, settled)];
};

interface Pointing {
  start: number;
  end: number;
  /** 本, 该, 同; empty for 《条例》. */
  pronoun: string;
  /** 法, 条例, 征求意见稿. */
  kind: string;
}

/** Kinds that are core after 本 and 该; the others count only where a document fits. */
const SURE = new Set([
  '法',
  '条例',
  '规定',
  '办法',
  '解释',
  '细则',
  '实施细则',
  '意见',
  '标准',
  '通告',
  '备忘录',
  '法典',
]);
const PRONOUN =
  /(本|该|同|此)(法典|法|实施条例|条例|若干规定|暂行规定|规定|暂行办法|办法|实施细则|细则|司法解释|解释|指导意见|实施意见|意见|通知|通告|公告|决定|决议|批复|方案|规划|纲要|计划|标准|规范|规则|准则|指南|备忘录|草案|征求意见稿)/g;
/** 本 and 该 as the end of another word: 基本法则, 应该法办, 日本条约. */
const OTHER_WORD: Record<string, RegExp> = {
  本: /[基根日版成资书原文样课剧标读脚抄副译范蓝亏股台人唱草摹正善孤拓底账话]/,
  该: /[应活]/,
  同: /[共不合相协一伙陪如会等雷]/,
  此: /[因彼如为从就对由至]/,
};

function wordsIn(text: string): Pointing[] {
  const found: Pointing[] = [];
  for (const hit of text.matchAll(PRONOUN)) {
    const [whole, pronoun = '', kind = ''] = hit;
    const end = hit.index + whole.length;
    if (OTHER_WORD[pronoun]?.test(text[hit.index - 1] ?? ' ')) continue;
    if (pronoun === '同' && kind !== '法') continue;
    if (continuesWord(kind, text.slice(end, end + 4))) continue;
    found.push({ start: hit.index, end, pronoun, kind });
  }
  return found;
}

function continuesWord(kind: string, after: string): boolean {
  if (kind === '法') return AFTER_LAW.test(after);
  if (kind === '规定') return /^(?:动作|性|的动作|时间|期限|地点|范围)/.test(after);
  if (kind === '意见') return /^(?:建议|领袖|箱|反馈)/.test(after);
  if (kind === '办法') return /^(?:院|官)/.test(after);
  if (kind === '计划') return /^(?:生育|经济)/.test(after);
  if (kind === '标准') return /^(?:化|间|差|件|答案)/.test(after);
  return kind === '通知' && /^(?:书|单)/.test(after);
}

/** 《条例》, 《征求意见稿》: marks around a mere kind. */
function genericsIn(text: string): Pointing[] {
  if (!text.includes('《')) return [];
  return findMarkedTitles(text)
    .map((span) => ({ ...span, pronoun: '', kind: text.slice(span.start + 1, span.end - 1) }))
    .filter((span) => isGenericTitle(span.kind));
}

function distinct(laws: readonly SeenLaw[]): SeenLaw[] {
  const kept: SeenLaw[] = [];
  for (const law of laws) if (!kept.some((k) => sameTarget(k.target, law.target))) kept.push(law);
  return kept;
}

function fitting(scene: Scene, known: readonly Proposal[], word: Pointing): SeenLaw[] {
  const block = scene.block.index;
  return lawsInView(scene, known).filter(
    (law) => (law.block < block || law.end <= word.start) && fitsKind(law.name, word.kind),
  );
}

/** 《意见》 not defined by the page: the only fitting document so far, or the one last named in this block. */
function ofGeneric(scene: Scene, known: readonly Proposal[], word: Pointing): Proposal {
  const fit = fitting(scene, known, word);
  const choices = distinct(fit);
  const here = distinct(fit.filter((law) => law.block === scene.block.index));
  const meant = choices.length === 1 ? choices[0] : here.length === 1 ? here[0] : undefined;
  return {
    start: word.start,
    end: word.end,
    type: 'law',
    weight: 'main',
    via: 'reference',
    target: meant?.target ?? null,
    reason: meant ? 'generic-title' : 'generic-title-open',
  };
}

function ofPronoun(
  scene: Scene,
  known: readonly Proposal[],
  found: readonly Proposal[],
  quotes: readonly Quote[],
  word: Pointing,
): Proposal | null {
  const fit = fitting(scene, known, word);
  const target = meantBy(scene, fit, found, quotes, word);
  const sure = SURE.has(word.kind);
  if (!target && (!sure || !mayBeLegal(scene, known, word))) return null;
  return {
    start: word.start,
    end: word.end,
    type: 'reference',
    weight: word.pronoun === '同' || word.pronoun === '此' || !sure ? 'minor' : 'main',
    via: 'reference',
    target,
    reason: target ? 'back' : 'back-open',
  };
}

/** 该办法见效快, 该标准间: common words too. Unresolved ones want a page that speaks of laws, or a citing sentence. */
function mayBeLegal(scene: Scene, known: readonly Proposal[], word: Pointing): boolean {
  if (word.kind === '法' || word.kind === '条例' || word.kind === '规定') return true;
  const text = scene.block.normal.text;
  if (scene.memory.laws.length > 0 || known.some((m) => m.type === 'law')) return true;
  return (
    /^(?:第|所称|自|由|规定|施行|中的?第)/.test(text.slice(word.end, word.end + 4)) ||
    /(?:违反|依照|根据|按照)$/.test(text.slice(Math.max(0, word.start - 2), word.start))
  );
}

function meantBy(
  scene: Scene,
  fit: readonly SeenLaw[],
  found: readonly Proposal[],
  quotes: readonly Quote[],
  word: Pointing,
): Target | null {
  const text = scene.block.normal.text;
  const around = quotesAt(quotes, word.start);
  const quote = around[0];
  const usable = fit.filter((law) => !joinedTo(text, word, law));
  if (quote) {
    // “本法” in quotes is spoken of as a word; a copied paper's 本规定 is the paper's own.
    if (around.some((q) => q.open === word.start - 1 && q.close === word.end)) return null;
    if (around.some((q) => quotesStrangersPaper(text, q)) || isOpenBefore(text, found, word)) {
      return last(usable.filter((law) => law.block === scene.block.index && law.start > quote.open));
    }
  }
  if (/^(?:两|二)个?字/.test(text.slice(word.end, word.end + 3))) return null;
  return word.pronoun === '本' ? ofThis(scene, usable, quote, word) : last(usable);
}

function last(laws: readonly SeenLaw[]): Target | null {
  return laws.at(-1)?.target ?? null;
}

/** 该法和《反诈法》: the other one is meant. */
function joinedTo(text: string, word: Pointing, law: SeenLaw): boolean {
  const after = text.slice(word.end, word.end + 24).match(/^[和与同跟]《?([^，。、；》]{2,20})/)?.[1];
  return after !== undefined && (after.startsWith(law.name) || isShortFor(after, law.name));
}
function isShortFor(words: string, name: string): boolean {
  const short = words.match(/^[一-龥]{1,12}?(?:法典|法|条例)/)?.[0];
  if (!short) return false;
  let at = 0;
  for (const char of name) if (char === short[at]) at++;
  return at === short.length;
}

/** The same words were met unresolved in this block: they still mean the same unnamed paper. */
function isOpenBefore(text: string, found: readonly Proposal[], word: Pointing): boolean {
  const surface = text.slice(word.start, word.end);
  return found.some((m) => m.target === null && text.slice(m.start, m.end) === surface);
}

/**
 * 本法 is the law itself speaking, so a page seldom tells which. The only fitting law of the sentence, then of the
 * block; outside of quotes the last fitting one named on the page. In speech and with several in one sentence: silence.
 */
function ofThis(scene: Scene, fit: readonly SeenLaw[], quote: Quote | undefined, word: Pointing): Target | null {
  const text = scene.block.normal.text;
  const here = fit.filter((law) => law.block === scene.block.index);
  const from = sentenceStart(text, word.start);
  const inSentence = distinct(here.filter((law) => law.start >= from));
  if (inSentence.length > 0) return inSentence.length === 1 ? (inSentence[0]?.target ?? null) : null;
  const inBlock = distinct(here);
  if (inBlock.length > 0) return inBlock.length === 1 || !quote ? last(here) : null;
  return quote ? null : last(fit);
}

/** 该局, 该院: the last body of that kind. Faint. */
const BODY = /该(分局|局|院|委|厅|部|办|会|所|法庭|支队|大队|总队|中心|署|检察室)/g;
const BODY_GOES_ON: Record<string, RegExp> = {
  局: /^[面势部限长促中]/,
  院: /^[士校线子长落]/,
  委: /^[托员屈婉]/,
  厅: /^[长级]/,
  部: /^[分门队位落长件属署]/,
  办: /^[公法事理]/,
  会: /^[议员场谈见计]/,
  所: /^[谓有在以长需]/,
  署: /^[名理]/,
};
const BODY_NAMES: Record<string, RegExp> = {
  院: /(?:法院|检察院|检察室)$/,
  委: /(?:委员会|委)$/,
  办: /(?:办公室|办)$/,
  会: /(?:联合会|协会|委员会|工会|学会|商会|会)$/,
  所: /(?:派出所|司法所|所)$/,
};

function bodiesIn(scene: Scene, settled: readonly Proposal[]): Proposal[] {
  const text = scene.block.normal.text;
  const found: Proposal[] = [];
  for (const hit of text.matchAll(BODY)) {
    const [whole, kind = ''] = hit;
    const end = hit.index + whole.length;
    if (OTHER_WORD.该?.test(text[hit.index - 1] ?? ' ')) continue;
    if (BODY_GOES_ON[kind]?.test(text.slice(end, end + 1))) continue;
    if (settled.some((m) => m.start < end && hit.index < m.end)) continue;
    const target = lastBody(scene, settled, hit.index, BODY_NAMES[kind] ?? new RegExp(`${kind}$`));
    if (!target && !/^(?:局|院)$/.test(kind)) continue;
    found.push({
      start: hit.index,
      end,
      type: 'agency',
      weight: 'minor',
      via: 'reference',
      target,
      reason: 'that-body',
    });
  }
  return found;
}

/** 推广该院的做法, 向该局反映: the sentence's own subject is another body. */
const AS_OBJECT = /(?:推广|学习|借鉴|转发|督促|约谈|要求|责令|通知|支持|指导|协助|表扬|肯定|[向给对将把赴到由])$/;

function lastBody(scene: Scene, settled: readonly Proposal[], before: number, fits: RegExp): Target | null {
  const text = scene.block.normal.text;
  const asObject = AS_OBJECT.test(text.slice(Math.max(0, before - 3), before));
  const until = asObject ? sentenceStart(text, before) : before;
  for (let i = settled.length - 1; i >= 0; i--) {
    const mention = settled[i];
    if (!mention || mention.end > until || mention.type !== 'agency' || !mention.target) continue;
    const name = nameOfTarget(mention.target, scene.data) ?? text.slice(mention.start, mention.end);
    if (fits.test(name) || fits.test(text.slice(mention.start, mention.end))) return mention.target;
    const parent = parentOf(mention.target);
    if (parent?.is === 'agency' && fits.test(parent.name)) return parent;
  }
  // Only the paragraphs right before: further back 该局 may be anyone's.
  const earlier = scene.memory.agencies.findLast((body) => fits.test(body.name) || fits.test(body.surface));
  return earlier && scene.block.index - earlier.block <= 2 ? earlier.target : null;
}

/** The body an inner body belongs to: 长宁区人民法院 of its 虹桥人民法庭. */
function parentOf(target: Target): Target | null {
  if (target.is !== 'agency' || !target.inner || !target.name.endsWith(target.inner)) return null;
  const { inner, ...outer } = target;
  return { ...outer, name: target.name.slice(0, -inner.length) };
}
