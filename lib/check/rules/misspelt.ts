// A name mistyped by one character: 中共中央纪律检察委员会, 最高人民法. With one edit, one half of the name is still whole:
// the text is scanned for halves, and the other half is compared around each.
import { type Entry, entryName, type Term } from '../../model/entry';
import { newHits } from '../../recognize/trie';
import { buildTrie } from '../../recognize/trie-build';
import { isAbroad } from '../abroad';
import { type Fault, insideTitle, type Paragraph, type Rule, sentenceAround } from '../draft';
import { type CheckKnowledge, sourceFor, withoutState } from '../knowledge';
import { distance } from '../near';
import { isMixedUp } from '../sounds';

/** Of four characters, half is hardly a word: only a look-alike or sound-alike at the end of a name of the whole country counts. */
const SHORTEST = 4;
const LONG = 5;

interface Half {
  name: string;
  entry: Entry;
  status: Term['status'];
  /** True for the front half. */
  front: boolean;
}

export function misspeltRule(knowledge: CheckKnowledge): Rule {
  const halves = new Map<string, Half[]>();
  for (const { name, entry, status } of officialNames(knowledge)) {
    const cut = Math.ceil(name.length / 2);
    for (const [text, front] of [
      [name.slice(0, cut), true],
      [name.slice(cut), false],
    ] as const) {
      const list = halves.get(text);
      if (list) list.push({ name, entry, status, front });
      else halves.set(text, [{ name, entry, status, front }]);
    }
  }
  const texts = [...halves.keys()];
  const trie = buildTrie(texts);
  const hits = newHits();
  return (paragraph) => {
    const count = trie.scanInto(paragraph.text, hits);
    const found: Fault[] = [];
    for (let i = 0; i < count; i++) {
      const text = texts[hits.strings[i] ?? 0] ?? '';
      for (const half of halves.get(text) ?? [])
        found.push(...around(paragraph, hits.starts[i] ?? 0, hits.ends[i] ?? 0, half));
    }
    // The longest name first: 国家卫生健康委员会 before its short form.
    return found.sort((a, b) => b.end - b.start - (a.end - a.start));
  };
}

/** Names long enough to be told by all but one character: bodies and acts by their full or short names. */
function officialNames({ agencies, laws, programmes }: CheckKnowledge): Omit<Half, 'front'>[] {
  return [...agencies, ...laws, ...programmes].flatMap((entry) =>
    entry.terms
      .filter(({ text, status, needs }) => {
        if (needs || (status !== 'full' && status !== 'short') || !/^[\u4e00-\u9fff]+$/.test(text)) return false;
        if (entry.type === 'agency')
          return !entry.facts.ended && (text.length >= LONG || (text.length === SHORTEST && NATIONAL.test(text)));
        if (entry.type === 'law')
          return (
            withoutState(text).length >= 4 && text.length >= 6 && /^(?:宪法|法律|行政法规|监察法规)$/.test(entry.kind)
          );
        return text.length >= 8;
      })
      .map(({ text, status }) => ({ name: text, entry, status })),
  );
}

function around(paragraph: Paragraph, start: number, end: number, half: Half): Fault[] {
  const { text } = paragraph;
  const { name, entry, front } = half;
  const faults: Fault[] = [];
  for (const length of [name.length, name.length + 1, name.length - 1]) {
    const from = front ? start : end - length;
    const to = front ? start + length : end;
    if (from < 0 || to > text.length) continue;
    const got = text.slice(from, to);
    if (got === name) return [];
    if (distance(got, name, 1) !== 1 || !isMistake(paragraph, from, to, half)) continue;
    const source = sourceFor(entry);
    if (!source) return [];
    const full = entryName(entry);
    const of = full === name ? '' : `（${full}）`;
    faults.push({ start: from, end: to, reason: `疑为“${name}”${of}之误，差一字。`, source, fix: name });
  }
  return faults.slice(0, 1);
}

const HAN = /^[\u4e00-\u9fff]+$/;
/** Heads of names whose last character, left out or replaced, leaves half a word: 最高人民法, 国家税务总居. */
const HEADS = /(?:法院|检察院|委员会|大会|常委会|办公室|办公厅|总局|总署|管理局|人民银行)$/;
/** 委员 and 检察 are words too; what follows shows that a body acts. */
const ACTS =
  /^(?:$|[，。、；：）》”！？]|近日|日前|今[日天]|昨[日天]|印发|发布|公布|通报|要求|召开|举行|联合|表示|会同|组织|启动|部署|下发|出台|依法|决定|认为|指出)/;
const NATIONAL = /^(?:全国|海关|国务|国家|最高)/;
const NUMERAL = /[零〇一二三四五六七八九十百千\d]/;
/** Words that come and go inside a phrase without making it wrong. */
const LOOSE = /[的和与及等了在之、]/;
/** First words of bodies: one in the place of another makes another body. */
const BEGINNINGS =
  /^(?:国家|国际|国土|国防|国内|国务|中国|中央|中共|中华|中心|中医|中科|全国|全省|全市|全军|各级|地方|省|市|县|区|越共|古共|上海|北京)/;
