// Every term of every pack that stands in the text as a name. Which of overlapping ones holds is resolve.ts's business.
import type { Target } from '../../model/mention';
import { ofAnotherState } from '../abroad';
import { checkEdges, namesMedia } from '../boundaries';
import type { Lexicon, LexiconTerm } from '../data';
import type { Normalized } from '../normalize';
import type { Proposal, Scene } from '../proposal';
import { isForeignLaw } from './foreign-law';
import { namesOffice, officeOf } from './offices';

/** The proposals, and how many of those asked whether they hold wait for a segmenter that is not ready. */
export interface DictionaryAnswer {
  proposals: Proposal[];
  waiting: number;
}

interface Candidate {
  start: number;
  end: number;
  terms: LexiconTerm[];
}

/** All dictionary terms of one block; offsets into its normalized text. Higher packs outrank lower ones. */
export function proposeTerms(scene: Scene): DictionaryAnswer {
  const answer: DictionaryAnswer = { proposals: [], waiting: 0 };
  const { lexicons } = scene.data;
  lexicons.forEach((lexicon, layer) => {
    // Own packs first: one step of rank a layer, above every rank a recognizer gives.
    const rank = 3 + 100 * (lexicons.length - 1 - layer);
    for (const candidate of candidatesOf(lexicon, scene.block.normal.text)) {
      const proposal = judge(scene, candidate, rank, answer);
      if (proposal) answer.proposals.push(proposal);
    }
  });
  return answer;
}

const REASONS: Record<LexiconTerm['status'], string> = {
  full: 'term-full',
  short: 'term-short',
  popular: 'term-popular',
  former: 'term-former',
  deprecated: 'term-deprecated',
};

/** Occurrences by span; a text that several entries claim is one candidate. */
function candidatesOf(lexicon: Lexicon, text: string): Candidate[] {
  const found: Candidate[] = [];
  lexicon.scan(text, (start, end, index) => {
    const last = found[found.length - 1];
    const term = lexicon.term(index);
    if (last?.start === start && last.end === end) last.terms.push(term);
    else found.push({ start, end, terms: [term] });
  });
  return found;
}

function judge(scene: Scene, candidate: Candidate, rank: number, answer: DictionaryAnswer): Proposal | null {
  const { start, end, terms } = candidate;
  const { normal } = scene.block;
  const fitting = fittingOf(scene, terms, start, end);
  const first = fitting[0];
  if (!first || holdsMarkedTitle(normal.text, start, end, first)) return null;
  if (first.type === 'agency' && isAnotherStates(normal.text, start, end)) return null;
  if (first.type === 'agency' && namesMedia(normal.text, end)) return null;
  if (first.type === 'law' && isForeignLaw(scene, start, normal.text.slice(start, end), true)) return null;
  if (first.type === 'programme' && first.weight === 'minor' && namesOffice(normal.text, end)) return null;
  const [from, to] = withMarks(normal.text, start, end, first);
  const risky = from === start && first.risky;
  if (risky && brokenByGap(normal, start, end)) return null;
  // 宪法和法律委 before 员会: the name goes on to its end.
  const whole = first.type === 'agency' && normal.text.startsWith('委员会', to - 1) ? to + 2 : to;
  const proposal: Proposal = {
    start: from,
    end: whole,
    type: first.type,
    weight: first.weight,
    via: first.status === 'full' ? 'name' : 'alias',
    target: fitting.length === 1 ? { is: 'entry', id: first.entry } : targetOf(fitting),
    reason: REASONS[first.status],
    rank,
  };
  if (first.type === 'agency') Object.assign(proposal, officeOf(scene, first, whole, rank));
  if (risky) proposal.holds = edgesOf(scene, candidate, first, answer);
  return proposal;
}

/** Looks at a term's edges when asked, once: of every three risky terms one lies inside a longer name. */
function edgesOf({ block, data }: Scene, { start, end }: Candidate, term: LexiconTerm, answer: DictionaryAnswer) {
  let known: boolean | undefined;
  return () => {
    if (known === undefined) {
      const reach = reachAround(block.normal, start, end);
      const edge = checkEdges(block.normal.text, start, end, term.status === 'full', data.segmenter, reach);
      if (edge === 'wait') answer.waiting++;
      known = edge === 'yes';
    }
    return known;
  };
}

/** Of the terms with this text those that can be meant here; most texts are one term's. */
function fittingOf(scene: Scene, terms: readonly LexiconTerm[], start: number, end: number): readonly LexiconTerm[] {
  const [only] = terms;
  if (only && terms.length === 1) return hasWhatItNeeds(scene, only, start, end) ? terms : NO_TERMS;
  const able = terms.filter((term) => hasWhatItNeeds(scene, term, start, end));
  return able.length < 2 ? able : ofOneType(able, isMarked(scene.block.normal.text, start, end));
}
const NO_TERMS: readonly LexiconTerm[] = [];

