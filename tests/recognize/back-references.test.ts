// 本法, 该条例, 《意见》, 该局: back to what the page named, or silence. A third of the rows must stay silent. Sentences are ours.
import { describe, expect, test } from 'vitest';
import { backIn } from './judges';
import { NOTHING, RESOLVED, SILENT } from './rows/back-references';
import type { PageRow as Row } from './rows/row';

function run(group: string, rows: readonly Row[]): void {
  describe(group, () => {
    test.each(rows)('%s', (_name, page, ...found) => {
      expect(backIn(page)).toEqual(found);
    });
  });
}

run('back-references resolved', RESOLVED);
run('back-references left open', SILENT);
run('words that only look alike', NOTHING);
