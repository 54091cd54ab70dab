// Own sentences against the recognizer with the real knowledge; each group prints one line.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recognizer } from '../../lib/recognize/recognize';
import { judgeTrap, realRecognizer } from './real';
import { ABROAD } from './rows/abroad';
import { LOOK_ALIKES } from './rows/look-alikes';
import { SPACED } from './rows/spaced';

const GROUPS = [
  { name: 'plain look-alikes', rows: LOOK_ALIKES, least: 60 },
  { name: 'spacing and OCR', rows: SPACED, least: 40 },
  { name: 'laws of other states', rows: ABROAD, least: 24 },
];

describe.each(GROUPS)('traps: $name', ({ rows, least }) => {
  let recognizer: Recognizer;
  beforeAll(async () => {
    recognizer = await realRecognizer();
  }, 60_000);

  test(`has ${least} sentences and more, none twice`, () => {
    expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  test.each(rows)('$text', (row) => {
    expect(judgeTrap(row, recognizer.recognize([{ text: row.text }], {}).mentions)).toEqual([]);
  });
});
