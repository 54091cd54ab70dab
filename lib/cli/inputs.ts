// What the command line reads: text files, saved pages, folders of both, standard input, lines of sentences. As blocks with offsets.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BlockRole, PageFacts } from '../model/page';
import { articleFromHtml } from './html';

/** One text to be recognized. */
export interface Page {
  /** Path below the given folder, or the file's name, without ending; a line number for sentences. */
  name: string;
  /** In the order of the text; `start` is the block's UTF-16 offset in it. */
  blocks: { start: number; text: string; role: BlockRole }[];
  facts: PageFacts;
}

export interface InputOptions {
  date?: string;
  /** Folder to write the texts of .html files to. */
  text?: string;
  /** JSONL file of sentences. */
  negatives?: string;
}

const READ = /\.(?:txt|md|html?)$/i;

/** Reads lazily, in the order given; a folder's files by name. Throws on what can't be read. */
export function* readPages(paths: readonly string[], options: InputOptions): Generator<Page> {
  if (options.negatives !== undefined) yield* readSentences(options.negatives);
  for (const path of paths) {
    if (path === '-') yield textPage('-', readFileSync(0, 'utf8'), options.date);
    else if (statSync(path).isDirectory()) yield* readFolder(path, options);
    else yield readFile(path, basename(path), options);
  }
}

function* readFolder(folder: string, options: InputOptions): Generator<Page> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => READ.test(name));
  for (const name of files.sort()) yield readFile(join(folder, name), name, options);
}

function readFile(path: string, shown: string, options: InputOptions): Page {
  const name = shown.replace(READ, '').split('\\').join('/');
  const date = options.date ?? /^\d{4}-\d{2}-\d{2}(?=-)/.exec(basename(path))?.[0];
  const bytes = readFileSync(path);
  if (!/\.html?$/i.test(path)) return textPage(name, bytes.toString('utf8'), date);
  const article = articleFromHtml(bytes);
  if (options.text !== undefined) {
    const to = join(options.text, `${name}.txt`);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, article.text);
  }
  const { title, outlet } = article;
  return { name, blocks: article.blocks, facts: { title, outlet, date: date ?? article.date } };
}

/** A text file: each non-empty line is a block, the first one the headline. */
export function textPage(name: string, raw: string, date?: string): Page {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const blocks: Page['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, text: line, role: blocks.length === 0 ? 'headline' : 'body' });
    start += line.length + 1;
  }
  return { name, blocks, facts: date === undefined ? {} : { date } };
}

function* readSentences(file: string): Generator<Page> {
  let number = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null || !('sentence' in row) || typeof row.sentence !== 'string')
      throw new Error(`${file}:${number}: no "sentence"`);
    const date = 'date' in row && typeof row.date === 'string' ? row.date : undefined;
    yield {
      name: String(number),
      blocks: [{ start: 0, text: row.sentence, role: 'body' }],
      facts: date ? { date } : {},
    };
  }
}
