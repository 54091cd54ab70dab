// Speed of the matcher and of the whole recognizer, as ratios in one process: against a bare pass over the text and against
// the fastest npm matcher that finds all matches. Plain functions; lib/cli/bench.ts runs and prints them.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../../lib/cli/bench-numbers';
import { bundleFiles } from '../../lib/cli/bundle';
import { readPages, textPage } from '../../lib/cli/inputs';
import { loadKnowledge, loadRecognizerData } from '../../lib/cli/knowledge-files';
import { run } from '../../lib/cli/run';
import { compileLexicon, openLexicon, writtenForms } from '../../lib/recognize/lexicon';
import { createRecognizer } from '../../lib/recognize/recognize';
import { newHits, openTrie } from '../../lib/recognize/trie';
import { buildTrieArrays } from '../../lib/recognize/trie-build';

/** Finds all occurrences of all strings and returns their number. */
type CountAll = (text: string) => number;
/** Builds a peer from strings, null where the package is not installed. */
export type Peer = (strings: readonly string[]) => CountAll;

const UNITS = 2_000_000;

/** Milliseconds of processor time of the fastest of `runs` after two warm-ups: what the code takes when nobody else runs. */
function fastest(runs: number, work: () => void): number {
  work();
  work();
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < runs; k++) best = Math.min(best, spent(work));
  return best;
}

