// npm run --silent explain -- [--date YYYY-MM-DD] [--sentences FILE] PATH…
// Each mention with its explanation, as JSON Lines; the same code and knowledge as the extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createComposer } from '../explain/composed-note';
import { explain } from '../explain/explain';
import type { Known } from '../explain/known';
import type { Evidence } from '../model/entry';
import type { Explanation } from '../model/explanation';
import type { Mention } from '../model/mention';
import type { PageFacts } from '../model/page';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { readPages } from './inputs';
import { loadKnowledge, loadRecognizerData } from './knowledge-files';
import { printer } from './mention-lines';

const USAGE = `npm run --silent explain -- [options] PATH…
  PATH               .txt, .md or .html, a folder of them, or - for standard input
  --date YYYY-MM-DD  the article's date, where the file's name doesn't begin with one
  --main             leaves minor mentions out
  --sentences FILE   reads lines {"sentence", "date"?, "surface"} and explains that surface; prints its line number
`;

type Explainer = (mention: Mention, facts: PageFacts) => Explanation;

function createExplainer(root: string, data: RecognizerData): Explainer {
  const entries = new Map(loadKnowledge(root).map((entry) => [entry.id, entry]));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const about = read('assets/about.json') as { knowledgeDate: string };
  const evidence = read('assets/knowledge-evidence.json') as Record<string, Evidence>;
  const known: Known = {
    knowledgeDate: about.knowledgeDate,
    get: (id) => {
      const entry = entries.get(id);
      return entry && { entry, note: null };
    },
    evidence: (id) => evidence[id],
  };
  const composed = createComposer(data.organs, data.places);
  return ({ target, type, surface }, facts) => {
    const named = { is: 'name' as const, name: surface, type: type === 'reference' ? ('law' as const) : type };
    return explain({ target: target ?? named, type, surface, page: facts }, known, composed);
  };
}

/** One line for each line of the file; `explanation` is null where the surface was not recognized. */
function explainSentences(file: string, data: RecognizerData, explainer: Explainer): void {
  const recognizer = createRecognizer(data);
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const row: unknown = JSON.parse(line);
    if (!isRow(row)) throw new Error(`${file}:${at + 1}: wants "sentence" and "surface"`);
    const facts: PageFacts = row.date ? { date: row.date } : {};
    const { mentions } = recognizer.recognize([{ text: row.sentence }], facts);
    const found =
      mentions.find((m) => m.surface === row.surface) ?? mentions.find((m) => bare(m.surface) === bare(row.surface));
    const explanation = found ? explainer(found, facts) : null;
    stdout.write(`${JSON.stringify({ text: at + 1, surface: row.surface, explanation })}\n`);
  });
}

function isRow(row: unknown): row is { sentence: string; surface: string; date?: string } {
  return (
    typeof row === 'object' &&
    row !== null &&
    'sentence' in row &&
    typeof row.sentence === 'string' &&
    'surface' in row &&
    typeof row.surface === 'string'
  );
}
const bare = (surface: string): string => surface.replace(/^[《“]+|(?<![》”])[》”]+$/g, '');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      main: { type: 'boolean' },
      sentences: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    stdout.write(USAGE);
    return;
  }
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Error('--date wants YYYY-MM-DD');
  if (positionals.length === 0 && values.sentences === undefined) throw new Error(`nothing to read\n${USAGE}`);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const data = await loadRecognizerData(root);
  const explainer = createExplainer(root, data);
  if (values.sentences !== undefined) explainSentences(values.sentences, data, explainer);
  const lines = printer(data, values.main === true, (mention, page) => ({
    explanation: explainer(mention, page.facts),
  }));
  for (const page of readPages(positionals, values)) stdout.write(lines(page));
}

main().catch((error: unknown) => {
  stderr.write(`explain: ${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
});
