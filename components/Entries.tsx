// The entries section: search and filters above, what to do with the selected ones, the table, a form for a new entry.
import { useMemo, useState } from 'preact/hooks';
import type { AlikeShown, CorpusShown, PackShown } from './alike';
import { type BulkAction, BulkBar } from './BulkBar';
import { DraftLeft } from './DraftLeft';
import { EntriesTable } from './EntriesTable';
import { EntryAbout } from './EntryAbout';
import { type ClashWay, EntryClash } from './EntryClash';
import { EntryEditor } from './EntryEditor';
import { EntryFilters } from './EntryFilters';
import type { FieldClash } from './entryClash';
import { draftOf, type EntryDraft, emptyDraft } from './entryDraft';
import type { EntryIndex } from './entryIndex';
import { BY_NAME, countsOf, type EntryRow, filterRows, NO_FILTER, sortRows } from './entryRows';
import { createSelection } from './selection';
import { useWords } from './words';

export interface EntriesProps {
  index: EntryIndex;
  /** Every pack, the topmost first. */
  packs: readonly PackShown[];
  /** Of each entry with names that others have too, or nearly, which those are. */
  alike: ReadonlyMap<string, readonly AlikeShown[]>;
  corpusOf: (id: string) => CorpusShown | null;
  readOnly: boolean;
  /** Id of the open entry, `new` for a new one. */
  open: string | null;
  /** What was typed into the open form, and the row it is of; null where nothing was. Another `turn` is another form. */
  typing: { draft: EntryDraft; row: EntryRow | null } | null;
  turn: number;
  /** The open entry was changed or, with null, deleted elsewhere: the form was not saved. */
  clash: { clashes: readonly FieldClash[] | null } | null;
  /** What was typed before the page was loaded stands in the form, or is offered. */
  left: 'here' | 'elsewhere' | null;
  onTake: () => void;
  onDrop: () => void;
  /** Why the last save failed. */
  failure: string | null;
  /** A change of many entries is being written: how far, in thousandths. */
  busy: number | null;
  onOpen: (id: string | null) => void;
  /** What was typed is dropped. */
  onCancel: () => void;
  onDraft: (row: EntryRow | null, draft: EntryDraft) => void;
  onSave: (row: EntryRow | null, draft: EntryDraft) => void;
  onWay: (way: ClashWay) => void;
  onRemove: (row: EntryRow) => void;
  onHide: (row: EntryRow, hidden: boolean) => void;
  onBulk: (action: BulkAction, ids: string[]) => void;
  onCancelBulk: () => void;
}

export function Entries(props: EntriesProps) {
  const { index, packs, alike, readOnly, open, typing, clash, onOpen, onBulk } = props;
  const { t } = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState(BY_NAME);
  const [picked, setSelection] = useState(createSelection);
  const alikeIds = useMemo(
    () => new Map([...alike].map(([id, those]) => [id, those.some((one) => one.how === 'same')])),
    [alike],
  );
  const titles = useMemo(() => new Map(packs.map(({ id, title }) => [id, title])), [packs]);
  const rank = useMemo(() => packs.map(({ id }) => id), [packs]);
  const sorted = useMemo(() => sortRows(index, order, rank), [index, order, rank]);
  const shown = useMemo(() => filterRows(index, sorted, filter, alikeIds), [index, sorted, filter, alikeIds]);
  const { types, tags, mine, outdated } = useMemo(() => countsOf(index.rows), [index]);
  const selection = useMemo(() => picked.kept((id) => index.byId.has(id)), [picked, index]);
  const chosen = useMemo(() => [...selection.ids].flatMap((id) => index.byId.get(id) ?? []), [selection, index]);
  const unseen = useMemo(() => {
    if (selection.size === 0) return 0;
    return selection.size - shown.reduce((sum, row) => sum + (selection.has(row.entry.id) ? 1 : 0), 0);
  }, [selection, shown]);
  // What was typed outlives its row: a filter may leave it out, another page may have deleted it.
  const away =
    typing?.row && open === typing.row.entry.id && !shown.some((row) => row.entry.id === open) ? typing.row : null;
  const editor = (row: EntryRow | null) => (
    <>
      {props.left && !clash && <DraftLeft where={props.left} onTake={props.onTake} onDrop={props.onDrop} />}
      {clash && row && <EntryClash name={row.name} clashes={clash.clashes} onWay={props.onWay} />}
      <EntryEditor
        key={`${row?.entry.id} ${props.turn}`}
        initial={typing?.draft ?? (row ? draftOf(row.entry, row.note) : emptyDraft(filter.search.trim()))}
        bundled={row !== null && !row.own}
        fresh={!row}
        failure={props.failure}
        onDraft={(draft) => props.onDraft(row, draft)}
        onSave={(draft) => props.onSave(row, draft)}
        onCancel={props.onCancel}
        onLeave={() => onOpen(null)}
        onRemove={row && (row.own || row.changed) ? () => props.onRemove(row) : null}
      />
    </>
  );
  return (
    <section class="entries">
      <h1>
        {t('section_entries')}
        <small>{t('entries_total', index.rows.length, mine)}</small>
        <button type="button" class="button main" disabled={readOnly} onClick={() => onOpen('new')}>
          {t('new_entry')}
        </button>
      </h1>
      <EntryFilters
        filter={filter}
        types={types}
        counts={{ outdated, alike: alikeIds.size }}
        packs={packs}
        tags={tags}
        onFilter={(patch) => setFilter({ ...filter, ...patch })}
      />
      {open === 'new' && editor(null)}
      {away && editor(away)}
      {!readOnly && chosen.length > 0 && (
        <BulkBar
          rows={chosen}
          unseen={unseen}
          packs={packs}
          tags={tags}
          busy={props.busy}
          onDo={(action) => onBulk(action, [...selection.ids])}
          onCancel={props.onCancelBulk}
          onClear={() => setSelection(createSelection())}
        />
      )}
      <EntriesTable
        rows={shown}
        order={order}
        titles={titles}
        alike={alikeIds}
        selection={selection}
        open={open}
        readOnly={readOnly}
        onOrder={setOrder}
        onSelection={setSelection}
        onOpen={onOpen}
        onHide={props.onHide}
        editor={(row) => (
          <>
            <EntryAbout
              row={row}
              titles={titles}
              alike={alike.get(row.entry.id) ?? []}
              corpus={props.corpusOf(row.entry.id)}
              onOpen={onOpen}
              onHide={(id) => onBulk({ do: 'hide' }, [id])}
              onMerge={(id) => onBulk({ do: 'merge', into: row.entry.id }, [row.entry.id, id])}
            />
            {editor(row)}
          </>
        )}
      />
      <p class="foot small">
        <span>{t(order.by === 'name' ? 'sorted_by_pinyin' : 'sorted_otherwise')}</span>
        <span role="status">{t('entries_shown', shown.length)}</span>
      </p>
    </section>
  );
}
