// Import: a file read, compared with what is there, written as one change.
import type { ImportRow } from '../../../components/importRows';
import { incomingOf, type ReadDefaults, type ReadFile, readFile } from '../../../lib/exchange/file';
import type { Field } from '../../../lib/exchange/incoming';
import { type Choice, choiceOf, type PreviewRow, preview, toChange } from '../../../lib/exchange/preview';
import { ExchangeError } from '../../../lib/exchange/trouble';
import { type Knowledge, MINE } from '../../../lib/knowledge';
import { storedNow } from '../stored';
import type { OpenedFile, WorkerAsks } from './asks';
import type { Making, Part } from './making';
import type { Restoring } from './restoring';

/** Rows told at once: a few milliseconds of the page's time. */
const PORTION = 400;

export function createImporting(
  knowledge: () => Promise<Knowledge>,
  restoring: Pick<Restoring, 'take'>,
): Part<'open' | 'compare' | 'write'> {
  let read: ReadFile | null = null;
  let rows: PreviewRow[] = [];

  const compare = async (
    columns: readonly (Field | null)[] | null,
    defaults: ReadDefaults,
    { progress, rows: portion }: Making,
  ): Promise<OpenedFile> => {
    if (!read) throw new ExchangeError('empty');
    const incoming = incomingOf(read, columns ?? undefined);
    const stored = await storedNow(await knowledge());
    rows = preview(incoming, stored, {
      defaults,
      newId: (type) => `${type}/own-${crypto.randomUUID().slice(0, 13)}`,
      step: (done, of) => progress((1000 * done) / Math.max(1, of)),
    });
    for (let at = 0; at < rows.length; at += PORTION) portion(rows.slice(at, at + PORTION).map(shown));
    return { is: 'rows', count: rows.length, losses: incoming.losses.map((loss) => loss.what) };
  };
  /** A table whose columns nobody can name asks for the reader's help. */
  const comparing = async (...given: Parameters<typeof compare>): Promise<OpenedFile> => {
    try {
      return await compare(...given);
    } catch (error) {
      const isUnnamed = error instanceof ExchangeError && error.code === 'no-name-column' && read?.is === 'table';
      if (!isUnnamed) throw error;
      return { is: 'unnamed', header: read?.is === 'table' ? (read.rows[0] ?? []) : [], value: error.value };
    }
  };
  return {
    async open({ file, defaults }, making) {
      rows = [];
      read = await readFile(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()), defaults);
      if (read.is === 'backup') return { is: 'backup', compared: await restoring.take(read.backup) };
      return comparing(null, defaults, making);
    },
    compare: ({ columns, defaults }, making) => comparing(columns, defaults, making),
    async write({ chosen }, { watch }): Promise<ReturnType<WorkerAsks['write']>> {
      const choices = new Map<number, Choice>(chosen);
      const change = toChange(rows, choices, MINE);
      if (!change) return null;
      const count = rows.filter((row, at) => {
        const writes = row.writes[choiceOf(row, choices.get(at))];
        return writes && writes.entries.length + writes.amendments.length > 0;
      }).length;
      const written = await (await knowledge()).change(change, watch);
      rows = [];
      read = null;
      return { ...written, count, ids: null };
    },
  };
}

/** What the page shows of a row: everything but what it would write. */
function shown({ writes, ...row }: PreviewRow): ImportRow {
  return { ...row, choices: choicesOf(writes), choice: choiceOf({ ...row, writes }) };
}

function choicesOf(writes: PreviewRow['writes']): Choice[] {
  return (['keep', 'overwrite', 'merge', 'both'] as const).filter((choice) => writes[choice]);
}