/** Milliseconds of processor time, all threads: others on the machine disturb it less than the clock's. */
export function spent(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Texts in two halves: terms are cut from the first, the second is searched. Own summaries where ../shared is absent. */
function halves(root: string): [string[], string[]] {
  const news = join(root, '../shared/news');
  const texts = existsSync(news)
    ? [...readPages([news], {})].map((page) => page.blocks.map((block) => block.text).join('\n'))
    : loadKnowledge(root).flatMap((entry) => entry.summary ?? []);
  const middle = Math.ceil(texts.length / 2);
  return [texts.slice(0, middle), texts.slice(middle)];
}

/** The second half over and over up to the length measured, paragraphs shuffled so that caches don't learn it. */
function longText(texts: readonly string[]): string {
  const random = mulberry(7);
  const paragraphs = texts.flatMap((text) => text.split('\n'));
  let text = '';
  while (text.length < UNITS) {
    const order = paragraphs.map((p): [number, string] => [random(), p]).sort((a, b) => a[0] - b[0]);
    text += order.map(([, p]) => p).join('\n');
  }
  // Flat, not a rope of parts.
  return Buffer.from(text.slice(0, UNITS), 'utf16le').toString('utf16le');
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Distinct runs of 4 to 11 Han, cut at random. */
export function cutTerms(texts: readonly string[], count: number): string[] {
  const runs = texts.join('\n').match(/\p{Script=Han}{4,}/gu) ?? [];
  const random = mulberry(count);
  const terms = new Set<string>();
  for (let tries = 0; terms.size < count && tries < count * 40; tries++) {
    const run = runs[Math.floor(random() * runs.length)] ?? '';
    const length = 4 + Math.floor(random() * 8);
    const at = Math.floor(random() * (run.length - length + 1));
    if (run.length >= length) terms.add(run.slice(at, at + length));
  }
  return [...terms];
}

function ownCounter(strings: readonly string[]): CountAll {
  const trie = openTrie(buildTrieArrays(strings));
  const hits = newHits();
  return (text) => trie.scanInto(text, hits);
}

/** Ratio of the peer's time to ours over the same text; both must find the same number, else it throws. */
function ratio(text: string, strings: readonly string[], peer: Peer): number {
  const own = ownCounter(strings);
  const other = peer(strings);
  if (own(text) !== other(text)) throw new Error('the matchers disagree');
  return fastest(3, () => void other(text)) / fastest(5, () => void own(text));
}

/** The fastest npm peer of our measurements; null where it is not installed. */
export async function findPeer(): Promise<Peer | null> {
  try {
    // Named by a variable: the package is for benches only, and types are not needed.
    const name = '@monyone/aho-corasick/fast';
    const { AhoCorasick } = (await import(name)) as {
      AhoCorasick: new (keys: string[]) => { matchInText(text: string): unknown[] };
    };
    return (strings) => {
      const matcher = new AhoCorasick([...strings]);
      return (text) => matcher.matchInText(text).length;
    };
  } catch {
    return null;
  }
}

/** `scan-ratio-*` are left out where no peer is installed. */
export async function benchMatcher(root: string): Promise<Record<string, number>> {
  const [first, second] = halves(root);
  const text = longText(second);
  const many = cutTerms(first, 100_000);
  const entries = loadKnowledge(root);
  const real = [...new Set(entries.flatMap((entry) => entry.terms.flatMap((term) => writtenForms(term.text))))];
  const scanner = ownCounter(real);
  const thousand = ownCounter(many.slice(0, 1000));
  const hundred = ownCounter(many);
  const result: Record<string, number> = {
    'scan-real-chars-per-second': perSecond(
      UNITS,
      fastest(5, () => void scanner(text)),
    ),
    'scan-100k-over-1k': fastest(5, () => void hundred(text)) / fastest(5, () => void thousand(text)),
    'compile-100k-ms': fastest(3, () => void buildTrieArrays(many)),
    'compile-15k-ms': fastest(5, () => void buildTrieArrays(many.slice(0, 15_000))),
    'lexicon-open-ms': openMs(compileLexicon(entries)),
  };
  const peer = await findPeer();
  if (peer) {
    result['scan-ratio-real'] = ratio(text, real, peer);
    result['scan-ratio-10k'] = ratio(text, many.slice(0, 10_000), peer);
    result['scan-ratio-100k'] = ratio(text, many, peer);
  }
  return result;
}

/** First opening in this process: nothing is warm then in the worker either. */
function openMs(bytes: Uint8Array): number {
  const from = performance.now();
  openLexicon(bytes).scan('依照民法典第十条', () => {});
  return performance.now() - from;
}

/** The whole recognizer on news, jieba warm; each article is a question of its own. */
export async function benchRecognizer(root: string): Promise<Record<string, number>> {
  const recognizer = createRecognizer(await loadRecognizerData(root));
  const [first, second] = halves(root);
  const pages = [...first, ...second].map((text, k) => textPage(String(k), text));
  const units = pages.reduce((sum, page) => sum + page.blocks.reduce((n, block) => n + block.text.length, 0), 0);
  const all = () => {
    for (const page of pages) recognizer.recognize(page.blocks, page.facts);
  };
  const long = longText(second);
  const bare = perSecond(
    UNITS,
    fastest(7, () => void barePass(long)),
  );
  const speed = perSecond(units, fastest(WARM_RUNS, all));
  const article = textPage('one', articleOf(second));
  return {
    'bare-pass-chars-per-second': bare,
    'recognize-chars-per-second': speed,
    'recognize-over-bare-pass': bare / speed,
    'article-5000-warm-ms': fastest(15, () => void recognizer.recognize(article.blocks, {})),
    ...(await benchCold(root, articleOf(second))),
  };
}

/** Paragraphs of several articles, 5,000 characters in all: an article of that length has no fewer names. */
function articleOf(texts: readonly string[]): string {
  return longText(texts).slice(0, 5000);
}

/** Each number is the median of some fresh processes, as a woken worker is one: nothing is compiled yet, and no jieba. */
async function benchCold(root: string, article: string): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-bench-'));
  try {
    const runs: Record<string, number>[] = [];
    writeFileSync(join(folder, 'article.txt'), article);
    for (const { path, bytes } of await bundleFiles(root)) writeFileSync(join(folder, basename(path)), bytes);
    for (let k = 0; k < COLD_RUNS; k++) {
      const { code, output } = await run(process.execPath, ['--expose-gc', COLD_SCRIPT, folder]);
      if (code !== 0) throw new Error(output);
      runs.push(JSON.parse(output) as Record<string, number>);
    }
    const names = Object.keys(runs[0] ?? {});
    return Object.fromEntries(names.map((name) => [name, median(runs.map((one) => one[name] ?? Number.NaN))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const COLD_RUNS = 7;
/** Bundled beside this file. */
const COLD_SCRIPT = fileURLToPath(new URL('cold.mjs', import.meta.url));
/** A worker that has read a dozen articles has its hot functions compiled. */
const WARM_RUNS = 25;

function perSecond(units: number, ms: number): number {
  return Math.round((units / ms) * 1000);
}
let sink = 0;
function barePass(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink = sum;
}
/** Keeps the bare pass from being optimized away. */
export const lastSum = (): number => sink;
