// Every term of every entry, met in a sentence that has what the term needs: does the recognizer find it, and for this entry?
import { type Entry, entryName, type Term } from '../model/entry';
import type { Target } from '../model/mention';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';

export interface LostTerm {
  entry: string;
  term: string;
}

/** Terms that no example finds, in the order of the entries. */
export function lostTerms(entries: readonly Entry[], data: RecognizerData): LostTerm[] {
  const recognizer = createRecognizer(data);
  const finds = (blocks: string[], term: string, id: string) => {
    const { mentions } = recognizer.recognize(
      blocks.map((text) => ({ text })),
      {},
    );
    return mentions.some(
      (mention) =>
        mention.block === blocks.length - 1 && bare(mention.surface) === bare(term) && means(mention.target, id),
    );
  };
  return entries.flatMap((entry) =>
    entry.terms
      .filter((term) => !examplesOf(entry, term).some((blocks) => finds(blocks, term.text, entry.id)))
      .map((term) => ({ entry: entry.id, term: term.text })),
  );
}

function means(target: Target | null, id: string): boolean {
  if (target?.is === 'entry') return target.id === id;
  if (target?.is === 'senses' || target?.is === 'several') return target.of.some((one) => means(one, id));
  return false;
}

function bare(text: string): string {
  return text.replace(/[《》〈〉“”‘’「」\s]/g, '');
}

/** Paragraphs; the term stands in the last. Plain first, then in the marks its kind is printed in. */
function examplesOf(entry: Entry, { text, needs }: Term): string[][] {
  const marked = [text, ...(entry.type === 'law' ? inTitleMarks(text) : [`“${text}”`])];
  if (needs === 'quotes') return [[sentence(`“${text}”`)], [sentence(`《${text}》`)]];
  if (needs === 'full-name-before') {
    const full = entry.type === 'law' ? `《${entryName(entry)}》` : entryName(entry);
    return marked.map((name) => [sentence(full), sentence(name)]);
  }
  if (needs) return needs.context.flatMap((word) => marked.map((name) => [`${word}：${sentence(name)}`]));
  return marked.map((name) => [sentence(name)]);
}

/** As printed: a title inside a title has 〈〉. */
function inTitleMarks(text: string): string[] {
  return [`《${text.replace(/^《|》$/g, '')}》`, `《${text.replace(/《/g, '〈').replace(/》/g, '〉')}》`];
}

function sentence(name: string): string {
  return `记者了解到，${name}，是这次介绍的内容。`;
}
