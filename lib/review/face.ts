// The front of a card beside its name: the sentence in which the term was met, from the entry's sources. Pure.
import type { Entry } from '../model/entry';
import { readMetIn } from '../model/met-in';

export interface Face {
  /** Around the name as it stands there; `text` empty where none of its names is in it. */
  sentence: { before: string; text: string; after: string } | null;
  /** Article, paper and day; null where the entry tells nothing. */
  where: string | null;
}

/** The first sentence that holds one of the entry's names, else the first there is. */
export function faceOf({ terms, sources }: Pick<Entry, 'terms' | 'sources'>): Face {
  const met = sources.flatMap((source) => readMetIn(source) ?? []);
  const names = terms.map(({ text }) => text).toSorted((a, b) => b.length - a.length);
  const named = met.flatMap(({ where, sentence }) => {
    const name = names.find((one) => sentence.includes(one));
    return name === undefined ? [] : [{ where, ...around(sentence, name) }];
  });
  const [first] = [...named, ...met.map(({ where, sentence }) => ({ where, ...around(sentence, '') }))];
  if (!first) return { sentence: null, where: null };
  const { where, ...sentence } = first;
  return { sentence, where: where || null };
}

function around(sentence: string, name: string): { before: string; text: string; after: string } {
  const at = name ? sentence.indexOf(name) : sentence.length;
  return { before: sentence.slice(0, at), text: name, after: sentence.slice(at + name.length) };
}
