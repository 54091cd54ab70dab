// Import: choose a file; see what each of its rows would do and decide where there is a choice; one button writes it.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FileDrop } from './FileDrop';
import { ImportTable } from './ImportTable';
import {
  countVerdicts,
  type ImportChoice,
  type ImportRow,
  type ImportVerdict,
  inOrder,
  isWritten,
  VERDICTS,
} from './importRows';
import { useWords, type WordKey } from './words';

/** Highlighted passages of a file by what taking them in does. */
export interface ImportPassages {
  added: number;
  changed: number;
  same: number;
}

/** How many of them are written. */
export const written = (passages: ImportPassages | null): number => (passages ? passages.added + passages.changed : 0);

export interface ImportProps {
  readOnly: boolean;
  /** Null until a file is read. */
  file: {
    name: string;
    rows: readonly ImportRow[];
    losses: string[];
    /** What its highlighted passages would do; null where it has none. */
    passages: ImportPassages | null;
  } | null;
  /** Title of the new pack the rows go into; null: into the user's own entries. Undefined where there is no choice. */
  into?: string | null;
  onInto?: (into: string | null) => void;
  /** A table whose columns are to be named by hand: its headers, and what each is taken for. */
  mapping: { name: string; header: string[]; columns: (number | null)[] } | null;
  /** What is being done, and how far it is in thousandths; null where nobody can tell. */
  busy: { what: 'reading' | 'comparing' | 'writing'; thousandths: number | null } | null;
  /** A code with its value, or plain words. */
  failure: { code: string; value: string } | null;
  onFile: (file: File) => void;
  onColumn: (at: number, field: number | null) => void;
  onMapped: () => void;
  onChoice: (rows: readonly ImportRow[], choice: ImportChoice) => void;
  onImport: () => void;
  onCancel: () => void;
}

export function Import(props: ImportProps) {
  const { t } = useWords();
  const { file, mapping, busy, failure } = props;
  const heading = useHeading(mapping ? 'mapping' : file ? 'preview' : 'choice');
  return (
    <section class="import" aria-busy={busy !== null}>
      <h1 ref={heading} tabIndex={-1}>
        {file ? t('import_preview') : t('import_title')}
        <small>{file ? t('import_preview_of', file.name, file.rows.length) : t('import_lead')}</small>
      </h1>
      {failure && (
        <p class="error" role="alert">
          {t(`import_error_${failure.code.replaceAll('-', '_')}` as WordKey, failure.value)}
        </p>
      )}
      {busy && <Busy busy={busy} onCancel={props.onCancel} />}
      {mapping ? (
        <Mapping {...props} mapping={mapping} />
      ) : file ? (
        <Preview {...props} file={file} />
      ) : (
        <Picker {...props} />
      )}
    </section>
  );
}

