// 本法, 该条例, 《意见》, 该局: back to what the page named before, of a fitting kind; silence where several fit or none.
import type { Target } from '../../model/mention';
import type { Follow, Proposal, Scene } from '../proposal';
import { lawsInView, nameOfTarget, type SeenLaw, sameTarget } from './law-view';
import { type Quote, quotesAt, quotesOf, quotesStrangersPaper, sentenceStart } from './legal-words';
import { type Pointing, pointingWords } from './pointing-words';
import { lastEndingBy, overlapsAny } from './spans';
import { proposeThatBody } from './that-body';
import { fitsKind } from './title-kinds';

/** How many fitting documents back are looked at: a bound for hostile pages. */
const LOOKS = 50;

/** Proposes references to whole documents and, faintly, to bodies. Wants names and defined names among the settled. */
export const followBackReferences: Follow = (scene, settled) => {
  const text = scene.block.normal.text;
  const words = pointingWords(text).filter((word) => !overlapsAny(settled, word.start, word.end));
  if (words.length === 0) return proposeThatBody(scene, settled);
  const view = createView(scene, settled);
  const found: Proposal[] = [];
  for (const word of words) {
    const proposal = word.pronoun === '' ? ofGeneric(view, word) : ofPronoun(view, word);
    if (!proposal) continue;
    found.push(proposal);
    view.add(proposal);
  }
  return [...found, ...proposeThatBody(scene, settled)];
};

/** What the references of one block look at. It grows: a reference met counts as a mention for later ones. */
interface View {
  scene: Scene;
  text: string;
  quotes: Quote[];
  /** Fitting laws named before the word, the last LOOKS of them, oldest first. */
  fitting(word: Pointing): SeenLaw[];
  /** Was an unnamed paper of this kind met before in this block (本办法 of a contract)? */
  hasOpenKind(word: Pointing): boolean;
  /** Were the same words met before in this block without a meaning? */
  isOpen(word: Pointing): boolean;
  pageHasLaws(word: Pointing): boolean;
  add(proposal: Proposal): void;
}

function createView(scene: Scene, settled: readonly Proposal[]): View {
  const text = scene.block.normal.text;
  const seen = lawsInView(scene, settled);
  const resolved: SeenLaw[] = [];
  const open = new Set<string>();
  const named = settled.filter((m) => m.type === 'law');
  /** Kind → the fitting laws of `seen`, filtered once. */
  const byKind = new Map<string, SeenLaw[]>();
  const fitsBefore = (laws: readonly SeenLaw[], at: number) => {
    const last = lastEndingBy(laws, at);
    return laws.slice(Math.max(0, last + 1 - LOOKS), last + 1);
  };
  return {
    scene,
    text,
    quotes: quotesOf(text),
    fitting(word) {
      let fit = byKind.get(word.kind);
      if (!fit) {
        fit = seen.filter((law) => fitsKind(law.name, word.kind));
        byKind.set(word.kind, fit);
      }
      const references = resolved.slice(-LOOKS).filter((law) => fitsKind(law.name, word.kind));
      const both = [...fitsBefore(fit, word.start), ...references];
      return references.length === 0 ? both : both.sort((a, b) => a.block - b.block || a.start - b.start);
    },
    hasOpenKind: (word) => ['本', '该'].some((pronoun) => open.has(pronoun + word.kind)),
    isOpen: (word) => open.has(text.slice(word.start, word.end)),
    pageHasLaws: (word) => scene.memory.laws.length > 0 || lastEndingBy(named, word.start) >= 0,
    add(proposal) {
      const { target, start, end } = proposal;
      if (!target) open.add(text.slice(start, end));
      else
        resolved.push({ target, name: nameOfTarget(target, scene.data) ?? '', block: scene.block.index, start, end });
    },
  };
}

