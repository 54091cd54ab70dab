// Which known act an unknown title is meant as: words lost, put in, shuffled or replaced, another kind of act, a made-up short form.
import { entryName, type LawEntry } from '../model/entry';
import type { Segmenter } from '../recognize/data';
import { type CheckKnowledge, withoutState } from './knowledge';
import { isPartOf, type Near, type NearIndex } from './near';
import { editOf, isBroken, kindOfSlip } from './slips';
import { isMixedUp } from './sounds';
import { wordsAround } from './words';

const NUMERALS = /[零〇一二三四五六七八九十百千\d]/g;

/** A slip of the typist in a known title: half a word is left, so it is nobody else's title. */
export function mistyped(bare: string, index: NearIndex<LawEntry>, segmenter: Segmenter | null): Near<LawEntry> | null {
  if (bare.length < 4) return null;
  const near = index.near(bare, 1).filter(({ name, value, edits }) => {
    if (edits !== 1 || !ACT_KINDS.test(value.kind) || !sameNumerals(name, bare)) return false;
    const edit = editOf(bare, name);
    const kind = kindOfSlip(bare, edit);
    // 《预备役人员证》 is no slip for 《预备役人员法》.
    if (kind === 'other' && edit.at === bare.length - 1) return false;
    if (kind === 'added' || (bare.length < 5 && kind !== 'alike')) return false;
    return isBroken(wordsAround(segmenter, bare, 0, bare.length), 0, edit, kind);
  });
  const [best] = near;
  return best && near.every(({ name }) => name === best.name) ? best : null;
}

/** Kinds of acts of the whole country. */
export const ACT_KINDS = /^(?:宪法|法律|行政法规|监察法规|司法解释|党内法规|部门规章)$/;

export interface Nearest {
  best: Near<LawEntry> | null;
  /** Others as near: which of them is meant, only the writer knows. */
  rivals: Near<LawEntry>[];
}

export function nearest(bare: string, kind: string, stated: boolean, index: NearIndex<LawEntry>): Nearest {
  const isLaw = kind === '法' || kind === '法典';
  // 《未成年人保护条例》: a place's act on the law of that name.
  if (!isLaw && !stated && index.near(bare.replace(KIND_WORD, '法'), 0).length > 0) return { best: null, rivals: [] };
  const all = index.near(bare, isLaw ? (bare.length < 6 && !stated ? 5 : 6) : 6);
  const near = all.filter(
    ({ name, value, edits }) =>
      sameNumerals(name, bare) &&
      (isLaw ? isNearLaw(bare, name, edits, stated) : isNearAct(bare, name, value, edits, kind, stated)),
  );
  const [best] = near;
  if (!best) return { best: null, rivals: [] };
  // The same characters in another order are likelier than words lost, and these likelier than words replaced.
  const shuffled = near.find((one) => isShuffled(bare, one.name));
  if (shuffled) return { best: shuffled, rivals: [] };
  const whole = near.filter((one) => one.edits === best.edits && isSameWords(bare, one.name));
  const [first = best] = whole;
  const others = whole.length > 0 ? whole : near.filter((one) => one.edits <= best.edits);
  const rivals = others.filter((one) => one.name !== first.name && !one.value.facts.repealed);
  if (rivals.length === 0) return { best: first, rivals };
  // Only the state makes laws, so none of this title there is; of other acts there may be one.
  return isLaw && rivals.length < 3 && bare.length >= 6 ? { best: first, rivals } : { best: null, rivals: [] };
}

/** 《治罚法》: a short form nobody uses of one law, or of two. */
export function shortened(bare: string, kind: string, { laws }: CheckKnowledge): Nearest | null {
  if (kind !== '法' || bare.length > 5) return null;
  const near = laws
    .filter((law) => law.kind === '法律' && !law.facts.repealed && !law.facts.draft)
    .map((value) => ({ name: withoutState(entryName(value)), value, edits: 0 }))
    .filter(({ name }) => name.endsWith('法') && isShortening(bare, name));
  const [best, ...rivals] = near;
  return best && near.length <= 3 ? { best, rivals } : null;
}

/** Branches of law, and books on them. */
const SUBJECTS =
  /^(?:国际|国家|行政|经济|环境|海洋|金融|社会|电子|数据|网络|能源|税|体育|军事|航空|交通|卫生|公司|企业|财政|财税)法$/;

/** The name's first character, some of the others in their order. */
function isShortening(bare: string, name: string): boolean {
  return bare.length < name.length && bare[0] === name[0] && isPartOf(bare, name) && !SUBJECTS.test(bare);
}

/** Only the state makes 法, so a title that lacks, adds or shuffles words of one is that law's. */
function isNearLaw(bare: string, name: string, edits: number, stated: boolean): boolean {
  // 《住房租赁法》: the act there is, is a 条例; no other body makes 法.
  if (KIND_WORD.test(name)) {
    const stem = name.replace(KIND_WORD, '');
    return stem.length >= 3 && bare === `${stem}法`;
  }
  if (!/法典?$/.test(name) || name.length < 3) return false;
  const shorter = Math.min(bare.length, name.length);
  if (isPartOf(bare, name) || isPartOf(name, bare))
    return (shorter >= (stated ? 3 : 4) || (bare.length === 3 && edits === 1)) && edits <= Math.ceil(shorter / 2);
  if (isShuffled(bare, name)) return bare.length >= 5;
  if (stated && edits === 1 && bare.length === name.length) return true;
  return edits === 1 ? shorter >= 5 || (stated && shorter >= 4) : edits === 2 && shorter >= (stated ? 5 : 7);
}