/** 印度|铁道部, 菲律宾|国家减灾委员会: any state may have one; what begins with 中国 or 中华 is ours wherever it stands. */
function isAnotherStates(text: string, start: number, end: number): boolean {
  if (/^(?:中国|中华|中共|党中央|全国|解放军|驻)/.test(text.slice(start, Math.min(end, start + 3)))) return false;
  return ofAnotherState(text, start);
}

/** A name of a law and of a programme: in 《》 it is the law, without them the programme. */
function ofOneType(terms: readonly LexiconTerm[], marked: boolean): readonly LexiconTerm[] {
  if (terms.every((term) => term.type === terms[0]?.type)) return terms;
  const wanted = terms.filter((term) => (term.type === 'law') === marked);
  const type = (wanted[0] ?? terms[0])?.type;
  return terms.filter((term) => term.type === type);
}

/** 国务院关于《…规划》的批复 without marks of its own: its issuer and the marked title are what a reader meets. */
function holdsMarkedTitle(text: string, start: number, end: number, { type }: LexiconTerm): boolean {
  if (type !== 'law' || end - start < 10 || isMarked(text, start, end)) return false;
  return text.slice(start, end).includes('《');
}

function isMarked(text: string, start: number, end: number): boolean {
  return text[start - 1] === '《' && text[end] === '》';
}

function targetOf(terms: readonly LexiconTerm[]): Target | null {
  const ids = [...new Set(terms.map((term) => term.entry))];
  const targets = ids.map((id): Target => ({ is: 'entry', id }));
  return targets.length > 1 ? { is: 'senses', of: targets } : (targets[0] ?? null);
}

function hasWhatItNeeds(scene: Scene, term: LexiconTerm, start: number, end: number): boolean {
  const { needs } = term;
  const { text } = scene.block.normal;
  if (!needs) return true;
  if (needs === 'quotes') return isQuoted(text, start, end);
  if (needs === 'full-name-before') return isKnownBefore(scene, term, start);
  return needs.context.some((word) => text.includes(word));
}

/** In quotes by itself, or beginning or ending a quoted phrase, or one of a list in quotes. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“‘《]/.test(text[start - 1] ?? '') || /[”’》]/.test(text[end] ?? '');
}

function isKnownBefore(scene: Scene, term: LexiconTerm, start: number): boolean {
  const { laws, agencies } = scene.memory;
  const seen = [...laws, ...agencies].some(({ target }) => target.is === 'entry' && target.id === term.entry);
  if (seen) return true;
  const full = scene.data.lexicons.map((lexicon) => lexicon.nameOf(term.entry)).find(Boolean);
  const at = full ? scene.block.normal.text.indexOf(full) : -1;
  return at >= 0 && at < start;
}

/** 《…》 around the whole term belong to it. A law's term must not lie inside a longer title: titles.ts reads those. */
function withMarks(text: string, start: number, end: number, term: LexiconTerm): [number, number] {
  return isMarked(text, start, end) && term.type !== 'agency' ? [start - 1, end + 1] : [start, end];
}

/** A short name with a gap in it: 李民 法治 is none; 、国 务院 and names spaced throughout are. */
function brokenByGap({ map, text }: Normalized, start: number, end: number): boolean {
  if (!map || end - start > 4) return false;
  let gaps = 0;
  for (let i = start; i + 1 < end; i++) if (gapAfter(map, i)) gaps++;
  if (gaps === 0) return false;
  if (end - start === 2) return !text.startsWith('第', end);
  if (gaps === end - start - 1) return false;
  if (gapAfter(map, end - 1)) return true;
  return start > 0 && !gapAfter(map, start - 1) && /[\u4e00-\u9fff]/.test(text[start - 1] ?? '');
}

/** A gap right beside a name written without one ends a word: 中共中央 国务院. In a text spaced throughout it says nothing. */
function reachAround({ map, text }: Normalized, start: number, end: number): [number, number] {
  const spaced = map !== null && end - start > 1 && gapAfter(map, start);
  if (!map || spaced) return [0, text.length];
  return [start > 0 && gapAfter(map, start - 1) ? start : 0, gapAfter(map, end - 1) ? end : text.length];
}

function gapAfter(map: Uint32Array, i: number): boolean {
  return (map[i + 1] ?? 0) - (map[i] ?? 0) > 1;
}