/** Acts of making or using a law end in 法 too. */
const ACTS_OF_LAW = /(?:立|执|司|普|修|释|守|用|学|违|说|办|方|做|合|非|依|枉)法$/;

function isMistake({ text, mentions, knowledge }: Paragraph, from: number, to: number, half: Half): boolean {
  const got = text.slice(from, to);
  if (!HAN.test(got) || knowledge.named.has(got) || insideTitle(text, from)) return false;
  // A true name at the same place, or one that goes on from it, speaks against.
  if (text.slice(Math.max(0, from - 3), to + 3).includes(half.name)) return false;
  if (!isTypingError(got, half, text.slice(to, to + 4), knowledge.pairs) || isCrossed(mentions, from, to, half.entry))
    return false;
  return !isAbroad(text, from, sentenceAround(text, from).start);
}

/**
 * In a long name any one character may be wrong; in a short one only a character that sounds or looks like the right one,
 * since 中国农科院 and 中国社科院 are both true. Characters are lost or doubled in full names only: short forms vary.
 */
function isTypingError(
  got: string,
  { name, entry, status }: Half,
  after: string,
  pairs: CheckKnowledge['pairs'],
): boolean {
  const edit = editOf(got, name);
  if (NUMERAL.test(edit.got + edit.name)) return false;
  if (got.length !== name.length && LOOSE.test(edit.got + edit.name)) return false;
  const swapped = edit.got.length === 2 && edit.got === [...edit.name].reverse().join('');
  const alike = swapped || (edit.got.length === 1 && edit.name.length === 1 && isMixedUp(edit.got, edit.name));
  const doubled = edit.name === '' && got[edit.at] === got[edit.at - 1];
  if (name.length < LONG && !(alike && got.length === name.length && edit.at === name.length - 1)) return false;
  if (edit.at <= 1 && !(alike && !BEGINNINGS.test(got))) return false;
  if (got.length === name.length) {
    const long = name.length >= 8 && edit.at < name.length - 2 && status === 'full';
    const told = long || (name.length >= 5 && edit.at < name.length - 1 && isNoWord(got, edit.at, pairs));
    if (!alike && (entry.type === 'programme' || !told)) return false;
  } else if (entry.type === 'programme') return false;
  else if (!doubled && (name.length < 6 || status !== 'full')) return false;
  else if (!doubled && name.length === 6 && !/法院$/.test(name)) return false;
  if (entry.type === 'law' && ACTS_OF_LAW.test(got)) return false;
  const reachesEnd = edit.at + Math.max(edit.name.length, edit.got.length) >= Math.max(name.length, got.length);
  if (!reachesEnd || (alike && HEADS.test(name))) return true;
  // 应急管理布|部署: what sounds like the head makes no word with what follows.
  const last = got.at(-1) ?? '';
  if (
    alike &&
    entry.type === 'agency' &&
    !/[不步为及和]/.test(last) &&
    !pairs.has(got.slice(-2)) &&
    !pairs.has(last + after.slice(0, 1))
  )
    return true;
  return isHalfWord(got, name, entry, after);
}

/** Whether the character at `at` makes no word with either neighbour, as far as the entries' own words tell. */
function isNoWord(got: string, at: number, pairs: CheckKnowledge['pairs']): boolean {
  return !pairs.has(got.slice(at - 1, at + 1)) && !pairs.has(got.slice(at, at + 2));
}

/** The edit is at the name's very end: what is left must be no word of its own. */
function isHalfWord(got: string, name: string, entry: Entry, after: string): boolean {
  if (entry.type === 'law') return got.length === name.length && /^第[零〇一二三四五六七八九十百千\d]+条/.test(after);
  if (entry.type !== 'agency' || !HEADS.test(name)) return false;
  return /(?:法院|总局|总署)$/.test(name) ? !/^[院局署]/.test(after) : ACTS.test(after);
}

/** Where two strings differ, and what stands there in each. */
function editOf(got: string, name: string): { at: number; got: string; name: string } {
  let at = 0;
  while (at < got.length && at < name.length && got[at] === name[at]) at++;
  let tail = 0;
  while (
    tail < got.length - at &&
    tail < name.length - at &&
    got[got.length - 1 - tail] === name[name.length - 1 - tail]
  )
    tail++;
  return { at, got: got.slice(at, got.length - tail), name: name.slice(at, name.length - tail) };
}

/** A found name that reaches over the span, or holds most of it, says that the words are something else. */
function isCrossed(mentions: Paragraph['mentions'], from: number, to: number, entry: Entry): boolean {
  return mentions.some(({ start, end, type, via, target }) => {
    if (start >= to || end <= from || type === 'reference') return false;
    if (target?.is === 'entry' && target.id === entry.id) return true;
    // A composed body with an unknown place or a pattern may be the mistyped name itself.
    if (start >= from && end <= to && (via === 'composed' || via === 'pattern') && target?.is !== 'entry') return false;
    return !(start >= from && end <= to && end - start < to - from - 1);
  });
}