/** The one target all laws have; undefined when there is none or more than one. */
function onlyOne(laws: readonly SeenLaw[]): Target | undefined {
  const first = laws[0]?.target;
  return first && laws.every((law) => sameTarget(law.target, first)) ? first : undefined;
}
function last(laws: readonly SeenLaw[]): Target | null {
  return laws.at(-1)?.target ?? null;
}

/** 《意见》 not defined by the page: the only fitting document so far, or the only one of this block. */
function ofGeneric(view: View, word: Pointing): Proposal {
  const fit = view.fitting(word);
  const target = onlyOne(fit) ?? onlyOne(fit.filter((law) => law.block === view.scene.block.index)) ?? null;
  const reason = target ? 'generic-title' : 'generic-title-open';
  return { start: word.start, end: word.end, type: 'law', weight: 'main', via: 'reference', target, reason };
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

function ofPronoun(view: View, word: Pointing): Proposal | null {
  const target = meantBy(view, word);
  const sure = SURE.has(word.kind);
  if (!target && (!sure || !mayBeLegal(view, word))) return null;
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
function mayBeLegal(view: View, word: Pointing): boolean {
  if (word.kind === '法' || word.kind === '条例' || word.kind === '规定') return true;
  if (view.pageHasLaws(word)) return true;
  const before = view.text.slice(Math.max(0, word.start - 2), word.start);
  const after = view.text.slice(word.end, word.end + 4);
  return /^(?:第|所称|自|由|规定|施行|中的?第)/.test(after) || /(?:违反|依照|根据|按照)$/.test(before);
}

function meantBy(view: View, word: Pointing): Target | null {
  const { text, scene } = view;
  const around = quotesAt(view.quotes, word.start);
  const other = joinedName(text, word);
  const fit =
    other === undefined ? view.fitting(word) : view.fitting(word).filter((law) => !isNamedBy(other, law.name));
  const outermost = around.at(-1);
  if (outermost) {
    // “本法” in quotes is spoken of as a word; a copied paper's 本规定 is the paper's own.
    if (around.some((quote) => quote.open === word.start - 1 && quote.close === word.end)) return null;
    if (around.some((quote) => quotesStrangersPaper(text, quote)) || view.isOpen(word)) {
      return last(fit.filter((law) => law.block === scene.block.index && law.start > outermost.open));
    }
  }
  if (view.hasOpenKind(word) && !fit.some((law) => law.block === scene.block.index)) return null;
  if (/^(?:两|二)个?字/.test(text.slice(word.end, word.end + 3))) return null;
  return word.pronoun === '本' ? ofThis(view, fit, outermost !== undefined, word) : last(fit);
}

/** 该法和《反诈法》: the name joined on, which the pronoun does not mean. */
function joinedName(text: string, word: Pointing): string | undefined {
  return text.slice(word.end, word.end + 24).match(/^[和与同跟]《?([^，。、；》]{2,20})/)?.[1];
}
/** Do these words begin with the name or a short form of it (its characters in order)? */
function isNamedBy(words: string, name: string): boolean {
  if (words.startsWith(name)) return true;
  const short = words.match(/^[一-龥]{1,12}?(?:法典|法|条例)/)?.[0];
  if (!short) return false;
  let at = 0;
  for (const char of name) if (char === short[at]) at++;
  return at === short.length;
}

/**
 * 本法 is the law itself speaking, so a page seldom tells which. The only fitting law of the sentence, then of the
 * block; outside of quotes the last fitting one named on the page. In speech and with several in one sentence: silence.
 */
function ofThis(view: View, fit: readonly SeenLaw[], inQuotes: boolean, word: Pointing): Target | null {
  const here = fit.filter((law) => law.block === view.scene.block.index);
  const from = sentenceStart(view.text, word.start);
  const inSentence = here.filter((law) => law.start >= from);
  if (inSentence.length > 0) return onlyOne(inSentence) ?? null;
  if (here.length > 0) return inQuotes ? (onlyOne(here) ?? null) : last(here);
  return inQuotes ? null : last(fit);
}
