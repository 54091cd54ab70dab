// The wiring of the import: reads the chosen file, compares it with what is there, and writes what was chosen as one change.
// What knows files is loaded when the first file is chosen.
import { Import, type ImportProps } from '../../components/Import';
import type { ImportRow } from '../../components/importRows';
import type { Words } from '../../components/words';
import type { ReadAnnotations } from '../../lib/exchange/annotations';
import type { Backup } from '../../lib/exchange/backup';
import type { ReadFile } from '../../lib/exchange/file';
import { stableId } from '../../lib/exchange/ids';
import { FIELDS, type Field } from '../../lib/exchange/incoming';
import type { ReadPack } from '../../lib/exchange/pack-json';
import type { Choice, PreviewRow } from '../../lib/exchange/preview';
import { type Knowledge, MINE } from '../../lib/knowledge';
import type { Change } from '../../lib/model/change';
import type { StoredPack } from '../../lib/model/entry';
import { failureOf, storedNow } from './stored';
import { newPackId } from './tabs/packs-gather';

export interface ImportPorts {
  knowledge: () => Knowledge;
  words: () => Words;
  draw: () => void;
  /** The file is a backup: it is for putting everything back. */
  backup: (name: string, backup: Backup) => Promise<void>;
  /** The file is a pack of its own; `intoMine` has its rows chosen one by one for the user's own entries instead. */
  pack: (name: string, read: ReadPack, intoMine: () => void) => void;
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
  /** Title of the new pack that the rows go into; null: into `mine`. */
  let into: string | null = null;

  const clear = () => {
    [opened, rows, failure, mapping] = [null, null, null, false];
    into = null;
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
    // In a pack of their own, rows stand beside what there is: layers decide, not the import.
    rows = preview(incoming, into === null ? stored : new Map(), {
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

  const packsNow = () => ports.knowledge().ownPacks();
  return {
    open: (file: File) =>
      working(async () => {
        clear();
        const { readFile } = await import('../../lib/exchange/file');
        const read = await readFile(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()));
        if (read.is === 'backup') return ports.backup(file.name, read.backup);
        const pack =
          read.is === 'annotations' ? packOfAnnotations(file.name, read.read) : read.is === 'pack' && read.read;
        if (pack && pack.pack.id !== MINE)
          return ports.pack(file.name, pack, () => {
            opened = { name: file.name, read };
            void working(compare);
          });
        opened = { name: file.name, read };
        await compare();
      }),
    /** Compares anew when something else was written meanwhile; choices stay. */
    refresh: () => (rows && !busy ? working(compare) : Promise.resolve()),
    write: () =>
      working(async () => {
        const { toChange } = await import('../../lib/exchange/preview');
        const made = toChange(rows ?? [], chosen, MINE);
        if (!made) return;
        const change = into === null ? made : asPack(made, into, await packsNow());
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
    /** Where the rows go; another kind of place is another preview. */
    target: async (next: string | null) => {
      const other = (into === null) !== (next === null);
      into = next;
      if (other) {
        chosen = new Map();
        await working(compare);
      }
      ports.draw();
    },
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
          {...(opened?.read.is !== 'pack' && { into, onInto: (next: string | null) => void this.target(next) })}
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

/** The same rows as a pack of their own, on top of the others. */
function asPack(
  { pack }: Extract<Change, { do: 'import' }>,
  title: string,
  packs: readonly StoredPack[],
): Extract<Change, { do: 'import' }> {
  return { do: 'import', pack: { ...pack, id: newPackId(title, packs), title } };
}

/** Passages alone are a pack without entries, the same for the same file name. */
function packOfAnnotations(name: string, { annotations, refused }: ReadAnnotations): ReadPack {
  const title = name.replace(/\.[^.]*$/, '');
  const id = stableId('notes', title).replace('/', '-');
  const rows = { entries: [], amendments: [], examples: [] };
  return {
    pack: { format: 'pangzhu-pack/1', id, title, version: '1', ...rows, annotations },
    items: refused.map((one) => ({ ...one, is: 'refused' as const })),
    losses: [],
  };
}
