// Short names a page gives itself: （以下简称“…”）, 下称, 简称, 统称. What stands before gets the name; later uses mean it, never earlier ones.
import type { EntryType, MentionType, Target } from '../../model/mention';
import type { Defined, PageMemory } from '../memory';
import { toOriginal } from '../normalize';
import type { Follow, Proposal, Scene } from '../proposal';
import { definingPhrases, type Named } from './defining-phrases';
import { nameOfTarget } from './law-view';
import { sentenceStart } from './legal-words';
import { holderOf, lastEndingBy } from './spans';
import { fitsKind, isGenericTitle } from './title-kinds';
import { findUses, type Name } from './uses-of-names';

const MOST = 500;

/** A short name defined in this block, with offsets into the normalized text. */
interface Fresh {
  text: string;
  titled: boolean;
  type: MentionType;
  target: Target | null;
  /** Span of the mention: with 《》, without quotes. */
  start: number;
  end: number;
}

/** Proposes defined names where they are defined and wherever they are used after that. */
export const followDefinitions: Follow = (scene, settled) => {
  const fresh = findDefinitions(scene, settled);
  const { text } = scene.block.normal;
  const known = scene.memory.defined
    .filter((name) => text.includes(name.text))
    .map((name) => ({ ...name, from: 0, definedAt: { block: name.block, start: name.start, end: name.end } }));
  if (fresh.length === 0 && known.length === 0) return [];
  const here = fresh.map((name) => ({ ...name, from: name.end, definedAt: definedHere(scene, name) }));
  const found = here.map((name) => toProposal(name.start, name.end, name, name.definedAt));
  // Of several definitions of one name the last one before the use counts.
  for (const use of findUses(text, [...known, ...here])) {
    found.push(toProposal(use.start, use.end, use.name, use.name.definedAt));
  }
  return [...found, ...innerBodies(scene, settled, found)];
};

/** 市海洋局法规处, where 市海洋局 is defined: the inner body is the defined body's, whatever the words alone suggest. */
function innerBodies(scene: Scene, settled: readonly Proposal[], defined: readonly Proposal[]): Proposal[] {
  const text = scene.block.normal.text;
  return defined.flatMap((name) => {
    const outer = holderOf(settled, name.start, name.end);
    if (name.type !== 'agency' || outer?.start !== name.start || outer.end === name.end) return [];
    const full = nameOfTarget(name.target, scene.data);
    if (outer.target?.is !== 'agency' || !full) return [];
    const inner = text.slice(name.end, outer.end);
    const { places, place } = name.target?.is === 'agency' ? name.target : outer.target;
    const target: Target = { ...outer.target, name: full + inner, places, place, inner };
    return [{ ...outer, target, rank: 5, reason: 'defined-inner' }];
  });
}

function toProposal(start: number, end: number, name: Name, definedAt: Proposal['definedAt']): Proposal {
  return {
    start,
    end,
    type: name.type,
    weight: 'main',
    via: 'defined',
    target: name.target,
    reason: 'defined',
    rank: 5,
    definedAt,
  };
}

/** `definedAt` is in the original text's offsets: the block's map is gone when a later block uses the name. */
function definedHere(scene: Scene, name: Fresh): NonNullable<Proposal['definedAt']> {
  const [start, end] = toOriginal(scene.block.normal, name.start, name.end);
  return { block: scene.block.index, start, end };
}

function findDefinitions(scene: Scene, settled: readonly Proposal[]): Fresh[] {
  const text = scene.block.normal.text;
  const named = settled.filter((m) => m.type !== 'reference');
  const found: Fresh[] = [];
  for (const phrase of definingPhrases(text)) {
    const meant = antecedent(scene, named, phrase.open, phrase.keyword);
    if (!meant) continue;
    // One name for several bodies, or as many names as bodies stand before.
    const several = phrase.names.length > 1 && meant.length === phrase.names.length;
    for (const [index, name] of phrase.names.entries()) {
      const own = several ? meant[index] : phrase.joint ? join(meant) : meant.at(-1);
      if (own) found.push({ ...name, ...fitted(scene, settled, name, own, phrase.open) });
    }
  }
  return found;
}

interface Meant {
  type: EntryType;
  target: Target | null;
}

/**
 * A kind given as a name must be the document's: 同意《…规划》（以下简称《批复》） names the reply, not the plan.
 * Its title is put together as such replies are titled.
 */
function fitted(scene: Scene, settled: readonly Proposal[], named: Named, meant: Meant, open: number): Meant {
  const name = nameOfTarget(meant.target, scene.data);
  if (meant.type !== 'law' || !name || !isGenericTitle(named.text) || fitsKind(name, named.text)) return meant;
  if (named.text !== '批复') return { type: meant.type, target: null };
  const text = scene.block.normal.text;
  const from = sentenceStart(text, open);
  const bodies = settled.filter((m) => m.type === 'agency' && m.start >= from && m.end <= open);
  // Titles carry the short forms the sentence has: 中共中央, not 中国共产党中央委员会.
  const issuer = bodies.map((m) => text.slice(m.start, m.end)).join(' ');
  const title = `${issuer}关于《${name}》的批复`;
  return { type: meant.type, target: issuer ? { is: 'document', title, kind: '批复', issuer } : null };
}

