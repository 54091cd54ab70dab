// Labelled names against the knowledge, on the command line: reads a gold file and its texts, prints shares and the names missed.
import { readFileSync } from 'node:fs';
import { coverGold, type Found, type GoldCoverage, type GoldLabel } from '../corpus/gold';
import type { RecognizerData } from '../recognize/data';
import { createRecognizer } from '../recognize/recognize';
import { readPages } from './inputs';
import { table } from './table';

/** Throws on a line that is no label, naming it. */
function readGold(file: string): GoldLabel[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const row: unknown = JSON.parse(line);
      if (!isLabel(row)) throw new Error(`${file}:${at + 1}: is no label`);
      return [row];
    });
}

function isLabel(row: unknown): row is GoldLabel {
  if (typeof row !== 'object' || row === null) return false;
  const has = (key: string, type: string) => key in row && typeof Reflect.get(row, key) === type;
  return (
    ['text', 'surface', 'stands_for', 'type'].every((key) => has(key, 'string')) &&
    ['start', 'end'].every((key) => has(key, 'number')) &&
    has('core', 'boolean')
  );
}

/** Recognizes the labelled texts as they stand, as the extension would read them. */
export function coverGoldFile(file: string, texts: readonly string[], data: RecognizerData): GoldCoverage {
  const labels = readGold(file);
  const wanted = new Set(labels.map((label) => label.text));
  const recognizer = createRecognizer(data);
  const found = new Map<string, Found[]>();
  for (const { name, blocks, facts } of readPages(texts, {})) {
    if (!wanted.has(name)) continue;
    const { mentions } = recognizer.recognize(blocks, facts);
    found.set(
      name,
      mentions.map(({ block, start, end, target }) => {
        const at = blocks[block]?.start ?? 0;
        return { start: at + start, end: at + end, target };
      }),
    );
  }
  const absent = [...wanted].filter((name) => !found.has(name));
  if (absent.length > 0) throw new Error(`labelled texts are not there: ${absent.join(', ')}`);
  return coverGold(labels, found, data);
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The shares, by type, and every name that is not covered, most frequent first. */
export function describeGold(title: string, { labels, covered, names }: GoldCoverage): string {
  const rows = (['law', 'agency', 'programme'] as const).map((type) => {
    const own = names.filter((row) => row.type === type);
    const count = own.reduce((sum, row) => sum + row.count, 0);
    const hit = own.reduce((sum, row) => sum + row.covered, 0);
    const whole = own.filter((row) => row.covered === row.count).length;
    return [type, String(count), percent(hit, count), String(own.length), percent(whole, own.length)];
  });
  const whole = names.filter((row) => row.covered === row.count).length;
  rows.push(['all', String(labels), percent(covered, labels), String(names.length), percent(whole, names.length)]);
  const missed = names.filter((row) => row.covered < row.count);
  const list = missed.map(({ type, count, covered: hit, name, texts }) => [
    String(count - hit),
    type,
    name,
    texts.join(' '),
  ]);
  return [
    `${title}: core names that give an entry or a composed agency`,
    table(['type', 'labels', 'covered', 'names', 'covered'], rows),
    ...(list.length > 0
      ? [`\nNot covered (${list.length} names):`, table(['labels', 'type', 'name', 'texts'], list)]
      : []),
    '',
  ].join('\n');
}
