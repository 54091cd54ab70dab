// npm run --silent recognize -- [--date YYYY-MM-DD] [--main] [--text DIR] [--negatives FILE] PATH…
// Prints one mention a line as JSON; with the same code and knowledge as the extension.
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Page, readPages } from './inputs';
import { loadRecognizerData } from './knowledge-files';
import { printer } from './mention-lines';

const USAGE = `npm run --silent recognize -- [options] PATH…
  PATH               .txt, .md or .html, a folder of them, or - for standard input
  --date YYYY-MM-DD  the article's date, where the file's name doesn't begin with one
  --main             leaves minor mentions out
  --text DIR         writes the text read from each .html file to DIR
  --negatives FILE   reads the "sentence" of each line of a JSONL file; its line number is the text's name
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      main: { type: 'boolean' },
      text: { type: 'string' },
      negatives: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    stdout.write(USAGE);
    return;
  }
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Error('--date wants YYYY-MM-DD');
  if (positionals.length === 0 && values.negatives === undefined) throw new Error(`nothing to read\n${USAGE}`);
  const pages: Iterable<Page> = readPages(positionals, values);
  const data = await loadRecognizerData(fileURLToPath(new URL('../..', import.meta.url)));
  const lines = printer(data, values.main === true);
  for (const page of pages) stdout.write(lines(page));
}

// A reader that has seen enough (| head) closes the pipe: no error.
stdout.on('error', (error: NodeJS.ErrnoException) => exit(error.code === 'EPIPE' ? 0 : 2));

main().catch((error: unknown) => {
  stderr.write(`recognize: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
