// Speed of the check of a draft: 10,000 characters, as a writer pastes them, by the checker already open.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../../lib/check/check';
import { readPages } from '../../lib/cli/inputs';
import { loadKnowledge, loadRecognizerData } from '../../lib/cli/knowledge-files';
import { spent } from './recognize.bench';

const CHARACTERS = 10_000;
const RUNS = 12;
const DAY = '2026-11-21';

/** Milliseconds of processor time for a draft of 10,000 characters, the fastest of twelve; and of opening the checker. */
export async function benchCheck(root: string): Promise<Record<string, number>> {
  const entries = loadKnowledge(root);
  const data = await loadRecognizerData(root);
  let checker = createChecker([], data);
  const open = spent(() => {
    checker = createChecker(entries, data);
  });
  const blocks = draft(root);
  const runs = Array.from({ length: RUNS }, () => spent(() => void checker.check(blocks, DAY)));
  return { 'check-10k-ms': Math.min(...runs), 'check-open-ms': open };
}

/** News where there is some beside the project, else our own drafts, over and over. */
function draft(root: string): { text: string }[] {
  const news = join(root, '../shared/news');
  const folder = existsSync(news) ? news : join(root, 'tests/check/drafts');
  const all = [...readPages([folder], {})].flatMap((page) => page.blocks.map(({ text }) => text));
  const blocks: { text: string }[] = [];
  for (let i = 0, sum = 0; sum < CHARACTERS && all.length > 0; i++) {
    const text = all[i % all.length] ?? '';
    blocks.push({ text });
    sum += text.length;
  }
  return blocks;
}
