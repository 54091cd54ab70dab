// All entries in one table: sorted by any column, selected by row, by range or all at once. Only the rows about the view
// are drawn, and the one whose editor is open; a letter index jumps.
import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { IndexedRow } from './entryIndex';
import { lettersOf, type Order, SORTS, type Sort } from './entryRows';
import { Icon } from './Icon';
import { RowGap } from './RowGap';
import type { Selection } from './selection';
import { useRows } from './useRows';
import { useWords, type WordKey } from './words';

/** Heights in CSS px, as assets/styles/options.css sets them; of an open editor only the first guess. */
const ROW = 36;
const HEAD = 35;
const EDITOR = 420;
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

export interface EntriesTableProps {
  rows: readonly IndexedRow[];
  order: Order;
  /** What each pack is called. */
  titles: ReadonlyMap<string, string>;
  /** Of entries whose names another has too, or nearly: whether it is the very same name. */
  alike: ReadonlyMap<string, boolean>;
  selection: Selection;
  /** Id of the entry whose editor is open. */
  open: string | null;
  readOnly: boolean;
  onOrder: (order: Order) => void;
  onSelection: (selection: Selection) => void;
  onOpen: (id: string | null) => void;
  onHide: (row: IndexedRow, hidden: boolean) => void;
  editor: (row: IndexedRow) => ComponentChildren;
}

export function EntriesTable(props: EntriesTableProps) {
  const { rows, order, selection, open, readOnly, onOrder, onSelection, editor } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const opened = open === null ? -1 : rows.findIndex((row) => row.entry.id === open);
  // All rows are of one height but the open one: only that is known by its entry.
  const keyOf = useCallback(
    (index: number) => (index === opened ? `open ${rows[index]?.entry.id}` : index),
    [rows, opened],
  );
  const { drawn, after, measure, scrollTo } = useRows(scroller, {
    count: rows.length,
    height: (index) => (index === opened ? ROW + EDITOR : ROW),
    keyOf,
    head: HEAD,
    keep: opened,
  });
  // An address, or a link from another entry, leads to a row that may lie far away.
  useLayoutEffect(() => {
    const box = scroller.current?.getBoundingClientRect();
    const row = scroller.current?.querySelector(`[data-index="${opened}"]`)?.getBoundingClientRect();
    if (box && row && (row.top < box.top + HEAD || row.top + ROW > box.bottom)) scrollTo(opened);
  }, [open, opened < 0]);
  const ids = () => rows.map((row) => row.entry.id);
  // Not for every step of a scroll.
  const letters = useMemo(() => (order.by === 'name' ? lettersOf(rows) : new Map<string, number>()), [rows, order]);
  const picked = useMemo(
    () => (selection.size > 0 ? rows.reduce((sum, row) => sum + (selection.has(row.entry.id) ? 1 : 0), 0) : 0),
    [rows, selection],
  );
  const columns = readOnly ? COLUMNS.length - 1 : COLUMNS.length;
  return (
    <div class="table">
      <section
        class="scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        aria-label={t('section_entries')}
        onKeyDown={(event) => {
          if (readOnly || event.target !== event.currentTarget) return;
          if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelection(selection.all(ids()));
          else if (event.key === 'Escape') onSelection(selection.none());
          else return;
          event.preventDefault();
        }}
      >
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {!readOnly && (
                <th scope="col" class="pick">
                  <AllBox
                    count={picked}
                    of={rows.length}
                    onAll={(on) => onSelection(on ? selection.all(ids()) : selection.without(ids()))}
                  />
                </th>
              )}
              {COLUMNS.slice(1).map((column) => (
                <Column key={column} column={column} order={order} onOrder={onOrder} />
              ))}
            </tr>
          </thead>
          {[
            ...drawn.flatMap(({ index, gap }) => {
              const row = rows[index];
              if (!row) return [];
              const { id } = row.entry;
              const isOpen = index === opened;
              return [
                <RowGap key={`before ${id}`} height={gap} />,
                <tbody key={id} data-index={index} ref={isOpen ? measure : undefined}>
                  <TableRow
                    {...props}
                    row={row}
                    index={index}
                    isOpen={isOpen}
                    onPick={(range) => onSelection(range ? selection.range(ids(), id) : selection.toggled(id))}
                  />
                  {isOpen && (
                    <tr class="editing">
                      <td colSpan={columns}>{editor(row)}</td>
                    </tr>
                  )}
                </tbody>,
              ];
            }),
            // One of the same list, and known by its key: Preact puts rows that are new in front of it.
            <RowGap key="after" height={after} />,
          ]}
        </table>
        {rows.length === 0 && <p class="nothing">{t('nothing_found')}</p>}
      </section>
      <nav class="letters" aria-label={t('pinyin_index')} hidden={order.by !== 'name'}>
        {LETTERS.map((letter) => (
          <button
            key={letter}
            type="button"
            disabled={!letters.has(letter)}
            onClick={() => scrollTo(letters.get(letter) ?? 0)}
          >
            {letter}
          </button>
        ))}
      </nav>
    </div>
  );
}

