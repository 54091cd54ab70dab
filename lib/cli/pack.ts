// npm run --silent pack -- convert IN OUT
// A pack from one format into another, by the same code as the options page; and the published description of our own.
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { FILE_TYPES, incomingOf, kindOf, OWN, type ReadFile, readFile, writeFile } from '../exchange/file';
import { lossesOf } from '../exchange/losses';
import { type PreviewRow, preview, toChange } from '../exchange/preview';
import { ExchangeError, type Loss } from '../exchange/trouble';
import type { Pack } from '../model/entry';
import { packJsonSchema } from '../model/pack-schema';

const ENDINGS = [...new Set(Object.values(FILE_TYPES).map(({ ending }) => `.${ending}`))].join(' ');
const USAGE = `npm run --silent pack -- convert IN OUT
  IN, OUT   by ending: ${ENDINGS}
            .json is a pack (IN also a backup), .txt Anki's text import, .tbx TBX-Basic, .jsonld W3C annotations;
            .md and .html are to be read, OUT only
Says on standard error which rows were refused and what OUT cannot hold. Ends with 1 when a row was refused, 2 when IN
cannot be read.

npm run --silent pack -- schema [OUT]
  The JSON Schema of our pack format, as it is shipped.
`;

async function main([command, from, to, ...rest]: string[]): Promise<number> {
  if (command === 'schema' && to === undefined) return writeSchema(from);
  if (command !== 'convert' || !from || !to || rest.length > 0) {
    stderr.write(USAGE);
    return 2;
  }
  const kind = kindOf(to);
  const file = await readFile(from, statSync(from).size, async () => readFileSync(from));
  const incoming = incomingOf(file);
  const rows = preview(incoming, new Map(), {
    defaults: OWN,
    newId: (type) => `${type}/own-${randomUUID().slice(0, 13)}`,
  });
  const { entries = [], amendments = [] } = toChange(rows, new Map(), 'mine')?.pack ?? {};
  const pack = { ...headOf(file, from), entries, amendments };
  writeFileSync(to, await writeFile(kind, pack));
  const refused = rows.filter((row) => row.verdict === 'refused');
  for (const row of refused) stderr.write(`${from}: row ${row.row}${row.name && ` (${row.name})`}: ${reasons(row)}\n`);
  for (const loss of [...incoming.losses, ...lossesOf(kind, pack, OWN.kind)])
    if (loss.count > 0) stderr.write(`${to}: without ${told(loss)}\n`);
  stderr.write(`${to}: ${entries.length} entries, ${refused.length} rows refused\n`);
  return refused.length > 0 ? 1 : 0;
}

/** A pack's own head, else one made of the file's name. */
function headOf(file: ReadFile, from: string): Pack {
  if (file.is === 'pack') return file.read.pack;
  const title = (file.is === 'terms' && file.read.title) || basename(from, extname(from));
  const id =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 64) || 'pack';
  const annotations = file.is === 'annotations' ? { annotations: file.read.annotations } : {};
  const rows = { entries: [], amendments: [], examples: [] };
  return { format: 'pangzhu-pack/1', id, title, version: '1', ...rows, ...annotations };
}

function writeSchema(to: string | undefined): number {
  const text = `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
  if (to) writeFileSync(to, text);
  else stdout.write(text);
  return 0;
}

const reasons = (row: PreviewRow) =>
  row.reasons.map(({ code, field, value }) => `${field} ${code}${value && `: ${value}`}`).join('; ');
const told = ({ what, count }: Loss) => `${what} (${count})`;

try {
  exit(await main(argv.slice(2)));
} catch (error) {
  if (!(error instanceof ExchangeError) && !(error instanceof Error && 'code' in error)) throw error;
  stderr.write(`${argv[3] ?? ''}: ${error.message}\n`);
  exit(2);
}
