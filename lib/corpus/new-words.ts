// New words: runs of jieba's words that stand together more often than chance, with free neighbours on both sides.
import { SEPARATOR, type WordCounts } from './words';

export interface NewWord {
  text: string;
  count: number;
  /** Normalized pointwise mutual information of the words, by joint: 0 chance, 1 never apart. */
  cohesion: number;
  /** Entropy in bits of the poorer side. */
  freedom: number;
}

const LEAST = { count: 3, cohesion: 0.45, freedom: 1 };

/** Runs that are words of their own, best first. */
export function newWordsOf(counts: WordCounts, most = 200): NewWord[] {
  const found: NewWord[] = [];
  for (const [run, { count, left, right }] of counts.runs) {
    if (count < LEAST.count) continue;
    const words = run.split(SEPARATOR);
    const text = words.join('');
    if (text.length < 3) continue;
    const chance = words.reduce((sum, word) => sum + Math.log2((counts.words.get(word) ?? 1) / counts.tokens), 0);
    const own = Math.log2(count / counts.tokens);
    const cohesion = (own - chance) / (words.length - 1) / -own;
    const freedom = Math.min(entropy(left, count), entropy(right, count));
    if (cohesion >= LEAST.cohesion && freedom >= LEAST.freedom) found.push({ text, count, cohesion, freedom });
  }
  return withoutParts(found)
    .sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}

function worth({ count, cohesion, freedom }: NewWord): number {
  return Math.log2(count) * cohesion * freedom;
}

/** Bits; each stop of a clause ('') is a neighbour of its own, and so is each that was forgotten. */
function entropy(neighbours: Map<string, number>, total: number): number {
  let known = 0;
  let sum = 0;
  for (const [word, count] of neighbours) {
    if (word === '') continue;
    known += count;
    sum -= (count / total) * Math.log2(count / total);
  }
  return sum + ((total - known) / total) * Math.log2(total);
}

/** A part that hardly stands alone is not listed beside the whole. */
function withoutParts(words: NewWord[]): NewWord[] {
  const byLength = [...words].sort((a, b) => b.text.length - a.text.length);
  return words.filter(
    (word) =>
      !byLength.some(
        (other) =>
          other !== word &&
          other.text.includes(word.text) &&
          other.text.length > word.text.length &&
          other.count >= word.count * 0.7,
      ),
  );
}
