// Numbered places in laws, each tied to the law it belongs to: named beside it, given in parentheses after it,
// or the last law the page was speaking of. A counted road, line or promise (第二条路) is nothing.
import type { ProvisionTarget, Target } from '../../model/mention';
import { toOriginal } from '../normalize';
import type { Follow, Proposal, Scene } from '../proposal';
import { hasArticles, isAside, lawsInView, type SeenLaw, sameTarget } from './law-view';
import { sentenceStart } from './legal-words';
import { articleOf, type Place, scanPlaces } from './provision-scan';
import { draftOfTitle } from './title-kinds';

/** How many blocks back a law may have been named for a bare 第三条. */
const REACH = 12;

type Because = ProvisionTarget['because'];
interface Tie {
  law: Target | null;
  because?: Because;
  /** The text itself says which law, or that it is an unnamed one (本规定第9条). */
  explicit: boolean;
  /** The next in a list whose head was taken for a citation. */
  chained?: boolean;
}
/** A heading is the paper's own article; which paper, only its title tells. */
const UNTIED: Tie = { law: null, explicit: true };
interface Tied {
  place: Place;
  tie: Tie;
}

/** Proposes provisions. Wants the block's laws, defined names and back-references among the settled. */
export const followProvisions: Follow = (scene, settled) => {
  const text = scene.block.normal.text;
  const places = scanPlaces(text).filter((place) => !isInsideMention(place, settled));
  if (places.length === 0) return [];
  const laws = settled.filter(
    (mention) => mention.type === 'law' || (mention.type === 'reference' && !isProvision(mention)),
  );
  const seen = lawsInView(scene, settled);
  const tied: Tied[] = [];
  const found: Proposal[] = [];
  for (const [index, place] of places.entries()) {
    if (!place.hasArticle) {
      const clause = loneClause(text, place, tied);
      if (clause) found.push(clause);
      continue;
    }
    const heading = isHeading(scene, place);
    const tie = heading ? UNTIED : tieOf(scene, places, index, laws, seen, tied);
    if (!tie || !(heading || isCitation(text, place, tie))) continue;
    tied.push({ place, tie });
    found.push({
      start: place.start,
      end: place.end,
      type: 'reference',
      weight: heading ? 'minor' : 'main',
      via: 'reference',
      target: toTarget(place.text, place.article, tie),
      reason: tie.because ?? 'no-law',
    });
  }
  return [...found, ...sameArticle(text, tied)];
};

function toTarget(text: string, article: number | null, tie: Tie): ProvisionTarget {
  const target: ProvisionTarget = { is: 'provision', law: tie.law, text, article };
  if (tie.law && tie.because) target.because = tie.because;
  return target;
}
function isProvision(mention: Proposal): boolean {
  return mention.target?.is === 'provision';
}
function isInsideMention(place: Place, settled: readonly Proposal[]): boolean {
  return settled.some((m) => m.type !== 'reference' && m.start <= place.start && place.end <= m.end);
}

/** An article's own number at the head of its paragraph, as notices print it: 第一条 and a space. */
function isHeading(scene: Scene, place: Place): boolean {
  const { normal, role } = scene.block;
  if (!/^\s*$/.test(normal.text.slice(0, Math.min(place.start, 8)))) return false;
  const [, end] = toOriginal(normal, place.start, place.end);
  return place.start < 8 && (/^[\s\u3000]/.test(normal.original.slice(end, end + 1)) || role === 'heading');
}

function tieOf(
  scene: Scene,
  places: readonly Place[],
  index: number,
  laws: readonly Proposal[],
  seen: readonly SeenLaw[],
  tied: readonly Tied[],
): Tie | null {
  const place = places[index];
  if (!place) return null;
  const text = scene.block.normal.text;
  return (
    lawBeside(text, place, laws) ??
    lawAfter(text, places, index, laws) ??
    inChain(text, place, tied) ??
    namedEarlier(place, tied) ??
    lastLaw(scene, place, seen, laws)
  );
}

/** Between a law and its article: closing marks, 的, 中, （2018年修正）, （以下简称…） is itself a settled name. */
const JOINT = /^[\s》〉”’」』]*(?:[（(][^（()）]{0,24}[)）])?[\s”’」』）)]*(?:中的?|的|里的?|中，|，)?[“‘「]?$/;

