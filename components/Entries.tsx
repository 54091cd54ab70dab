// The entries section: search and filters above, the table below, a form for a new entry between.
import { useMemo, useState } from 'preact/hooks';
import { EntriesTable } from './EntriesTable';
import { EntryEditor } from './EntryEditor';
import { draftOf, type EntryDraft, emptyDraft } from './entryDraft';
import { type EntryFilter, type EntryRow, filterRows, indexRows, NO_FILTER, type Which } from './entryRows';
import { Icon } from './Icon';
import { TYPES } from './Popup';
import { useWords } from './words';

export interface EntriesProps {
  rows: EntryRow[];
  readOnly: boolean;
  /** Id of the open entry, `new` for a new one. */
  open: string | null;
  /** Why the last save failed. */
  failure: string | null;
  onOpen: (id: string | null) => void;
  onSave: (row: EntryRow | null, draft: EntryDraft) => void;
  onRemove: (row: EntryRow) => void;
  onHide: (row: EntryRow, hidden: boolean) => void;
}

export function Entries({ rows, readOnly, open, failure, onOpen, onSave, onRemove, onHide }: EntriesProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const indexed = useMemo(() => indexRows(rows), [rows]);
  const shown = useMemo(() => filterRows(indexed, filter), [indexed, filter]);
  const changed = rows.filter((row) => row.own || row.changed).length;
  return (
    <section class="entries">
      <h1>
        {t('section_entries')}
        <small>{t('entries_total', rows.length, changed)}</small>
        <button type="button" class="button main" disabled={readOnly} onClick={() => onOpen('new')}>
          {t('new_entry')}
        </button>
      </h1>
      <Filters filter={filter} rows={rows} onFilter={(patch) => setFilter({ ...filter, ...patch })} />
      {open === 'new' && (
        <EntryEditor
          initial={emptyDraft(filter.search.trim())}
          bundled={false}
          fresh
          failure={failure}
          onSave={(draft) => onSave(null, draft)}
          onCancel={() => onOpen(null)}
          onRemove={null}
        />
      )}
      <EntriesTable
        rows={shown}
        open={open}
        readOnly={readOnly}
        onOpen={onOpen}
        onHide={onHide}
        editor={(row) => (
          <EntryEditor
            initial={draftOf(row.entry, row.note)}
            bundled={!row.own}
            fresh={false}
            failure={failure}
            onSave={(draft) => onSave(row, draft)}
            onCancel={() => onOpen(null)}
            onRemove={row.own || row.changed ? () => onRemove(row) : null}
          />
        )}
      />
      <p class="foot small">
        <span>{t('sorted_by_pinyin')}</span>
        <span>{t('entries_shown', shown.length)}</span>
      </p>
    </section>
  );
}

const WHICH: Which[] = ['all', 'mine', 'hidden', 'over'];

function Filters({ filter, rows, onFilter }: FiltersProps) {
  const { t } = useWords();
  const count = (type: string) => rows.filter((row) => row.entry.type === type).length;
  return (
    <div class="filters">
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('search')}</span>
        <input
          type="search"
          class="field"
          placeholder={t('search_hint')}
          value={filter.search}
          onInput={(event) => onFilter({ search: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend class="small">{t('filter_type')}</legend>
        {(['all', ...TYPES] as const).map((type) => (
          <button key={type} type="button" aria-pressed={filter.type === type} onClick={() => onFilter({ type })}>
            {type === 'all' ? t('all_types') : t(`type_${type}`)}
            {type !== 'all' && <small>{count(type)}</small>}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend class="small">{t('filter_which')}</legend>
        {WHICH.map((which) => (
          <button key={which} type="button" aria-pressed={filter.which === which} onClick={() => onFilter({ which })}>
            {t(`which_${which}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
interface FiltersProps {
  filter: EntryFilter;
  rows: EntryRow[];
  onFilter: (patch: Partial<EntryFilter>) => void;
}
