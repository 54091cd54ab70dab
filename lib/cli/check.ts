// npm run --silent check -- [--date YYYY-MM-DD] PATH…
// Prints what a draft has wrong, one finding a line as JSON; with the same code and knowledge as the extension.
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Checker, createChecker } from '../check/check';
import { type Page, readPages } from './inputs';
import { loadKnowledge, loadRecognizerData } from './knowledge-files';

const USAGE = `npm run --silent check -- [options] PATH…
  PATH               .txt, .md or .html, a folder of them, or - for standard input
  --date YYYY-MM-DD  the day the text is checked for; without it the date a file's name begins with, else today
  --sentences FILE   reads the "sentence" of each line of a JSONL file; its line number is the text's name
`;

/** A page's findings as lines; offsets are UTF-16 units into the whole text. */
function linesOf({ name, blocks, facts }: Page, checker: Checker, today: string): string {
  return checker
    .check(blocks, facts.date ?? today)
    .map(({ block, start, end, kind, reason, source, fix }) => {
      const at = blocks[block]?.start ?? 0;
      const told = source.url ? `${source.title} ${source.url}` : source.title;
      return `${JSON.stringify({ text: name, start: at + start, end: at + end, kind, reason, source: told, fix })}\n`;
    })
    .join('');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      sentences: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    stdout.write(USAGE);
    return;
  }
  if (values.date !== undefined && !isDay(values.date)) throw new Error('--date wants YYYY-MM-DD');
  if (positionals.length === 0 && values.sentences === undefined) throw new Error(`nothing to read\n${USAGE}`);
  const pages = readPages(positionals, {
    ...(values.date !== undefined && { date: values.date }),
    ...(values.sentences !== undefined && { negatives: values.sentences }),
  });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const checker = createChecker(loadKnowledge(root), await loadRecognizerData(root));
  const today = new Date().toISOString().slice(0, 10);
  for (const page of pages) stdout.write(linesOf(page, checker, today));
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

// A reader that has seen enough (| head) closes the pipe: no error.
stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 2));

main().catch((error: unknown) => {
  stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
