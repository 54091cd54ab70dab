// The check on our own sentences: with planted faults of every kind, and without a fault. Precision and recall are held.
import { describe, expect, test } from 'vitest';
import { CHECK_KINDS, type CheckKind } from '../../lib/model/finding';
import { compare, emptyTally, type Planted, readPlanted } from './marked';
import { DAY, realChecker } from './real';
import { HISTORY, PAST_LAWS, TODAY } from './rows/clean-names';
import { SECOND_CLEAN } from './rows/clean-second';
import { THIRD_CLEAN } from './rows/clean-third';
import { RIGHT_FORMULAS, RIGHT_TITLES, USED_SHORT } from './rows/clean-titles';
import { FOURTH, FOURTH_CLEAN } from './rows/fourth';
import { FORMULAS, MISSPELT } from './rows/planted-formulas';
import { FORMER_NAMES, NOT_IN_FORCE } from './rows/planted-names';
import { SECOND } from './rows/planted-second';
import { THIRD } from './rows/planted-third';
import { ARTICLES, SHORT_FORMS, TITLE_MARKS, TITLES } from './rows/planted-titles';

const PLANTED: Record<CheckKind, string> = {
  'former-name': FORMER_NAMES,
  'not-in-force': NOT_IN_FORCE,
  title: TITLES,
  'title-marks': TITLE_MARKS,
  article: ARTICLES,
  formula: FORMULAS,
  'short-form': SHORT_FORMS,
  misspelt: MISSPELT,
};
const CLEAN = {
  HISTORY,
  PAST_LAWS,
  TODAY,
  RIGHT_TITLES,
  RIGHT_FORMULAS,
  USED_SHORT,
  SECOND_CLEAN,
  THIRD_CLEAN,
  FOURTH_CLEAN,
};
const rows = CHECK_KINDS.flatMap((kind) =>
  readPlanted(kind, `${PLANTED[kind].trimEnd()}${SECOND[kind].trimEnd()}${THIRD[kind].trimEnd()}${FOURTH[kind] ?? ''}`),
);
const clean: Planted[] = Object.values(CLEAN)
  .flatMap((lines) => lines.trim().split('\n'))
  .map((text) => ({ text, kind: 'title', faults: [] }));

test('there are enough rows, of every kind', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(clean.length).toBeGreaterThanOrEqual(300);
  for (const kind of CHECK_KINDS)
    expect(rows.filter((row) => row.kind === kind).length, kind).toBeGreaterThanOrEqual(30);
  expect(new Set([...rows, ...clean].map(({ text }) => text)).size).toBe(rows.length + clean.length);
});

describe.each(CHECK_KINDS)('%s', (kind) => {
  test('every planted fault is found, with its place, kind and fix', async () => {
    const checker = await realChecker();
    const tally = emptyTally();
    for (const row of rows.filter((one) => one.kind === kind))
      compare(row, checker.check([{ text: row.text }], DAY), tally);
    expect(tally.missed).toEqual([]);
    expect(tally.otherKind).toEqual([]);
    expect(tally.otherFix).toEqual([]);
    expect(tally.wrong).toEqual([]);
  });
});

test.each(Object.entries(CLEAN))('nothing is told of %s', async (_, lines) => {
  const checker = await realChecker();
  const wrong = lines
    .trim()
    .split('\n')
    .flatMap((text) => checker.check([{ text }], DAY).map(({ kind, surface }) => `${kind} ${surface} | ${text}`));
  expect(wrong).toEqual([]);
});
