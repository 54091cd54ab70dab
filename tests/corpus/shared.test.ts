// The whole builder over the five texts and the labelled sets beside the project: what must be explained is.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkBorrowed, checkCited, checkEntries } from '../../lib/cli/corpus-checks';
import { listCorpus } from '../../lib/cli/corpus-files';
import { coverGoldFile } from '../../lib/cli/corpus-gold';
import { surveyCorpus } from '../../lib/cli/corpus-pool';
import { openParts, partsOfKnowledge } from '../../lib/cli/corpus-portion';
import { loadKnowledge } from '../../lib/cli/knowledge-files';
import { coverageOf } from '../../lib/corpus/coverage';
import { evidenceOf } from '../../lib/corpus/evidence';
import type { Survey } from '../../lib/corpus/survey';
import type { Entry } from '../../lib/model/entry';
import type { RecognizerData } from '../../lib/recognize/data';
import { ROOT, readText } from '../house/files';

const SHARED = join(ROOT, '../shared');

describe.skipIf(!existsSync(SHARED))('with ../shared', () => {
  let entries: Entry[];
  let data: RecognizerData;
  let survey: Survey;
  beforeAll(async () => {
    entries = loadKnowledge(ROOT);
    const parts = partsOfKnowledge(ROOT, entries);
    data = await openParts(parts);
    survey = (await surveyCorpus(listCorpus([join(SHARED, 'corpus')]), parts, { workers: 0 })).survey;
  }, 60_000);

  test('five texts, cut into articles', () => {
    expect(survey.texts).toEqual(['000', '001', '002', '003', '004']);
    expect(survey.articles).toBeGreaterThan(35);
    expect(survey.entries.size).toBeGreaterThan(200);
  });

  // Made anew by: npm run knowledge -- ../shared/corpus
  test('the evidence that is shipped is that of the corpus', () => {
    const shipped: Record<string, unknown> = JSON.parse(readText('assets/knowledge-evidence.json'));
    const ids = Object.keys(evidenceOf(survey));
    expect(ids.filter((id) => shipped[id]).length / ids.length).toBeGreaterThan(0.95);
  });

  test('every titled document of the corpus has an entry', () => {
    expect(coverageOf(survey)[0]).toMatchObject({ type: 'law', names: coverageOf(survey)[0]?.withEntry });
  });

  test('the entries hold', { timeout: 60_000 }, () => {
    const checks = [...checkEntries(entries, data), checkBorrowed(survey.borrowed), checkCited(entries, survey)];
    expect(checks.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  // Shares of core labels explained; the aim is all of the corpus and 93 % of the others.
  test.each([
    { set: 'corpus-dev', texts: 'corpus', least: 1 },
    { set: 'news-dev', texts: 'news', least: 0.93 },
    { set: 'legal-dev', texts: 'gold/legal', least: 0.93 },
  ])('$set: $least of the core names', { timeout: 60_000 }, ({ set, texts, least }) => {
    const { labels, covered, names } = coverGoldFile(join(SHARED, 'gold', `${set}.jsonl`), [join(SHARED, texts)], data);
    const missed = names.filter((name) => name.covered < name.count).map((name) => name.name);
    expect({ share: covered / labels >= least, missed: covered / labels >= least ? [] : missed }).toEqual({
      share: true,
      missed: [],
    });
  });
});
