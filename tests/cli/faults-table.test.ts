// The table of faults: sums by kind, both browsers, and what was lost.

import { expect, test } from 'vitest';
import { tableOf } from '../../lib/cli/faults-table';

test('batches of a kind are one row; what did not survive is lost', () => {
  const table = tableOf([
    { fault: 'killed', browser: 'chromium', tried: 3, survived: 3 },
    { fault: 'evicted', browser: 'firefox', tried: 2, survived: 1 },
    { fault: 'killed', browser: 'firefox', tried: 4, survived: 4 },
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| killed | 3 + 4 | 7 | 0 |',
    '| evicted | 0 + 2 | 1 | 1 |',
    '| all | 3 + 6 | 8 | 1 |',
    '',
  ]);
});
