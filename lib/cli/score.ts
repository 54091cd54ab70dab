// npm run score [-- --list SET | --write]: recognizes the labelled sets beside the project and prints what their scorers say;
// --write also keeps it, with what the groups of trap sentences say, in assets/measured.json, which the options page shows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { GROUPS } from '../../tests/recognize/trap-groups';
import type { Measured } from '../knowledge/bundle';
import { createRecognizer } from '../recognize/recognize';
import { readPages } from './inputs';
import { loadRecognizerData } from './knowledge-files';
import { printer } from './mention-lines';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '../shared');
const gold = (name: string) => join(shared, 'gold', name);

const SETS = [
  { name: 'corpus-dev', texts: join(shared, 'corpus') },
  { name: 'news-dev', texts: join(shared, 'news') },
  { name: 'legal-dev', texts: gold('legal') },
];
const TYPES = ['law', 'agency', 'programme'] as const;

interface Rates {
  p: number | null;
  r: number | null;
  f1: number | null;
}
interface Scored {
  strict: { overall: Rates };
  lenient: { overall: Rates; per: Record<(typeof TYPES)[number], Rates> };
}
interface Stands {
  overall: { matched: number; right: number; wrong: number; silent: number };
  should_be_silent: { matched: number; wrong: number };
}
interface Negatives {
  sentences: number;
  passed: number;
  must: number;
  must_found: number;
  must_not: number;
  must_not_violated: number;
}

async function main(): Promise<void> {
  if (!existsSync(gold('score.mjs'))) {
    stdout.write('score: ../shared/gold is not here; nothing to score against\n');
    return;
  }
  const at = argv.indexOf('--list');
  const listed = at < 0 ? null : (argv[at + 1] ?? '');
  if (listed !== null && listed !== 'negatives' && !SETS.some((set) => set.name === listed))
    throw new Error(`--list wants one of ${SETS.map((set) => set.name).join(', ')}, negatives`);
  const print = printer(await loadRecognizerData(root), false);
  const measured: Measured['sets'] = [];
  const work = mkdtempSync(join(tmpdir(), 'pangzhu-score-'));
  try {
    if (listed === null) stdout.write(`${HEAD}\n`);
    for (const { name, texts } of SETS) {
      if (listed !== null && listed !== name) continue;
      const pred = join(work, `${name}.jsonl`);
      writeFileSync(pred, [...readPages([texts], {})].map(print).join(''));
      const files = ['--gold', gold(`${name}.jsonl`), '--pred', pred];
      if (listed !== null) {
        stdout.write(run('score.mjs', [...files, '--texts', texts, '--list']));
        stdout.write(run('stands.mjs', [...files, '--list']));
      } else {
        const scored: Scored = JSON.parse(run('score.mjs', [...files, '--texts', texts, '--json']));
        const stands: Stands = JSON.parse(run('stands.mjs', [...files, '--json']));
        stdout.write(`${row(name, scored, stands)}\n`);
        const { p, r } = scored.lenient.overall;
        measured.push({ name, precision: p, recall: r });
      }
    }
    if (argv.includes('--write') && listed === null) await writeMeasured(measured);
    if (listed === null || listed === 'negatives') scoreNegatives(work, print, listed !== null);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function writeMeasured(sets: Measured['sets']): Promise<void> {
  const measured: Measured = { date: new Date().toISOString().slice(0, 10), sets, traps: await judgeTraps() };
  writeFileSync(join(root, 'assets/measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
}

/** The groups of trap sentences that `npm test` holds. */
async function judgeTraps(): Promise<Measured['traps']> {
  const recognizer = createRecognizer(await loadRecognizerData(root));
  return GROUPS.map(({ name, judge }) => {
    const rows = judge(recognizer);
    const marking = rows.filter((row) => row.marks).length;
    return { name, marking, quiet: rows.length - marking, held: rows.filter((row) => row.holds).length };
  });
}

function scoreNegatives(work: string, print: ReturnType<typeof printer>, list: boolean): void {
  const pred = join(work, 'negatives.jsonl');
  const file = gold('negatives.jsonl');
  writeFileSync(pred, [...readPages([], { negatives: file })].map(print).join(''));
  if (list) {
    stdout.write(run('score.mjs', ['--negatives', file, '--pred', pred, '--list']));
    return;
  }
  const n: Negatives = JSON.parse(run('score.mjs', ['--negatives', file, '--pred', pred, '--json']));
  stdout.write(
    `negatives: ${n.passed}/${n.sentences} sentences right; must_not unmarked ${n.must_not - n.must_not_violated}/${n.must_not}; must found ${n.must_found}/${n.must}\n`,
  );
}

const WIDTH = 15;
const COLUMNS = ['lenient P / R', 'strict F1', 'law P / R', 'agency P / R', 'programme P / R', 'stands right', 'wrong'];
const HEAD = ['set'.padEnd(11), ...COLUMNS.map((title) => title.padEnd(WIDTH))].join(' ');

function row(name: string, { strict, lenient }: Scored, stands: Stands): string {
  const { overall, should_be_silent: quiet } = stands;
  const asked = overall.matched + quiet.matched;
  const cells = [
    pair(lenient.overall),
    share(strict.overall.f1),
    ...TYPES.map((type) => pair(lenient.per[type])),
    share(overall.right / overall.matched),
    share((overall.wrong + quiet.wrong) / asked),
  ];
  return [name.padEnd(11), ...cells.map((cell) => cell.padEnd(WIDTH))].join(' ');
}
function pair({ p, r }: Rates): string {
  return `${share(p)} / ${share(r)}`;
}
function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/, '');
}

function run(script: string, args: string[]): string {
  return execFileSync(process.execPath, [gold(script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

main().catch((error: unknown) => {
  stderr.write(`score: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
