// A pack's examples, run: each sentence is recognized, and what its author said of it holds or does not. Pure; the recognizer
// is handed in.
import type { Entry, Example } from '../model/entry';
import { entryName } from '../model/entry';
import type { Mention } from '../model/mention';

export interface Failing {
  example: Example;
  why: 'no-such-words' | 'no-such-entry' | 'not-marked' | 'marked-as' | 'marked';
  /** Of `marked-as`: what it was taken for; of `not-marked`: the longer or shorter mark there, if any. */
  value: string;
}

type Found = Pick<Mention, 'start' | 'end' | 'surface' | 'target'>;

/** Those that fail, with why, in the pack's order. `recognize` gives the mentions of one sentence; `entryOf` knows all packs. */
export function failingExamples(
  examples: readonly Example[],
  recognize: (sentence: string) => readonly Found[],
  entryOf: (id: string) => Entry | undefined,
): Failing[] {
  return examples.flatMap((example) => {
    const why = check(example, recognize, entryOf);
    return why ? [{ example, ...why }] : [];
  });
}

function check(
  { sentence, surface, entry, not }: Example,
  recognize: (sentence: string) => readonly Found[],
  entryOf: (id: string) => Entry | undefined,
): Omit<Failing, 'example'> | null {
  if (!sentence.includes(surface)) return { why: 'no-such-words', value: surface };
  if (!not && !entryOf(entry)) return { why: 'no-such-entry', value: entry };
  const mentions = recognize(sentence).filter(({ surface: found }) => bare(found) === bare(surface));
  const isMarked = mentions.some(({ target }) => means(target, entry));
  if (not) return isMarked ? { why: 'marked', value: surface } : null;
  if (isMarked) return null;
  const [other] = mentions;
  if (other) return { why: 'marked-as', value: nameOf(other.target, entryOf) || other.surface };
  const at = sentence.indexOf(surface);
  const over = recognize(sentence).find(({ start, end }) => start < at + surface.length && end > at);
  return { why: 'not-marked', value: over?.surface ?? '' };
}

/** The span of a mention holds title marks and quotes; an author may leave them out. */
function bare(text: string): string {
  return text.replace(/^[《“‘]+|(?<![》”’])[》”’]+$/g, '');
}

function means(target: Mention['target'], entry: string): boolean {
  if (target?.is === 'entry') return target.id === entry;
  return (target?.is === 'senses' || target?.is === 'several') && target.of.some((one) => means(one, entry));
}

function nameOf(target: Mention['target'], entryOf: (id: string) => Entry | undefined): string {
  if (target?.is !== 'entry') return '';
  const entry = entryOf(target.id);
  return entry ? entryName(entry) : target.id;
}
