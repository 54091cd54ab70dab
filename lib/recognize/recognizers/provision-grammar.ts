// How a numbered place in a law is written, read by hand from a 第: 第三条之一第二款第（一）项, ranges and lists. As one pattern
// it takes a woken worker some 12 ms to compile. Each reader gives the offset after what it read, or NONE.

export const NONE = -1;

/** 1: a Han numeral, 2: a digit, 3: a space that may stand inside, 4: 至 or a dash between two places. */
const CLASS = new Uint8Array(0x10000);
const HAN = 1;
const DIGIT = 2;
const SPACE = 3;
const TO = 4;
for (const [units, kind] of [
  ['零〇一二三四五六七八九十百千两', HAN],
  ['0123456789', DIGIT],
  [' \u3000\n', SPACE],
  ['至到—～~-', TO],
] as const)
  for (const unit of units) CLASS[unit.charCodeAt(0)] = kind;

/** NaN, after the text's end, is of no class. */
const classAt = (text: string, at: number) => CLASS[text.charCodeAt(at)] ?? 0;
const isOneOf = (units: string, text: string, at: number) => at < text.length && units.includes(text.charAt(at));

function afterSpace(text: string, at: number): number {
  return classAt(text, at) === SPACE ? at + 1 : at;
}

/** Up to nine Han numerals or four digits. */
function afterNumber(text: string, at: number): number {
  const kind = classAt(text, at);
  if (kind !== HAN && kind !== DIGIT) return NONE;
  const stop = at + (kind === HAN ? 9 : 4);
  let end = at + 1;
  while (end < stop && classAt(text, end) === kind) end++;
  return end;
}

/** 第 + number + one of the units: 第三条, 第 12 款. */
function afterCounted(text: string, at: number, units: string): number {
  if (text[at] !== '第') return NONE;
  const number = afterNumber(text, afterSpace(text, at + 1));
  if (number === NONE) return NONE;
  const unit = afterSpace(text, number);
  return isOneOf(units, text, unit) ? unit + 1 : NONE;
}

/** 之一 after 条, where it stands there. */
function afterBis(text: string, at: number): number {
  const number = text[at] === '之' ? afterNumber(text, at + 1) : NONE;
  return number === NONE ? at : number;
}

/** 第（一）项; with `bare` 第一项 too. */
function afterItem(text: string, at: number, bare: boolean): number {
  if (text[at] !== '第') return NONE;
  const open = afterSpace(text, at + 1);
  if (!isOneOf('（(', text, open)) return bare ? afterCounted(text, at, '项') : NONE;
  const number = afterNumber(text, afterSpace(text, open + 1));
  const close = number === NONE ? NONE : afterSpace(text, number);
  if (close === NONE || !isOneOf('）)', text, close)) return NONE;
  const unit = afterSpace(text, close + 1);
  return text[unit] === '项' ? unit + 1 : NONE;
}

/** What may follow an article: 第二款第（一）项第1目, each part or none. */
function afterParts(text: string, at: number): number {
  const clause = afterCounted(text, isOneOf('之的', text, at) ? at + 1 : at, '款');
  const from = clause === NONE ? at : clause;
  const item = afterItem(text, from, true);
  const end = item === NONE ? from : item;
  const point = afterCounted(text, afterSpace(text, end), '目');
  // 第一目标, 第二目的, 第三目录 are other words.
  return point === NONE || isOneOf('标的录前', text, point) ? end : point;
}

/** 第三条之一第二款. */
function afterArticle(text: string, at: number): number {
  const article = afterCounted(text, at, '条');
  return article === NONE ? NONE : afterParts(text, afterBis(text, article));
}

/** 第二十五、二十六条: up to nine numbers under one 条. */
function afterJoined(text: string, at: number): number {
  if (text[at] !== '第') return NONE;
  let end = afterNumber(text, afterSpace(text, at + 1));
  let joints = 0;
  while (end !== NONE && joints < 8 && isOneOf('、和及', text, end)) {
    end = afterNumber(text, end + 1);
    joints++;
  }
  if (end === NONE || joints === 0) return NONE;
  const unit = afterSpace(text, end);
  return text[unit] === '条' ? unit + 1 : NONE;
}

/** 第二款第（一）项, 第二款, 第（一）项 by themselves. */
function afterClause(text: string, at: number, bareItem: boolean): number {
  const clause = afterCounted(text, at, '款');
  if (clause === NONE) return afterItem(text, at, bareItem);
  const item = afterItem(text, clause, true);
  return item === NONE ? clause : item;
}

/** 至第五条, 至第三款: the range's other end, where there is one. */
function afterRange(text: string, at: number): number {
  if (classAt(text, at) !== TO) return at;
  const from = classAt(text, at + 1) === TO ? at + 2 : at + 1;
  const article = afterArticle(text, from);
  if (article !== NONE) return article;
  const clause = afterClause(text, from, true);
  return clause === NONE ? at : clause;
}

/** A whole place with its article, from its 第: 第二章第三条第二款, 第二十五、二十六条, 第三条至第五条, 第四条但书. */
export function readPlace(text: string, at: number): number {
  let from = at;
  for (let k = 0; k < 3; k++) {
    const chapter = afterCounted(text, from, '编章节');
    if (chapter === NONE) break;
    from = chapter;
  }
  const joined = afterJoined(text, from);
  const one = joined === NONE ? afterArticle(text, from) : joined;
  if (one === NONE) return NONE;
  const end = afterRange(text, one);
  return text.startsWith('但书', end) ? end + 2 : end;
}

/** A clause or item without its article: 同条|第二款, and the second of 第一款、第三款. */
export function readLoneClause(text: string, at: number): number {
  const clause = afterClause(text, at, false);
  return clause === NONE ? NONE : afterRange(text, clause);
}

/** 第三十二条、|三十三条: an article without its 第. */
export function readShortened(text: string, at: number): number {
  const number = afterNumber(text, at);
  return number === NONE || text[number] !== '条' ? NONE : afterParts(text, afterBis(text, number + 1));
}
