// The wiring of the import: the worker reads the chosen file, compares it and writes what was chosen as one change; here are
// the rows as they come, the choices, and how far it is.
import { Import, type ImportProps, written } from '../../components/Import';
import type { ImportChoice, ImportRow } from '../../components/importRows';
import type { Words } from '../../components/words';
import type { PassageCounts } from '../../lib/exchange/annotations';
import { FIELDS, type Field } from '../../lib/exchange/incoming';
import type { ReadPack } from '../../lib/exchange/pack-json';
import { valueText } from './page';
import type { Compared, Done, OpenedFile } from './worker/asks';
import { WorkFailure, type Workshop } from './workshop';

export interface ImportPorts {
  work: Workshop;
  words: () => Words;
  draw: () => void;
  /** The file is a backup: it is for putting everything back. */
  backup: (name: string, compared: Compared) => void;
  /** The file is a pack of its own; `intoMine` has its rows chosen one by one for the user's own entries instead. */
  pack: (name: string, read: ReadPack, intoMine: () => void) => void;
  /** An id for a new pack of this title. */
  newPackId: (title: string) => Promise<string>;
  /** After a write: the text for the toast, and what was written. */
  done: (text: string, done: Done) => Promise<void>;
}

export function createImport(ports: ImportPorts) {
  let name: string | null = null;
  /** Null until a file has been compared. */
  let rows: ImportRow[] | null = null;
  let losses: string[] = [];
  let passages: PassageCounts | null = null;
  /** Choices the reader made, by place. */
  let chosen = new Map<number, ImportChoice>();
  let mapping: { header: string[]; columns: (Field | null)[] } | null = null;
  let columns: (Field | null)[] | null = null;
  /** Title of the new pack that the rows go into; null: into the user's own entries. */
  let into: string | null = null;
  /** False for a pack, which can only be put in as a whole or taken row by row into the user's own. */
  let canBePack = true;
  let busy: ImportProps['busy'] = null;
  let failure: ImportProps['failure'] = null;
  let stop = new AbortController();

  const clear = () => {
    [name, rows, losses, mapping, columns, failure, passages] = [null, null, [], null, null, null, null];
    chosen = new Map();
    [into, canBePack] = [null, true];
  };
  const defaults = () => ({ kind: ports.words().t('own_kind'), source: ports.words().t('own_source') });
  const working = async (what: NonNullable<ImportProps['busy']>['what'], work: () => Promise<void>) => {
    busy = { what, thousandths: null };
    [failure, stop] = [null, new AbortController()];
    ports.draw();
    try {
      await work();
    } catch (error) {
      const failed = error instanceof WorkFailure ? error : new WorkFailure('failed', String(error));
      // What was not written is still there to be written.
      if (what !== 'writing') clear();
      if (failed.code !== 'cancelled') failure = { code: failed.code, value: valueText(failed, ports.words()) };
    }
    busy = null;
    ports.draw();
  };
  const progress = (thousandths: number) => {
    if (busy) busy = { ...busy, thousandths };
    ports.draw();
  };
  /** Takes what the worker says of the file; its rows came before. */
  const take = (opened: OpenedFile, come: ImportRow[]) => {
    if (!name) return;
    mapping = null;
    if (opened.is === 'backup') {
      const file = name;
      clear();
      return ports.backup(file, opened.compared);
    }
    if (opened.is === 'pack') {
      const file = name;
      clear();
      return ports.pack(file, opened.read, () => {
        [name, canBePack] = [file, false];
        void comparing();
      });
    }
    if (opened.is === 'unnamed') {
      mapping = { header: opened.header, columns: columns ?? opened.header.map(() => null) };
      failure = { code: 'no-name-column', value: opened.value };
      return;
    }
    [losses, passages] = [opened.losses, opened.passages];
    rows = come.map((row, at) => withChoice(row, chosen.get(at)));
  };
  const compare = (what: 'reading' | 'comparing', ask: (come: (rows: ImportRow[]) => void) => Promise<OpenedFile>) =>
    working(what, async () => {
      const come: ImportRow[] = [];
      const opened = await ask((more) => {
        for (const row of more) come.push(row);
      });
      take(opened, come);
    });

  const comparing = () =>
    compare('comparing', (come) =>
      ports.work.ask('compare', { columns, defaults: defaults(), apart: into !== null }, { progress, rows: come }),
    );

  return {
    open: (file: File) => {
      clear();
      name = file.name;
      return compare('reading', (come) =>
        ports.work.ask('open', { file, defaults: defaults() }, { progress, rows: come }),
      );
    },
    /** Compares anew when something else was written meanwhile; choices stay. */
    refresh: () => (rows && !busy ? comparing() : Promise.resolve()),
    mapped: () => {
      columns = mapping?.columns ?? null;
      return comparing();
    },
    /** Where the rows go; another kind of place is another comparison. */
    target: (next: string | null) => {
      const other = (into === null) !== (next === null);
      into = next;
      if (other) {
        chosen = new Map();
        void comparing();
      } else ports.draw();
    },
    write: () =>
      working('writing', async () => {
        const title = into?.trim();
        const pack = title ? { id: await ports.newPackId(title), title } : null;
        const asked = { chosen: [...chosen], pack };
        const done = await ports.work.ask('write', asked, { progress, signal: stop.signal });
        const came = written(passages);
        clear();
        const { t } = ports.words();
        if (!done) return;
        const text =
          came === 0
            ? t('import_done', done.count)
            : done.count === 0
              ? t('passages_done_import', came)
              : t('import_done_passages', done.count, came);
        await ports.done(text, done);
      }),
    choose: (which: readonly ImportRow[], choice: ImportChoice) => {
      const asked = new Set(which);
      rows = (rows ?? []).map((row, at) => {
        if (!asked.has(row) || !row.choices.includes(choice)) return row;
        chosen.set(at, choice);
        return withChoice(row, choice);
      });
      ports.draw();
    },
    map: (at: number, field: number | null) => {
      if (!mapping) return;
      mapping = { ...mapping, columns: mapping.columns.with(at, field === null ? null : (FIELDS[field] ?? null)) };
      ports.draw();
    },
    cancel: () => {
      // Reading listens to nobody: the worker is ended. A write is given up by the store itself.
      if (busy?.what === 'writing') stop.abort();
      else if (busy) ports.work.end();
      else clear();
      ports.draw();
    },
    view(readOnly: boolean) {
      return (
        <Import
          readOnly={readOnly}
          file={rows && name ? { name, rows, losses, passages } : null}
          mapping={
            mapping && name
              ? {
                  name,
                  header: mapping.header,
                  columns: mapping.columns.map((field) => (field ? FIELDS.indexOf(field) : null)),
                }
              : null
          }
          {...(canBePack && { into, onInto: this.target })}
          busy={busy}
          failure={failure}
          onFile={(file) => void this.open(file)}
          onColumn={this.map}
          onMapped={() => void this.mapped()}
          onChoice={this.choose}
          onImport={() => void this.write()}
          onCancel={this.cancel}
        />
      );
    },
    isOpen: () => rows !== null || mapping !== null || busy !== null,
  };
}

function withChoice(row: ImportRow, choice: ImportChoice | undefined): ImportRow {
  return choice && row.choices.includes(choice) ? { ...row, choice } : row;
}
