// One block's text brought to one form (widths, quotes, brackets, dots, traditional to simplified, gaps inside names),
// with a way back to the original offsets. Most blocks are in that form already: they cost one look at each unit.
import { TRADITIONAL } from './traditional';

export interface Normalized {
  text: string;
  original: string;
  /** Null when every offset is the same; else `map[i]` is the original offset of unit i, `map[text.length]` the original length. */
  map: Uint32Array | null;
}

// Three values below U+0020 are no characters but orders.
const DROP = 1; // zero-width and soft hyphens: never seen, never meant
const GAP = 2; // white space: goes where it stands inside a name
const LOOK = 3; // depends on its neighbours
/** What each unit becomes. */
const FORMS = buildForms();

/** The block's text in one form. Linear; never throws, also not on lone surrogates. */
export function normalize(text: string): Normalized {
  const n = text.length;
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(i);
    if (FORMS[unit] !== unit) return rewrite(text, i);
  }
  return { text, original: text, map: null };
}

/** Offsets in the normalized text to offsets in the original. */
export function toOriginal(normal: Normalized, start: number, end: number): [number, number] {
  if (!normal.map) return [start, end];
  const last = normal.map[end - 1] ?? end - 1;
  return [normal.map[start] ?? start, last + 1];
}

function buildForms(): Uint16Array {
  const forms = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) forms[unit] = unit;
  const set = (from: string, to: string) => {
    for (let i = 0; i < from.length; i++) forms[from.charCodeAt(i)] = to.charCodeAt(Math.min(i, to.length - 1));
  };
  const order = (units: string, what: number) => {
    for (let i = 0; i < units.length; i++) forms[units.charCodeAt(i)] = what;
  };
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) set(TRADITIONAL[i] ?? '', TRADITIONAL[i + 1] ?? '');
  for (const [first, last] of ['０９', 'ＡＺ', 'ａｚ'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)])) {
    for (let unit = first ?? 0; unit <= (last ?? 0); unit++) forms[unit] = unit - 0xfee0;
  }
  for (const [first, last] of [
    [0x2f00, 0x2fd5], // radicals and compatibility ideographs, as PDF extraction leaves them
    [0xf900, 0xfad9],
  ]) {
    for (let unit = first ?? 0; unit <= (last ?? 0); unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1) forms[unit] = forms[plain.charCodeAt(0)] ?? unit;
    }
  }
  set('「」『』｢｣〝〞', '“”‘’“”“”');
  set('()[]［］﹝﹞', '（）〔〕〔〕〔〕');
  set('•・‧∙⋅･', '·');
  set('○', '〇');
  set('–―─', '—');
  set('＜＞‹›≪≫«»', '〈〉〈〉《》《》');
  set('＋', '+');
  order('\u200b\u200c\u200d\u2060\ufeff\u00ad', DROP);
  order(' \t\n\r\u00a0\u2002\u2003\u2009\u202f\u3000', GAP);
  order('"＂\'<>〈〉,:;!?-~\u2010\u2011－～', LOOK);
  // What turns into 〈〉 is looked at too: alone they are title marks.
  order('＜＞‹›', LOOK);
  return forms;
}

function rewrite(text: string, from: number): Normalized {
  const out = new Writer(text, from);
  // Depth of 《》 around the place, for 〈〉; the other two: is a straight quote open?
  const open = { titles: 0, inner: false, double: false, single: false };
  for (let i = 0; i < from; i++)
    if (text[i] === '《') open.titles++;
    else if (text[i] === '》' && open.titles > 0) open.titles--;
  let i = from;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const form = FORMS[unit] ?? unit;
    if (form === DROP) i++;
    else if (form === GAP) i = passGap(text, i, out);
    else if (form === LOOK) i = passLook(text, i, out, open);
    else {
      if (form === 0x300a) open.titles++;
      else if (form === 0x300b && open.titles > 0) open.titles--;
      out.write(form, i++);
    }
  }
  return out.finish();
}

const LONGEST_GAP = 4;

/** White space: left out between two characters of one name, kept as it is elsewhere. Returns the offset after it. */
function passGap(text: string, at: number, out: Writer): number {
  let end = at;
  let breaks = 0;
  while (end < text.length && (FORMS[text.charCodeAt(end)] === GAP || FORMS[text.charCodeAt(end)] === DROP)) {
    if (text[end] === '\n') breaks++;
    end++;
  }
  if (!isInsideName(text, at, end, breaks)) for (let i = at; i < end; i++) out.write(text.charCodeAt(i), i);
  return end;
}

/** A line that begins so begins something new. */
const NEW_LINE = /^(?:第[一二三四五六七八九十百零〇\d]|[（(]?[一二三四五六七八九十\d]{1,3}[）).、．])/;

function isInsideName(text: string, start: number, end: number, breaks: number): boolean {
  if (start === 0 || end === text.length || breaks > 1 || end - start > LONGEST_GAP) return false;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (!isNameUnit(before) || !isNameUnit(after)) return false;
  if (isAscii(before) && isAscii(after)) return false;
  if (breaks === 0) return end - start <= 2;
  return !text.startsWith('\u3000', end - 1) && !NEW_LINE.test(text.slice(end, end + 8));
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xf900 && unit <= 0xfad9);
}
function isAscii(unit: number): boolean {
  return unit < 0x80 || (unit >= 0xff01 && unit <= 0xff5e);
}
const NAME_MARKS = new Set('《》〈〉“”‘’「」『』（）()·'.split('').map((c) => c.charCodeAt(0)));
function isNameUnit(unit: number): boolean {
  return isHan(unit) || NAME_MARKS.has(unit) || /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/.test(String.fromCharCode(unit));
}