function isNearAct(
  bare: string,
  name: string,
  { kind: rank }: LawEntry,
  edits: number,
  kind: string,
  stated: boolean,
): boolean {
  if (/条例|规定|办法|规则|准则|细则|解释/.test(kind)) {
    // With the state's name it is no province's act, so a law may be meant.
    if (stated && name === bare.replace(KIND_WORD, '法')) return true;
    if (isOtherKind(bare, name))
      return /^(?:行政法规|监察法规|党内法规)$/.test(rank) || (ACT_KINDS.test(rank) && bare.length >= 9);
    // Two words lost: 《无人驾驶航空器管理条例》.
    const national = /^(?:行政法规|监察法规|党内法规)$/.test(rank);
    if (national && bare.length >= (stated ? 7 : 9) && edits <= 4 && isPartOf(bare, name)) return true;
    if (isStretchOff(bare, name, rank, stated) || (bare.length >= 7 && isShuffled(bare, name))) return true;
    if (edits > 2) return false;
    const lost = bare.length >= 8 && isPartOf(bare, name);
    const most = bare.length < 7 ? 0 : bare.length < 10 && !lost ? 1 : 2;
    return edits <= most && isSameAct(bare, name) && !isOther(bare, name);
  }
  return bare.length >= 14 && edits <= 1 && isSameAct(bare, name);
}

const KIND_WORD = /(?:条例|规定|办法|规则|准则|细则)$/;

/**
 * One stretch of the title lost, put in or replaced, the rest of it whole: 《机动车责任强制保险条例》. The state's and the
 * Party's acts are all known, so what is near one of them and not told as a place's own is meant as it.
 */
function isStretchOff(bare: string, name: string, rank: string, stated: boolean): boolean {
  if (!/^(?:行政法规|监察法规|党内法规|司法解释)$/.test(rank)) return false;
  const [head, tail] = commonEdges(bare, name);
  const got = bare.length - head - tail;
  const own = name.length - head - tail;
  const shared = head + tail;
  // The kind's own word is shared by hundreds.
  const telling = shared - (KIND_WORD.exec(name)?.[0].length ?? 0);
  if (tail < 2 || telling < (stated ? 2 : 4)) return false;
  const whole = telling >= (stated ? own : 2 * own);
  const lost = name.slice(head, name.length - tail);
  if (got === 0 && stated && /^(?:暂行|试行|管理|工作|监督|监督管理|安全)$/.test(lost)) return true;
  if (got === 0) return own <= 5 && whole && telling >= (stated ? 3 : 5);
  if (own === 0) return got <= 2 && telling >= (stated ? 4 : 6);
  return got <= 3 && own <= 3 && head >= 1 && whole && telling >= (stated ? 3 : 6);
}

/** 《信访工作规定》 for 《信访工作条例》: one subject, another kind of act. */
function isOtherKind(bare: string, name: string): boolean {
  const stem = bare.replace(KIND_WORD, '');
  return stem.length >= 4 && KIND_WORD.test(name) && name.replace(KIND_WORD, '') === stem && name !== bare;
}

function isSameWords(a: string, b: string): boolean {
  return isPartOf(a, b) || isPartOf(b, a) || isShuffled(a, b);
}

function isShuffled(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

/** Acts differ by 实施, 暂行, （二） and the like: such an edit makes another act's title, not a wrong one. */
const MEANT =
  /实施|暂行|试行|补充|修订|修改|特别|若干|地方|国家|全国|中央|农村|城市|军队|内部|涉外|管理|监督|安全|服务|关于|的/;

function isSameAct(bare: string, name: string): boolean {
  const [head, tail] = commonEdges(bare, name);
  const cut = bare.slice(head, bare.length - tail);
  const own = name.slice(head, name.length - tail);
  // 《企业信息公示条例》: the whole title but for the word that says how long it is meant to hold, or that it is about managing.
  if (cut === '' && bare.length >= 8 && /^(?:暂行|试行|管理)$/.test(own)) return true;
  if (cut === '' || own === '') return !MEANT.test(cut + own) || bare.length >= 12;
  return true;
}

/** In a short title one word for another makes another act (科学成果奖励, 教学成果奖励), unless it sounds or looks like it. */
function isOther(bare: string, name: string): boolean {
  if (bare.length !== name.length || bare.length >= 10 || isShuffled(bare, name)) return false;
  return [...bare].some((character, i) => character !== name[i] && !isMixedUp(character, name[i] ?? ''));
}

function commonEdges(a: string, b: string): [number, number] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [head, tail];
}

function sameNumerals(a: string, b: string): boolean {
  return (a.match(NUMERALS) ?? []).join('') === (b.match(NUMERALS) ?? []).join('');
}
