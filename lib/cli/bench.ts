// npm run bench [-- --only NAME,… --compare FILE]: measures this machine's speed and the sizes of what is shipped, prints a
// table and writes bench-results.json (name to number). Milliseconds are for reading; only ratios and bytes can be held.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { GROUPS, type Group, type Results } from './bench-groups';
import { ROOT } from './run';
import { table } from './table';

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { only: { type: 'string' }, compare: { type: 'string' } },
  });
  const before = values.compare ? readResults(values.compare) : null;
  const results: Results = {};
  for (const group of chosen(values.only)) {
    stderr.write(`${group.name} …\n`);
    try {
      Object.assign(results, await group.run(ROOT));
    } catch (error) {
      // One part that can't run here (no browser) keeps nobody from the rest.
      stderr.write(`${group.name}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
  const wanted = values.only ? only(results, values.only.split(',')) : results;
  writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify(wanted, null, 2)}\n`);
  stdout.write(`${print(wanted, before)}\n`);
}

/** The groups that give one of the names asked for; a group's own name asks for all of it. */
function chosen(names: string | undefined): readonly Group[] {
  if (names === undefined) return GROUPS;
  const asked = names.split(',');
  const known = GROUPS.flatMap((group) => [group.name, ...group.gives]);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: ${known.join(', ')}`);
  return GROUPS.filter((group) => asked.includes(group.name) || group.gives.some((name) => asked.includes(name)));
}

function only(results: Results, asked: readonly string[]): Results {
  const whole = GROUPS.filter((group) => asked.includes(group.name)).flatMap((group) => group.gives);
  const names = new Set([...asked, ...whole]);
  return Object.fromEntries(
    Object.entries(results).filter(
      ([name]) =>
        names.has(name) || isSpread(name, names) || (whole.includes('bad-worst-growth') && name.startsWith('bad-')),
    ),
  );
}
const isSpread = (name: string, names: ReadonlySet<string>) => names.has(name.replace(/-spread-ms$/, '-ms'));

function readResults(file: string): Results {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read !== 'object' || read === null) throw new Error(`${file} holds no results`);
  return Object.fromEntries(Object.entries(read).filter((row): row is [string, number] => typeof row[1] === 'number'));
}

function print(results: Results, before: Results | null): string {
  const goals = new Map(GROUPS.flatMap((group) => Object.entries(group.goals ?? {})));
  const rows = Object.entries(results).map(([name, value]) => {
    const was = before?.[name];
    const ratio = was ? `${(value / was).toFixed(2)} ×` : '–';
    return [
      name,
      readable(value),
      ...(before ? [was === undefined ? '–' : readable(was), ratio] : []),
      goals.get(name) ?? '',
    ];
  });
  return table(['measure', 'value', ...(before ? ['before', 'ratio'] : []), 'wanted'], rows);
}

function readable(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

main().catch((error: unknown) => {
  stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