function join(meant: readonly Meant[]): Meant | undefined {
  const first = meant[0];
  if (!first || meant.length === 1) return first;
  const targets = meant.map((m) => m.target).filter((target) => target !== null);
  return { type: first.type, target: targets.length === meant.length ? { is: 'several', of: targets } : null };
}

/** What the name is given to: the mention inside the parentheses before the keyword, else the one(s) right before them. */
function antecedent(scene: Scene, named: readonly Proposal[], open: number, keyword: number): Meant[] | null {
  const text = scene.block.normal.text;
  const inside = named[lastEndingBy(named, keyword)];
  if (inside && inside.start > open && inside.end >= keyword - 2) return [meantBy(scene, inside)];
  const chain: Proposal[] = [];
  let edge = open;
  for (let i = lastEndingBy(named, open); i >= 0; i--) {
    const mention = named[i];
    if (!mention || edge - mention.end > 48) break;
    const joint = text.slice(mention.end, edge);
    if (
      !(
        chain.length === 0 ? /^[”’」』》）)，,\s]{0,3}(?:[（(][^（()）]{0,40}[)）])?[，,]?$/ : /^(?:[、和与及]|以及)$/
      ).test(joint)
    )
      break;
    chain.unshift(mention);
    edge = mention.start;
  }
  if (chain.length > 0) return chain.map((m) => meantBy(scene, m));
  const guess = guessFromShape(text.slice(Math.max(0, open - 48), open));
  return guess ? [guess] : null;
}

function meantBy(scene: Scene, mention: Proposal): Meant {
  const type = mention.type === 'reference' ? 'law' : mention.type;
  if (mention.target) return { type, target: mention.target };
  const name = scene.block.normal.text.slice(mention.start, mention.end).replace(/[《》]/g, '');
  return { type, target: { is: 'name', name, type } };
}

const COMPANY =
  /(?:公司|集团|企业|银行|医院|学校|大学|学院|小学|中学|幼儿园|研究院|事务所|平台|基金会|报社|电视台|合作社|酒店|项目部)$/;
const AGENCY =
  /(?:法院|检察院|委员会|管理局|公安局|分局|局|厅|部|办公室|办公厅|中心|总队|支队|大队|派出所|司法所|法庭|人民政府|党委|纪委|监委|党工委|管委会|指挥部|领导小组|专班)$/;
const LAW = /(?:条例|规定|办法|细则|法典|[^办方]法|解释|草案|征求意见稿|意见|通知|通告|决定|规划|方案|纲要)$/;
const PROGRAMME = /[”’」』](?:专项)?(?:行动|工程|计划|机制|模式|活动|平台|系统|体系|制度|试点|改革|工作法)$/;

/** No recognizer knew the words before: their shape tells the type, and they themselves are the full name. */
function guessFromShape(before: string): Meant | null {
  if (PROGRAMME.test(before)) {
    const name = before.match(/[“‘「『][^“‘「『]{1,30}$/)?.[0];
    return name ? { type: 'programme', target: { is: 'name', name, type: 'programme' } } : null;
  }
  const phrase = before.match(/[^，。；：！？“”‘’「」《》（）()、\s]{3,40}$/)?.[0] ?? '';
  const name = phrase.replace(/^.*(?:由|经|据|向|在|到|对|了|的|和|与|是|为|将)(?=[一-龥]{4})/, '');
  if (name.length < 4 || COMPANY.test(name)) return null;
  const type = AGENCY.test(name) ? 'agency' : LAW.test(name) ? 'law' : null;
  return type ? { type, target: { is: 'name', name, type } } : null;
}

/** Memory after a block: the names it defined, in order; of the oldest no more than 500 are kept. */
export function rememberDefinitions(memory: PageMemory, scene: Scene, accepted: readonly Proposal[]): PageMemory {
  const text = scene.block.normal.text;
  const defined: Defined[] = [];
  for (const mention of accepted) {
    const at = mention.definedAt;
    if (mention.via !== 'defined' || !at || at.block !== scene.block.index) continue;
    if (at.start !== toOriginal(scene.block.normal, mention.start, mention.end)[0]) continue;
    const surface = text.slice(mention.start, mention.end);
    const titled = surface.startsWith('《');
    defined.push({
      text: titled ? surface.slice(1, -1) : surface,
      titled,
      type: mention.type,
      target: mention.target,
      ...at,
    });
  }
  return defined.length === 0 ? memory : { ...memory, defined: [...memory.defined, ...defined].slice(-MOST) };
}
