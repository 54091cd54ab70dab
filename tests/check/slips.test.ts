// How much of what a writer can get wrong is found over all entries, by kind; and that true names are left in peace.
import { expect, test } from 'vitest';
import { createCheckKnowledge } from '../../lib/check/knowledge';
import { loadKnowledge } from '../../lib/cli/knowledge-files';
import { ROOT } from '../recognize/real';
import { DAY, realChecker } from './real';
import { madeSentences, trueSentences } from './slips';

/** The least share found of each kind. A slip may make another true name or phrase: those no check can tell. */
const LEAST: Record<string, number> = {
  former: 0.99,
  ended: 0.99,
  article: 0.99,
  marks: 0.98,
  'title alike': 0.9,
  'title swapped': 0.9,
  'title doubled': 0.93,
  'title lost': 0.9,
  'body alike': 0.9,
  'body swapped': 0.9,
  'body doubled': 0.88,
  'body lost': 0.85,
};
const knowledge = createCheckKnowledge(loadKnowledge(ROOT));

test('slips in names are found, by kind', async () => {
  const checker = await realChecker();
  const tally = new Map<string, { all: number; missed: string[] }>();
  for (const { kind, before, surface, after } of madeSentences(knowledge, 4)) {
    const own = tally.get(kind) ?? { all: 0, missed: [] };
    tally.set(kind, own);
    own.all++;
    const end = before.length + surface.length;
    const found = checker.check([{ text: before + surface + after }], DAY);
    if (!found.some((one) => one.start < end && one.end > before.length)) own.missed.push(surface);
  }
  for (const [kind, least] of Object.entries(LEAST)) {
    const { all, missed } = tally.get(kind) ?? { all: 0, missed: [] };
    expect(all, kind).toBeGreaterThan(30);
    expect(1 - missed.length / all, `${kind}: ${missed.join(' ')}`).toBeGreaterThanOrEqual(least);
  }
}, 60_000);

test('true names are left in peace', async () => {
  const checker = await realChecker();
  const sentences = trueSentences(knowledge);
  expect(sentences.length).toBeGreaterThan(1000);
  const alarms = sentences.flatMap((text) =>
    checker.check([{ text }], DAY).map(({ kind, surface }) => `${kind} ${surface} | ${text}`),
  );
  expect(alarms).toEqual([]);
}, 60_000);
