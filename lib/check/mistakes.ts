// Whether a stretch of text that is one edit away from a known name is that name mistyped, or another name or phrase.
import type { Entry, Term } from '../model/entry';
import type { Segmenter } from '../recognize/data';
import { isAbroad } from './abroad';
import { insideTitle, type Paragraph, sentenceAround } from './draft';
import type { CheckKnowledge } from './knowledge';
import { type Edit, editOf, isBroken, kindOfSlip, type SlipKind } from './slips';
import { type Words, wordsAround } from './words';

/** An official name that a slip may have hit. */
export interface Name {
  name: string;
  entry: Entry;
  status: Term['status'];
}

/** From here on half a name is telling. */
export const LONG = 5;

export const isList = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){1,4}$/.test(text) && text.length >= 8;

export const HAN = /^[\u4e00-\u9fff]+$/;
/** Heads of names whose last character, left out or replaced, leaves half a word: 最高人民法, 国家税务总居. */
const HEADS = /(?:法院|检察院|委员会|大会|常委会|办公室|办公厅|总局|总署|管理局|人民银行)$/;
/** 委员 and 检察 are words too; what follows shows that a body acts. */
const ACTS =
  /^(?:$|[，。、；：）》”！？]|近日|日前|今[日天]|昨[日天]|印发|发布|公布|通报|要求|召开|举行|联合|表示|会同|组织|启动|部署|下发|出台|依法|决定|认为|指出)/;
const NUMERAL = /[零〇一二三四五六七八九十百千\d]/;
/** Words that come and go inside a phrase without making it wrong. */
const LOOSE = /[的和与及等了在之、]/;
/** First words of bodies: one in the place of another makes another body. */
const BEGINNINGS =
  /^(?:国家|国际|国土|国防|国内|国务|中国|中央|中共|中华|中心|中医|中科|全国|全省|全市|全军|各级|地方|省|市|县|区|越共|古共|上海|北京)/;
/** Acts of making or using a law end in 法 too. */
const ACTS_OF_LAW = /(?:立|执|司|普|修|释|守|用|学|违|说|办|方|做|合|非|依|枉)法$/;
/** 驻港部队, 驻疆部队: one place for another makes another name. */
const isPlace = (text: string): boolean =>
  /^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇云藏陕秦甘陇青宁新疆港澳台东南西北中]$/.test(text);
/** What counts a noun: 一家|市场监管所 is no 国家市场监管…. */
const MEASURED = /[一两几多这那每各该某数\d]$/;

/** `from` and `to` bound the stretch in the paragraph. */
export function isMistake(
  paragraph: Paragraph,
  from: number,
  to: number,
  half: Name,
  segmenter: Segmenter | null,
): boolean {
  const { text, mentions, knowledge } = paragraph;
  const got = text.slice(from, to);
  if (!(HAN.test(got) || (isList(half.name) && isList(got))) || knowledge.named.has(got) || insideTitle(text, from))
    return false;
  // A true name at the same place, or one that goes on from it, speaks against.
  if (text.slice(Math.max(0, from - 3), to + 3).includes(half.name)) return false;
  const edit = editOf(got, half.name);
  if (!isTypingError(paragraph, from, to, half, edit, segmenter) || isCrossed(mentions, from, to, edit, half.entry))
    return false;
  return !isAbroad(text, from, sentenceAround(text, from).start);
}

/**
 * A slip leaves half a word behind, or a character of the right sound or shape; one word for another makes another name
 * (中国农科院 and 中国社科院 are both true).
 */
