// Import: a file read, compared with what is there, written as one change.
import type { ImportRow } from '../../../components/importRows';
import { comparePassages, type PassageCounts } from '../../../lib/exchange/annotations';
import { incomingOf, type ReadDefaults, type ReadFile, readFile } from '../../../lib/exchange/file';
import { stableId } from '../../../lib/exchange/ids';
import type { Field } from '../../../lib/exchange/incoming';
import type { ReadPack } from '../../../lib/exchange/pack-json';
import { type Choice, choiceOf, type PreviewRow, preview, toChange } from '../../../lib/exchange/preview';
import { ExchangeError } from '../../../lib/exchange/trouble';
import { type Knowledge, MINE } from '../../../lib/knowledge';
import type { Change } from '../../../lib/model/change';
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
    apart: boolean,
    { progress, rows: portion }: Making,
  ): Promise<OpenedFile> => {
    if (!read) throw new ExchangeError('empty');
    const incoming = incomingOf(read, columns ?? undefined);
    // In a pack of their own, rows stand beside what there is: layers decide, not the import.
    const stored = apart ? new Map() : await storedNow(await knowledge());
    rows = preview(incoming, stored, {
      defaults,
      newId: (type) => `${type}/own-${crypto.randomUUID().slice(0, 13)}`,
      step: (done, of) => progress((1000 * done) / Math.max(1, of)),
    });
    for (let at = 0; at < rows.length; at += PORTION) portion(rows.slice(at, at + PORTION).map(shown));
    const losses = incoming.losses.map((loss) => loss.what);
    return { is: 'rows', count: rows.length, losses, passages: await passagesOf(read, apart) };
  };
  /** Passages that come along with the rows of a pack file; null where there are none. */
  const passagesOf = async (file: ReadFile, apart: boolean): Promise<PassageCounts | null> => {
    const incoming = passagesIn(file);
    if (incoming.length === 0) return null;
    const keys = incoming.map(({ id }) => ({ pack: MINE, id }));
    const there = apart ? [] : await (await knowledge()).getPassages(keys);
    return comparePassages(
      incoming,
      there.flatMap(({ annotation }) => annotation ?? []),
    );
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
      const pack = packIn(file.name, read);
      return pack ? { is: 'pack', read: pack } : comparing(null, defaults, false, making);
    },
    compare: ({ columns, defaults, apart }, making) => comparing(columns, defaults, apart, making),
    async write({ chosen, pack }, { watch }): Promise<ReturnType<WorkerAsks['write']>> {
      const choices = new Map<number, Choice>(chosen);
      const made = withPassages(toChange(rows, choices, MINE), read);
      if (!made) return null;
      const change: Change = pack ? { do: 'import', pack: { ...made.pack, ...pack } } : made;
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

/** What is put in as a whole: a pack of others, and passages, which are a pack without entries. */
function packIn(name: string, read: ReadFile): ReadPack | null {
  if (read.is === 'pack') return read.read.pack.id === MINE ? null : read.read;
  if (read.is !== 'annotations') return null;
  const title = name.replace(/\.[^.]*$/, '');
  // The same file again is the same pack again.
  const id = stableId('notes', title).replace('/', '-');
  const { annotations, refused } = read.read;
  const rows = { entries: [], amendments: [], examples: [] };
  return {
    pack: { format: 'pangzhu-pack/1', id, title, version: '1', ...rows, annotations },
    items: refused.map((one) => ({ ...one, is: 'refused' as const })),
    losses: [],
  };
}

const passagesIn = (read: ReadFile) => (read.is === 'pack' ? (read.read.pack.annotations ?? []) : []);

type IntoMine = Extract<Change, { do: 'import' }>;

/** The reader's own file brings its highlighted passages along: those of the same id take the place of what is there. */
function withPassages(made: IntoMine | null, read: ReadFile | null): IntoMine | null {
  const annotations = read ? passagesIn(read) : [];
  if (annotations.length === 0) return made;
  const none = { entries: [], amendments: [], examples: [] };
  const pack = made?.pack ?? { format: 'pangzhu-pack/1', id: MINE, title: MINE, version: '1', ...none };
  return { do: 'import', into: true, ...made, pack: { ...pack, annotations } };
}

/** What the page shows of a row: everything but what it would write. */
function shown({ writes, ...row }: PreviewRow): ImportRow {
  return { ...row, choices: choicesOf(writes), choice: choiceOf({ ...row, writes }) };
}

function choicesOf(writes: PreviewRow['writes']): Choice[] {
  return (['keep', 'overwrite', 'merge', 'both'] as const).filter((choice) => writes[choice]);
}
