// Which law a numbered place belongs to: the one beside it, the one in parentheses after it, the one its list or an
// earlier citation of the same article has, else the last one the page was speaking of.
import type { ProvisionTarget, Target } from '../../model/mention';
import type { Proposal, Scene } from '../proposal';
import { hasArticles, isAside, lawsInView, type SeenLaw, sameTarget } from './law-view';
import { sentenceStart } from './legal-words';
import { type Paper, paperBefore } from './paper-before';
import { articleOf, type Place } from './provision-scan';
import { lastEndingBy } from './spans';
import { draftOfTitle } from './title-kinds';

/** How many blocks back a law may have been named for a bare 第三条. */
const REACH = 12;
/** How many laws back are looked at, and how many places a list may have: bounds for hostile pages. */
const LOOKS = 60;
const LONGEST_LIST = 16;

export interface Tie {
  law: Target | null;
  because?: ProvisionTarget['because'];
  /** The text itself says which law, or that it is an unnamed one (本规定第9条). */
  explicit: boolean;
  /** The next in a list whose head was taken for a citation. */
  chained?: boolean;
}

/** Ties the places of one block, in text order. */
export interface Ties {
  of(index: number): Tie | null;
  /** To be told of each place taken for a citation, so that lists and repetitions follow it. */
  took(place: Place, tie: Tie): void;
}

/** `settled` are the block's mentions so far: names, defined names, back-references. */
export function createTies(scene: Scene, settled: readonly Proposal[], places: readonly Place[]): Ties {
  const text = scene.block.normal.text;
  const laws = settled.filter((m) => m.type === 'law' || (m.type === 'reference' && m.target?.is !== 'provision'));
  const seen = lawsInView(scene, settled);
  let previous: { place: Place; tie: Tie } | undefined;
  /** Article → the law it was cited with, null once it was cited with two. */
  const cited = new Map<string, Target | null>();

  return {
    of(index) {
      const place = places[index];
      if (!place) return null;
      const near = lawBeside(text, place, laws) ?? lawAfter(text, places, index, laws);
      if (near) return near;
      const last = lastEndingBy(seen, place.start);
      const paper = paperBefore(text, place.start, seen.slice(Math.max(0, last + 1 - LOOKS), last + 1));
      if (paper) return ofPaper(paper);
      return (
        inChain(text, place, previous) ??
        namedEarlier(place, cited) ??
        openTitle(place, laws, seen) ??
        lastLaw(scene, place, seen) ??
        citedWithoutLaw(text, place, laws.length > 0 || scene.memory.laws.length > 0)
      );
    },
    took(place, tie) {
      previous = { place, tie };
      if (!tie.explicit || !tie.law) return;
      const article = articleOf(place.text);
      const known = cited.get(article);
      if (known === undefined) cited.set(article, tie.law);
      else if (known && !sameTarget(known, tie.law)) cited.set(article, null);
    },
  };
}

function ofPaper(paper: Paper): Tie | null {
  if (paper.is === 'none') return null;
  if (paper.is === 'unnamed') return { law: null, explicit: true };
  return { law: paper.law.target, because: 'before', explicit: true };
}

