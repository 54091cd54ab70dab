// npm run --silent pack -- convert IN OUT
// A pack from one format into another, by the same code as the options page.
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { incomingOf, kindOf, readFile, writeTableFile } from '../exchange/file';
import { writePack } from '../exchange/pack-json';
import { type PreviewRow, preview, toChange } from '../exchange/preview';
import { tableLosses } from '../exchange/table';
import { ExchangeError, type Loss } from '../exchange/trouble';
import type { Pack } from '../model/entry';

const USAGE = `npm run --silent pack -- convert IN OUT
  IN, OUT   .json (a pack; IN also a backup), .csv, .tsv or .xlsx
Says on standard error which rows were refused and what OUT cannot hold. Ends with 1 when a row was refused, 2 when IN
cannot be read.
`;

async function main([command, from, to, ...rest]: string[]): Promise<number> {
  if (command !== 'convert' || !from || !to || rest.length > 0) {
    stderr.write(USAGE);
    return 2;
  }
  const kind = kindOf(to);
  const file = await readFile(from, statSync(from).size, async () => readFileSync(from));
  const incoming = incomingOf(file);
  const rows = preview(incoming, new Map(), {
    defaults: { kind: '自建', source: '自建' },
    newId: (type) => `${type}/own-${randomUUID().slice(0, 13)}`,
  });
  const { entries = [], amendments = [] } = toChange(rows, new Map(), 'mine')?.pack ?? {};
  const pack: Pack =
    file.is === 'pack' ? { ...file.read.pack, entries, amendments } : newPack(from, entries, amendments);
  const notes = new Map(amendments.map(({ entry, note }) => [entry, note ?? null]));
  const listed = entries.map((entry) => ({ entry, note: notes.get(entry.id) ?? null }));
  if (kind === 'json') writeFileSync(to, writePack(pack));
  else writeFileSync(to, await writeTableFile(kind, listed));
  const refused = rows.filter((row) => row.verdict === 'refused');
  const others = amendments.filter(({ entry }) => !entries.some(({ id }) => id === entry)).length;
  const dropped = [
    ...incoming.losses,
    ...(kind === 'json'
      ? []
      : [...tableLosses(listed, amendments, '自建'), { what: 'amendments of other packs', count: others }]),
  ];
  for (const row of refused) stderr.write(`${from}: row ${row.row}${row.name && ` (${row.name})`}: ${reasons(row)}\n`);
  for (const loss of dropped) if (loss.count > 0) stderr.write(`${to}: without ${told(loss)}\n`);
  stderr.write(`${to}: ${entries.length} entries, ${refused.length} rows refused\n`);
  return refused.length > 0 ? 1 : 0;
}

function newPack(from: string, entries: Pack['entries'], amendments: Pack['amendments']): Pack {
  const title = basename(from, extname(from));
  const id =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64) || 'pack';
  return { format: 'pangzhu-pack/1', id, title, version: '1', entries, amendments, examples: [] };
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
