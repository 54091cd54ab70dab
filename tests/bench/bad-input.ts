// Texts and term lists nobody sends in good faith, at any size: what they are made of, and what is honest to answer.

import type { TextBlock } from '../../lib/model/page';
import { compileLexicon, openLexicon, type TermOwner } from '../../lib/recognize/lexicon';

export interface BadText {
  name: string;
  /** Full size in UTF-16 units, for the bench. */
  full: number;
  /** At most `size` units, in blocks. */
  make(size: number): TextBlock[];
  /** Mentions per million units, at least; 0 where there is nothing to find. */
  atLeast: number;
}

const PROSE =
  '依照《中华人民共和国民法典》第一千一百六十五条和刑法第二百六十六条，最高人民法院、公安部印发通知；江苏省无锡市新吴区人民检察院与市公安局会签意见，该局说，本法自公布之日起施行。';
const HIGH = '\ud83d';
const LOW = '\ude00';

/** Text of one kind up to the size; cut where it is full. */
function filled(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}
function oneBlock(text: string): TextBlock[] {
  return [{ text, role: 'body' }];
}
function lines(text: string, length: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = 0; at < text.length; at += length) blocks.push({ text: text.slice(at, at + length), role: 'body' });
  return blocks;
}

/** Distinct names given one after the other, as a hostile page might: （以下简称“…”）. */
function definitions(size: number): string {
  let text = '';
  for (let k = 0; text.length < size; k++) {
    text += `江苏省无锡市第${k}区人民法院（以下简称“第${k}法院”）与第${Math.max(0, k - 3)}法院会商。`;
  }
  return text.slice(0, size);
}

export const BAD_TEXTS: readonly BadText[] = [
  { name: '10 MB in paragraphs', full: 10_000_000, make: (n) => lines(filled(PROSE, n), 400), atLeast: 50_000 },
  { name: 'one line', full: 1_000_000, make: (n) => oneBlock(filled(PROSE, n)), atLeast: 50_000 },
  { name: 'opening title marks', full: 100_000, make: (n) => oneBlock(filled('《', n)), atLeast: 0 },
  { name: 'opening quotes', full: 100_000, make: (n) => oneBlock(filled('“', n)), atLeast: 0 },
  { name: 'opening brackets', full: 100_000, make: (n) => oneBlock(filled('（以下简称', n)), atLeast: 0 },
  {
    name: 'lone surrogates',
    full: 1_000_000,
    make: (n) => oneBlock(filled(`${HIGH}民法典${LOW}${LOW}`, n)),
    atLeast: 0,
  },
  { name: 'white space in names', full: 200_000, make: (n) => oneBlock(filled('国 务 院 、', n)), atLeast: 0 },
  { name: 'one name', full: 1_000_000, make: (n) => oneBlock(filled('民法典，', n)), atLeast: 100_000 },
  { name: 'articles', full: 500_000, make: (n) => oneBlock(filled('民法典第十条、第十一条，', n)), atLeast: 100_000 },
  { name: '10,000 definitions', full: 400_000, make: (n) => oneBlock(definitions(n)), atLeast: 1000 },
  { name: '10,000 definitions in blocks', full: 400_000, make: (n) => lines(definitions(n), 40), atLeast: 100 },
];

/** Term lists for a pack of one's own. */
export const BAD_LISTS: readonly { name: string; full: number; make(count: number): TermOwner[] }[] = [
  {
    name: 'single characters',
    full: 20_000,
    make: (n) => owners(n, (k) => String.fromCharCode(0x4e00 + (k % 20_000))),
  },
  { name: 'one term over and over', full: 100_000, make: (n) => [one(Array.from({ length: n }, () => '反复词'))] },
  { name: 'each a letter longer', full: 2000, make: (n) => owners(n, (k) => '长'.repeat(k + 1)) },
];

function owners(count: number, text: (k: number) => string): TermOwner[] {
  return Array.from({ length: count }, (_, k) => ({ ...one([text(k)]), id: `programme/own-${k}` }));
}
function one(texts: readonly string[]): TermOwner {
  return { id: 'programme/own', type: 'programme', terms: texts.map((text) => ({ text, status: 'full' })) };
}

/** Compiles a list and scans a text made of its first term. */
export function scanOwn(list: readonly TermOwner[], units: number): number {
  const lexicon = openLexicon(compileLexicon(list));
  let found = 0;
  lexicon.scan(filled(list[0]?.terms[0]?.text ?? '', units), () => {
    found++;
  });
  return found;
}
