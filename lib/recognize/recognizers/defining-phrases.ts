// Where a text gives a short name: （以下简称“甲”）, (下称《乙》), （甲，以下简称乙）, ，以下简称“丙”，. Only the words; not what is meant.
import { matchesOf } from '../matches';
import { hasSign, SIGN } from '../signs';

export interface Named {
  /** Without 《》 and quotes. */
  text: string;
  titled: boolean;
  /** With 《》, without quotes. */
  start: number;
  end: number;
}
export interface DefiningPhrase {
  /** Offset of the opening parenthesis, or of the comma or keyword where there is none. */
  open: number;
  keyword: number;
  names: Named[];
  /** 统称, 合称: one name for all that stands before. */
  joint: boolean;
}

const KEYWORD =
  /(?:以下(?:分别|均|统一|一并|并|合并)?(?:简称|统称|合称|称)|(?:下文|下)(?:分别|均)?(?:统称|简称|称)|统称|合称|简称|又称|即)(?:为|作|：|:)?/g;
/** 统称, 简称, 又称 and 即 are common words: they define only right after an opening parenthesis. */
const PLAIN = /^(?:统称|合称|简称|又称|即)/;
const LONGEST_NAME = 30;

/** All defining phrases of a text in order. */
export function definingPhrases(text: string): DefiningPhrase[] {
  if (!hasSign(text, SIGN.defining)) return [];
  const phrases: DefiningPhrase[] = [];
  for (const hit of matchesOf(KEYWORD, text)) {
    const phrase = readPhrase(text, hit.index, hit[0]);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

function readPhrase(text: string, keyword: number, word: string): DefiningPhrase | null {
  const open = openingBefore(text, keyword);
  const bracketed = open !== null;
  const from = keyword + word.length;
  if (PLAIN.test(word) && open !== keyword - 1 && !isApposition(text, keyword, word, from)) return null;
  const names = bracketed ? namesInBrackets(text, from) : quotedNames(text, from);
  // 即 explains more often than it names: only quoted or marked names count.
  const loose = /^(?:即|又称|统称|合称)/.test(word);
  const kept = loose ? names.filter((name) => name.titled || isQuoted(text, name)) : names;
  if (kept.length === 0) return null;
  const at = bracketed ? open : /[，,]/.test(text[keyword - 1] ?? '') ? keyword - 1 : keyword;
  return { open: at, keyword, names: kept, joint: /[统合]/.test(word) };
}

function isQuoted(text: string, name: Named): boolean {
  return /[“‘「『"]/.test(text[name.start - 1] ?? '');
}

/** 夏季治安整治行动，简称“夏季行动”: the name in quotes right behind. */
function isApposition(text: string, keyword: number, word: string, from: number): boolean {
  return word.startsWith('简称') && /[，,]/.test(text[keyword - 1] ?? '') && /[“‘「《]/.test(text[from] ?? '');
}

/** The parenthesis that is still open at `at`, at most 80 units back. */
function openingBefore(text: string, at: number): number | null {
  let depth = 0;
  for (let i = at - 1; i >= 0 && at - i < 160; i--) {
    const char = text[i] ?? '';
    if (')）'.includes(char)) depth++;
    else if ('(（'.includes(char)) {
      if (depth === 0) return i;
      depth--;
    } else if ('。；\n'.includes(char) && depth === 0) return null;
  }
  return null;
}

/** Names up to the closing parenthesis: quoted or marked ones, else the whole rest up to a comma. */
function namesInBrackets(text: string, from: number): Named[] {
  const close = closingAfter(text, from);
  if (close === null) return [];
  const quoted = quotedNames(text, from, close);
  if (quoted.length > 0) return quoted;
  const rest = text.slice(from, close);
  const lead = rest.match(/^[\s：:，]*/)?.[0].length ?? 0;
  const bare = rest.slice(lead).match(/^[^，。；、：！？\s]+/)?.[0] ?? '';
  // （以下简称条例(草案)）: the parentheses are the name's own.
  if (bare.length < 2 || bare.length > LONGEST_NAME) return [];
  const start = from + lead;
  return [{ text: bare, titled: false, start, end: start + bare.length }];
}

function closingAfter(text: string, from: number): number | null {
  let depth = 0;
  for (let i = from; i < text.length && i - from < 120; i++) {
    const char = text[i] ?? '';
    if ('(（'.includes(char)) depth++;
    else if (')）'.includes(char)) {
      if (depth === 0) return i;
      depth--;
    }
  }
  return null;
}

/** “甲”, 《乙》, “甲”和“乙”, one after the other from `from`. */
function quotedNames(text: string, from: number, to = Math.min(text.length, from + 120)): Named[] {
  const names: Named[] = [];
  const pattern =
    /[\s：:、和与及或]*(?:“(《[^《》]{2,40}》|[^“”]{2,40})”|‘([^‘’]{2,40})’|「([^「」]{2,40})」|(《[^《》]{2,40}》))/y;
  pattern.lastIndex = from;
  while (pattern.lastIndex < to) {
    const before = pattern.lastIndex;
    const hit = pattern.exec(text);
    if (!hit) break;
    const inner = hit[1] ?? hit[2] ?? hit[3] ?? hit[4] ?? '';
    const offset = before + hit[0].length - inner.length - (hit[4] ? 0 : 1);
    const titled = inner.startsWith('《');
    names.push({ text: titled ? inner.slice(1, -1) : inner, titled, start: offset, end: offset + inner.length });
  }
  return names;
}