type Open = { titles: number; inner: boolean; double: boolean; single: boolean };

/** A unit whose form depends on what stands around it. Returns the offset after what was read. */
function passLook(text: string, at: number, out: Writer, open: Open): number {
  const unit = text[at] ?? '';
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const beside = isHan(before) || isHan(after) || isWide(before) || isWide(after);
  switch (unit) {
    case '"':
    case '＂':
      open.double = !open.double;
      return out.put(open.double ? '“' : '”', at);
    case "'":
      if (!beside) return out.put(unit, at);
      open.single = !open.single;
      return out.put(open.single ? '‘' : '’', at);
    case ',':
    case ':':
    case ';':
    case '!':
    case '?':
      return out.put(isHan(before) || isWide(before) ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0) : unit, at);
    case '\u2010':
    case '\u2011':
    case '-':
    case '－':
    case '~':
    case '～':
      return passDash(text, at, out);
    default:
      return passAngle(text, at, out, open, beside);
  }
}

/** CJK and full-width punctuation, and the curly quotes. */
function isWide(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff5e) || unit === 0x201c || unit === 0x201d;
}

/** 2021-2025 is written 2021—2025; a hyphen before a line's break joins the two halves of a word. */
function passDash(text: string, at: number, out: Writer): number {
  if (/20\d\d$/.test(text.slice(Math.max(0, at - 4), at)) && /^20\d\d/.test(text.slice(at + 1, at + 5)))
    return out.put('—', at);
  const unit = text[at] ?? '';
  if (
    unit !== '~' &&
    unit !== '～' &&
    isHan(text.charCodeAt(at - 1)) &&
    text[at + 1] === '\n' &&
    isHan(text.charCodeAt(at + 2))
  )
    return at + 2;
  return out.put(unit === '－' || unit === '\u2010' || unit === '\u2011' ? '-' : unit === '～' ? '~' : unit, at);
}

/** << is 《; a single angle outside 《》 is a title mark too, inside it stays 〈. */
function passAngle(text: string, at: number, out: Writer, open: Open, beside: boolean): number {
  const opens = '<＜〈‹'.includes(text[at] ?? '');
  const same = opens ? '<＜〈' : '>＞〉';
  if (text[at] !== '〈' && text[at] !== '〉' && !beside && !same.includes(text[at + 1] ?? ' '))
    return out.put(text[at] ?? '', at);
  const twice = same.includes(text[at + 1] ?? ' ') && (open.titles === 0 || !opens) && !open.inner;
  if (opens) {
    if (open.titles > 0) {
      open.inner = true;
      return out.put('〈', at);
    }
    open.titles++;
    out.put('《', at);
    return twice ? at + 2 : at + 1;
  }
  if (open.inner) {
    open.inner = false;
    return out.put('〉', at);
  }
  if (open.titles === 0) return out.put(text[at] ?? '', at);
  open.titles--;
  // The second of two: a span that ends with it ends after both.
  return out.put('》', twice ? at + 1 : at);
}

/** Collects the units and where each came from. What stays as it was is taken from the source in runs. */
class Writer {
  /** Made at the first unit that does not stay where it was; till then every offset is its own. */
  private map: Uint32Array | null = null;
  private length: number;
  private text = '';
  /** Units of the source that stay and are not yet in `text`. */
  private low = 0;
  private high: number;

  constructor(
    private readonly source: string,
    from: number,
  ) {
    this.length = from;
    this.high = from;
  }

  write(unit: number, at: number): void {
    if (this.map === null && at !== this.length) this.beginMap();
    if (this.map !== null) this.map[this.length] = at;
    this.length++;
    const stays = unit === this.source.charCodeAt(at);
    if (at !== this.high || !stays) this.flush(at);
    if (!stays) {
      this.text += String.fromCharCode(unit);
      this.low = at + 1;
    }
    this.high = at + 1;
  }

  private beginMap(): void {
    this.map = new Uint32Array(this.source.length + 1);
    for (let i = 0; i < this.length; i++) this.map[i] = i;
  }

  private flush(next: number): void {
    if (this.high > this.low) this.text += this.source.slice(this.low, this.high);
    this.low = next;
    this.high = next;
  }

  /** Writes a character for the one at `at` and returns the offset after it. */
  put(character: string, at: number): number {
    this.write(character.charCodeAt(0), at);
    return at + 1;
  }

  finish(): Normalized {
    if (this.length !== this.source.length && this.map === null) this.beginMap();
    if (this.map === null && this.low === 0 && this.high === this.source.length)
      return { text: this.source, original: this.source, map: null };
    this.flush(this.source.length);
    if (this.map === null) return { text: this.text, original: this.source, map: null };
    this.map[this.length] = this.source.length;
    return { text: this.text, original: this.source, map: this.map.subarray(0, this.length + 1) };
  }
}
