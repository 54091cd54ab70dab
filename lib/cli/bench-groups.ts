// What `npm run bench` can measure, in the order it is done: each group names the numbers it gives and what is wanted of them.
import { benchCorpus } from '../../tests/bench/corpus.bench';
import { measureBuilt } from './bench-built';
import { benchBusy } from './bench-busy';
import { benchDesk } from './bench-desk';
import { benchFirefox } from './bench-firefox';
import { benchHeavy } from './bench-heavy';
import { benchPage } from './bench-page';
import { benchSeed } from './bench-seed';
import { benchSizes } from './bench-sizes';
import type { Results } from './bench-table';
import { benchWorkshop } from './bench-workshop';

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
  run: measureBuilt('recognize.bench', 'benchMatcher'),
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
    'first-article-cpu-ms',
    'memory-recognizer-bytes',
  ],
  goals: {
    'recognize-chars-per-second': '≥ 5,000,000',
    'recognize-over-bare-pass': '≤ 150',
    'article-5000-warm-ms': '≤ 2',
    'first-article-cold-ms': '≤ 40',
  },
  run: measureBuilt('recognize.bench', 'benchRecognizer'),
};

const SIZES: Group = {
  name: 'sizes',
  gives: ['content-script-gzip-bytes', 'package-bytes'],
  goals: { 'content-script-gzip-bytes': '≤ 25,600' },
  run: benchSizes,
};

const PAGE: Group = {
  name: 'page',
  gives: [
    'marks-warm-ms',
    'marks-asleep-ms',
    'marks-slow-ms',
    'marks-70k-ms',
    'task-longest-warm-ms',
    'task-longest-slow-ms',
    'task-longest-70k-ms',
    'note-open-ms',
    'note-open-soon-ms',
    'own-term-seen-ms',
    'layout-shift',
    'page-load-ms',
    'page-load-bare-ms',
    'page-heap-bytes',
    'page-heap-bare-bytes',
  ],
  goals: {
    'marks-warm-ms': '≤ 60',
    'marks-asleep-ms': '≤ 300',
    'marks-slow-ms': '≤ 250, processor slowed 4 ×',
    'marks-70k-ms': '≤ 150',
    'task-longest-slow-ms': '≤ 100',
    'task-longest-70k-ms': '≤ 50',
    'note-open-ms': '≤ 16',
    'own-term-seen-ms': '≤ 100 after the transaction',
    'layout-shift': '0',
    'page-heap-bytes': '≤ 5,000,000 more than without',
  },
  run: benchPage,
};

const HEAVY: Group = {
  name: 'heavy',
  gives: [
    'marks-70k-own-10k-ms',
    'task-longest-70k-own-10k-ms',
    'task-longest-70k-bare-ms',
    'markjs-70k-100-ms',
    'markjs-70k-10k-ms',
  ],
  goals: { 'marks-70k-own-10k-ms': '≤ 150', 'task-longest-70k-own-10k-ms': '≤ 50' },
  run: benchHeavy,
};

const BUSY: Group = {
  name: 'busy',
  gives: [
    'busy-page-percent',
    'busy-page-own-percent',
    'busy-page-painting-percent',
    'busy-page-bare-percent',
    'busy-page-spread-percent',
  ],
  goals: {
    'busy-page-percent': '< 2, of one core, more than without',
    'busy-page-own-percent': '< 2: our scripts and our worker',
  },
  run: benchBusy,
};

const FIREFOX: Group = {
  name: 'firefox',
  gives: ['firefox-marks-ms', 'firefox-marks-70k-ms', 'firefox-note-open-ms'],
  goals: { 'firefox-note-open-ms': '≤ 16' },
  run: benchFirefox,
};

const BAD_INPUT: Group = {
  name: 'bad-input',
  gives: ['bad-worst-growth', 'bad-peak-bytes', 'bad-*'],
  goals: { 'bad-worst-growth': 'near 1: linear' },
  run: measureBuilt('bad-input.bench', 'benchBadInput'),
};

const OWN: Group = {
  name: 'own',
  gives: ['own-lexicon-50k-ms', 'search-50k-core-ms'],
  goals: { 'own-lexicon-50k-ms': '≤ 500', 'search-50k-core-ms': '≤ 50, of which the page draws a part' },
  run: measureBuilt('own.bench', 'benchOwn'),
};

const CHECK: Group = {
  name: 'check',
  gives: ['check-10k-ms', 'check-open-ms'],
  goals: { 'check-10k-ms': '≤ 100' },
  run: measureBuilt('check.bench', 'benchCheck'),
};

const PASSAGES: Group = {
  name: 'passages',
  gives: ['passages-200-ms', 'passages-200-found', 'passages-10k-ms', 'passages-10k-found'],
  goals: { 'passages-200-ms': '≤ 300' },
  run: measureBuilt('passages.bench', 'benchPassages'),
};

const WORKSHOP: Group = {
  name: 'workshop',
  gives: ['csv-preview-50k-ms', 'csv-write-50k-ms', 'task-longest-import-ms', 'search-50k-ms', 'search-50k-slowest-ms'],
  goals: {
    'csv-preview-50k-ms': '≤ 5,000',
    'csv-write-50k-ms': '≤ 10,000',
    'task-longest-import-ms': '≤ 100',
    'search-50k-ms': '≤ 50',
  },
  run: benchWorkshop,
};

const DESK: Group = {
  name: 'desk',
  gives: ['handout-ms', 'handout-slowest-ms', 'survey-10mb-ms', 'task-longest-survey-ms'],
  goals: { 'handout-ms': '≤ 1,000', 'survey-10mb-ms': '≤ 60,000', 'task-longest-survey-ms': '≤ 100' },
  run: benchDesk,
};

const SEED: Group = { name: 'seed', gives: ['seed-5000-ms'], run: benchSeed };

const CORPUS: Group = { name: 'corpus', gives: ['corpus-mb-per-second', 'corpus-peak-mb'], run: benchCorpus };

export const GROUPS: readonly Group[] = [
  MATCHER,
  RECOGNIZER,
  OWN,
  CHECK,
  PASSAGES,
  BAD_INPUT,
  SIZES,
  SEED,
  WORKSHOP,
  DESK,
  PAGE,
  HEAVY,
  BUSY,
  FIREFOX,
  CORPUS,
];
