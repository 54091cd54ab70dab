// What `npm run bench` can measure, in the order it is done: each group names the numbers it gives and what is wanted of them.
import { benchMatcher, benchRecognizer } from '../../tests/bench/recognize.bench';
import { benchSizes } from './bench-sizes';

/** Name to number; names end in their unit, ratios have none. */
export type Results = Record<string, number>;

export interface Group {
  name: string;
  gives: readonly string[];
  /** Name to the wanted value, for people. */
  goals?: Record<string, string>;
  run(root: string): Promise<Results>;
}

const MATCHER: Group = {
  name: 'matcher',
  gives: [
    'scan-real-chars-per-second',
    'scan-ratio-real',
    'scan-ratio-10k',
    'scan-ratio-100k',
    'scan-100k-over-1k',
    'compile-15k-ms',
    'compile-100k-ms',
    'lexicon-open-ms',
  ],
  goals: {
    'scan-ratio-real': '≥ 6',
    'scan-ratio-10k': '≥ 4',
    'scan-ratio-100k': '≥ 4',
    'scan-100k-over-1k': '≤ 8',
    'compile-15k-ms': '≤ 60',
    'compile-100k-ms': '≤ 300',
    'lexicon-open-ms': '≤ 15',
  },
  run: benchMatcher,
};

const RECOGNIZER: Group = {
  name: 'recognizer',
  gives: [
    'bare-pass-chars-per-second',
    'recognize-chars-per-second',
    'recognize-over-bare-pass',
    'article-5000-warm-ms',
    'first-article-cold-ms',
    'first-article-load-ms',
    'memory-recognizer-bytes',
  ],
  goals: {
    'recognize-chars-per-second': '≥ 5,000,000',
    'recognize-over-bare-pass': '≤ 150',
    'article-5000-warm-ms': '≤ 2',
    'first-article-cold-ms': '≤ 40',
  },
  run: benchRecognizer,
};

const SIZES: Group = {
  name: 'sizes',
  gives: ['content-script-gzip-bytes', 'package-bytes'],
  goals: { 'content-script-gzip-bytes': '≤ 25,600' },
  run: benchSizes,
};

export const GROUPS: readonly Group[] = [MATCHER, RECOGNIZER, SIZES];
