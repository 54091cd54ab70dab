// Blocks of text in, mentions out: normalize, let the recognizers propose, resolve, follow what the page has said. Pure.
import type { Mention } from '../model/mention';
import type { PageFacts, TextBlock } from '../model/page';
import type { PageContext } from '../model/page-memory';
import type { RecognizerData } from './data';
import { emptyMemory, type PageMemory } from './memory';
import { normalize, toOriginal } from './normalize';
import { piecesOf } from './pieces';
import type { BlockView, Follow, Proposal, Propose, Scene } from './proposal';
import { proposeAgencies, rememberAgencies, rememberPlaces } from './recognizers/agencies';
import { followBackReferences } from './recognizers/back-references';
import { besideTerms } from './recognizers/beside-terms';
import { followDefinitions, rememberDefinitions } from './recognizers/definitions';
import { proposeTerms } from './recognizers/dictionary';
import { rememberAbroad } from './recognizers/foreign-law';
import { proposeProgrammes } from './recognizers/programmes';
import { followProvisions } from './recognizers/provisions';

import { decideSenses } from './recognizers/senses';
import { otherWorks, proposeTitles, rememberTitles } from './recognizers/titles';
import { resolve } from './resolve';

export type { PageContext } from '../model/page-memory';

export interface Recognized {
  /** In text order. `definedAt.block` counts from the question's first block, so it is negative for a definition before it. */
  mentions: Mention[];
  context: PageContext;
  /** The page's memory after each block: where recognition can start again when the blocks after it change. */
  memories: PageMemory[];
  /** Candidates held back because only the segmenter can tell and it is not ready: ask again once it is. */
  waiting: number;
}

export interface Recognizer {
  recognize(blocks: readonly TextBlock[], page: PageFacts, context?: PageContext): Recognized;
}

const PROPOSE: readonly Propose[] = [proposeTitles, proposeAgencies, proposeProgrammes];
/** Each sees what held before it: defined names first, since 该条例 and 第十条 may mean them. */
const FOLLOW: readonly Follow[] = [followDefinitions, followBackReferences, followProvisions];

export function createRecognizer(data: RecognizerData): Recognizer {
  const nameOf = (id: string) => {
    for (const lexicon of data.lexicons) {
      const name = lexicon.nameOf(id);
      if (name !== undefined) return name;
    }
    return undefined;
  };

  /** A block is read with the memory of those before it only, so one added later changes nothing before it. */
  function recognize(blocks: readonly TextBlock[], page: PageFacts, context?: PageContext): Recognized {
    let memory = context?.memory ?? emptyMemory();
    const first = context?.next ?? 0;
    const mentions: Mention[] = [];
    const memories: PageMemory[] = [];
    let waiting = 0;
    blocks.forEach((block, i) => {
      for (const normal of piecesOf(normalize(block.text))) {
        const read = readPiece({ index: first + i, role: block.role ?? 'body', normal }, page, memory);
        waiting += read.waiting;
        memory = read.memory;
        for (const mention of read.mentions) mentions.push(relative(mention, first));
      }
      memories.push(memory);
    });
    return { mentions, context: { memory, next: first + blocks.length }, memories, waiting };
  }

  function readPiece(block: BlockView, page: PageFacts, memory: PageMemory) {
    const scene: Scene = { block, page, memory, data };
    const { text } = block.normal;
    const { length } = text;
    const terms = proposeTerms(scene);
    const shaped: Proposal[] = [];
    for (const propose of PROPOSE) for (const proposal of propose(scene)) shaped.push(proposal);
    const proposals = decideSenses(text, terms.proposals.concat(besideTerms(text, shaped, terms.proposals)));
    const works = block.normal.text.includes('《') ? otherWorks(scene) : [];
    let settled = resolve(outside(proposals, works), length);
    for (const follow of FOLLOW) {
      const more = outside(follow(scene, settled), works);
      if (more.length > 0) settled = resolve([...settled, ...more], length);
    }
    const mentions = settled.map((proposal) => toMention(proposal, scene));
    const places = rememberPlaces(memory, scene.block, data.places);
    const bodies = rememberAgencies(places, mentions, nameOf, block.normal.original);
    const titles = rememberTitles(bodies, scene, settled);
    const defined = rememberDefinitions(titles, scene, settled);
    return { mentions, memory: rememberAbroad(defined, scene), waiting: terms.waiting };
  }

  return { recognize };
}

/** Nothing is marked inside a book's or a film's title. Both lists in text order or not: few titles, few proposals. */
function outside(
  proposals: readonly Proposal[],
  works: readonly { start: number; end: number }[],
): readonly Proposal[] {
  if (works.length === 0) return proposals;
  const ends = [...works].sort((a, b) => a.start - b.start);
  return proposals.filter(({ start, end, via }) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const work = ends[low - 1];
    // A name that the page gave itself: 《标准指南》 alone would say too little.
    return !work || end > work.end || (via === 'defined' && start === work.start && end === work.end);
  });
}

/** Quotes around the whole name stay outside the span; a quoted part of it stays inside. */
function isQuotedWhole(text: string, { start, end }: Proposal): boolean {
  const first = text.charCodeAt(start);
  return (first === OPEN || first === OPEN_INNER) && /^[“‘][^“”‘’]+[”’]$/.test(text.slice(start, end));
}
const OPEN = '“'.charCodeAt(0);
const OPEN_INNER = '‘'.charCodeAt(0);

function toMention(proposal: Proposal, { block }: Scene): Mention {
  const { normal } = block;
  const quoted = isQuotedWhole(normal.text, proposal) ? 1 : 0;
  const [start, end] = toOriginal(normal, proposal.start + quoted, proposal.end - quoted);
  const { type, weight, via, target, definedAt } = proposal;
  const surface = normal.original.slice(start, end);
  const mention: Mention = { block: block.index, start, end, surface, type, weight, via, target };
  if (definedAt) mention.definedAt = definedAt;
  return mention;
}

/** Block numbers as the asker counts them. */
function relative(mention: Mention, first: number): Mention {
  if (first === 0) return mention;
  const { definedAt } = mention;
  return {
    ...mention,
    block: mention.block - first,
    ...(definedAt && { definedAt: { ...definedAt, block: definedAt.block - first } }),
  };
}
