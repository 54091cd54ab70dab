// One name, two senses, with the real knowledge: each row of rows/senses.ts.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recognizer } from '../../lib/recognize/recognize';
import { judgeSense } from './judge-sense';
import { realRecognizer } from './real';
import { SENSES } from './rows/senses';

describe('senses', () => {
  let recognizer: Recognizer;
  beforeAll(async () => {
    recognizer = await realRecognizer();
  }, 60_000);
  test.each(SENSES)('$text', (row) => expect(judgeSense(row, recognizer)).toBe(row.is));
});
