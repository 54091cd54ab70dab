// Ten drafts as a newsroom writes them, of ours and without a fault: the check must have nothing to say.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../../lib/cli/inputs';
import { ROOT } from '../recognize/real';
import { DAY, realChecker } from './real';

const FOLDER = join(ROOT, 'tests/check/drafts');

test('there are ten', () => {
  expect(readdirSync(FOLDER)).toHaveLength(10);
});

test.each(readdirSync(FOLDER))('%s', async (file) => {
  const checker = await realChecker();
  for (const { blocks, facts } of readPages([join(FOLDER, file)], {})) {
    expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThanOrEqual(300);
    expect(checker.check(blocks, facts.date ?? DAY)).toEqual([]);
  }
});