/** What had the focus goes with its stage: who works by keys or by ear goes on at the heading of the next one. */
function useHeading(stage: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(stage);
  useEffect(() => {
    if (last.current === stage) return;
    last.current = stage;
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, [stage]);
  return heading;
}

/** What is being done, how far it is, and the way out. */
function Busy({ busy, onCancel }: { busy: NonNullable<ImportProps['busy']>; onCancel: () => void }) {
  const { t } = useWords();
  const { what, thousandths } = busy;
  const percent = Math.floor((thousandths ?? 0) / 10);
  return (
    <p class="busy">
      <span role="status">
        {what === 'writing'
          ? t('import_writing_at', percent)
          : thousandths === null
            ? t('import_reading')
            : t('import_comparing', percent)}
      </span>
      <progress max={1000} value={thousandths ?? undefined} />
      <button type="button" class="button" onClick={onCancel}>
        {t('cancel')}
      </button>
    </p>
  );
}

function Picker({ readOnly, busy, onFile }: ImportProps) {
  const { t } = useWords();
  return (
    <FileDrop
      label={t('import_choose')}
      hint={t('import_formats')}
      accept=".json,.jsonld,.csv,.tsv,.txt,.xlsx,.tbx,.xml"
      disabled={readOnly || busy !== null}
      onFiles={([file]) => file && onFile(file)}
    />
  );
}

/** Which column is which, where the headers don't say it. */
function Mapping({
  mapping,
  onColumn,
  onMapped,
  onCancel,
}: ImportProps & { mapping: { header: string[]; columns: (number | null)[] } }) {
  const { t } = useWords();
  const fields = t('csv_headers').split(',');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onMapped();
      }}
    >
      <p>{t('import_map')}</p>
      <ul class="columns">
        {mapping.header.map((header, at) => (
          <li key={`${at} ${header}`}>
            <label>
              <span>{header || t('import_column', at + 1)}</span>
              <select
                class="field"
                value={mapping.columns[at] ?? -1}
                onChange={(event) => {
                  const field = Number(event.currentTarget.value);
                  onColumn(at, field < 0 ? null : field);
                }}
              >
                <option value={-1}>{t('import_column_none')}</option>
                {fields.map((field, one) => (
                  <option key={field} value={one}>
                    {field}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <p class="end">
        <button type="submit" class="button main" disabled={!mapping.columns.includes(0)}>
          {t('import_go_on')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}

function Preview({
  file,
  into,
  onInto,
  busy,
  onChoice,
  onImport,
  onCancel,
}: ImportProps & { file: NonNullable<ImportProps['file']> }) {
  const { t } = useWords();
  const [only, setOnly] = useState<ImportVerdict | null>(null);
  const counts = useMemo(() => countVerdicts(file.rows), [file.rows]);
  const shown = useMemo(() => inOrder(file.rows, only), [file.rows, only]);
  const writes = useMemo(() => file.rows.filter(isWritten).length, [file.rows]);
  const { passages } = file;
  const marked = written(passages);
  const open = useMemo(() => shown.filter((row) => row.choices.length > 1), [shown]);
  return (
    <>
      {file.rows.length > 0 && (
        <dl class="tally">
          {VERDICTS.toReversed().map((verdict) => (
            <div key={verdict} class={SEAL.includes(verdict) && counts[verdict] > 0 ? 'seal' : ''}>
              <dd>{counts[verdict]}</dd>
              <dt>{t(`verdict_${verdict}`)}</dt>
            </div>
          ))}
        </dl>
      )}
      {passages && <p class="comes">{t('import_passages', passages.added, passages.changed, passages.same)}</p>}
      {onInto && <Into into={into ?? null} onInto={onInto} />}
      {file.losses.length > 0 && <p class="hint">{t('import_not_read', file.losses.join(t('list_comma')))}</p>}
      {file.rows.length > 0 && (
        <>
          <div class="all">
            <fieldset>
              <legend class="small">{t('import_show')}</legend>
              <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
                {t('import_show_all')}
              </button>
              {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
                <button key={verdict} type="button" aria-pressed={only === verdict} onClick={() => setOnly(verdict)}>
                  {t(`verdict_${verdict}`)}
                </button>
              ))}
            </fieldset>
            {open.length > 1 && (
              <span>
                <span class="small">{t('import_all')}</span>
                {(['keep', 'overwrite', 'merge'] as const).map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    class="link"
                    disabled={busy !== null}
                    onClick={() => onChoice(open, choice)}
                  >
                    {t(`choice_${choice}`)}
                  </button>
                ))}
              </span>
            )}
          </div>
          <ImportTable rows={shown} onChoice={onChoice} />
        </>
      )}
      <p class="end">
        <button
          type="button"
          class="button main"
          disabled={busy !== null || writes + marked === 0 || into === ''}
          onClick={onImport}
        >
          {marked === 0
            ? t('import_write', writes)
            : writes === 0
              ? t('import_write_only_passages', marked)
              : t('import_write_passages', writes, marked)}
        </button>
        <button type="button" class="button" disabled={busy !== null} onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="small">{writes + marked === 0 ? t('import_nothing') : t('import_undo_hint')}</span>
      </p>
    </>
  );
}

/** Into the user's own entries, or into a pack of their own. */
function Into({ into, onInto }: { into: string | null; onInto: (into: string | null) => void }) {
  const { t } = useWords();
  return (
    <p class="into">
      <span class="small">{t('import_into')}</span>
      <label>
        <input type="radio" name="into" checked={into === null} onChange={() => onInto(null)} />
        {t('import_into_mine')}
      </label>
      <label>
        <input type="radio" name="into" checked={into !== null} onChange={() => onInto('')} />
        {t('import_into_new')}
      </label>
      {into !== null && (
        <input
          class="field"
          value={into}
          maxLength={400}
          placeholder={t('import_into_title')}
          aria-label={t('import_into_title')}
          onInput={(event) => onInto(event.currentTarget.value)}
        />
      )}
    </p>
  );
}

const SEAL: readonly ImportVerdict[] = ['conflict', 'refused'];