/** 刑法第二百六十四条. */
function lawBeside(text: string, place: Place, laws: readonly Proposal[]): Tie | null {
  let law: Proposal | undefined;
  for (const mention of laws) if (mention.end <= place.start && mention.end > (law?.end ?? -1)) law = mention;
  if (!law || place.start - law.end > 30) return null;
  const joint = text.slice(law.end, place.start);
  if (!JOINT.test(joint) || /^，/.test(joint)) return null;
  return { law: law.target, because: law.type === 'reference' ? 'this-law' : 'before', explicit: true };
}

/** 第七条（《民法典》): the law stands in parentheses after the place, or after the last of a list of places. */
function lawAfter(text: string, places: readonly Place[], index: number, laws: readonly Proposal[]): Tie | null {
  let last = places[index];
  for (let next = index + 1; last && next < places.length; next++) {
    const following = places[next];
    if (!following || !/^[、和及与或]$/.test(text.slice(last.end, following.start))) break;
    last = following;
  }
  if (!last) return null;
  const open = text[last.end];
  if (open !== '（' && open !== '(') return null;
  const law = laws.find((mention) => mention.start >= last.end + 1 && mention.start <= last.end + 3);
  return law?.target ? { law: law.target, because: 'same-sentence', explicit: true } : null;
}

/** 第八条、第九条: the second belongs to the first one's law. */
function inChain(text: string, place: Place, tied: readonly Tied[]): Tie | null {
  const previous = tied.at(-1);
  if (!previous) return null;
  const between = text.slice(previous.place.end, place.start);
  return /^(?:[、和及与或；，]|以及|或者|并|[（(][^（()）]{1,60}[)）][、和及与，；])$/.test(between)
    ? { law: previous.tie.law, because: previous.tie.because, explicit: previous.tie.explicit, chained: true }
    : null;
}

/** The same article cited before in the block with its law beside it keeps that law. */
function namedEarlier(place: Place, tied: readonly Tied[]): Tie | null {
  if (place.article === null || place.article < 30) return null;
  const article = articleOf(place.text);
  const earlier = tied.filter((t) => t.tie.explicit && t.tie.law && articleOf(t.place.text) === article);
  const first = earlier[0]?.tie.law;
  if (!first || !earlier.every((t) => t.tie.law && sameTarget(t.tie.law, first))) return null;
  return { law: first, because: 'before', explicit: false };
}

/** The law the text was last speaking of, if articles are what it is divided into. */
function lastLaw(scene: Scene, place: Place, seen: readonly SeenLaw[], laws: readonly Proposal[]): Tie | null {
  const text = scene.block.normal.text;
  const block = scene.block.index;
  const before = seen.filter((law) => (law.block < block ? block - law.block <= REACH : law.end <= place.start));
  for (let i = before.length - 1; i >= 0; i--) {
    const law = before[i];
    if (!law || !hasArticles(law.name)) continue;
    const here = law.block === block && law.start >= 0;
    if (here && i > 0 && isAside(text, law.start, law.end)) continue;
    if (isDraft(law)) return ofDraft(text, place, law, before.slice(0, i));
    const sameSentence = here && law.start >= sentenceStart(text, place.start);
    return { law: law.target, because: sameSentence ? 'same-sentence' : 'last-law', explicit: false };
  }
  // No law is known, yet the sentence cites: 依照第七条.
  const lead = text.slice(Math.max(0, place.start - 3), place.start);
  const cites = /(?:依照|根据|依据|违反|适用|按照)$/.test(lead);
  return cites && (place.composite || laws.length > 0 || scene.memory.laws.length > 0)
    ? { law: null, explicit: true }
    : null;
}

function isDraft(law: SeenLaw): boolean {
  return (law.target.is === 'document' && law.target.draft !== undefined) || draftOfTitle(law.name) !== undefined;
}
/**
 * After a draft a bare article may be the draft's or the law's it amends. 老账, 现行 in between mean the law;
 * otherwise the page does not tell.
 */
function ofDraft(text: string, place: Place, draft: SeenLaw, earlier: readonly SeenLaw[]): Tie {
  const from = Math.max(0, draft.end);
  if (/现行|老账|旧法|原法|老法|现有条文/.test(text.slice(from, place.start))) {
    for (let i = earlier.length - 1; i >= 0; i--) {
      const law = earlier[i];
      if (law && !isDraft(law) && hasArticles(law.name)) {
        return { law: law.target, because: 'last-law', explicit: false };
      }
    }
  }
  const others = earlier.some((law) => !isDraft(law) && hasArticles(law.name));
  return others ? { law: null, explicit: false } : { law: draft.target, because: 'last-law', explicit: false };
}

