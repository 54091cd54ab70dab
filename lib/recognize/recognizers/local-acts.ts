// Acts of places without 《》: 河北省优化营商环境条例 is not the State Council's act of that name, and 浙江省实施《…法》办法 is one act.
import { matchesOf } from '../matches';
import type { Proposal, Scene } from '../proposal';
import { hasSign, SIGN } from '../signs';
import { insideMarks } from './legal-words';

const KINDS = ['条例', '办法', '规定', '细则'];
const KIND = /(条例|办法|规定|细则)(?![》〉]|草案|修[订正])/g;
/** A place's last character, at most so far before the kind. */
const PLACE_ENDS = '省市区县州旗盟港';
const LONGEST = 24;
/** Between a place and its act: 浙江省|实施残疾人保障法|办法. */
const CARRIES_OUT = /实施(?:《[^《》]{3,30}》|[一-龥]{2,16}?(?:法|条例))的?(?:若干)?(?:办法|规定|细则)(?![》〉])/g;
/** Zones that make acts of their own stand after a place's name. */
const ZONE = /^(?:经济特区|自由贸易港|自由贸易试验区)/;

/** Words of making, following or telling: 江苏省制定的条例, 上海市公布条例 name no act. 行为, 自由, 应对 are other words. */
const NO_TITLE =
  /制定|出台|修[订改正]|通过|公布|颁布|施行|审议|发布|印发|起草|提请|首部|地方性|有关|相关|介绍|解读|说明|征求|按照|依据|依照|根据|违反|贯彻|落实|率先|以及|现行|一部|[的了该]|(?<!行)为|[把将]|(?<![自理])由/;
const NAME = /^[一-龥、]{2,22}$/;
const BEGINS_ELSE =
  /^(?:人民政府|政府|人大|人民代表大会|法院|检察院|委|本|新|旧|两|三|多|各|对|在|从|于|和|与|及|或|、|等|还|也|已|正|内|外|里|场|容|域|区|民(?:卡|文明|公约|热线|诚信|素质)|境内|辖区|级|直|局|厅|推动|推进|加强|加快|开展|全面|深入|深化|探索|做好|强化|严格|认真|宣传|学习|宣讲)/;
/** 办法 and 规定 are everyday words: an article after them, or a title the page gave in marks, tells the act. */
const ARTICLE = /^(?:的|中的?)?第[一二三四五六七八九十百千零〇\d]+条/;

/** Proposes acts of places; which one of several a short name means is not asked here. */
export function proposeLocalActs(scene: Scene): Proposal[] {
  const { text } = scene.block.normal;
  const found: Proposal[] = [];
  if (!KINDS.some((kind) => text.includes(kind))) return found;
  for (const hit of matchesOf(CARRIES_OUT, text, '实施')) {
    const start = placeBefore(scene, hit.index);
    if (start < hit.index && !insideMarks(text, start)) found.push(act(text, start, hit.index + hit[0].length, '办法'));
  }
  if (!hasSign(text, SIGN.division) && !text.includes('贸易港')) return found;
  // Without one of these an everyday 办法 is no act's.
  if (!text.includes('条') && !text.includes('《') && !text.includes('实施') && scene.memory.laws.length === 0)
    return found;
  let done = 0;
  for (const hit of matchesOf(KIND, text)) {
    const kind = hit[1] ?? '';
    const end = hit.index + kind.length;
    const told =
      kind === '条例' || ARTICLE.test(text.slice(end, end + 12)) || /[法例]实施$/.test(text.slice(end - 5, end - 2));
    if (told || text.includes('《') || scene.memory.laws.length > 0) found.push(...actOf(scene, done, end, kind, told));
    done = end;
  }
  return found;
}

/** The act that ends at `end` and begins after `done`, where a place's full name stands before its words. `told`: nothing else need tell that it is one. */
function actOf(scene: Scene, done: number, end: number, kind: string, told: boolean): Proposal[] {
  const { text } = scene.block.normal;
  for (let at = Math.max(done + 1, end - kind.length - LONGEST); at < end - kind.length - 1; at++) {
    if (!PLACE_ENDS.includes(text[at - 1] ?? ' ')) continue;
    const from = skipPlaces(scene, at, end);
    const start = placeBefore(scene, from);
    if (start === from) continue;
    const name = text.slice(from, end - kind.length);
    const isTitle = NAME.test(name) && !NO_TITLE.test(name) && !BEGINS_ELSE.test(name) && !insideMarks(text, start);
    if (isTitle && (told || isKnown(scene, text.slice(start, end)))) return [act(text, start, end, kind)];
    at = Math.max(at, from);
  }
  return [];
}

function act(text: string, start: number, end: number, kind: string): Proposal {
  const title = text.slice(start, end);
  const target = { is: 'document' as const, title, kind };
  return { start, end, type: 'law', weight: 'main', via: 'titled', target, reason: 'local-act' };
}

/** Where the chain of places' full names that ends at `end` begins; `end` itself where none does. */
function placeBefore({ block, data }: Scene, end: number): number {
  const { text } = block.normal;
  const zone = /(?:经济特区|自由贸易港|自由贸易试验区)$/.exec(text.slice(Math.max(0, end - 7), end))?.[0] ?? '';
  let at = end - zone.length;
  for (let depth = 0; depth < 4; depth++) {
    const place = data.places.endingAt(text, at).find(({ short }) => !short || (zone !== '' && depth === 0));
    if (!place) break;
    at = place.start;
  }
  return at === end - zone.length ? end : at;
}

/** Past the places that go on within the words: 山东省|济南市|物业管理条例, 海南|自由贸易港|…条例. */
function skipPlaces({ block, data }: Scene, from: number, end: number): number {
  const { text } = block.normal;
  let at = from;
  for (let depth = 0; depth < 3; depth++) {
    const place = data.places.startingAt(text, at).find((match) => !match.short && match.end < end);
    if (!place) break;
    at = place.end;
  }
  return at + (ZONE.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}

function isKnown(scene: Scene, title: string): boolean {
  return scene.block.normal.text.includes(`《${title}》`) || scene.memory.laws.some((law) => law.name === title);
}
