// npm run knowledge -- [--review] [--gold FILE [--texts DIR]] [--dry-run] [--workers N] CORPUS_DIR…
// Checks the entries, reads a corpus, writes where it has each entry, and prints what it names that has none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coverageOf, missingOf, reviewTable } from '../corpus/coverage';
import { evidenceOf, printEvidence } from '../corpus/evidence';
import type { Survey } from '../corpus/survey';
import { checkBorrowed, checkCited, checkEntries, describeChecks } from './corpus-checks';
import { listCorpus, type Skipped } from './corpus-files';
import { coverGoldFile, describeGold } from './corpus-gold';
import { surveyCorpus } from './corpus-pool';
import { openParts, partsOfKnowledge } from './corpus-portion';
import { loadKnowledge } from './knowledge-files';
import { table } from './table';

const USAGE = `npm run knowledge -- [options] CORPUS_DIR…
  CORPUS_DIR   folder of .txt, .md and .html, or such a file
  --review     prints every name without an entry as a tab-separated table to decide from, and nothing else
  --gold FILE  says for each labelled name of FILE (JSON Lines) whether it is explained
  --texts DIR  where the labelled texts are; by default CORPUS_DIR
  --all        prints every problem of the entries, not the first dozen of a sort
  --dry-run    writes no evidence
  --workers N  threads; 0 for none
Writes assets/knowledge-evidence.json, but with --review and --gold. Ends with 1 when an entry has a problem.
`;

/** Names printed without --review. */
const SHOWN = 40;

const root = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      review: { type: 'boolean' },
      gold: { type: 'string' },
      texts: { type: 'string' },
      all: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      workers: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    stdout.write(USAGE);
    return 0;
  }
  const texts = values.texts !== undefined ? [values.texts] : positionals;
  if (positionals.length === 0 && (values.gold === undefined || texts.length === 0))
    throw new Error(`nothing to read\n${USAGE}`);
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 0))
    throw new Error('--workers wants a whole number');
  const files = listCorpus(positionals);
  const entries = loadKnowledge(root);
  const parts = partsOfKnowledge(root, entries);
  if (values.gold !== undefined) {
    stdout.write(describeGold(values.gold, coverGoldFile(values.gold, texts, await openParts(parts))));
    return 0;
  }
  const { survey, skipped } = await surveyCorpus(files, parts, { workers, progress });
  for (const line of describeSkipped(skipped)) stderr.write(`${line}\n`);
  if (values.review) {
    stdout.write(reviewTable(survey));
    return 0;
  }
  const evidence = evidenceOf(survey);
  if (!values['dry-run']) writeFileSync(join(root, 'assets/knowledge-evidence.json'), printEvidence(evidence));
  stdout.write(describeSurvey(survey, entries.length));
  const checks = [
    ...checkEntries(entries, await openParts(parts)),
    checkBorrowed(survey.borrowed),
    checkCited(entries, survey),
  ];
  stdout.write(describeChecks(checks, values.all === true));
  return checks.some((check) => check.problems.length > 0) ? 1 : 0;
}

let shown = -1;
/** Every tenth of the way, on stderr. */
function progress(done: number, total: number): void {
  const tenth = Math.floor((10 * done) / Math.max(1, total));
  if (tenth === shown || total < 2_000_000) return;
  shown = tenth;
  stderr.write(`${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB read\n`);
}

function describeSkipped(skipped: readonly Skipped[]): string[] {
  return skipped.map(({ path, reason }) => `Skipped ${path}: ${reason}`);
}

function describeSurvey(survey: Survey, entries: number): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  const rows = coverageOf(survey).map((row) => [
    row.type,
    String(row.names),
    String(row.withEntry),
    String(row.composed),
    String(row.names - row.withEntry - row.composed),
    share(row.withEntry + row.composed, row.names),
    share(row.namedWithEntry + row.namedComposed, row.named),
  ]);
  const missing = missingOf(survey);
  const list = missing
    .slice(0, SHOWN)
    .map(({ count, type, kind, name, first }) => [String(count), type, kind, name, first.article]);
  return [
    `${survey.texts.length} texts, ${survey.articles} articles, ${survey.paragraphs} paragraphs, ${survey.characters} characters; ${survey.entries.size} of ${entries} entries named`,
    table(['type', 'names', 'with entry', 'composed', 'without', 'names covered', 'namings covered'], rows),
    `\nWithout an entry (${missing.length}, quoted words to be looked at among them${survey.forgotten > 0 ? `; ${survey.forgotten} rare ones forgotten` : ''}):`,
    table(['count', 'type', 'kind', 'name', 'first in'], list),
    ...(missing.length > SHOWN ? [`… ${missing.length - SHOWN} more: --review`] : []),
    '',
  ].join('\n');
}

main().then(
  (code) => {
    if (code !== 0) process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`knowledge: ${error instanceof Error ? error.message : String(error)}\n`);
    exit(2);
  },
);