/** Things counted with 条: a road, a line, a message, a promise. */
const COUNTED =
  /^(?:[一-龥]{0,3}(?:路|道路|街|河|江|渠|航线|路线|线路|生产线|产线|铁路|公路|地铁|隧道|高速|赛道|跑道|车道|轨道|管道|通道|渠道|微博|消息|新闻|短信|微信|评论|留言|建议|意见|线索|信息|推送|视频|命|红线|底线|规矩|承诺|收获|经验|教训|原则|理由|心得|门路|出路|道理|岔路|支路|船|鱼|狗|龙|蛇|绳|裤|裙|腿|毛巾|围巾|横幅|标语|弹幕|动态|热搜|朋友圈|中缝|战线|产业链|生命线|措施|举措|标准线|街道|小巷|胡同|巷|沟|堤|坝|桥))/;
/** What follows an article when the text speaks of a law. */
const SPEAKS_OF_LAW =
  /^(?:规定|明确|要求|指出|提出|写|讲|列|说|提醒|约定|还|又|则|也|把|对|将|给|针对|分别|管|确立|定义|界定|禁止|授权|适用|即|中(?![缝间心国])|所|之|第|至|和|及|与|或|以|划|因|是(?!先|第|给|为了)|不得|应|施行|设|增|修改|删|起|[、，。；：（(“‘「《？！”’」）)])/;
/** 这第一条, 其中的第三条, 听课的第一条: counted, not cited. */
const COUNTS_BEFORE = /(?:这|那|其中的?|其他|另|走|我|他|她|你|歪了|踩断|换来的是|刊登|唯一|头)$/;

const CITES_BEFORE = /(?:依照|根据|依据|适用|违反|按照|参照|按|见|见于)$/;

/** Is it a citation at all? A law beside it settles that; a bare low number wants a legal continuation. */
function isCitation(text: string, place: Place, tie: Tie): boolean {
  const after = text.slice(place.end, place.end + 8);
  const before = text.slice(Math.max(0, place.start - 4), place.start);
  if (tie.explicit || place.composite)
    return (
      place.article === null ||
      place.article > 99 ||
      /[款项之]/.test(place.text) ||
      SPEAKS_OF_LAW.test(after) ||
      !COUNTED.test(after)
    );
  if ((COUNTED.test(after) && !SPEAKS_OF_LAW.test(after)) || COUNTS_BEFORE.test(before)) return false;
  if (tie.chained || CITES_BEFORE.test(before)) return true;
  if (place.article !== null && place.article > 12) return true;
  if (/的$/.test(before) && !/(?:法|典|例|规定|办法|解释|意见|》)的$/.test(before)) return false;
  return SPEAKS_OF_LAW.test(after) && !/^(?:就是|便是|，不是|，就是)/.test(after);
}

/** 同条第二款: faint, with the article before it. A clause without 同条 or an article in the sentence is nothing. */
function loneClause(text: string, place: Place, tied: readonly Tied[]): Proposal | null {
  const previous = tied.at(-1);
  if (!previous || !/(?:同条|该条|本条)(?:的|中的)?$/.test(text.slice(Math.max(0, place.start - 4), place.start)))
    return null;
  const article = articleOf(previous.place.text);
  return {
    start: place.start,
    end: place.end,
    type: 'reference',
    weight: 'minor',
    via: 'reference',
    target: toTarget(article + place.text, previous.place.article, previous.tie),
    reason: 'same-article',
  };
}

/** 同条, 该条: the article cited last. */
function sameArticle(text: string, tied: readonly Tied[]): Proposal[] {
  const found: Proposal[] = [];
  for (const hit of text.matchAll(/[同该]条(?![一-龥]?[例款件约理线道])/g)) {
    if ('应共协合'.includes(text[hit.index - 1] ?? ' ')) continue;
    const previous = tied.findLast((t) => t.place.end <= hit.index);
    if (!previous) continue;
    found.push({
      start: hit.index,
      end: hit.index + 2,
      type: 'reference',
      weight: 'minor',
      via: 'reference',
      target: toTarget(articleOf(previous.place.text), previous.place.article, previous.tie),
      reason: 'this-article',
    });
  }
  return found;
}