function isTypingError(
  { text, knowledge }: Paragraph,
  from: number,
  to: number,
  half: Name,
  edit: Edit,
  segmenter: Segmenter | null,
): boolean {
  const { name, entry, status } = half;
  const got = text.slice(from, to);
  const kind = kindOfSlip(got, edit);
  if (NUMERAL.test(edit.got + edit.name) || (isPlace(edit.got) && isPlace(edit.name))) return false;
  // 文化旅游部, 工业信息化部: the short form without 和 is a name only where it is one of the body's.
  if (kind === 'lost' && edit.name === '和' && entry.type === 'agency' && status === 'full')
    return /[部局会]$/.test(name);
  if ((kind === 'lost' || kind === 'added' || entry.type === 'programme') && LOOSE.test(edit.got + edit.name))
    return false;
  // 增值税由暂行条例上升为法律: a word of grammar in the middle makes a sentence of the name.
  if (kind === 'added' && /[设由把将被从对向以为是有]/.test(edit.got)) return false;
  if (entry.type === 'law' && ACTS_OF_LAW.test(got)) return false;
  const words = wordsAround(segmenter, text, from, to);
  const broken = isBroken(words, from, edit, kind);
  const similar = kind === 'alike' || kind === 'swapped';
  // 民营经济发展新局|面: words that go on are no name.
  if (
    kind !== 'alike' &&
    edit.at > got.length - 4 &&
    words.isJoined(to) &&
    !(/[部局院署厅]$/.test(got) && /^副?长|^副[部局主]/.test(text.slice(to)))
  )
    return false;
  const reachesEnd = edit.at + Math.max(edit.name.length, edit.got.length) >= Math.max(name.length, got.length);
  if (reachesEnd && /[不步为及和]$/.test(got)) return false;
  if (isList(name)) return (kind === 'other' || kind === 'alike') && edit.at > 1 && !reachesEnd;
  // 绿水青山就是银山银山: a saying is not varied.
  const saying = kind === 'other' && name.length >= 10 && edit.at > 3 && edit.at < name.length - 2;
  if (entry.type === 'programme') return (broken || saying) && isWrongPhrase(half, edit, kind, reachesEnd);
  if (kind === 'doubled') return broken;
  if (name.length < LONG || (name.length === LONG && (reachesEnd || edit.at < 2))) return broken && similar;
  if (name.length === LONG) return similar || (broken && kind === 'other');
  if (reachesEnd) return isWrongEnd(got, half, kind, broken, text.slice(to, to + 4), knowledge.pairs);
  if (edit.at === 0) return isWrongBeginning(got, kind, words, from, text);
  if (edit.at === 1 && similar && !broken) return !BEGINNINGS.test(got);
  if (kind === 'lost') return status === 'full' && (broken || name.length > 6);
  // In a long name one word for another is a slip too, but at its end: 中国人民解放军建军 is no 海军.
  const long =
    kind === 'other' &&
    status === 'full' &&
    name.length >= 7 &&
    edit.at > 1 &&
    (edit.at < name.length - 2 || /[局署部院会]$/.test(name));
  return similar || broken || long;
}

/** Phrases are varied on purpose (人才强省战略): a word put in, left out or replaced is no slip. */
function isWrongPhrase({ name }: Name, edit: Edit, kind: SlipKind, reachesEnd: boolean): boolean {
  if (kind === 'alike') return edit.at > 0;
  if (kind === 'swapped' || kind === 'doubled') return true;
  return kind !== 'added' && name.length >= 8 && edit.at > 1 && !reachesEnd;
}

function isWrongBeginning(got: string, kind: SlipKind, words: Words, from: number, text: string): boolean {
  // 古|共中央政治局: another country's party.
  if (MEASURED.test(text.slice(0, from)) || /[古越老朝]$/.test(text.slice(0, from))) return false;
  if (kind === 'alike' || kind === 'swapped') return !BEGINNINGS.test(got);
  if (kind === 'lost') return words.isAlone(from);
  return kind === 'other' && words.isAlone(from) && words.isAlone(from + 1) && !BEGINNINGS.test(got);
}

/** The edit is at the name's very end: what is left must be no word of its own. */
function isWrongEnd(
  got: string,
  { name, entry, status }: Name,
  kind: SlipKind,
  broken: boolean,
  after: string,
  pairs: CheckKnowledge['pairs'],
): boolean {
  if (kind === 'alike' && HEADS.test(name)) return true;
  // 应急管理布|部署: what sounds like the head makes no word with what follows.
  const last = got.at(-1) ?? '';
  const makesWord = pairs.has(got.slice(-2)) || pairs.has(last + after.slice(0, 1));
  if (kind === 'alike' && entry.type === 'agency' && !/[不步为及和]/.test(last) && !makesWord) return true;
  if (kind === 'swapped') return true;
  if (entry.type === 'law' && kind === 'alike') return broken || !/法$/.test(name);
  if (entry.type === 'law') return got.length === name.length && /^第[零〇一二三四五六七八九十百千\d]+条/.test(after);
  if (entry.type !== 'agency' || !HEADS.test(name)) return false;
  if (got.length !== name.length && (status !== 'full' || name.length < 6)) return false;
  if (kind === 'other' && status !== 'full') return false;
  // 讨论国家公园管理；: without 局 it is a field of work, unless it acts.
  if (kind === 'lost' && /管理局$/.test(name) && !/^[\u4e00-\u9fff]/.test(after)) return false;
  return /(?:法院|总局|总署)$/.test(name) ? !/^[院局署]/.test(after) : ACTS.test(after);
}

/** A found name that reaches over the span, or holds most of it, says that the words are something else. */
function isCrossed(mentions: Paragraph['mentions'], from: number, to: number, edit: Edit, entry: Entry): boolean {
  const place = from + edit.at;
  return mentions.some(({ start, end, type, via, target }) => {
    if (start >= to || end <= from || type === 'reference') return false;
    const inside = start >= from && end <= to;
    // The short form within the full name, with the slip beside it: 中华人民共国|刑法.
    const beside = place >= end || place + edit.got.length <= start;
    if (target?.is === 'entry' && target.id === entry.id) return !(inside && beside);
    // 中央纪委|办公厅: the slip is in the name of another.
    if (target?.is === 'entry' && type === 'agency' && inside && !beside) return true;
    // A composed body with an unknown place or a pattern may be the mistyped name itself.
    if (inside && (via === 'composed' || via === 'pattern') && target?.is !== 'entry') return false;
    return !(inside && end - start < to - from - 1);
  });
}