const COLUMNS = ['pick', ...SORTS, 'remark'] as const;

function Column({ column, order, onOrder }: ColumnProps) {
  const { t } = useWords();
  if (column === 'remark' || column === 'pick')
    return (
      <th scope="col" class={column}>
        {t('column_remark')}
      </th>
    );
  const isBy = order.by === column;
  return (
    <th
      scope="col"
      class={column === 'pack' ? 'origin' : column}
      aria-sort={isBy ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onOrder({ by: column, down: isBy && !order.down })}>
        {t(`column_${column}`)}
        {isBy && <Icon name={order.down ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
interface ColumnProps {
  column: Sort | 'remark' | 'pick';
  order: Order;
  onOrder: (order: Order) => void;
}

/** Selects all that the filters leave; half set when some are. */
function AllBox({ count, of, onAll }: { count: number; of: number; onAll: (on: boolean) => void }) {
  const { t } = useWords();
  return (
    <input
      type="checkbox"
      aria-label={t('select_all', of)}
      checked={count > 0 && count === of}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && count < of;
      }}
      disabled={of === 0}
      onChange={(event) => onAll(event.currentTarget.checked)}
    />
  );
}

function TableRow({ row, index, isOpen, titles, alike, selection, readOnly, onOpen, onHide, onPick }: TableRowProps) {
  const { t } = useWords();
  const { entry } = row;
  const remark = remarkOf(row, alike);
  const isPicked = selection.has(entry.id);
  return (
    <tr
      class={[row.hidden || row.off ? 'off' : '', isPicked ? 'picked' : ''].join(' ').trim() || undefined}
      aria-rowindex={index + 2}
    >
      {!readOnly && (
        <td class="pick">
          <input
            type="checkbox"
            aria-label={t('select_one', row.name)}
            checked={isPicked}
            onClick={(event) => {
              // The box shows what the selection is: a range may set it otherwise than the press did.
              event.preventDefault();
              onPick(event.shiftKey);
            }}
          />
        </td>
      )}
      <td class="name" lang="zh-CN">
        {readOnly ? (
          row.name
        ) : (
          <button type="button" aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : entry.id)}>
            {row.name}
          </button>
        )}
      </td>
      <td class={`type ${entry.type}`}>{t(`type_${entry.type}`)}</td>
      <td class="kind" lang="zh-CN">
        {entry.kind}
      </td>
      <td class={row.state === 'over' ? 'state over' : 'state'}>{row.state && t(`state_${row.state}`)}</td>
      <td class="effective">{entry.type === 'law' ? entry.facts.effective : ''}</td>
      <td class="names">{entry.terms.length - 1 || ''}</td>
      <td class="origin">{titles.get(row.pack) ?? row.pack}</td>
      <td class="remark">
        {remark && <span class={remark.seal ? 'over' : undefined}>{t(remark.key)}</span>}
        {!readOnly && (
          <button type="button" class="link" onClick={() => onHide(row, !row.hidden)}>
            {t(row.hidden ? 'unhide' : 'hide_entry')}
            <span class="unseen"> {row.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
interface TableRowProps
  extends Pick<EntriesTableProps, 'titles' | 'alike' | 'selection' | 'readOnly' | 'onOpen' | 'onHide'> {
  row: IndexedRow;
  index: number;
  isOpen: boolean;
  onPick: (range: boolean) => void;
}

/** The one thing most worth knowing of a row. */
function remarkOf(row: IndexedRow, alike: ReadonlyMap<string, boolean>): { key: WordKey; seal?: true } | null {
  if (row.hidden) return { key: 'remark_hidden' };
  if (row.off) return { key: 'remark_off' };
  if (row.outdated) return { key: 'remark_outdated', seal: true };
  const same = alike.get(row.entry.id);
  if (same !== undefined) return { key: same ? 'remark_alike' : 'remark_near', seal: true };
  if (row.note) return { key: 'remark_note' };
  return row.changed && !row.own ? { key: 'remark_changed' } : null;
}
