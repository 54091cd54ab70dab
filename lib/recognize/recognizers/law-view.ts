// The laws a place in the text can mean: those remembered from earlier blocks, then those settled in this one, in order.
import type { MentionType, Target } from '../../model/mention';
import type { RecognizerData } from '../data';
import type { Proposal, Scene } from '../proposal';
import { bareTitle, kindOfTitle } from './title-kinds';

export interface SeenLaw {
  target: Target;
  /** Full name where known, without 《》. */
  name: string;
  block: number;
  /** Offsets into the block's normalized text; -1 for a law of an earlier block. */
  start: number;
  end: number;
}

/** The full name a target has, without 《》; null where none is known. */
export function nameOfTarget(target: Target | null, data: RecognizerData): string | null {
  if (!target) return null;
  switch (target.is) {
    case 'entry':
      for (const lexicon of data.lexicons) {
        const name = lexicon.nameOf(target.id);
        if (name) return name;
      }
      return null;
    case 'document':
      return target.title;
    case 'agency':
    case 'name':
      return target.name;
    default:
      return null;
  }
}

/** Text as a name: without 《》 around it. */
export function withoutMarks(surface: string): string {
  return surface.replace(/^[《〈]/, '').replace(/[》〉]$/, '');
}

/** Laws and documents of earlier blocks and of this block before `until`, oldest first. References count with what they mean. */
export function lawsInView(scene: Scene, settled: readonly Proposal[]): SeenLaw[] {
  const seen: SeenLaw[] = scene.memory.laws.map((law) => ({
    target: law.target,
    name: law.name,
    block: law.block,
    start: -1,
    end: -1,
  }));
  const text = scene.block.normal.text;
  for (const mention of settled) {
    if (!isLawLike(mention.type, mention.target)) continue;
    const target = mention.target;
    if (!target) continue;
    const name = nameOfTarget(target, scene.data) ?? withoutMarks(text.slice(mention.start, mention.end));
    seen.push({ target, name, block: scene.block.index, start: mention.start, end: mention.end });
  }
  return seen;
}

/** True for laws, documents and references to a whole one; false for provisions. */
export function isLawLike(type: MentionType, target: Target | null): boolean {
  if (type !== 'law' && type !== 'reference') return false;
  return target !== null && target.is !== 'provision' && target.is !== 'agency';
}

/** Do two targets mean the same? By id, else by name. */
export function sameTarget(a: Target, b: Target): boolean {
  if (a.is === 'entry' && b.is === 'entry') return a.id === b.id;
  return keyOf(a) === keyOf(b);
}
function keyOf(target: Target): string {
  switch (target.is) {
    case 'entry':
      return target.id;
    case 'document':
      return target.title;
    case 'agency':
    case 'name':
      return target.name;
    default:
      return JSON.stringify(target);
  }
}

/** Kinds whose texts are divided into numbered articles; a plan's or a standard's are not cited by a bare 第三条. */
const WITH_ARTICLES =
  /^(?:法典|法|条例|规定|办法|实施细则|细则|决定|解释|意见|通告|准则|通则|修正案|规则|暂行规则|章程|规程)$/;

/** Can a bare 第三条 far from its law mean this one? */
export function hasArticles(name: string): boolean {
  if (/宪法$/.test(name)) return true;
  const kind = kindOfTitle(bareTitle(name))?.kind;
  return kind !== undefined && WITH_ARTICLES.test(kind);
}

/** A law that is only pointed to from another (该条指向消费者权益保护法第五十六条, 与产品质量法衔接) does not become what is spoken of. */
const POINTED_TO = /(?:指向的是|指向|转引|援引的?是?|参照|参见|准用|比照)$/;
const BESIDE_ANOTHER = /[与和同跟][^，。；]{0,40}$/;
const COMPARED = /^[^，。；]{0,40}(?:衔接|呼应|抵触|不一致|相一致|冲突|竞合|的关系|关系密切)/;

/** True for a law only pointed to or compared with, so that the text goes on speaking of the other. */
export function isAside(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 42), start);
  return POINTED_TO.test(before) || (BESIDE_ANOTHER.test(before) && COMPARED.test(text.slice(end, end + 48)));
}
