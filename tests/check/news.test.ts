// The check on the news articles beside the project, each as of its own day: they went through editors, so every alarm counts
// as a false one. At most one in 50,000 characters. Skips where they are not there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../../lib/cli/inputs';
import { ROOT } from '../recognize/real';
import { DAY, realChecker } from './real';

const NEWS = join(ROOT, '../shared/news');

test.skipIf(!existsSync(NEWS))('news of its date is left in peace (needs ../shared/news)', async () => {
  const checker = await realChecker();
  const alarms: string[] = [];
  let characters = 0;
  for (const { name, blocks, facts } of readPages([NEWS], {})) {
    characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
    for (const { kind, surface } of checker.check(blocks, facts.date ?? DAY))
      alarms.push(`${name}: ${kind} ${surface}`);
  }
  expect(characters).toBeGreaterThan(50_000);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(Math.floor(characters / 50_000));
});
