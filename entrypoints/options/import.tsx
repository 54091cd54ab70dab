// The wiring of the import: reads the chosen file, compares it with what is there, and writes what was chosen as one change.
// What knows files is loaded when the first file is chosen.
import { Import, type ImportProps } from '../../components/Import';
import type { ImportRow } from '../../components/importRows';
import type { Words } from '../../components/words';
import type { Backup } from '../../lib/exchange/backup';
import type { ReadFile } from '../../lib/exchange/file';
import { FIELDS, type Field } from '../../lib/exchange/incoming';
import type { Choice, PreviewRow } from '../../lib/exchange/preview';
import { type Knowledge, MINE } from '../../lib/knowledge';
import { failureOf, storedNow } from './stored';

export interface ImportPorts {
  knowledge: () => Knowledge;
  words: () => Words;
  draw: () => void;
  /** The file is a backup: it is for putting everything back. */
  backup: (name: string, backup: Backup) => Promise<void>;
  /** After a write: how many rows, and the journal row for the undo. */
  done: (count: number, seq: number) => Promise<void>;
}

interface Opened {
  name: string;
  read: ReadFile;
  /** Of a table, when mapped by hand. */
  columns?: (Field | null)[];
}

export function createImport(ports: ImportPorts) {
  let opened: Opened | null = null;
  let mapping = false;
  let rows: PreviewRow[] | null = null;
  let losses: string[] = [];
  let chosen = new Map<number, Choice>();
  let busy = false;
  let failure: ImportProps['failure'] = null;
  let shown: ImportRow[] = [];

  const clear = () => {
    [opened, rows, failure, mapping] = [null, null, null, false];
    chosen = new Map();
  };
  const working = async (work: () => Promise<void>) => {
    busy = true;
    failure = null;
    ports.draw();
    try {
      await work();
    } catch (error) {
      failure = await failureOf(error);
      mapping = failure.code === 'no-name-column' && opened !== null;
      if (!mapping) clear();
      failure = await failureOf(error);
    }
    busy = false;
    ports.draw();
  };
  const compare = async () => {
    if (!opened) return;
    const [{ incomingOf }, { preview }, stored] = await Promise.all([
      import('../../lib/exchange/file'),
      import('../../lib/exchange/preview'),
      storedNow(ports.knowledge()),
    ]);
    const { t } = ports.words();
    const incoming = incomingOf(opened.read, opened.columns);
    losses = incoming.losses.map((loss) => loss.what);
    rows = preview(incoming, stored, {
      defaults: { kind: t('own_kind'), source: t('own_source') },
      newId: (type) => `${type}/own-${crypto.randomUUID().slice(0, 13)}`,
    });
    mapping = false;
    await show();
  };
  const show = async () => {
    const { choiceOf } = await import('../../lib/exchange/preview');
    shown = (rows ?? []).map((row, at) => ({
      ...row,
      choices: Object.keys(row.writes) as Choice[],
      choice: choiceOf(row, chosen.get(at)),
    }));
  };

  return {
    open: (file: File) =>
      working(async () => {
        clear();
        const { readFile } = await import('../../lib/exchange/file');
        const read = await readFile(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()));
        if (read.is === 'backup') return ports.backup(file.name, read.backup);
        opened = { name: file.name, read };
        await compare();
      }),
    /** Compares anew when something else was written meanwhile; choices stay. */
    refresh: () => (rows && !busy ? working(compare) : Promise.resolve()),
    write: () =>
      working(async () => {
        const { toChange } = await import('../../lib/exchange/preview');
        const change = toChange(rows ?? [], chosen, MINE);
        if (!change) return;
        const { seq } = await ports.knowledge().change(change);
        const count = shown.filter(writes).length;
        clear();
        await ports.done(count, seq);
      }),
    choose: async (which: readonly ImportRow[], choice: Choice) => {
      const asked = new Set(which);
      shown.forEach((row, at) => {
        if (asked.has(row) && row.choices.includes(choice)) chosen.set(at, choice);
      });
      await show();
      ports.draw();
    },
    map: (at: number, field: number | null) => {
      if (opened?.read.is !== 'table') return;
      opened.columns = columnsNow(opened).with(at, field === null ? null : (FIELDS[field] ?? null));
      ports.draw();
    },
    compare: () => working(compare),
    cancel: () => {
      clear();
      ports.draw();
    },
    view(readOnly: boolean) {
      return (
        <Import
          readOnly={readOnly}
          file={rows && opened ? { name: opened.name, rows: shown, losses, writes: shown.filter(writes).length } : null}
          mapping={
            mapping && opened?.read.is === 'table'
              ? {
                  name: opened.name,
                  header: opened.read.rows[0] ?? [],
                  columns: columnsNow(opened).map((field) => (field ? FIELDS.indexOf(field) : null)),
                }
              : null
          }
          busy={busy}
          failure={failure}
          onFile={(file) => void this.open(file)}
          onColumn={this.map}
          onMapped={() => void this.compare()}
          onChoice={(which, choice) => void this.choose(which, choice)}
          onImport={() => void this.write()}
          onCancel={this.cancel}
        />
      );
    },
    isOpen: () => rows !== null || mapping,
  };
}

function columnsNow({ read, columns }: Opened): (Field | null)[] {
  return columns ?? (read.is === 'table' ? (read.rows[0] ?? []).map(() => null) : []);
}

const writes = (row: ImportRow) => row.choices.length > 0 && row.choice !== 'keep';
