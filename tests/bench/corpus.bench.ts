// Speed and memory of the corpus builder over generated newspaper text: pages mixed from the entries' names and clauses, so
// that the density of names is a newspaper's, with names that nothing knows. Plain functions; lib/cli/bench.ts runs and prints them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCorpus } from '../../lib/cli/corpus-files';
import { surveyCorpus } from '../../lib/cli/corpus-pool';
import { partsOfKnowledge } from '../../lib/cli/corpus-portion';
import { loadKnowledge } from '../../lib/cli/knowledge-files';
import { entryName } from '../../lib/model/entry';

const MEGABYTES = 24;
const ARTICLES = 30;
const PARAGRAPHS = 8;

/** `corpus-mb-per-second` on all cores, `corpus-peak-mb` of the process with its threads. */
export async function benchCorpus(root: string, megabytes = MEGABYTES): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-bench-corpus-'));
  try {
    const bytes = writePages(root, folder, megabytes * 1e6);
    const entries = loadKnowledge(root);
    const parts = partsOfKnowledge(root, entries);
    let peak = 0;
    const watch = () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    const timer = setInterval(watch, 100);
    const from = performance.now();
    await surveyCorpus(listCorpus([folder]), parts, { workers: availableParallelism(), progress: watch });
    const seconds = (performance.now() - from) / 1000;
    clearInterval(timer);
    return { 'corpus-mb-per-second': bytes / 1e6 / seconds, 'corpus-peak-mb': peak / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pages of a daily paper, a file each; the same for the same knowledge. Gives the bytes written. */
export function writePages(root: string, folder: string, bytes: number): number {
  const entries = loadKnowledge(root);
  const clauses = entries.flatMap((entry) => (entry.summary ?? '').split(/[，。；：]/)).filter((one) => one.length > 3);
  const names = entries.map(entryName);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  // A name in every fourth clause or so, as in a paper.
  const sentence = () => `${pick(clauses)}，${random(2) === 0 ? pick(names) : pick(clauses)}${pick(clauses)}。`;
  const article = () => {
    const head = `## 第${random(10_000)}号河段的新事\n\n本报南京${1 + random(12)}月${1 + random(28)}日电 `;
    const paragraphs = Array.from(
      { length: PARAGRAPHS },
      () => `${sentence()}${sentence()}${sentence()}“河段${random(3000)}号”行动接着做。`,
    );
    return head + paragraphs.join('\n\n');
  };
  let written = 0;
  for (let day = 0; written < bytes; day++) {
    const page = Array.from({ length: ARTICLES }, article).join('\n\n');
    const date = new Date(Date.UTC(2025, 0, 1 + Math.floor(day / 20))).toISOString().slice(0, 10);
    writeFileSync(join(folder, `${date}-${String(day).padStart(6, '0')}.txt`), page);
    written += Buffer.byteLength(page);
  }
  return written;
}
