// Papers named after their law: 社区矫正法实施办法, and numbered amendments and interpretations by their everyday names: 刑法修正案十一, 公司法司法解释三, 民法典继承编解释（二）. What the
// dictionary has in brackets is found without them too; an unknown one is still no part of the law's own name.
import type { Target } from '../../model/mention';
import type { RecognizerData } from '../data';
import { matchesOf } from '../matches';
import type { Proposal, Scene } from '../proposal';
import { nameOfTarget } from './law-view';
import { draftOfTitle } from './title-kinds';
import { wholeEntry } from './whole-entry';

/** 修正案三审通过, 解释一下 and 解释二种情形 count or say something else. */
const NUMBERED =
  /(修正案|解释)(?:（([一二三四五六七八九十]{1,3})）|([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十百千万零〇几个人次种项名年月日条款类批部份件起例届天元倍方者步审读稿度级分位字句遍番下致样般旦并同律直体经切定些点层大小再]))(（草案）|草案)?/g;
/** An unknown one without brackets must end here. */
const ENDS = /^(?:$|[^一-龥]|第|的|规定|明确)/;
/** 社区矫正法|实施办法: what carries out a law is another paper, whoever made it. */
const RULES = /(?<=[法例])实施(办法|细则|条例|规定|规则)/g;
/** What stands between the law and the word: 公司法|司法|解释（一）, 民法典|继承编|解释（一）. */
const PART = /(?:[一-龥]{2,5}编(?:通则)?|[一-龥]{2,3}制度)?(?:司法)?$/;
const SHORTEST = 2;
const LONGEST = 24;

/** Its articles are numbered through all amendments: 宪法修正案第三十七条 is none of the constitution's own. */
const CONSTITUTION = /(?:中华人民共和国)?宪法修正案(（草案）|草案)?/g;

/** Proposes them with the law they are named after at their head; without one they are left alone. */
export function proposeNumberedNames(scene: Scene): Proposal[] {
  const text = scene.block.normal.text;
  const amendments = matchesOf(CONSTITUTION, text, '宪法修正案').map(({ 0: whole, 1: stage, index }) => {
    const title = `中华人民共和国宪法修正案${stage ? '（草案）' : ''}`;
    const target: Target = { is: 'document', title, kind: '修正案', ...(stage && { draft: '草案' }) };
    return proposal(text, index, index + whole.length, target);
  });
  const named = matchesOf(NUMBERED, text, '解释', '修正案').flatMap((hit) => nameAt(text, hit, scene.data) ?? []);
  const rules = matchesOf(RULES, text, '法实施', '例实施').flatMap((hit) => {
    const head =
      text
        .slice(Math.max(0, hit.index - LONGEST), hit.index)
        .split(/[^一-龥]/)
        .at(-1) ?? '';
    const law = longestLaw(head, scene.data);
    if (law === undefined) return [];
    const start = hit.index - head.length + law;
    const end = hit.index + hit[0].length;
    const full = nameOfTarget(wholeEntry(head.slice(law), scene.data), scene.data) ?? '';
    const entry = wholeEntry(full + hit[0], scene.data);
    return [proposal(text, start, end, entry ?? { is: 'document', title: text.slice(start, end), kind: hit[1] ?? '' })];
  });
  return [...amendments, ...named, ...rules];
}

function nameAt(text: string, hit: RegExpExecArray, data: RecognizerData): Proposal | null {
  const [whole, kind = '', inBrackets, bare = '', stage = ''] = hit;
  const number = `（${inBrackets ?? bare}）`;
  const end = hit.index + whole.length;
  const before = text.slice(Math.max(0, hit.index - LONGEST), hit.index);
  const run = before.split(/[^一-龥《》〈〉、（）]/).at(-1) ?? '';
  // 《公司法解释三》 begins after its mark; in 关于适用《公司法》…的规定三 the marks are inner ones.
  const head = run.slice(run.lastIndexOf('《') > run.lastIndexOf('》') ? run.lastIndexOf('《') + 1 : 0);
  for (let at = 0; at <= head.length; at++) {
    const target = entryOf(head.slice(at), kind, number + stage, data);
    if (target) return proposal(text, end - whole.length - head.length + at, end, target);
  }
  if (kind === '修正案' || (bare && !ENDS.test(text.slice(end, end + 2)))) return null;
  const law = longestLaw(head, data) ?? longestLaw(head.replace(PART, ''), data);
  if (law === undefined) return null;
  const title = head.slice(law) + kind + number + stage;
  const target: Target = { is: 'document', title, kind: '解释' };
  const draft = stage && draftOfTitle(title);
  return proposal(text, hit.index - head.length + law, end, draft ? { ...target, draft } : target);
}

/** 公司法司法解释三 is 公司法司法解释（三）; some are called both ways, some are 规定 by their titles. */
function entryOf(head: string, kind: string, tail: string, data: RecognizerData): Target | null {
  if (kind === '修正案') return wholeEntry(head + kind + tail, data);
  const bases = head.endsWith('司法') ? [head, head.slice(0, -2)] : [head];
  for (const base of bases) {
    if (base.length < SHORTEST) continue;
    for (const word of ['解释', '司法解释', '规定']) {
      const entry = wholeEntry(base + word + tail, data);
      if (entry) return entry;
    }
  }
  return null;
}

/** Where the longest law's name at the end of `head` begins. */
function longestLaw(head: string, data: RecognizerData): number | undefined {
  for (let at = 0; head.length - at >= SHORTEST; at++) if (wholeEntry(head.slice(at), data)) return at;
  return undefined;
}

/** In marks of its own the marks belong to it. */
function proposal(text: string, start: number, end: number, target: Target): Proposal {
  const marked = text[start - 1] === '《' && text[end] === '》' ? 1 : 0;
  return {
    start: start - marked,
    end: end + marked,
    type: 'law',
    weight: 'main',
    via: target.is === 'entry' ? 'alias' : 'titled',
    target,
    reason: 'numbered',
    rank: 2,
  };
}
