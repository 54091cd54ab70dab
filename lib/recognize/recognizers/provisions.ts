// Numbered places in laws, each tied to the law it belongs to: named beside it, given in parentheses after it,
// or the last law the page was speaking of. A counted road, line or promise (第二条路) is nothing.

import type { ProvisionTarget } from '../../model/mention';
import { matchesOf } from '../matches';
import { toOriginal } from '../normalize';
import type { Follow, Proposal, Scene } from '../proposal';
import { isCitation } from './provision-citation';
import { articleOf, type Place, scanPlaces, stemOf } from './provision-scan';
import { createTies, type Tie } from './provision-ties';
import { holderOf, lastEndingBy } from './spans';

/** A heading is the paper's own article; which paper, only its title tells. */
const UNTIED: Tie = { law: null, explicit: true };
interface Tied {
  place: Place;
  tie: Tie;
}

/** Proposes provisions. Wants the block's laws, defined names and back-references among the settled. */
export const followProvisions: Follow = (scene, settled) => {
  const text = scene.block.normal.text;
  const names = settled.filter((m) => m.type !== 'reference');
  const places = scanPlaces(text).filter((place) => !holderOf(names, place.start, place.end));
  if (places.length === 0) return [];
  const ties = createTies(scene, settled, places);
  const tied: Tied[] = [];
  const found: Proposal[] = [];
  for (const [index, place] of places.entries()) {
    if (!place.hasArticle) {
      const clause = loneClause(text, place, tied, places[index - 1]);
      if (clause) found.push(clause);
      continue;
    }
    const heading = isHeading(scene, place);
    const tie = heading ? UNTIED : ties.of(index);
    if (!tie || !(heading || isCitation(text, place, tie))) continue;
    tied.push({ place, tie });
    ties.took(place, tie);
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

/** An article's own number at the head of its paragraph, as notices print it: 第一条 and a space. */
function isHeading(scene: Scene, place: Place): boolean {
  const { normal, role } = scene.block;
  if (!/^\s*$/.test(normal.text.slice(0, Math.min(place.start, 8)))) return false;
  const [start, end] = toOriginal(normal, place.start, place.end);
  // In a text spaced throughout (第 三 条 街) the space after it says nothing.
  const spaced = end - start > place.end - place.start;
  const parted = !spaced && /^[\s\u3000]/.test(normal.original.slice(end, end + 1));
  return place.start < 8 && (parted || role === 'heading');
}

/**
 * 同条第二款, and the second of 第一款、第三款: faint, with the article before it.
 * A clause without either is nothing.
 */
function loneClause(text: string, place: Place, tied: readonly Tied[], before: Place | undefined): Proposal | null {
  const previous = tied.at(-1);
  if (!previous) return null;
  const named = /(?:同条|该条|本条)(?:的|中的)?$/.test(text.slice(Math.max(0, place.start - 4), place.start));
  const listed =
    before !== undefined && /^(?:[、和及与或]|以及)$/.test(text.slice(before.end, place.start).slice(0, 4));
  if (!named && !(listed && before.start >= previous.place.start)) return null;
  const isItem = /^第（/.test(place.text);
  return {
    start: place.start,
    end: place.end,
    type: 'reference',
    weight: 'minor',
    via: 'reference',
    target: toTarget(stemOf(previous.place.text, isItem) + place.text, previous.place.article, previous.tie),
    reason: named ? 'same-article' : 'listed-clause',
  };
}

/** 同条, 该条: the article cited last. */
function sameArticle(text: string, tied: readonly Tied[]): Proposal[] {
  const found: Proposal[] = [];
  const cited = tied.map((t) => t.place);
  for (const hit of matchesOf(/[同该]条(?![一-龥]?[例款件约理线道])/g, text)) {
    if ('应共协合'.includes(text[hit.index - 1] ?? ' ')) continue;
    const previous = tied[lastEndingBy(cited, hit.index)];
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