/** Between a law and its article: closing marks, 的, 中, （2018年修正）; the name in （以下简称…） is itself settled. */
const JOINT = /^[\s》〉”’」』]*(?:[（(][^（()）]{0,24}[)）])?[\s”’」』）)]*(?:中的?|的|里的?|中，)?[“‘「（(]?$/;

/** 刑法第二百六十四条. */
function lawBeside(text: string, place: Place, laws: readonly Proposal[]): Tie | null {
  const law = laws[lastEndingBy(laws, place.start)];
  if (!law || place.start - law.end > 30 || !JOINT.test(text.slice(law.end, place.start))) return null;
  return { law: law.target, because: law.type === 'reference' ? 'this-law' : 'before', explicit: true };
}

/** 第七条（《民法典》): the law stands in parentheses after the place, or after the last of a list of places. */
function lawAfter(text: string, places: readonly Place[], index: number, laws: readonly Proposal[]): Tie | null {
  let last = places[index];
  for (let next = index + 1; last && next < index + LONGEST_LIST; next++) {
    const following = places[next];
    if (!following || !/^[、和及与或]$/.test(text.slice(last.end, following.start))) break;
    last = following;
  }
  if (!last || !'（('.includes(text[last.end] ?? ' ')) return null;
  const law = laws[lastEndingBy(laws, last.end + 1) + 1];
  if (!law?.target || law.start > last.end + 3) return null;
  return { law: law.target, because: 'same-sentence', explicit: true };
}

/** 第八条、第九条: the second belongs to the first one's law. */
function inChain(text: string, place: Place, previous: { place: Place; tie: Tie } | undefined): Tie | null {
  if (!previous || place.start - previous.place.end > 64) return null;
  const between = text.slice(previous.place.end, place.start);
  if (!/^(?:[、和及与或；，]|以及|或者|并|[（(][^（()）]{1,60}[)）][、和及与，；])$/.test(between)) return null;
  return { ...previous.tie, chained: true };
}

/** The same article cited before in the block with its law beside it keeps that law. Low numbers every law has. */
function namedEarlier(place: Place, cited: ReadonlyMap<string, Target | null>): Tie | null {
  if (place.article === null || place.article < 30) return null;
  const law = cited.get(articleOf(place.text));
  return law ? { law, because: 'before', explicit: false } : null;
}

/** 《办法》 that the page does not resolve, named after every known law: its articles are not another's. */
function openTitle(place: Place, laws: readonly Proposal[], seen: readonly SeenLaw[]): Tie | null {
  const nearest = laws[lastEndingBy(laws, place.start)];
  if (nearest?.type !== 'law' || nearest.target) return null;
  const known = seen[lastEndingBy(seen, place.start)];
  return !known || known.end < nearest.end ? { law: null, explicit: false } : null;
}

/** The law the text was last speaking of, if articles are what it is divided into. */
function lastLaw(scene: Scene, place: Place, seen: readonly SeenLaw[]): Tie | null {
  const { index: block, normal } = scene.block;
  const last = lastEndingBy(seen, place.start);
  const first = Math.max(0, last - LOOKS);
  for (let i = last; i >= first; i--) {
    const law = seen[i];
    if (!law || block - law.block > REACH) return null;
    if (!hasArticles(law.name)) continue;
    const here = law.block === block;
    if (here && i > 0 && isAside(normal.text, law.start, law.end)) continue;
    if (isDraft(law)) return ofDraft(normal.text, place, law, seen.slice(first, i));
    const sameSentence = here && law.start >= sentenceStart(normal.text, place.start);
    return { law: law.target, because: sameSentence ? 'same-sentence' : 'last-law', explicit: false };
  }
  return null;
}

/** No law is known, yet the sentence cites: 依照第七条第二款. */
function citedWithoutLaw(text: string, place: Place, pageHasLaws: boolean): Tie | null {
  const lead = text.slice(Math.max(0, place.start - 3), place.start);
  const cites = /(?:依照|根据|依据|违反|适用|按照)$/.test(lead);
  return cites && (place.composite || pageHasLaws) ? { law: null, explicit: true } : null;
}

function isDraft(law: SeenLaw): boolean {
  return (law.target.is === 'document' && law.target.draft !== undefined) || draftOfTitle(law.name) !== undefined;
}

/**
 * After a draft a bare article may be the draft's or the law's it amends. 老账, 现行 in between mean the law;
 * otherwise the page does not tell.
 */
function ofDraft(text: string, place: Place, draft: SeenLaw, earlier: readonly SeenLaw[]): Tie {
  const inForce = earlier.findLast((law) => !isDraft(law) && hasArticles(law.name));
  if (!inForce) return { law: draft.target, because: 'last-law', explicit: false };
  const between = text.slice(Math.max(0, draft.end, place.start - 400), place.start);
  const older = /现行|老账|旧法|原法|老法|现有条文/.test(between);
  return older ? { law: inForce.target, because: 'last-law', explicit: false } : { law: null, explicit: false };
}
