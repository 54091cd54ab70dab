// Formulas as a check knows them: the numerals of their names, and the parts behind the numerals.
import type { ProgrammeEntry } from '../model/entry';

const NUMERAL = '一二两三四五六七八九十';
const NUMBER = new RegExp(`[${NUMERAL}]+`, 'g');

/** A name with numerals, taken apart: 四|个意识, 两|不愁|三|保障. */
export interface NumberedName {
  entry: ProgrammeEntry;
  name: string;
  /** Where in the name each numeral stands. */
  numbers: { at: number; text: string }[];
  /** What follows the name in a longer one of the same thing: 总体布局, 战略布局. */
  tails: string[];
  /** Bare enough to be told by its name alone: no context is asked for. */
  plain: boolean;
}

/** Names of formulas that hold numerals, without their quotes. */
export function numberedNames(programmes: readonly ProgrammeEntry[]): NumberedName[] {
  return programmes.flatMap((entry) => {
    const texts = entry.terms.map((term) => term.text);
    return entry.terms
      .filter(({ text }) => /^[\u4e00-\u9fff]{4,12}$|^[\u4e00-\u9fff]{2,6}、[\u4e00-\u9fff]{2,6}$/.test(text))
      .flatMap(({ text, needs }) => {
        const numbers = [...text.matchAll(NUMBER)].map((found) => ({ at: found.index, text: found[0] }));
        const tails = texts.flatMap((one) => tailAfter(one, text));
        return numbers[0]?.at === 0 || numbers.length > 1 || (numbers.length === 1 && text.includes('、'))
          ? [{ entry, name: text, numbers, tails, plain: needs === undefined }]
          : [];
      });
  });
}

/** “五位一体”总体布局 after 五位一体 → 总体布局. */
function tailAfter(long: string, name: string): string[] {
  const bare = long.replace(/[“”]/g, '');
  const tail = bare.startsWith(name) ? bare.slice(name.length) : '';
  return tail.length >= 2 ? [tail] : [];
}

/** The parts of a formula one by one: 富强、民主、文明、和谐 is four. Empty where they are no list of names. */
export function partsOf(entry: ProgrammeEntry): string[] {
  // 放（简政放权）: a part named by one character is told in its note.
  const parts = (entry.parts ?? []).flatMap(({ name, note }) => (name.length < 2 && note ? [note] : name.split('、')));
  const shared = sharedEdge(parts);
  const few = parts.length === 2 && shared.head !== '' && shared.tail.length >= 2;
  return (parts.length >= 3 || few) && parts.every((part) => part.length >= 2 && /^[\u4e00-\u9fff“”，]+$/.test(part))
    ? parts
    : [];
}

/** What all of them share at their end or beginning: 意识, 坚持. */
export function sharedEdge(parts: readonly string[]): { head: string; tail: string } {
  const [first = ''] = parts;
  let tail = 0;
  while (tail < first.length && parts.every((part) => part.endsWith(first.slice(first.length - tail - 1)))) tail++;
  let head = 0;
  while (head < first.length && parts.every((part) => part.startsWith(first.slice(0, head + 1)))) head++;
  return { head: first.slice(0, head), tail: first.slice(first.length - tail) };
}
