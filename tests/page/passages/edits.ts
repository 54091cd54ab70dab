// Texts and what may happen to them, each character with a name of its own, so that a test can tell the same words from
// equal ones.
import fc from 'fast-check';
import { quoteAt } from '../../../lib/page/passages/text';

/** A text as characters; the same `id` is the same character of the first version. */
export type Characters = readonly { text: string; id: number }[];

export type Edit =
  | { is: 'delete'; at: number; length: number }
  | { is: 'insert'; at: number; text: string }
  | { is: 'replace'; at: number; text: string }
  | { is: 'move'; at: number; length: number; to: number }
  | { is: 'again'; at: number; length: number; to: number };

export const textIn = (characters: Characters): string => characters.map(({ text }) => text).join('');
export const characters = (text: string): Characters => [...text].map((one, id) => ({ text: one, id }));

let fresh = 1_000_000;
const made = (text: string): Characters => [...text].map((one) => ({ text: one, id: ++fresh }));

/** Places are shares of the text in thousandths, so that an edit fits any text. */
export function apply(before: Characters, edit: Edit): Characters {
  const place = (thousandths: number) => Math.floor((thousandths / 1000) * before.length);
  const at = place(edit.at);
  const without = (length: number) => [...before.slice(0, at), ...before.slice(at + length)];
  switch (edit.is) {
    case 'delete':
      return without(edit.length);
    case 'insert':
      return [...before.slice(0, at), ...made(edit.text), ...before.slice(at)];
    case 'replace':
      return [...before.slice(0, at), ...made(edit.text), ...before.slice(at + edit.text.length)];
    case 'move': {
      const rest = without(edit.length);
      const to = Math.floor((edit.to / 1000) * rest.length);
      return [...rest.slice(0, to), ...before.slice(at, at + edit.length), ...rest.slice(to)];
    }
    case 'again': {
      const copy = before.slice(at, at + edit.length).map(({ text }) => ({ text, id: ++fresh }));
      return [...before.slice(0, place(edit.to)), ...copy, ...before.slice(place(edit.to))];
    }
  }
}

const thousandths = fc.integer({ min: 0, max: 1000 });
const length = fc.integer({ min: 1, max: 60 });

export function edit(words: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
  return fc.oneof(
    fc.record({ is: fc.constant('delete' as const), at: thousandths, length }),
    fc.record({ is: fc.constant('insert' as const), at: thousandths, text: words }),
    fc.record({ is: fc.constant('replace' as const), at: thousandths, text: words }),
    fc.record({ is: fc.constant('move' as const), at: thousandths, length, to: thousandths }),
    fc.record({ is: fc.constant('again' as const), at: thousandths, length, to: thousandths }),
  );
}

/** Characters of a large alphabet: equal words in two places are next to impossible. */
export const rare: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

/** Official prose, which says the same words again and again. */
export const common: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '各级人民政府应当',
      '有关部门',
      '依照本法',
      '加强监督检查',
      '的规定',
      '，',
      '。\n',
      '市场监督管理',
      '负责人',
      '甲',
      '乙丙',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => words.join(''));

/** Of texts of these words: the text, and a stretch of it as a passage. */
export function passage(words: fc.Arbitrary<string>, longest = 60) {
  return fc
    .tuple(fc.array(words, { minLength: 6, maxLength: 30 }), thousandths, fc.integer({ min: 2, max: longest }))
    .map(([parts, where, size]) => {
      const text = parts.join('');
      const start = Math.floor((where / 1000) * Math.max(0, text.length - size));
      const end = Math.min(text.length, start + size);
      return { text, start, end, sought: { ...quoteAt(text, start, end), start } };
    });
}

/** Levenshtein's distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The least distance between the words and any stretch of the text. */
export function nearestDistance(text: string, words: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= words.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const swap = (row[j - 1] ?? 0) + (words[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
