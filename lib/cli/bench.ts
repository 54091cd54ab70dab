// npm run bench [-- --only NAME,… --compare FILE]: measures this machine's speed and the sizes of what is shipped, prints a
// table and writes bench-results.json (name to number). Milliseconds are for reading; only ratios and bytes can be held.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { GROUPS, type Group } from './bench-groups';
import { describeResults, only, parseResults, type Results } from './bench-table';
import { ROOT } from './run';

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { only: { type: 'string' }, compare: { type: 'string' } },
  });
  const before = values.compare ? parseResults(readFileSync(values.compare, 'utf8')) : null;
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
  const wanted = values.only ? only(results, namesIn(values.only.split(','))) : results;
  const goals = new Map(GROUPS.flatMap((group) => Object.entries(group.goals ?? {})));
  writeFileSync(join(ROOT, 'bench-results.json'), `${JSON.stringify(wanted, null, 2)}\n`);
  stdout.write(`${describeResults(wanted, goals, before)}\n`);
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

/** Names asked for: a group's own stands for all it gives. */
function namesIn(asked: readonly string[]): string[] {
  return asked.flatMap((name) => [name, ...(GROUPS.find((group) => group.name === name)?.gives ?? [])]);
}

main().catch((error: unknown) => {
  stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
